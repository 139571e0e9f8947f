// cmark-gfm's tree of a text, with pipe tables and no other extension.
#pragma once

#include <cmark-gfm.h>

#include <cstddef>
#include <functional>
#include <memory>
#include <string_view>

namespace voetnoot::markdown::reader {

struct FreeTree {
    void operator()(cmark_node* node) const { cmark_node_free(node); }
};
using Tree = std::unique_ptr<cmark_node, FreeTree>;

// Thread rules: may be called from several threads at once.
Tree parse(std::string_view text);

// Calls `visit` with every node and with how many nodes it stands in, without recursion.
void walk(cmark_node* root, const std::function<void(cmark_node*, std::size_t depth)>& visit);

bool is_strikethrough(cmark_node* node);

// An empty literal or URL instead of none.
std::string_view literal(cmark_node* node);
std::string_view url(cmark_node* node);

}  // namespace voetnoot::markdown::reader
