#include "pipeline/package/inspection.hpp"

#include "pipeline/package/digest.hpp"
#include "pipeline/phrase/make.hpp"
#include "pipeline/rules/package_rules.hpp"
#include "pipeline/source/sha256.hpp"

#include <fmt/format.h>

namespace voetnoot::package {

std::string folder_of(const std::string& file) {
    const std::size_t slash = file.rfind('/');
    return slash == file.npos ? std::string{} : file.substr(0, slash + 1);
}

const std::string* Inspection::told(const std::string& file, const std::string& teller) {
    known.insert(file);
    const std::string* const found = bytes(file);
    if (found == nullptr)
        fault(package_rules::missing_file, file, phrase("{} tells of it, and it is missing", teller));
    return found;
}

const XmlFile* Inspection::xml(const std::string& file) {
    const auto [at, fresh] = parsed_.try_emplace(file);
    if (fresh && bytes(file) != nullptr) {
        auto read = std::make_unique<XmlFile>(*bytes(file));
        if (read->well_formed()) at->second = std::move(read);
        else fault(package_rules::invalid_xml, file, phrase("is no well-formed XML"));
    }
    return at->second.get();
}

void Inspection::check_digest(const std::string& file, const std::string& algorithm,
                              const std::string& stated, const std::string& teller) {
    const std::string* const found = bytes(file);
    if (found == nullptr) return;
    const bool long_one = algorithm == "SHA-512";
    if (!long_one && algorithm != "SHA-256") {
        fault(package_rules::bad_value, teller,
              phrase("'{}' is no algorithm of its digests: SHA-256, SHA-512", algorithm));
        return;
    }
    if (const std::string digest = long_one ? sha512(*found) : sha256(*found); digest != stated)
        fault(package_rules::changed_file, file,
              phrase("its {} is {}; {} states {}", algorithm, digest, teller, stated));
}

void Inspection::check_size(const std::string& file, const std::string& stated,
                            const std::string& teller) {
    const std::string* const found = bytes(file);
    if (found != nullptr && fmt::format("{}", found->size()) != stated)
        fault(package_rules::changed_file, file,
              phrase("has {} bytes; {} states {}", found->size(), teller, stated));
}

}  // namespace voetnoot::package
