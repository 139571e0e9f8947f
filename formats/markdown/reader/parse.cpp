#include "formats/markdown/reader/parse.hpp"

#include <cmark-gfm-core-extensions.h>

#include <stdexcept>
#include <string>

namespace voetnoot::markdown::reader {
namespace {

struct FreeParser {
    void operator()(cmark_parser* parser) const { cmark_parser_free(parser); }
};
struct FreeIterator {
    void operator()(cmark_iter* iterator) const { cmark_iter_free(iterator); }
};

// The library keeps its extensions in a table of the process.
cmark_syntax_extension* extension(const char* name) {
    static const bool registered = [] {
        cmark_gfm_core_extensions_ensure_registered();
        return true;
    }();
    cmark_syntax_extension* const found = registered ? cmark_find_syntax_extension(name) : nullptr;
    if (!found) throw std::runtime_error(std::string("cmark-gfm has no extension: ") + name);
    return found;
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
    constexpr int options = CMARK_OPT_DEFAULT | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE;
    const std::unique_ptr<cmark_parser, FreeParser> parser(cmark_parser_new(options));
    for (const char* const name : {"table", "strikethrough"})
        cmark_parser_attach_syntax_extension(parser.get(), extension(name));
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

bool is_strikethrough(cmark_node* node) {
    return std::string_view(cmark_node_get_type_string(node)) == "strikethrough";
}
std::string_view literal(cmark_node* node) {
    return view(cmark_node_get_literal(node));
}
std::string_view url(cmark_node* node) {
    return view(cmark_node_get_url(node));
}

}  // namespace voetnoot::markdown::reader
