#include "formats/pdfa/objects/reading_order.hpp"

#include "tests/support/catch.hpp"

using namespace voetnoot::pdfa;
using namespace voetnoot::pdfa;
using namespace voetnoot::pdfa::objects;

namespace {

// Kids as "n<node>" and content as "<page>.<mcid>".
std::string told(const std::vector<Kid>& kids) {
    std::string out;
    for (const Kid& kid : kids) {
        if (!out.empty()) out += ' ';
        if (const auto* node = std::get_if<StructureId>(&kid)) {
            out += "n" + std::to_string(node->index);
        } else {
            const ContentItem& item = std::get<ContentItem>(kid);
            out += std::to_string(item.page) + "." + std::to_string(item.mcid);
        }
    }
    return out;
}

struct Tree {
    Structure structure;
    Tree() { structure.add(Tag::document, {0}); }
    StructureId add(Tag tag, StructureId parent) { return structure.add(tag, parent); }
    std::string order(StructureId node, const std::vector<TaggedPage>& pages) const {
        return told(reading_order(structure, pages).at(node.index));
    }
};

TaggedPage page(std::vector<StructureId> marked) {
    return {{}, std::move(marked), {}};
}

}  // namespace

TEST_CASE("a block's own content stands between its inlines as it is drawn") {
    Tree tree;
    const auto p = tree.add(Tag::p, {0});
    const auto link = tree.add(Tag::link, tree.add(Tag::reference, p));
    CHECK(tree.order(p, {page({p, link, p}), page({p})}) == "0.0 n2 0.2 1.0");
}

TEST_CASE("a note inside a block comes after the content of the block that follows on the next page") {
    Tree tree;
    const auto body = tree.add(Tag::list_body, {0});
    const auto reference = tree.add(Tag::reference, body);
    const auto note = tree.add(Tag::note, body);
    const auto text = tree.add(Tag::p, note);
    CHECK(tree.order(body, {page({body, reference, text}), page({body})}) == "0.0 n2 1.0 n3");
}

TEST_CASE("kids keep layout's order though the page is drawn in another") {
    Tree tree;
    const auto first = tree.add(Tag::p, {0});
    const auto second = tree.add(Tag::p, {0});
    CHECK(tree.order({0}, {page({second, first})}) == "n1 n2");
}

TEST_CASE("kids without content stay where they are") {
    Tree tree;
    const auto row = tree.add(Tag::table_row, {0});
    const auto empty = tree.add(Tag::table_data, row);
    const auto full = tree.add(Tag::table_data, row);
    CHECK(tree.order(row, {page({full})}) == "n2 n3");
    CHECK(tree.order(empty, {page({full})}).empty());
}
