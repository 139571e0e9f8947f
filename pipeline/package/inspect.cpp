#include "pipeline/package/inspect.hpp"

#include "pipeline/package/diwoo.hpp"
#include "pipeline/package/inspection.hpp"
#include "pipeline/package/mdto.hpp"
#include "pipeline/package/metadata_schemas.hpp"
#include "pipeline/package/names.hpp"
#include "pipeline/package/transfer.hpp"
#include "pipeline/package/values.hpp"
#include "pipeline/phrase/make.hpp"
#include "pipeline/rules/package_rules.hpp"

#include <algorithm>

namespace voetnoot::package {

namespace {

enum class KindOf { none, bag, eark, transfer, sidecars, publication };

bool is_transfer(const PackageFiles& package) {
    const auto has = [&package](const std::string& folder) {
        const auto first = package.files.lower_bound(folder);
        return first != package.files.end() && first->first.starts_with(folder);
    };
    return has(std::string(transfer_objects)) && has(std::string(transfer_metadata));
}

KindOf kind_of(const PackageFiles& package) {
    if (package.files.contains("bagit.txt") || package.files.contains("manifest-sha256.txt"))
        return KindOf::bag;
    if (package.files.contains("METS.xml")) return KindOf::eark;
    if (is_transfer(package)) return KindOf::transfer;
    for (const auto& [file, bytes] : package.files)
        if (file.ends_with(file_suffix)) return KindOf::sidecars;
    for (const auto& [file, bytes] : package.files)
        if (file.ends_with(diwoo_suffix)) return KindOf::publication;
    return KindOf::none;
}

void check_names(Inspection& inspection) {
    for (const auto& [file, bytes] : inspection.package.files)
        for (std::size_t at = 0; at <= file.size();) {
            const std::size_t end = std::min(file.find('/', at), file.size());
            if (!is_safe_name(file.substr(at, end - at))) {
                inspection.fault(package_rules::bad_layout, file,
                                 phrase("no name that every archive takes"));
                break;
            }
            at = end + 1;
        }
}

bool has_description(const Inspection& inspection, const std::string& file) {
    return inspection.bytes(file + std::string(file_suffix)) != nullptr;
}

// Beside every file of a letter stands its description.
void check_described(Inspection& inspection, const std::string& prefix) {
    for (const auto& [file, bytes] : inspection.package.files)
        if (file.starts_with(prefix) && !file.ends_with(object_suffix) &&
            !has_description(inspection, file))
            inspection.fault(package_rules::unknown_file, file, phrase("no MDTO tells of it"));
}

}  // namespace

Inspector::Inspector(Resources& resources, const boost::filesystem::path& mdto_schema)
    : schemas_(std::make_unique<MetadataSchemas>(resources, mdto_schema)) {}
Inspector::Inspector(Inspector&&) noexcept = default;
Inspector::~Inspector() = default;

std::vector<Fault> Inspector::inspect(const PackageFiles& package) const {
    Inspection inspection(package);
    const KindOf kind = kind_of(package);
    if (kind == KindOf::none)
        throw Refused(phrase("{}: is no bag, no E-ARK SIP, no transfer, and has neither MDTO nor DiWoo",
                             package.name));
    check_names(inspection);
    schemas_->check(inspection);
    if (kind == KindOf::bag) inspect_bag(inspection);
    if (kind == KindOf::eark) inspect_mets(inspection);
    if (kind == KindOf::transfer) inspect_transfer(inspection);
    inspect_mdto(inspection);
    if (kind == KindOf::publication) inspect_diwoo(inspection);
    if (kind == KindOf::bag || kind == KindOf::sidecars)
        check_described(inspection, kind == KindOf::bag ? "data/" : "");
    inspect_premis(inspection);
    inspect_receipts(inspection);
    inspect_citations(inspection);
    std::stable_sort(inspection.faults.begin(), inspection.faults.end(),
                     [](const Fault& a, const Fault& b) {
                         return std::pair(a.rule->id, a.file) < std::pair(b.rule->id, b.file);
                     });
    return std::move(inspection.faults);
}

std::vector<Fault> inspect(const boost::filesystem::path& package, Resources& resources) {
    return Inspector(resources).inspect(read_package(package));
}

}  // namespace voetnoot::package
