// An E-ARK SIP 2.2.0 (CSIP 2.2.0): the original and each of its forms as a representation of its own,
// with METS, PREMIS, MDTO and Dublin Core; the receipt as documentation.
#include "pipeline/package/dublin_core.hpp"
#include "pipeline/package/kinds.hpp"
#include "pipeline/package/mdto.hpp"
#include "pipeline/package/mets.hpp"
#include "pipeline/package/premis.hpp"

#include <fmt/format.h>

namespace voetnoot::package {

namespace {

void add_metadata(Tree& tree, const Content& content) {
    const std::string descriptive = "metadata/descriptive/";
    if (content.dossier)
        tree.add(descriptive + content.name + std::string(object_suffix), mdto_of_dossier(content));
    for (const Letter& letter : content.letters) {
        tree.add(descriptive + place_of(content, letter) + letter.name + std::string(object_suffix),
                 mdto_of_letter(content, letter));
        for (const Item& item : letter.items)
            if (item.role == Item::Role::receipt)
                tree.add(fmt::format("documentation/{}{}", place_of(content, letter), item.name),
                         item.bytes);
    }
    tree.add(descriptive + "dc.xml", dublin_core(content));
    tree.add("metadata/preservation/premis.xml", premis(content));
    for (const Schema& schema : content.schemas) tree.add("schemas/" + schema.name, schema.bytes);
}

}  // namespace

std::string eark_folder(const Content& content) {
    return "voetnoot-" + content.uuid;
}

Tree eark_tree(const Content& content) {
    Tree tree;
    add_metadata(tree, content);
    std::map<std::string, RepresentationFiles> representations;
    for (const Letter& letter : content.letters)
        for (const Item& item : letter.items) {
            if (item.role == Item::Role::receipt) continue;
            const std::string root = fmt::format("representations/{}/", item.representation);
            const std::string place = place_of(content, letter) + item.name;
            tree.add(fmt::format("{}data/{}", root, place), item.bytes);
            tree.add(fmt::format("{}metadata/descriptive/{}{}", root, place, file_suffix),
                     mdto_of_file(content, letter, item));
            representations[item.representation][place] = &item;
        }
    std::vector<std::string> names;
    for (const auto& [name, files] : representations) {
        const std::string root = fmt::format("representations/{}/", name);
        std::string mets = mets_of_representation(content, tree, root, name, files);
        tree.add(root + "METS.xml", std::move(mets));
        names.push_back(name);
    }
    std::string mets = mets_of_package(content, tree, eark_folder(content), names);
    tree.add("METS.xml", std::move(mets));
    return tree;
}

}  // namespace voetnoot::package
