// Documents at random, the same for the same seed on every machine: every kind of block and inline,
// nested, with notes that are shared, doubled in label, empty, referred to by other notes or by nothing.
// For round trips: what a writer writes, its recount must read back as ledger_of(document).
#pragma once

#include "pipeline/document/document.hpp"
#include "tests/support/references.hpp"

#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <utility>
#include <vector>

namespace voetnoot::test {

struct RandomShape {
    std::size_t blocks = 12;  // of the body, at most
    std::size_t depth = 3;    // of nested blocks and inlines
    std::size_t notes = 8;    // at most
    bool defects = true;      // dangling references, notes without reference, doubled labels
};

class RandomDocument {
public:
    explicit RandomDocument(std::uint32_t seed, RandomShape shape = {}) : random_(seed), shape_(shape) {}

    Document make() {
        document_ = {};
        const std::size_t notes = below(shape_.notes + 1);
        for (std::size_t i = 0; i < notes; ++i) {
            Note note;
            note.label = shape_.defects && chance(6) ? "1" : std::to_string(i + 1);
            note.referenced = false;
            document_.notes.push_back(note);
        }
        letterhead();
        body();
        for (std::size_t i = 0; i < notes; ++i) {  // into the text where none refers to it yet
            if (document_.notes[i].referenced || (shape_.defects && chance(5))) continue;
            Paragraph paragraph;
            paragraph.content = {text(), refer(i), text()};
            document_.body.push_back({paragraph});
        }
        for (std::size_t i = 0; i < notes; ++i) document_.notes[i].content = note_content();
        signature();
        in_order_of_reference();
        return document_;
    }

private:
    std::size_t below(std::size_t n) {
        return n == 0 ? 0 : random_() % n;
    }  // portable, unlike <random>'s
    bool chance(std::size_t one_in) { return below(one_in) == 0; }

    std::string word() {
        static const std::vector<std::string> words{
            "de",          "minister", "één",   "café",      "bedrijven", "R&D",    "<x>",
            "a<b",         "\"EU\"",   "'t",    "2009/10",   "€",         "12%",    "–",
            "geëquipeerd", "[7]",      "km",    "Kamerstuk", "35570",     "XIII,",  "nr.",
            "30.",         "]]>",      "naïef", "Œuvre",     "5",         "*",      "_",
            "#",           "|",        "`",     "日本",      "𝄞",         "brief,", "(zie",
            "bijlage)",    "~~",       "{+",    "a+}",       "=}",        "~"};
        return words[below(words.size())];
    }
    std::string words(std::size_t most) {
        std::string text = word();
        for (std::size_t n = below(most); n > 0; --n) text += ' ' + word();
        return text;
    }
    Inline text() {
        std::string content = words(6);
        if (chance(2)) content = ' ' + content;
        if (chance(2)) content += ' ';
        return {Text{content, {}}};
    }
    Inline refer(std::size_t note) {
        document_.notes[note].referenced = true;
        return {NoteReference{{note}, {}}};
    }

    Inline one_inline(std::size_t depth) {
        const bool leaf = depth == 0;
        switch (below(leaf ? 7 : 15)) {
            case 0:
                return {Code{words(2), {}}};
            case 1:
                return {LineBreak{}};
            case 2:
                return {Image{"beeld/" + std::to_string(below(9)) + ".png", words(3), {}}};
            case 3:
            case 4:
                if (!document_.notes.empty()) return refer(below(document_.notes.size()));
                return text();
            case 5:
                if (shape_.defects && chance(3))
                    return {DanglingReference{std::to_string(below(90)), {}}};
                return text();
            case 6:
                return text();
            case 7:
                return {Emphasis{inlines(depth - 1), {}}};
            case 8:
                return {Strong{inlines(depth - 1), {}}};
            case 9:
                return {Superscript{{{Text{"2", {}}}}, {}}};
            case 10:
                return {Subscript{{{Text{"2", {}}}}, {}}};
            case 11:
                return {Foreign{chance(2) ? "en" : "fr-BE", inlines(depth - 1), {}}};
            case 13:
                return {Formula{"a/(b+1) = x²",
                                chance(2) ? "<math xmlns=\"http://www.w3.org/1998/Math/MathML\">"
                                            "<mi>x</mi><mo>&lt;</mo><mn>2</mn></math>"
                                          : "",
                                {}}};
            case 12:
                return {Styled{all_styles[below(all_styles.size())], inlines(depth - 1), {}}};
            default:
                return link(depth);
        }
    }
    Inline link(std::size_t depth) {
        static const std::vector<std::string> targets{"https://www.rijksoverheid.nl/ezk",
                                                      "mailto:a@b.nl",
                                                      "https://x.nl/#",
                                                      "http://x.nl/a b?q=\"1\"&r=2",
                                                      "http://[fout",
                                                      "http://x.nl/zie bijlage",
                                                      "https://x.nl/#a#b",
                                                      "https://nl.wikipedia.org/wiki/Eén_(tv)",
                                                      "tel:1:2",
                                                      "http://host:poort/",
                                                      "HTTPS://X.NL",
                                                      "http://x.nl/%zz"};
        Link link;
        link.target = targets[below(targets.size())];
        for (Inline& node : inlines(depth - 1))  // no link in a link
            if (!std::holds_alternative<Link>(node.value) &&
                !std::holds_alternative<Emphasis>(node.value) &&
                !std::holds_alternative<Foreign>(node.value) &&
                !std::holds_alternative<Styled>(node.value) &&
                !std::holds_alternative<Strong>(node.value))
                link.content.push_back(std::move(node));
        link.content.push_back({Text{words(2), {}}});
        return {link};
    }
    Inlines inlines(std::size_t depth) {
        Inlines content;
        for (std::size_t n = below(5); n > 0; --n) {
            content.push_back(text());
            content.push_back(one_inline(depth));
        }
        if (chance(4)) content.push_back(one_inline(depth));
        if (content.empty()) content.push_back(text());
        return content;
    }

    Block one_block(std::size_t depth) {
        switch (below(depth == 0 ? 5 : 9)) {
            case 0:
                return {Preformatted{{"  " + words(3), "", words(2)}, {}}};
            case 1:
                return {Separator{}};
            case 5:
                return list(depth);
            case 6:
                return table(depth);
            case 7:
                return {Quote{blocks(depth - 1, 3), {}}};
            case 8:
                return {Heading{static_cast<int>(1 + below(6)), inlines(1), {}}};
            default:
                return {Paragraph{inlines(shape_.depth), Paragraph::Role::body, {}}};
        }
    }
    Blocks blocks(std::size_t depth, std::size_t most) {
        Blocks content;
        for (std::size_t n = below(most + 1); n > 0; --n) content.push_back(one_block(depth));
        return content;
    }
    Block list(std::size_t depth) {
        List list;
        list.ordered = chance(2);
        const std::size_t items = 1 + below(4);
        for (std::size_t i = 0; i < items; ++i) {
            const std::string label =
                list.ordered ? std::to_string(i + 1) + "." : std::string(bullet_label);
            list.items.push_back({chance(12) ? "" : label, blocks(depth - 1, 3), {}});
        }
        return {list};
    }
    Block table(std::size_t depth) {
        Table table;
        const std::size_t columns = 1 + below(3);
        for (std::size_t i = 0; i < columns; ++i)
            table.columns.push_back(static_cast<Table::Alignment>(below(4)));
        table.header_rows = below(2);
        const std::size_t rows = 1 + below(3);
        for (std::size_t r = 0; r < rows; ++r) {
            TableRow row;
            for (std::size_t c = 0; c < columns; ++c) {
                TableCell cell;
                cell.header = r < table.header_rows;
                cell.content = blocks(depth - 1, 2);
                if (c + 2 == columns && chance(4)) {
                    cell.columns = 2;
                    ++c;
                }
                row.cells.push_back(cell);
            }
            table.rows.push_back(row);
        }
        return {table};
    }

    void letterhead() {
        if (chance(3)) return;
        for (std::size_t g = below(6); g > 0; --g) {
            LetterHeadGroup group;
            group.quoted = chance(4);
            const std::size_t lines = 1 + below(4);
            for (std::size_t i = 0; i < lines; ++i) {
                LetterHeadLine line;
                line.field = static_cast<Field>(below(static_cast<std::size_t>(Field::subject) + 1));
                if (chance(3)) line.label = {{Text{words(2), {}}}};
                if (line.label.empty() || chance(2)) line.value = inlines(1);
                group.lines.push_back(line);
            }
            document_.letterhead.groups.push_back(group);
        }
    }
    void body() {
        int level = 0;
        for (std::size_t n = below(shape_.blocks + 1); n > 0; --n) {
            if (chance(4)) {
                level = 1 + static_cast<int>(below(static_cast<std::size_t>(level) + 1));
                if (level > 6) level = 6;
                document_.body.push_back({Heading{level, inlines(1), {}}});
            } else {
                document_.body.push_back(one_block(shape_.depth));
            }
        }
        if (chance(2)) document_.date = Date{2021, 7, 1};
        if (chance(2)) document_.title = words(4);
    }
    Blocks note_content() {
        Blocks content;
        for (std::size_t n = below(3); n > 0; --n) content.push_back({Paragraph{inlines(1), {}, {}}});
        if (chance(5)) content.push_back(one_block(1));
        return content;
    }
    void signature() {
        if (chance(2)) return;
        const std::string person = words(2);
        const std::string function = words(4);
        Paragraph paragraph;
        paragraph.role = Paragraph::Role::signature;
        paragraph.content = {{Text{person, {}}}, {LineBreak{}}, {Text{function, {}}}};
        document_.signature = Signature{document_.body.size(), person, function};
        document_.body.push_back({paragraph});
        if (chance(4)) document_.body.push_back(one_block(1));
    }

    // Document::notes is by first reference, those without last.
    void in_order_of_reference() {
        std::vector<NoteId*> in_text;
        for (LetterHeadGroup& group : document_.letterhead.groups)
            for (LetterHeadLine& line : group.lines) {
                collect_references(line.label, in_text);
                collect_references(line.value, in_text);
            }
        collect_references(document_.body, in_text);
        std::vector<std::vector<NoteId*>> in_note(document_.notes.size());
        for (std::size_t i = 0; i < document_.notes.size(); ++i)
            collect_references(document_.notes[i].content, in_note[i]);

        std::vector<std::size_t> order;
        std::vector<bool> placed(document_.notes.size(), false);
        const auto place = [&](const std::vector<NoteId*>& references) {
            for (const NoteId* id : references)
                if (!placed[id->index]) {
                    placed[id->index] = true;
                    order.push_back(id->index);
                }
        };
        place(in_text);
        for (std::size_t i = 0; i < order.size(); ++i) place(in_note[order[i]]);
        for (Note& note : document_.notes) note.referenced = false;
        for (const std::size_t note : order) document_.notes[note].referenced = true;
        for (std::size_t i = 0; i < placed.size(); ++i)
            if (!placed[i]) order.push_back(i);

        std::vector<std::size_t> rank(order.size());
        for (std::size_t i = 0; i < order.size(); ++i) rank[order[i]] = i;
        in_note.push_back(std::move(in_text));
        for (const std::vector<NoteId*>& references : in_note)
            for (NoteId* id : references) id->index = rank[id->index];
        std::vector<Note> notes;
        for (const std::size_t note : order) notes.push_back(std::move(document_.notes[note]));
        document_.notes = std::move(notes);
    }

    std::mt19937 random_;
    RandomShape shape_;
    Document document_;
};

}  // namespace voetnoot::test
