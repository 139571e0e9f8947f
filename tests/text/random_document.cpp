#include "tests/text/random_document.hpp"

#include "pipeline/document/visit.hpp"
#include "pipeline/ledger/book.hpp"
#include "pipeline/text/text.hpp"

#include <array>
#include <string_view>

namespace voetnoot::text_test {
namespace {

// clang-format off
constexpr std::array<std::string_view, 88> hostile{
    "Kamer", "de", "minister", "artikel", "één", "Zeeën", "kustwacht", "verantwoordelijkheidsverdeling",
    "[7]", "[7/2]", "[7?]", "[", "]", "[12a]", "[*]", "[††]", "[^iv]", "[^", "[geoffshored]", "[d]e",
    "[2021]", "[7", "7]", "[]", "[][7]", "[a][b]", "[a]<b>", "]<x>", "]<", "<x>", "<", ">", "<>", "<<",
    ">>", "< 5", "\\", "\\\\", "\\[7]", "\\{41}", "\\{", "{41}", "|", "||", "| a |", "|-", "|---|", "+",
    "+===", "+---", "+...", "+1", ":", "::", ": a", "***", "---", "===", "~~~", "...", "^^^",
    "\"\"\"", "--", "-", "- ", "* ", "1. ", "________________________", "__________?__________", "^",
    "^2", "10^6", "> ", "•", "  ", "\u00A0", "\u202F", "\u2003", "日本語の文字", "שלום", "مرحبا",
    "e\u0301", "q\u0323\u0307", "👩‍🚒", "😀", "\u0001", "\u0085",
    "https://voorbeeld.nl/een/heel/lang/adres/dat/niet/op/een/regel/past/maar/wel/moet?x=[1]&y=<2>&z=|3"};
constexpr std::array<std::string_view, 16> labels{
    "1", "2", "7", "7", "12a", "*", "†", "iv", "", "a]b", "a/2", "7?", "123456", "[x]", "a b", "\\"};
constexpr std::array<std::string_view, 12> item_labels{
    "•", "1.", "10.", "a)", "(iii)", "", "-", "[7]", "Artikel 3", "\\", "|", ">"};
constexpr std::array<std::string_view, 11> targets{
    "https://voorbeeld.nl/", "mailto:info@voorbeeld.nl", "TEL:1", "http://x#", "http://x/a b", "http://x/a<b>c", "http://x/a|b",
    "http://x/a\\b", "http://x/]y[z", "http://e\u0301/\u00A0", "tel:7"};
// clang-format on

struct Renumber {
    const std::vector<std::size_t>& rank;

    void operator()(Inlines& content) const {
        for (Inline& node : content)
            visit_node(
                node, [](Text&) {}, [&](Emphasis& n) { (*this)(n.content); },
                [&](Strong& n) { (*this)(n.content); }, [&](Superscript& n) { (*this)(n.content); },
                [&](Subscript& n) { (*this)(n.content); }, [&](Foreign& n) { (*this)(n.content); },
                [&](Styled& n) { (*this)(n.content); }, [](Code&) {},
                [&](Link& n) { (*this)(n.content); }, [](Anchor&) {}, [](Formula&) {}, [](Image&) {},
                [](LineBreak&) {}, [&](NoteReference& n) { n.note.index = rank.at(n.note.index); },
                [](DanglingReference&) {});
    }
    void operator()(Blocks& content) const {
        for (Block& node : content)
            visit_node(
                node, [&](Heading& n) { (*this)(n.content); }, [&](Paragraph& n) { (*this)(n.content); },
                [&](List& n) {
                    for (ListItem& item : n.items) (*this)(item.content);
                },
                [&](Table& n) {
                    for (TableRow& row : n.rows)
                        for (TableCell& cell : row.cells) (*this)(cell.content);
                },
                [&](Quote& n) { (*this)(n.content); }, [](Preformatted&) {}, [](Separator&) {});
    }
};

}  // namespace

std::string RandomDocument::words(std::size_t most) {
    std::string text;
    for (std::size_t count = below(most) + 1; count > 0; --count) {
        text += hostile[below(hostile.size())];
        if (!one_in(4)) text += ' ';
    }
    return clean(text);
}

Inline RandomDocument::one_inline(int depth) {
    switch (depth > 3 ? below(3) : below(16)) {
        case 0:
            return {DanglingReference{std::string(labels[below(labels.size())]), {}}};
        case 1:
        case 2:
            if (document_.notes.empty()) return {Text{words(3), {}}};
            return {NoteReference{{below(document_.notes.size())}, {}}};
        case 3:
            return {Emphasis{inlines(depth + 1), {}}};
        case 4:
            return {Strong{inlines(depth + 1), {}}};
        case 5:
            return {Superscript{{{Text{one_in(2) ? "2" : words(1), {}}}}, {}}};
        case 6:
            return {Subscript{{{Text{words(1), {}}}}, {}}};
        case 7:
            return {Code{words(2), {}}};
        case 8:
            return {Link{std::string(targets[below(targets.size())]), inlines(depth + 1), {}}};
        case 9: {
            const std::string target(targets[below(targets.size())]);
            return {Link{target, {{Text{target, {}}}}, {}}};
        }
        case 10:
            return {Image{"x.png", words(3), {}}};
        case 11:
            return {LineBreak{}};
        default:
            return {Text{words(12), {}}};
    }
}

Inlines RandomDocument::inlines(int depth) {
    Inlines content;
    for (std::size_t count = below(5); count > 0; --count) content.push_back(one_inline(depth));
    return content;
}

Paragraph RandomDocument::paragraph() {
    Paragraph result;
    result.content = inlines(0);
    return result;
}

List RandomDocument::list(int depth) {
    List result;
    for (std::size_t count = below(4); count > 0; --count) {
        result.items.push_back(
            {std::string(item_labels[below(item_labels.size())]), blocks(depth + 1, 3), {}});
    }
    return result;
}

Table RandomDocument::table(int depth) {
    Table result;
    const bool small = one_in(2);
    const std::size_t columns = below(3) + 1;
    for (std::size_t rows = below(4); rows > 0; --rows) {
        result.rows.emplace_back();
        for (std::size_t i = 0; i < columns; ++i) {
            TableCell cell;
            if (small) cell.content = {{Paragraph{{{Text{words(2), {}}}}, {}, {}}}};
            else if (!one_in(5)) cell.content = blocks(depth + 1, 2);
            if (one_in(8)) cell.columns = 2;
            if (one_in(20)) cell.rows = 2;
            result.rows.back().cells.push_back(std::move(cell));
        }
        if (one_in(10)) result.rows.back().cells.clear();
    }
    for (std::size_t i = 0; i < columns; ++i)
        result.columns.push_back(static_cast<Table::Alignment>(below(4)));
    result.header_rows = below(2);
    return result;
}

Block RandomDocument::block(int depth) {
    switch (depth > 3 ? below(2) : below(10)) {
        case 0:
            return {Heading{static_cast<int>(below(6)) + 1, inlines(0), {}}};
        case 2:
            return {Separator{}};
        case 3:
            return {list(depth)};
        case 4:
            return {table(depth)};
        case 5:
            return {Quote{blocks(depth + 1, 3), {}}};
        case 6:
            return {Preformatted{{words(3), "", "    " + words(3)}, {}}};
        default:
            return {paragraph()};
    }
}

Blocks RandomDocument::blocks(int depth, std::size_t most) {
    Blocks result;
    for (std::size_t count = below(most + 1); count > 0; --count) result.push_back(block(depth));
    return result;
}

LetterHeadGroup RandomDocument::letterhead_group() {
    LetterHeadGroup group;
    group.quoted = one_in(3);
    for (std::size_t count = below(4); count > 0; --count) {
        group.lines.push_back({Field::none, inlines(2), inlines(2), {}});
    }
    return group;
}

Document RandomDocument::make() {
    document_ = {};
    document_.notes.resize(below(6));
    for (std::size_t i = 0; i < document_.notes.size(); ++i) {
        document_.notes[i].label = std::to_string(i);  // until they are in order
        document_.notes[i].content = blocks(2, 2);
    }
    for (std::size_t count = below(3); count > 0; --count)
        document_.letterhead.groups.push_back(letterhead_group());
    document_.body = blocks(0, 6);
    put_notes_in_order();
    for (Note& note : document_.notes) note.label = labels[below(labels.size())];
    return document_;
}

// As normalize does: by first reference, those without a reference last.
void RandomDocument::put_notes_in_order() {
    const Ledger ledger = ledger_of(document_);
    std::vector<std::size_t> rank(document_.notes.size());
    std::vector<Note> notes;
    for (const LedgerNote& counted : ledger.notes) {
        const std::size_t old = std::stoul(counted.label);
        rank[old] = notes.size();
        notes.push_back(std::move(document_.notes[old]));
        notes.back().referenced = !counted.references.empty();
    }
    document_.notes = std::move(notes);
    const Renumber renumber{rank};
    for (LetterHeadGroup& group : document_.letterhead.groups)
        for (LetterHeadLine& line : group.lines) {
            renumber(line.label);
            renumber(line.value);
        }
    renumber(document_.body);
    for (Note& note : document_.notes) renumber(note.content);
}

}  // namespace voetnoot::text_test
