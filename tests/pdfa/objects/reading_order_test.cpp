#include "formats/pdfa/objects/reading_order.hpp"

#include "tests/support/catch.hpp"

using namespace voetnoot::pdfa;

namespace {

// Kids as "n<node>" and content as "<page>.<mcid>".
std::string told(const std::vector<pdfa::objects::Kid>& kids) {
    std::string out;
    for (const pdfa::objects::Kid& kid : kids) {
        if (!out.empty()) out += ' ';
        if (const auto* node = std::get_if<pdfa::StructureId>(&kid)) {
            out += "n" + std::to_string(node->index);
        } else {
            const pdfa::objects::ContentItem& item = std::get<pdfa::objects::ContentItem>(kid);
            out += std::to_string(item.page) + "." + std::to_string(item.mcid);
        }
    }
    return out;
}

struct Tree {
    pdfa::Structure structure;
    Tree() { structure.add(pdfa::Tag::document, {0}); }
    pdfa::StructureId add(pdfa::Tag tag, pdfa::StructureId parent) { return structure.add(tag, parent); }
    std::string order(pdfa::StructureId node, const std::vector<pdfa::objects::TaggedPage>& pages) const {
        return told(pdfa::objects::reading_order(structure, pages).at(node.index));
    }
};

pdfa::objects::TaggedPage page(std::vector<pdfa::StructureId> marked) {
    return {{}, std::move(marked), {}};
}

}  // namespace

TEST_CASE("a block's own content stands between its inlines as it is drawn") {
    Tree tree;
    const auto p = tree.add(pdfa::Tag::p, {0});
    const auto link = tree.add(pdfa::Tag::link, tree.add(pdfa::Tag::reference, p));
    CHECK(tree.order(p, {page({p, link, p}), page({p})}) == "0.0 n2 0.2 1.0");
}

TEST_CASE("a note inside a block comes after the content of the block that follows on the next page") {
    Tree tree;
    const auto body = tree.add(pdfa::Tag::list_body, {0});
    const auto reference = tree.add(pdfa::Tag::reference, body);
    const auto note = tree.add(pdfa::Tag::note, body);
    const auto text = tree.add(pdfa::Tag::p, note);
    CHECK(tree.order(body, {page({body, reference, text}), page({body})}) == "0.0 n2 1.0 n3");
}

TEST_CASE("kids keep layout's order though the page is drawn in another") {
    Tree tree;
    const auto first = tree.add(pdfa::Tag::p, {0});
    const auto second = tree.add(pdfa::Tag::p, {0});
    CHECK(tree.order({0}, {page({second, first})}) == "n1 n2");
}

TEST_CASE("kids without content stay where they are") {
    Tree tree;
    const auto row = tree.add(pdfa::Tag::table_row, {0});
    const auto empty = tree.add(pdfa::Tag::table_data, row);
    const auto full = tree.add(pdfa::Tag::table_data, row);
    CHECK(tree.order(row, {page({full})}) == "n2 n3");
    CHECK(tree.order(empty, {page({full})}).empty());
}
