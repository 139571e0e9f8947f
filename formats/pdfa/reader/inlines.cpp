#include "formats/pdfa/reader/inlines.hpp"

#include "formats/pdfa/foreign/labels.hpp"
#include "formats/pdfa/reader/pictures.hpp"
#include "pipeline/text/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <tuple>
#include <utility>

namespace voetnoot::pdfa::reader {

namespace {

using foreign::Height;
using foreign::Token;

// How some words are set; words that are set alike are one node.
struct Look {
    bool bold = false, italic = false;
    Height height = Height::line;
    std::string target;  // of the link that it is of
    std::optional<std::pair<bool, std::uint32_t>>
        link;  // leads out of the file, and its number on its page
    std::size_t page = 0;
    friend bool operator==(const Look&, const Look&) = default;
};

class Setter {
public:
    Setter(const Transcript& transcript, const Setting& setting)
        : transcript_(transcript), setting_(setting) {}

    draft::Inlines run(const Passage& passage) {
        std::size_t skip = setting_.skip;
        const Placed* before = nullptr;
        for (const Placed* placed : passage.lines) {
            if (before != nullptr) {
                line_end(*before, *placed);
                pictures(*before, *placed);
            }
            line(*placed, std::exchange(skip, 0));
            before = placed;
        }
        flush();
        close_link();
        return std::move(content_);
    }

private:
    void line(const Placed& placed, std::size_t skip) {
        for (std::size_t i = skip; i < placed.line.tokens.size(); ++i) {
            const Token& token = placed.line.tokens[i];
            const Span& span = placed.spans[i];
            if (!token.calls.empty()) {
                flush(i > skip && !token.tight);
                references(token, span);
                continue;
            }
            const bool sign =
                token.height == Height::raised && foreign::is_superscript_digits(token.text);
            const Look look{token.bold && !setting_.plain_weight, token.italic,
                            sign ? Height::line : token.height,   target_of(token, placed.page),
                            link_of(token, placed.page),          placed.page};
            word(look, token.text, span, i == skip || token.tight);
        }
    }

    // Those between two lines of it: it goes over to another page.
    void pictures(const Placed& before, const Placed& next) {
        if (before.line.role == foreign::Role::furniture) return;
        const Placed* first = transcript_.lines.data();
        for (const PlacedPicture& picture : transcript_.pictures) {
            const Placed* at = first + picture.at;
            if (at <= &before || at > &next) continue;
            content_.push_back({image_of(picture)});
            const std::uint32_t end = picture.span.end;
            content_.push_back({draft::SoftBreak{{picture.span.part, end, end + 1}}});
        }
    }

    using Number = std::pair<bool, std::uint32_t>;
    std::optional<Number> link_of(const Token& token, std::size_t page) const {
        if (token.address) return Number{true, *token.address};
        if (token.link && transcript_.links.contains({page, *token.link}))
            return Number{false, *token.link};
        return std::nullopt;
    }

    std::string target_of(const Token& token, std::size_t page) const {
        const auto link = link_of(token, page);
        const foreign::Page& on = transcript_.read.pages[page];
        if (!link) return {};
        return link->first ? on.addresses[link->second].uri : "#" + on.links[link->second].name;
    }

    void word(const Look& look, const std::string& text, const Span& span, bool tight) {
        const bool blank = !tight && (!text_.empty() || !content_.empty());
        if (text_.empty() || !(look == look_)) {
            flush(blank);
            look_ = look;
            span_ = span;
            text_ = text;
            return;
        }
        if (blank) text_ += ' ';
        text_ += text;
        span_.end = span.end;
    }

    // What is open is closed; a blank behind it is of no node.
    void flush(bool blank = false) {
        if (!text_.empty()) {
            draft::Inlines content{{draft::Text{std::exchange(text_, {}), span_}}};
            if (look_.height == Height::raised)
                content = {{draft::Superscript{std::move(content), span_}}};
            if (look_.height == Height::lowered)
                content = {{draft::Subscript{std::move(content), span_}}};
            if (look_.italic) content = {{draft::Emphasis{std::move(content), span_}}};
            if (look_.bold) content = {{draft::Strong{std::move(content), span_}}};
            if (look_.link) add_to_link(std::move(content.front()));
            else add(std::move(content.front()));
        }
        if (!blank) return;
        const std::uint32_t at = span_.end;
        draft::Inline space{draft::Text{" ", {span_.part, at, at + 1}}};
        if (link_) gap_ = std::move(space);
        else content_.push_back(std::move(space));
    }

    void add(draft::Inline node) {
        close_link();
        content_.push_back(std::move(node));
    }

    // What one annotation covers on a line, in however many ways it is set, is one link.
    void add_to_link(draft::Inline node) {
        if (link_ && linked_ != look_.link) close_link();
        if (!link_) {
            link_ = draft::Link{look_.target, {}, span_};
            linked_ = look_.link;
        }
        if (gap_) link_->content.push_back(*std::exchange(gap_, std::nullopt));
        link_->content.push_back(std::move(node));
        link_->span.end = span_.end;
    }

    void close_link() {
        if (link_) content_.push_back({*std::exchange(link_, std::nullopt)});
        if (gap_) content_.push_back(*std::exchange(gap_, std::nullopt));
    }

    void line_end(const Placed& last, const Placed& next) {
        flush();
        close_link();
        if (last.span.part == next.span.part && last.span.end == next.span.begin) return;
        const Span end{next.span.part, next.span.begin - std::min<std::uint32_t>(next.span.begin, 1),
                       next.span.begin};
        if (setting_.keep_lines) content_.push_back({draft::HardBreak{end}});
        else content_.push_back({draft::SoftBreak{end}});
    }

    // Several that are set side by side share the mark.
    void references(const Token& token, const Span& span) {
        std::vector<std::uint32_t> begins;
        std::size_t from = 0;
        for (const foreign::Call& call : token.calls) {
            const std::size_t at = token.text.find(call.label, from);
            if (at == std::string::npos) break;
            begins.push_back(span.begin + static_cast<std::uint32_t>(at));
            from = at + call.label.size();
        }
        if (begins.size() != token.calls.size()) begins.resize(token.calls.size(), span.end);
        for (std::size_t i = 0; i < token.calls.size(); ++i) {
            const Span share{span.part, i == 0 ? span.begin : begins[i],
                             i + 1 == token.calls.size() ? span.end : begins[i + 1]};
            span_ = share;
            draft::Inline mark{
                draft::NoteMark{fmt::format("{}", token.calls[i].note), token.calls[i].label, share}};
            if (link_ && token.address && linked_ == Number{true, *token.address}) {
                add_to_link(std::move(mark));
            } else {
                add(std::move(mark));
            }
        }
    }

    const Transcript& transcript_;
    const Setting& setting_;
    draft::Inlines content_;
    Look look_;
    std::string text_;
    Span span_;
    std::optional<draft::Link> link_;   // that is open
    std::optional<Number> linked_;      // which one that is
    std::optional<draft::Inline> gap_;  // behind its last word
};

}  // namespace

draft::Inlines inlines_of(const Passage& passage, const Transcript& transcript, const Setting& setting) {
    return Setter(transcript, setting).run(passage);
}

}  // namespace voetnoot::pdfa::reader
