// A standard transfer of Archivematica: the letters as objects, what was made of them as copies that
// were normalized beforehand, related by normalization.csv; metadata.csv with Dublin Core; digests.
//
// Archivematica takes one copy for preservation and one for access of an object. What else was made of a
// letter is an object of its own, and metadata.csv says of what it is a form. Receipts, MDTO and PREMIS
// are submission documentation: as metadata/premis.xml, PREMIS would be imported by a template of its
// own.
#include "pipeline/package/csv.hpp"
#include "pipeline/package/digest.hpp"
#include "pipeline/package/kinds.hpp"
#include "pipeline/package/mdto.hpp"
#include "pipeline/package/media.hpp"
#include "pipeline/package/premis.hpp"
#include "pipeline/package/transfer.hpp"
#include "pipeline/source/sha256.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace voetnoot::package {

namespace {

// Where an item stands: below objects/, or below the folder of its copies.
std::string path_of(std::string_view folder, const Content& content, const Letter& letter,
                    const Item& item) {
    return fmt::format("{}{}{}", folder, place_of(content, letter), item.name);
}

bool is_for_preservation(const Item& item) {
    return item.representation.starts_with("preservation-");
}
// What opens everywhere: text, as its media type has it.
bool is_for_access(const Item& item) {
    return item.media_type.starts_with("text/");
}

// The first of its kind; the others are objects.
const Item* copy_for(const Letter& letter, bool (*serves)(const Item&)) {
    const auto found = std::find_if(letter.items.begin(), letter.items.end(), [&](const Item& item) {
        return item.role == Item::Role::output && serves(item);
    });
    return found == letter.items.end() ? nullptr : &*found;
}

struct Copies {
    const Item* preservation;
    const Item* access;

    explicit Copies(const Letter& letter)
        : preservation(copy_for(letter, is_for_preservation)), access(copy_for(letter, is_for_access)) {}
    bool has(const Item& item) const { return &item == preservation || &item == access; }
};

std::string place_in_transfer(const Content& content, const Letter& letter, const Item& item) {
    const Copies copies(letter);
    if (item.role == Item::Role::receipt) return path_of(transfer_documentation, content, letter, item);
    if (&item == copies.preservation)
        return path_of(transfer_preservation_copies, content, letter, item);
    if (&item == copies.access) return path_of(transfer_access_copies, content, letter, item);
    return path_of(transfer_objects, content, letter, item);
}

std::string below_objects(const std::string& path) {
    return path.substr(transfer_objects.size());
}

// A row of each object, also of those of which no copy is: names may be alike but for their suffix.
std::string normalization_csv(const Content& content) {
    std::string text = "# original, access, preservation\n";
    for (const Letter& letter : content.letters) {
        const Copies copies(letter);
        const auto path = [&](const Item* item) {
            return item == nullptr ? "" : below_objects(place_in_transfer(content, letter, *item));
        };
        for (const Item& item : letter.items) {
            if (item.role == Item::Role::receipt || copies.has(item)) continue;
            const bool original = item.role == Item::Role::original;
            text += csv_line({path(&item), original ? path(copies.access) : "",
                              original ? path(copies.preservation) : ""});
        }
    }
    return text;
}

std::vector<std::string> row_of(const Content& content, const Letter& letter, const Item& item) {
    const bool original = item.role == Item::Role::original;
    const std::string source = place_in_transfer(content, letter, letter.original());
    const std::string whole = value_of(letter.values, "dossier.identifier");
    return {place_in_transfer(content, letter, item),
            letter.title,
            original ? letter.sender : "",
            original ? letter.date : "",
            item.role == Item::Role::picture ? "Image" : "Text",
            registered_type(item.media_type),
            original ? letter.identifier : item.uuid,
            letter.language,
            item.role == Item::Role::output ? source : "",
            item.role == Item::Role::picture ? source : (original ? whole : "")};
}

// A column is repeated for a field with several values, and then each row has as many.
std::size_t most_citations(const Content& content) {
    std::size_t most = 0;
    for (const Letter& letter : content.letters) most = std::max(most, letter.citations.size());
    return most;
}

std::string metadata_csv(const Content& content) {
    std::vector<std::string> header{
        "filename",      "dc.title",    "dc.creator",         "dc.date",         "dc.type", "dc.format",
        "dc.identifier", "dc.language", "dcterms.isFormatOf", "dcterms.isPartOf"};
    const std::size_t width = header.size() + most_citations(content);
    header.resize(width, "dcterms.references");
    std::string text = csv_line(header);
    for (const Letter& letter : content.letters) {
        const Copies copies(letter);
        for (const Item& item : letter.items) {
            if (item.role == Item::Role::receipt || copies.has(item)) continue;
            std::vector<std::string> row = row_of(content, letter, item);
            if (item.role == Item::Role::original)
                for (const Letter::Citation& cited : letter.citations) row.push_back(cited.address);
            row.resize(width);
            text += csv_line(row);
        }
    }
    return text;
}

// As sha256sum(1) writes them, from the transfer's folder: a line for each file below objects/, which is
// what Archivematica counts.
template <class Digest>
std::string checksums(const Tree& tree, const Digest& digest) {
    std::string text;
    for (const auto& [path, bytes] : tree.files())
        if (path.starts_with(transfer_objects)) text += fmt::format("{}  {}\n", digest(bytes), path);
    return text;
}

void add_letter(Tree& tree, const Content& content, const Letter& letter) {
    const std::string documented = std::string(transfer_documentation) + place_of(content, letter);
    tree.add(documented + letter.name + std::string(object_suffix), mdto_of_letter(content, letter));
    for (const Item& item : letter.items) {
        const std::string path = place_in_transfer(content, letter, item);
        tree.add(path, item.bytes);
        tree.add(fmt::format("{}{}{}", transfer_descriptions, path, file_suffix),
                 mdto_of_file(content, letter, item));
    }
}

}  // namespace

Tree transfer_tree(const Content& content) {
    Tree tree;
    for (const Letter& letter : content.letters) add_letter(tree, content, letter);
    tree.add(std::string(transfer_normalization), normalization_csv(content));
    const std::string documentation(transfer_documentation);
    if (content.dossier)
        tree.add(documentation + content.name + std::string(object_suffix), mdto_of_dossier(content));
    tree.add(documentation + "premis.xml", premis(content));
    tree.add("metadata/checksum.sha256", checksums(tree, sha256));
    tree.add("metadata/checksum.sha512", checksums(tree, sha512));
    tree.add(std::string(transfer_metadata_csv), metadata_csv(content));
    return tree;
}

}  // namespace voetnoot::package
