// Defects of a transfer of Archivematica.
#include "pipeline/package/digest.hpp"
#include "pipeline/source/sha256.hpp"
#include "tests/package/damage.hpp"
#include "tests/package/planting.hpp"

#include <fmt/format.h>

namespace voetnoot::package::planted {

namespace {

// Digests as whoever planted the defect would make them.
void mend_transfer(PackageFiles& transfer) {
    const auto list = [&transfer](const auto& digest) {
        std::string text;
        for (const auto& [path, bytes] : transfer.files)
            if (path.starts_with("objects/")) text += fmt::format("{}  {}\n", digest(bytes), path);
        return text;
    };
    transfer.files["metadata/checksum.sha256"] = list(sha256);
    transfer.files["metadata/checksum.sha512"] = list(sha512);
}

}  // namespace

void add_transfer(std::vector<Damage>& all) {
    const std::string copies = "objects/manualNormalization/";
    const auto plant = [&all](const char* name, const char* rule,
                              const std::function<void(PackageFiles&)>& change, bool mended = true) {
        all.push_back({fmt::format("transfer: {}", name), "archivematica", rule,
                       [change, mended](PackageFiles& transfer) {
                           change(transfer);
                           if (mended) mend_transfer(transfer);
                       }});
    };
    const auto in_list = [](const std::string& list, const std::string& from, const std::string& to) {
        return [=](PackageFiles& transfer) { put(transfer.files.at(list), from, to); };
    };
    const std::string relations = copies + "normalization.csv";
    const std::string metadata = "metadata/metadata.csv";
    plant("a flipped byte in the original", "PKG-3", flip("objects/kustwacht.md"), false);
    plant("a flipped byte in the preservation copy", "PKG-3", flip("preservation/kustwacht.pdf"), false);
    plant("a flipped byte in normalization.csv", "PKG-3", flip("normalization.csv"), false);
    plant("a digest that is of no object", "PKG-8",
          in_list("metadata/checksum.sha256", "  objects/kustwacht.md", "  metadata/metadata.csv"),
          false);
    plant("an object without a digest", "PKG-2", add("objects/more.txt"), false);
    plant(
        "no list of digests", "PKG-1",
        [](PackageFiles& transfer) { transfer.files.erase("metadata/checksum.sha512"); }, false);
    plant("the preservation copy is missing", "PKG-1", remove("preservation/kustwacht.pdf"));
    plant("normalization.csv is missing", "PKG-1", remove("normalization.csv"));
    plant("an object that nothing tells of", "PKG-10", add("objects/more.txt"));
    plant("a copy of nothing", "PKG-10", add(copies + "access/more.txt"));
    plant("access and preservation have changed places", "PKG-10", [=](PackageFiles& transfer) {
        transfer.files[relations] =
            "kustwacht.akn.xml,,\nkustwacht.md,manualNormalization/preservation/"
            "kustwacht.pdf,manualNormalization/access/kustwacht.txt\n";
    });
    plant("the copies are said to be of another object", "PKG-10", [=](PackageFiles& transfer) {
        put(transfer.files.at(relations), "kustwacht.md,", "kustwacht.md,,\nkustwacht.akn.xml,");
        put(transfer.files.at(relations), "kustwacht.akn.xml,,\n", "",
            transfer.files.at(relations).find("preservation/"));
    });
    plant("a row that lacks a field", "PKG-10",
          in_list(relations, "kustwacht.akn.xml,,", "kustwacht.akn.xml,"));
    plant("an open quote in normalization.csv", "PKG-10",
          in_list(relations, "kustwacht.akn.xml,,", "\"kustwacht"));
    plant("metadata of an object that is not there", "PKG-11",
          in_list(metadata, "objects/kustwacht.md", "objects/ander.md"));
    plant("a column that is not of Dublin Core", "PKG-11", in_list(metadata, "dc.title", "title"));
    plant("an object without a title", "PKG-11", in_list(metadata, "Kustwacht", ""));
    plant("a form of what it was not made of", "PKG-11", [=](PackageFiles& transfer) {
        std::string& text = transfer.files.at(metadata);
        put(text, "objects/kustwacht.md", "objects/kustwacht.akn.xml",
            text.find("objects/kustwacht.akn.xml") + 1);
    });
    plant("a paper that the letter does not cite", "PKG-12", in_list(metadata, "/kst-", "/kst-1-"));
    plant("a file beside objects and metadata", "PKG-8", add("more.txt"));
    plant("metadata that nothing tells of", "PKG-2", add("metadata/more.csv"));
    plant("an object without its MDTO", "PKG-2", remove("objects/kustwacht.md.bestand.mdto.xml"));
    plant("a text from another letter, and digests that fit", "PKG-9", [](PackageFiles& transfer) {
        file(transfer, "access/kustwacht.txt") = "Een andere brief.\n";
    });
}

}  // namespace voetnoot::package::planted
