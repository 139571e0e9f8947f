// What reader and scan of a letter say, in a form in which the two can be compared.
#pragma once

#include "formats/markdown/reader/reader.hpp"
#include "formats/markdown/scan/scan.hpp"

#include "pipeline/document/visit.hpp"
#include "pipeline/draft/draft.hpp"
#include "pipeline/finding/finding.hpp"
#include "pipeline/ledger/scan.hpp"
#include "pipeline/source/source.hpp"
#include "pipeline/text/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace voetnoot::testing {

using namespace voetnoot::markdown::reader;

// A piece of text with its place: exact where the text is the letter's, byte for byte.
struct Words {
    std::string text;
    Span span;
    bool raised = false;
    bool exact = false;
};

// Every piece of text in a Draft, in order.
class DraftWords {
public:
    explicit DraftWords(const Source& source, const Draft& draft) : source_(source) {
        blocks(draft.blocks);
    }
    std::vector<Words> pieces;
    std::vector<std::string> links;

private:
    void add(const std::string& text, Span span, bool exact) {
        pieces.push_back({text, span, raised_ != 0, exact});
    }

    void inlines(const draft::Inlines& content) {
        for (const draft::Inline& node : content) one(node);
    }
    void one(const draft::Inline& node) {
        visit_node(
            node, [&](const draft::Text& value) { add(value.text, value.span, true); },
            [&](const draft::Emphasis& value) { inlines(value.content); },
            [&](const draft::Strong& value) { inlines(value.content); },
            [&](const draft::Superscript& value) {
                if (value.bare.empty()) ++raised_, inlines(value.content), --raised_;
                else add(value.bare, value.span, true);
            },
            [&](const draft::Subscript& value) { inlines(value.content); },
            [&](const draft::Foreign& value) { inlines(value.content); },
            [&](const draft::Styled& value) { inlines(value.content); },
            [&](const draft::Code& value) { add(value.text, value.span, false); },
            [&](const draft::Link& value) { links.push_back(value.target), inlines(value.content); },
            [&](const draft::Formula& value) { add(value.text, value.span, false); },
            [&](const draft::Image& value) { add(value.alt, value.span, false); },
            [&](const draft::HardBreak&) {}, [&](const draft::SoftBreak&) {},
            [&](const draft::NoteMark& value) {
                ++raised_, add(value.label, value.span, false), --raised_;
            },
            [](const draft::Replaced&) {});
    }
    void blocks(const draft::Blocks& content) {
        for (const draft::Block& node : content) one(node);
    }
    void one(const draft::Block& node) {
        visit_node(
            node, [&](const draft::Heading& value) { inlines(value.content); },
            [&](const draft::Paragraph& value) { inlines(value.content); },
            [&](const draft::List& value) {
                for (const draft::ListItem& item : value.items) {
                    // The label of an item without content may stand after what was before it.
                    add(item.label, item.content.empty() ? Span{0, 0, item.span.end} : item.span, false);
                    blocks(item.content);
                }
            },
            [&](const draft::Table& value) {
                for (const draft::Row& row : value.rows)
                    for (const draft::Cell& cell : row.cells) blocks(cell.content);
            },
            [&](const draft::Quote& value) { blocks(value.content); },
            [&](const draft::Preformatted& value) {
                for (const std::string& line : value.lines) add(line, value.span, false);
            },
            [&](const draft::Rule&) {},
            [&](const draft::PageMark& value) {
                add(std::string(source_.text(value.span)), value.span, true);
            },
            [&](const draft::Furniture& value) { blocks(value.content); },
            [&](const draft::NoteBody& value) {
                ++raised_, add(value.label, value.span, false), --raised_;
                blocks(value.content);
            },
            [](const draft::Replaced&) {});
    }

    const Source& source_;
    std::size_t raised_ = 0;
};

// One code point of squeezed text, with the span of what it stands in.
struct Mark {
    std::string text;
    Span span;
    bool raised = false;
    bool exact = false;
};

inline std::vector<Mark> marks(const std::vector<Words>& pieces) {
    std::vector<Mark> result;
    for (const Words& piece : pieces) {
        const std::string text = clean(piece.text);
        const bool exact =
            piece.exact && text == piece.text && piece.span.end - piece.span.begin == text.size();
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t from = at;
            if (is_white_space(next_code_point(text, at))) continue;
            Mark mark{text.substr(from, at - from), piece.span, piece.raised, exact};
            if (exact)
                mark.span = {0, piece.span.begin + static_cast<std::uint32_t>(from),
                             piece.span.begin + static_cast<std::uint32_t>(at)};
            result.push_back(std::move(mark));
        }
    }
    return result;
}

inline std::vector<Words> words_of(const Scan& scan) {
    std::vector<Words> result;
    for (const ScanToken& token : scan.tokens)
        result.push_back({token.text, token.span, token.raised, true});
    return result;
}

// What is wrong, or nothing.
inline std::string disagreement(const Source& source, const ReadOptions& limits = {}) {
    Findings findings;
    const Draft draft = markdown::reader::read(source, limits, findings);
    const Scan scan = markdown::scan::scan(source, limits);
    const DraftWords read(source, draft);
    for (const Words& piece : read.pieces) {
        if (!piece.exact || piece.span.end - piece.span.begin != piece.text.size()) continue;
        std::string held(source.text(piece.span));
        std::replace_if(
            held.begin(), held.end(), [](char c) { return c == '\n' || c == '\r'; }, ' ');
        if (held != piece.text)  // a line end may have become a blank
            return fmt::format("span of «{}» at {} holds «{}»", piece.text, piece.span.begin,
                               source.text(piece.span));
    }
    const std::vector<Mark> draft_marks = marks(read.pieces);
    const std::vector<Mark> scan_marks = marks(words_of(scan));
    const auto shown = [](const std::vector<Mark>& all, std::size_t at) {
        std::string text;
        for (std::size_t i = at; i < std::min(at + 60, all.size()); ++i) text += all[i].text;
        return text;
    };
    for (std::size_t i = 0; i < std::max(draft_marks.size(), scan_marks.size()); ++i) {
        const std::string where =
            fmt::format("\n  draft …{}\n  scan  …{}", shown(draft_marks, i), shown(scan_marks, i));
        if (i >= draft_marks.size() || i >= scan_marks.size() ||
            draft_marks[i].text != scan_marks[i].text)
            return "text differs" + where;
        const Mark& one = draft_marks[i];
        const Mark& other = scan_marks[i];
        if (one.raised != other.raised) return "raised differs" + where;
        if (one.exact && other.exact && one.span != other.span)
            return fmt::format("places differ: {} and {}{}", one.span.begin, other.span.begin, where);
        if (one.span.end < other.span.begin || other.span.end < one.span.begin)
            return fmt::format("places differ: {}-{} and {}-{}{}", one.span.begin, one.span.end,
                               other.span.begin, other.span.end, where);
    }
    std::vector<std::string> targets;
    for (const ScanLink& link : scan.links) targets.push_back(link.target);
    std::size_t found = 0;
    for (const std::string& target : read.links)
        if (found < targets.size() && targets[found] == target) ++found;
    if (found != targets.size()) return "link of the scan is not in the draft: " + targets[found];
    return {};
}

}  // namespace voetnoot::testing
