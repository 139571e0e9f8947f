// BagIt 1.0 (RFC 8493): the letters' files with their MDTO as payload, PREMIS and Dublin Core as tags.
#include "pipeline/package/digest.hpp"
#include "pipeline/package/dublin_core.hpp"
#include "pipeline/package/kinds.hpp"
#include "pipeline/package/premis.hpp"
#include "pipeline/source/sha256.hpp"

#include <fmt/format.h>

namespace voetnoot::package {

namespace {

constexpr std::string_view profile_identifier = "urn:voetnoot:bagit-profile:1";

std::string bag_info(const Content& content, const Tree& tree) {
    std::size_t bytes = 0;
    std::size_t files = 0;
    for (const auto& [path, file] : tree.files()) {
        bytes += file.size();
        ++files;
    }
    std::string text;
    const auto line = [&text](std::string_view label, const std::string& value) {
        if (!value.empty()) text += fmt::format("{}: {}\n", label, value);
    };
    const Values& values = content.dossier ? content.values : content.letters.front().values;
    const std::string submitter = value_of(values, "submitter.name");
    line("Source-Organization",
         submitter.empty() ? required(values, "archiefvormer.name", content.name, "a bag") : submitter);
    line("Contact-Name", value_of(values, "contact.name"));
    line("Contact-Email", value_of(values, "contact.email"));
    line("External-Description", title_of(content));
    line("Bagging-Date", content.at.substr(0, 10));
    line("External-Identifier", identifier_of(content));
    if (!content.dossier) line("Bag-Group-Identifier", value_of(values, "dossier.identifier"));
    line("Internal-Sender-Identifier", content.uuid);
    line("Payload-Oxum", fmt::format("{}.{}", bytes, files));
    line("Bag-Software-Agent", content.program);
    line("BagIt-Profile-Identifier", std::string(profile_identifier));
    return text;
}

// Names are safe: nothing in them is to be escaped.
template <class Digest>
std::string manifest(const Tree& tree, const Digest& digest) {
    std::string text;
    for (const auto& [path, bytes] : tree.files()) text += fmt::format("{}  {}\n", digest(bytes), path);
    return text;
}

}  // namespace

Tree bagit_tree(const Content& content) {
    Tree payload;
    add_described(payload, fmt::format("data/{}/", content.name), content);
    Tree tags;
    tags.add("bag-info.txt", bag_info(content, payload));
    tags.add("bagit.txt", "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
    tags.add("manifest-sha256.txt", manifest(payload, sha256));
    tags.add("manifest-sha512.txt", manifest(payload, sha512));
    tags.add("metadata/dc.xml", dublin_core(content));
    tags.add("metadata/premis.xml", premis(content));
    Tree bag = std::move(payload);
    for (const auto& [path, bytes] : tags.files()) bag.add(path, bytes);
    bag.add("tagmanifest-sha256.txt", manifest(tags, sha256));
    bag.add("tagmanifest-sha512.txt", manifest(tags, sha512));
    return bag;
}

}  // namespace voetnoot::package
