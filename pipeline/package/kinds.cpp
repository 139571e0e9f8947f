#include "pipeline/package/kinds.hpp"

#include "pipeline/package/mdto.hpp"

#include <array>

namespace voetnoot::package {

namespace {

std::string own_name(const Content& content) {
    return content.name;
}

constexpr std::array all_kinds{
    Kind{"archivematica", "a transfer of Archivematica", own_name, transfer_tree},
    Kind{"bagit", "BagIt 1.0", own_name, bagit_tree},
    Kind{"diwoo", "publication under the Woo: DiWoo 0.9.8", own_name, diwoo_tree},
    Kind{"eark", "E-ARK SIP 2.2.0", eark_folder, eark_tree, true},
    Kind{"mdto", "MDTO beside every file", own_name, sidecar_tree},
};

void add_letter(Tree& tree, const std::string& prefix, const Content& content, const Letter& letter) {
    tree.add(prefix + letter.name + std::string(object_suffix), mdto_of_letter(content, letter));
    for (const Item& item : letter.items) {
        tree.add(prefix + item.name, item.bytes);
        tree.add(prefix + item.name + std::string(file_suffix), mdto_of_file(content, letter, item));
    }
}

}  // namespace

std::span<const Kind> kinds() {
    return all_kinds;
}

const Kind* find_kind(std::string_view name) {
    for (const Kind& layout : all_kinds)
        if (layout.name == name) return &layout;
    return nullptr;
}

void add_described(Tree& tree, const std::string& prefix, const Content& content) {
    if (content.dossier)
        tree.add(prefix + content.name + std::string(object_suffix), mdto_of_dossier(content));
    for (const Letter& letter : content.letters)
        add_letter(tree, prefix + place_of(content, letter), content, letter);
}

Tree sidecar_tree(const Content& content) {
    Tree tree;
    add_described(tree, "", content);
    return tree;
}

}  // namespace voetnoot::package
