// The manifests of a bag, and what bag-info.txt counts.
#include "pipeline/package/inspection.hpp"
#include "pipeline/phrase/make.hpp"
#include "pipeline/rules/package_rules.hpp"

#include <fmt/format.h>

#include <map>

namespace voetnoot::package {

namespace {

// "<digest>  <path>" on each line.
std::map<std::string, std::string> manifest_in(const std::string& text) {
    std::map<std::string, std::string> digests;
    for (std::size_t at = 0; at < text.size();) {
        const std::string line = text.substr(at, text.find('\n', at) - at);
        at += line.size() + 1;
        if (const std::size_t gap = line.find("  "); gap != line.npos)
            digests[line.substr(gap + 2)] = line.substr(0, gap);
    }
    return digests;
}

void check_manifest(Inspection& inspection, const std::string& manifest, const std::string& algorithm,
                    bool payload) {
    const std::string* const text = inspection.told(manifest, "a bag");
    if (text == nullptr) return;
    const std::map<std::string, std::string> stated = manifest_in(*text);
    for (const auto& [file, digest] : stated)
        if (inspection.told(file, manifest) != nullptr)
            inspection.check_digest(file, algorithm, digest, manifest);
    for (const auto& [file, bytes] : inspection.package.files) {
        const bool of_payload = file.starts_with("data/");
        if (of_payload == payload && !file.starts_with("tagmanifest-") && !stated.contains(file))
            inspection.fault(package_rules::unknown_file, file, phrase("{} has it not", manifest));
    }
}

void check_info(Inspection& inspection) {
    const std::string* const info = inspection.told("bag-info.txt", "a bag");
    if (info == nullptr) return;
    std::size_t bytes = 0;
    std::size_t files = 0;
    for (const auto& [file, content] : inspection.package.files)
        if (file.starts_with("data/")) {
            bytes += content.size();
            ++files;
        }
    const std::string label = "Payload-Oxum: ";
    const std::size_t at = info->find(label);
    const std::string stated =
        at == info->npos ? "nothing"
                         : info->substr(at + label.size(), info->find('\n', at) - at - label.size());
    if (const std::string found = fmt::format("{}.{}", bytes, files); stated != found)
        inspection.fault(package_rules::changed_file, "bag-info.txt",
                         phrase("states {} of the payload, which is {}", stated, found));
}

}  // namespace

void inspect_bag(Inspection& inspection) {
    for (const auto& [name, algorithm] :
         {std::pair{"sha256", "SHA-256"}, std::pair{"sha512", "SHA-512"}}) {
        check_manifest(inspection, fmt::format("manifest-{}.txt", name), algorithm, true);
        check_manifest(inspection, fmt::format("tagmanifest-{}.txt", name), algorithm, false);
    }
    check_info(inspection);
    const std::string* const declared = inspection.told("bagit.txt", "a bag");
    if (declared != nullptr && *declared != "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n")
        inspection.fault(package_rules::bad_layout, "bagit.txt", phrase("declares no bag of BagIt 1.0"));
}

}  // namespace voetnoot::package
