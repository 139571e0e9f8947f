#include "formats/text/writer/inlines.hpp"

#include "formats/text/writer/escape.hpp"
#include "formats/text/writer/syntax.hpp"
#include "pipeline/document/visit.hpp"
#include "pipeline/text/text.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <string_view>

namespace voetnoot::text::writer {
namespace {

bool begins_like_a_number(std::string_view text) {
    if (text.empty()) return false;
    return (text[0] >= '0' && text[0] <= '9') || text[0] == '-' || text[0] == '+' ||
           text.substr(0, 3) == "−" || text.substr(0, 3) == "–";
}

// A link that can be written as its target alone.
bool shows_its_target(const Link& link) {
    const bool only_text = std::all_of(link.content.begin(), link.content.end(), [](const Inline& node) {
        return std::holds_alternative<Text>(node.value);
    });
    const std::string& target = link.target;
    return only_text && !target.empty() && plain_text(link.content) == target &&
           squeeze(target) == target;
}

// Literal text is gathered over the borders of nodes, because whether a sign must be escaped depends
// on what stands next to it.
class InlineWriter {
public:
    InlineWriter(const NoteMarks& marks, bool in_row) : marks_(marks) { around_.in_row = in_row; }

    void all(const Inlines& content) {
        for (const Inline& node : content) one(node);
    }
    std::string take() {
        flush();
        return std::move(out_);
    }

private:
    void one(const Inline& node) {
        visit_node(
            node, [&](const Text& n) { literal_ += n.text; }, [&](const Emphasis& n) { all(n.content); },
            [&](const Strong& n) { all(n.content); }, [&](const Superscript& n) { raised(n); },
            [&](const Subscript& n) { all(n.content); }, [&](const Foreign& n) { all(n.content); },
            [&](const Styled& n) { styled(n); }, [&](const Code& n) { literal_ += n.text; },
            [&](const Link& n) { link(n); }, [&](const Anchor& n) { sign(place_mark(n.number)); },
            [&](const Formula& n) { literal_ += n.text; }, [&](const Image& n) { literal_ += n.alt; },
            [&](const LineBreak&) { line_break(); },
            [&](const NoteReference& n) { sign(marks_.at(n.note.index)); },
            [&](const DanglingReference& n) { sign(dangling_mark(n.label)); });
    }

    // 10 with a raised 6 must not become 106.
    void raised(const Superscript& node) {
        const char last = !literal_.empty() ? literal_.back() : '\0';
        if (last >= '0' && last <= '9' && begins_like_a_number(plain_text(node.content))) sign("^");
        all(node.content);
    }

    // Nothing marks words that are marked already, nor where there are none.
    void styled(const Styled& node) {
        if (styles_.has(node.style) || squeeze(plain_text(node.content)).empty())
            return all(node.content);
        const StyleSet outer = styles_;
        const StyleSigns& signs = style_signs.at(static_cast<std::size_t>(node.style));
        sign(signs.open);
        styles_.add(node.style);
        all(node.content);
        sign(signs.close);
        styles_ = outer;
    }

    void link(const Link& node) {
        if (!node.place && shows_its_target(node)) {
            sign(link_target(node.target));
            return;
        }
        sign("[");
        around_.opens_link = true;
        ++open_links_;
        all(node.content);
        flush();
        around_.opens_link = false;
        --open_links_;
        sign("]" + link_target(node.place ? fmt::format("#{}", *node.place) : node.target));
    }

    void line_break() {
        flush();
        out_ += around_.in_row ? ' ' : '\n';
        around_.follows_sign = false;
        around_.opens_link = false;
    }

    void sign(std::string_view sign) {
        flush(sign.front());
        out_ += sign;
        around_.follows_sign = true;
        around_.opens_link = false;
    }

    void flush(char next_sign = '\0') {
        if (literal_.empty()) return;
        around_.in_link = open_links_ > 0;
        around_.in_style = !styles_.empty();
        around_.before_sign = next_sign;
        append_literal(out_, clean(literal_), around_);
        around_.follows_sign = false;
        around_.opens_link = false;
        literal_.clear();
    }

    const NoteMarks& marks_;
    Surroundings around_;
    std::size_t open_links_ = 0;
    StyleSet styles_;  // open around here
    std::string literal_;
    std::string out_;
};

}  // namespace

std::string inline_text(const Inlines& content, const NoteMarks& marks, bool in_row) {
    InlineWriter writer(marks, in_row);
    writer.all(content);
    return writer.take();
}

}  // namespace voetnoot::text::writer
