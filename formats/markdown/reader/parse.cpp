#include "formats/markdown/reader/parse.hpp"

#include <cmark-gfm-core-extensions.h>

#include <stdexcept>

namespace voetnoot::markdown::reader {
namespace {

struct FreeParser {
    void operator()(cmark_parser* parser) const { cmark_parser_free(parser); }
};
struct FreeIterator {
    void operator()(cmark_iter* iterator) const { cmark_iter_free(iterator); }
};

// The library keeps its extensions in a table of the process.
cmark_syntax_extension* table_extension() {
    static cmark_syntax_extension* const extension = [] {
        cmark_gfm_core_extensions_ensure_registered();
        return cmark_find_syntax_extension("table");
    }();
    if (!extension) throw std::runtime_error("cmark-gfm has no table extension");
    return extension;
}

// The iterator leaves these no second time.
bool is_leaf(cmark_node_type type) {
    switch (type) {
        case CMARK_NODE_HTML_BLOCK:
        case CMARK_NODE_THEMATIC_BREAK:
        case CMARK_NODE_CODE_BLOCK:
        case CMARK_NODE_TEXT:
        case CMARK_NODE_SOFTBREAK:
        case CMARK_NODE_LINEBREAK:
        case CMARK_NODE_CODE:
        case CMARK_NODE_HTML_INLINE:
            return true;
        default:
            return false;
    }
}

std::string_view view(const char* text) {
    return text ? std::string_view(text) : std::string_view();
}

}  // namespace

Tree parse(std::string_view text) {
    cmark_syntax_extension* const table = table_extension();
    const std::unique_ptr<cmark_parser, FreeParser> parser(cmark_parser_new(CMARK_OPT_DEFAULT));
    cmark_parser_attach_syntax_extension(parser.get(), table);
    cmark_parser_feed(parser.get(), text.data(), text.size());
    return Tree(cmark_parser_finish(parser.get()));
}

void walk(cmark_node* root, const std::function<void(cmark_node*, std::size_t)>& visit) {
    const std::unique_ptr<cmark_iter, FreeIterator> iterator(cmark_iter_new(root));
    std::size_t depth = 0;
    for (cmark_event_type event; (event = cmark_iter_next(iterator.get())) != CMARK_EVENT_DONE;) {
        cmark_node* const node = cmark_iter_get_node(iterator.get());
        const bool leaf = is_leaf(cmark_node_get_type(node));
        if (event == CMARK_EVENT_EXIT) --depth;
        else visit(node, depth);
        if (event == CMARK_EVENT_ENTER && !leaf) ++depth;
    }
}

std::string_view literal(cmark_node* node) {
    return view(cmark_node_get_literal(node));
}
std::string_view url(cmark_node* node) {
    return view(cmark_node_get_url(node));
}

}  // namespace voetnoot::markdown::reader
