// The letters of a package against their receipts: the source and every output are there, byte for byte,
// under their names.
#include "pipeline/package/inspection.hpp"
#include "pipeline/package/mdto.hpp"
#include "pipeline/package/names.hpp"
#include "pipeline/package/receipts_in.hpp"
#include "pipeline/phrase/make.hpp"
#include "pipeline/rules/package_rules.hpp"
#include "pipeline/source/sha256.hpp"

#include <map>

namespace voetnoot::package {

namespace {

using Json = nlohmann::ordered_json;

std::string base_of(const std::string& file) {
    return file.substr(folder_of(file).size());
}

// Digest and name of what a receipt promises, by the receipt.
void check_promised(Inspection& inspection, const std::multimap<std::string, std::string>& by_digest,
                    const ReceiptIn& receipt, const Json& promised, bool source) {
    const std::string digest = promised.at("sha256");
    const std::string name = promised.at("name");
    bool named = false;
    bool there = false;
    const auto [first, last] = by_digest.equal_range(digest);
    for (auto at = first; at != last; ++at) {
        there = true;
        const std::string base = base_of(at->second);
        if (base != safe_name(name) && !(source && base == original_name(name)))
            continue;  // another file with the same bytes
        named = true;
        const bool original = at->second.starts_with("representations/original/");
        if (at->second.starts_with("representations/") && original != source)
            inspection.fault(
                package_rules::bad_layout, at->second,
                source ? phrase("the letter itself stands in another representation than 'original'")
                       : phrase("what was made of the letter stands for the original"));
    }
    if (!there)
        inspection.fault(package_rules::unproved, receipt.file(),
                         phrase("no file here is its {} with the SHA-256 {}", name, digest));
    else if (!named)
        inspection.fault(package_rules::unproved, first->second,
                         phrase("is, by its digest, the {} of {}", name, receipt.file()));
}

}  // namespace

void inspect_receipts(Inspection& inspection) {
    std::multimap<std::string, std::string> by_digest;
    std::size_t candidates = 0;
    for (const auto& [file, bytes] : inspection.package.files) {
        by_digest.emplace(sha256(bytes), file);
        if (file.ends_with(".receipt.json")) ++candidates;
    }
    const std::vector<ReceiptIn> receipts = receipts_in(inspection.package);
    if (receipts.empty() || receipts.size() != candidates)
        inspection.fault(
            package_rules::unproved, "",
            phrase("{} of {} receipts are receipts of sealed letters", receipts.size(), candidates));
    for (const ReceiptIn& receipt : receipts) {
        check_promised(inspection, by_digest, receipt, receipt.json().at("source"), true);
        for (const Json& output : receipt.json().at("outputs"))
            if (output.at("written").get<bool>())
                check_promised(inspection, by_digest, receipt, output, false);
    }
}

}  // namespace voetnoot::package
