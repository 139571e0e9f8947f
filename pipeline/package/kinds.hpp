// The kinds of packages: from what goes into one to its files.
//
// Errors: Refused, where a value is missing that the kind demands. Thread rules: pure.
#pragma once

#include "pipeline/package/content.hpp"
#include "pipeline/package/tree.hpp"

#include <span>
#include <string>
#include <string_view>

namespace voetnoot::package {

struct Kind {
    std::string_view name;   // of --as
    std::string_view title;  // for people
    // The name of the package's folder.
    std::string (*folder)(const Content& content);
    Tree (*tree)(const Content& content);
    bool with_schemas = false;  // carries them
};

std::span<const Kind> kinds();
const Kind* find_kind(std::string_view name);

Tree bagit_tree(const Content& content);
Tree sidecar_tree(const Content& content);  // MDTO beside every file

Tree transfer_tree(const Content& content);  // of Archivematica
Tree diwoo_tree(const Content& content);     // the letters' files with DiWoo
Tree eark_tree(const Content& content);
std::string eark_folder(const Content& content);

// The letters' files with their MDTO below `prefix` ("data/brief/"), as both of the above have them.
void add_described(Tree& tree, const std::string& prefix, const Content& content);

}  // namespace voetnoot::package
