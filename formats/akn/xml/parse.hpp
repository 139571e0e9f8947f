// Bytes → libxml2's tree, for those who check outputs. The bytes are hostile until shown otherwise:
// UTF-8 only, no document type and so no entities, nothing loaded from a file or the network.
//
// The tree may be deep: walk it with a limit, or without recursion.
#pragma once

#include <libxml/tree.h>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace voetnoot::akn::xml {

struct FreeTree {
    void operator()(xmlDoc* tree) const { xmlFreeDoc(tree); }
};
using Tree = std::unique_ptr<xmlDoc, FreeTree>;

// Throws Unreadable where the bytes are no XML or have a document type.
Tree parse(std::string_view bytes);

// Of the Akoma Ntoso namespace; the local name, empty for anything else.
std::string_view element_name(const xmlNode* node);

std::optional<std::string> attribute(const xmlNode* element, const char* name);  // without namespace
std::optional<std::string> language(const xmlNode* element);                     // its own xml:lang

inline constexpr std::string_view akn_namespace = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

}  // namespace voetnoot::akn::xml
