#include "formats/markdown/scan/entity.hpp"

#include <cmark-gfm.h>

#include <memory>

namespace voetnoot::markdown::scan {
namespace {

struct FreeTree {
    void operator()(cmark_node* node) const { cmark_node_free(node); }
};

}  // namespace

std::string decode_reference(std::string_view reference) {
    const std::unique_ptr<cmark_node, FreeTree> tree(
        cmark_parse_document(reference.data(), reference.size(), CMARK_OPT_DEFAULT));
    cmark_node* const paragraph = tree ? cmark_node_first_child(tree.get()) : nullptr;
    std::string text;
    for (cmark_node* node = paragraph ? cmark_node_first_child(paragraph) : nullptr; node;
         node = cmark_node_next(node))
        if (const char* literal = cmark_node_get_literal(node)) text += literal;
    return text.empty() ? std::string(reference) : text;
}

std::size_t reference_length(std::string_view text) {
    constexpr std::size_t longest = 34;  // of HTML5's names
    if (!text.starts_with('&')) return 0;
    const std::size_t from = text.substr(1).starts_with('#') ? 2 : 1;
    constexpr std::string_view alphanumeric =
        "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    const std::size_t end = text.find_first_not_of(alphanumeric, from);
    return end == text.npos || end == from || text[end] != ';' || end > longest ? 0 : end + 1;
}

}  // namespace voetnoot::markdown::scan
