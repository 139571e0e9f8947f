#include "formats/markdown/dispute/pieces.hpp"

#include "pipeline/document/visit.hpp"
#include "pipeline/text/text.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace voetnoot::markdown::dispute {
namespace {

class DraftPieces {
public:
    explicit DraftPieces(const Source& source) : source_(source) {}

    void blocks(const draft::Blocks& content) {
        for (const draft::Block& node : content) one(node);
    }
    Pieces take() { return std::move(pieces_); }

private:
    void add(std::string_view text, Span span, bool exact) {
        Piece piece{clean(text), span, raised_ != 0, styles_, false};
        piece.exact = exact && piece.text == text && span.end - span.begin == text.size();
        pieces_.words.push_back(std::move(piece));
    }
    void raised(std::string_view text, Span span) { ++raised_, add(text, span, false), --raised_; }

    void inlines(const draft::Inlines& content) {
        for (const draft::Inline& node : content) one(node);
    }

    void link(const draft::Link& link) {
        const std::size_t first = pieces_.words.size();
        const std::size_t place = pieces_.links.size();
        pieces_.links.push_back({link.target, {}, link.span});
        inlines(link.content);
        std::string text;
        for (std::size_t i = first; i < pieces_.words.size(); ++i) text += pieces_.words[i].text;
        pieces_.links[place].text = squeeze(text);
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
            [&](const draft::Styled& value) {
                const StyleSet around = styles_;
                styles_.add(value.style);
                inlines(value.content);
                styles_ = around;
            },
            [&](const draft::Code& value) { add(value.text, value.span, false); },
            [&](const draft::Formula& value) { add(value.text, value.span, false); },
            [&](const draft::Link& value) { link(value); },
            [&](const draft::Image& value) { add(value.alt, value.span, false); },
            [](const draft::HardBreak&) {}, [](const draft::SoftBreak&) {},
            [&](const draft::NoteMark& value) { raised(value.label, value.span); },
            [](const draft::Replaced&) {});
    }

    void one(const draft::Block& node) {
        visit_node(
            node, [&](const draft::Heading& value) { inlines(value.content); },
            [&](const draft::Paragraph& value) { inlines(value.content); },
            [&](const draft::List& value) {
                for (const draft::ListItem& item : value.items) {
                    pieces_.labels.push_back({item.label, item.span.begin});
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
            [](const draft::Rule&) {},
            [&](const draft::PageMark& value) { add(source_.text(value.span), value.span, true); },
            [&](const draft::Furniture& value) { blocks(value.content); },
            [&](const draft::NoteBody& value) {
                const auto size = static_cast<std::uint32_t>(value.label.size());
                raised(value.label, {0, value.span.begin, value.span.begin + size});
                blocks(value.content);
            },
            [](const draft::Replaced&) {});
    }

    const Source& source_;
    Pieces pieces_;
    std::size_t raised_ = 0;
    StyleSet styles_;
};

}  // namespace

Pieces pieces_of(const Source& source, const Draft& draft) {
    DraftPieces pieces(source);
    pieces.blocks(draft.blocks);
    Pieces result = pieces.take();
    std::stable_sort(result.links.begin(), result.links.end(),
                     [](const Link& a, const Link& b) { return a.span.begin < b.span.begin; });
    return result;
}

Pieces pieces_of(const Scan& scan) {
    Pieces pieces;
    for (const ScanToken& token : scan.tokens)
        if (token.span.empty()) pieces.labels.push_back({token.text, token.span.begin});
        else
            pieces.words.push_back({token.text, token.span, token.raised, token.styles,
                                    token.text.size() == token.span.end - token.span.begin});
    for (const ScanLink& link : scan.links) pieces.links.push_back({link.target, {}, link.span});
    return pieces;
}

}  // namespace voetnoot::markdown::dispute
