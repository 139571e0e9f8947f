#include "formats/markdown/reader/reader.hpp"

#include "formats/markdown/reader/anchors.hpp"
#include "formats/markdown/reader/blocks.hpp"
#include "formats/markdown/reader/dialect.hpp"
#include "formats/markdown/reader/parse.hpp"

#include "pipeline/format/format.hpp"
#include "pipeline/phrase/make.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <functional>
#include <set>
#include <string>

namespace voetnoot::markdown::reader {
namespace {

struct Survey {
    std::set<std::string, std::less<>> targets;  // of links and images
    std::size_t depth = 0;
};

Survey survey(cmark_node* root) {
    Survey found;
    walk(root, [&](cmark_node* node, std::size_t depth) {
        found.depth = std::max(found.depth, depth);
        const cmark_node_type type = cmark_node_get_type(node);
        if (type == CMARK_NODE_LINK || type == CMARK_NODE_IMAGE) found.targets.emplace(url(node));
    });
    return found;
}

}  // namespace

Draft read(const Source& source, const ReadOptions& how, Findings&) {
    Dialect dialect = read_dialect(source.bytes(), how.plain);
    dialect.deepest = how.depth;
    Tree tree = parse(dialect.shown);
    Survey found = survey(tree.get());
    if (keep_unused_definitions(dialect, found.targets)) {
        tree = parse(dialect.shown);
        found = survey(tree.get());
    }
    if (found.depth > how.depth)
        throw Unreadable(phrase("blocks or text are nested deeper than {} levels", how.depth));
    Draft draft;
    draft.blocks = blocks_of(tree.get(), {}, dialect);
    draft.anchors = find_anchors(source.bytes());
    return draft;
}

Library reader_library() {
    return {"cmark-gfm", cmark_version_string()};
}

}  // namespace voetnoot::markdown::reader
