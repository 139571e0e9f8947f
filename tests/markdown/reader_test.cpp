// What the reader makes of a letter's constructs.
#include "formats/markdown/reader/reader.hpp"

#include "pipeline/draft/draft.hpp"
#include "pipeline/finding/finding.hpp"
#include "pipeline/format/format.hpp"
#include "tests/support/catch.hpp"

#include <string>

using namespace voetnoot;
using namespace voetnoot::markdown::reader;

namespace {

Draft read(const std::string& bytes) {
    Findings findings;
    return markdown::reader::read(Source("a.md", bytes), {}, findings);
}

template <class Node>
const Node& block(const Draft& draft, std::size_t index) {
    return std::get<Node>(draft.blocks.at(index).value);
}
template <class Node>
const Node& part(const draft::Inlines& content, std::size_t index) {
    return std::get<Node>(content.at(index).value);
}
const draft::Inlines& first_text(const draft::Blocks& blocks) {
    return std::get<draft::Paragraph>(blocks.at(0).value).content;
}

}  // namespace

TEST_CASE("text above a line of dashes is a paragraph and a rule") {
    const Draft draft = read("Tekst\n---\nMeer");
    REQUIRE(draft.blocks.size() == 3);
    CHECK(part<draft::Text>(block<draft::Paragraph>(draft, 0).content, 0).text == "Tekst");
    CHECK(block<draft::Rule>(draft, 1).span == Span{0, 6, 9});
}

TEST_CASE("headings keep their level, superscripts their tags' span") {
    const Draft draft = read("#### Kop<sup>1</sup> #\n\nKop\n===");
    const auto& heading = block<draft::Heading>(draft, 0);
    CHECK(heading.level == 4);
    CHECK(heading.span.begin == 0);
    const auto& raised = part<draft::Superscript>(heading.content, 1);
    CHECK(raised.span == Span{0, 8, 20});
    CHECK(part<draft::Text>(raised.content, 0).span == Span{0, 13, 14});
    CHECK(block<draft::Heading>(draft, 1).level == 1);
}

TEST_CASE("list labels are as printed and count up") {
    const Draft draft = read("- a\n- b\n\n3) c\n3) d");
    CHECK(block<draft::List>(draft, 0).items.at(1).label == "•");
    const auto& ordered = block<draft::List>(draft, 1);
    CHECK(ordered.ordered);
    CHECK(ordered.items.at(0).label == "3)");
    CHECK(ordered.items.at(1).label == "4)");
}

TEST_CASE("list numbers are the letter's, also where Markdown would count") {
    const Draft draft = read("9. a\n11. b\n\n12. c\n14. d");
    const auto& list = block<draft::List>(draft, 0);
    REQUIRE(list.items.size() == 4);
    CHECK(list.items.at(1).label == "11.");
    CHECK(list.items.at(3).label == "14.");
}

TEST_CASE("tables have alignments, headers, and keep what is beyond the last column") {
    const Draft draft = read("| a | b |\n|:-:|--:|\n| c \\| x | d | e |");
    const auto& table = block<draft::Table>(draft, 0);
    CHECK(table.header_rows == 1);
    CHECK(table.columns == std::vector{draft::Table::Alignment::centre, draft::Table::Alignment::right});
    CHECK(table.rows.at(0).cells.at(0).header);
    CHECK(part<draft::Text>(first_text(table.rows.at(1).cells.at(1).content), 0).text == "d | e");
}

TEST_CASE("bare addresses are links without the sentence's punctuation") {
    const Draft draft = read("Zie (https://x.nl/a_b), www.y.nl. Of a.b@z.nl!");
    const auto& content = block<draft::Paragraph>(draft, 0).content;
    CHECK(part<draft::Link>(content, 1).target == "https://x.nl/a_b");
    CHECK(part<draft::Link>(content, 3).target == "http://www.y.nl");
    CHECK(part<draft::Link>(content, 5).target == "mailto:a.b@z.nl");
    CHECK(part<draft::Link>(content, 5).span == Span{0, 37, 45});
}

TEST_CASE("marks of other spellings") {
    const Draft draft = read("Een$^{1}$ twee[^x] ¹.\n\n[^x]: Noot.\n\n    Meer.\n\nNa.");
    const auto& content = block<draft::Paragraph>(draft, 0).content;
    CHECK(part<draft::Text>(part<draft::Superscript>(content, 1).content, 0).text == "1");
    CHECK(part<draft::NoteMark>(content, 3).key == "x");
    CHECK(part<draft::NoteMark>(content, 3).span == Span{0, 14, 18});
    const auto& note = block<draft::NoteBody>(draft, 1);
    CHECK(note.label == "x");
    REQUIRE(note.content.size() == 2);
    CHECK(part<draft::Text>(first_text(note.content), 0).text == "Noot.");
    CHECK(std::holds_alternative<draft::Paragraph>(draft.blocks.at(2).value));
}

TEST_CASE("pages") {
    const Draft draft = read("a <page_number>19</page_number>\n\n{3}" + std::string(48, '-') + "\n\nb");
    REQUIRE(draft.blocks.size() == 4);
    CHECK(block<draft::Furniture>(draft, 1).span == Span{0, 2, 31});
    CHECK(block<draft::PageMark>(draft, 2).label == "3");
}

TEST_CASE("HTML tables are tables") {
    const Draft draft =
        read("<table><tr><th>A</th></tr><tr><td colspan=\"2\">b<sup>1</sup></td></tr></table>");
    const auto& table = block<draft::Table>(draft, 0);
    CHECK(table.header_rows == 1);
    const draft::Cell& cell = table.rows.at(1).cells.at(0);
    CHECK(cell.columns == 2);
    CHECK(std::holds_alternative<draft::Superscript>(first_text(cell.content).at(1).value));
}

TEST_CASE("a definition that no link uses is not dropped") {
    const Draft draft = read("[1]: http://x.nl\n\nTekst");
    REQUIRE(draft.blocks.size() == 2);
    const draft::Inlines& content = block<draft::Paragraph>(draft, 0).content;
    CHECK(part<draft::Superscript>(content, 0).bare == "[1]");  // it may be a mark: normalize decides
    CHECK(part<draft::Text>(content, 1).text == ": ");
}

TEST_CASE("too deep is refused") {
    std::string quotes;
    for (int i = 0; i < 100; ++i) quotes += "> ";
    CHECK_THROWS_AS(read(quotes + "x"), Unreadable);
}

namespace {

std::optional<ShownSize> size_of_image(const std::string& letter) {
    const Draft draft = read(letter);
    for (const draft::Inline& node : first_text(draft.blocks))
        if (const auto* image = std::get_if<draft::Image>(&node.value)) return image->size;
    FAIL("no image");
    return std::nullopt;
}

}  // namespace

TEST_CASE("a picture is as large as its tag says, in a line and in a block") {
    for (const std::string before : {"", "Zie "}) {
        CHECK(size_of_image(before + "<img src='a.png' width='300'>") == ShownSize{225'000, 0});
        CHECK(size_of_image(before + "<img width=\"200px\" height=\" 100 \" src=\"a.png\">") ==
              ShownSize{150'000, 75'000});
        CHECK(size_of_image(before + "<IMG SRC=a.png WIDTH=4>") == ShownSize{3'000, 0});
        for (const char* width : {"", "0", "-5", "breed", "50%", "3em", "99999", "300.5"})
            CHECK(size_of_image(before + "<img src='a.png' width='" + width + "'>") == std::nullopt);
    }
    CHECK(size_of_image("<p align=center><img src='a.png' width='96' height='48'></p>") ==
          ShownSize{72'000, 36'000});
}
