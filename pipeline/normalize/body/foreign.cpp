// What the source says of the language of parts of the text.
#include "pipeline/normalize/body/language.hpp"

#include "pipeline/document/visit.hpp"
#include "pipeline/draft/leaves.hpp"
#include "pipeline/normalize/draft_text.hpp"
#include "pipeline/text/text.hpp"

#include <algorithm>
#include <unicode/uchar.h>

namespace voetnoot::normalize::body {

namespace {

bool has_letters(std::string_view text) {
    for (std::size_t i = 0; i < text.size();)
        if (u_isalpha(static_cast<UChar32>(next_code_point(text, i))) != 0) return true;
    return false;
}

class Settle {
public:
    explicit Settle(const std::string& language) : around_(primary_language(language)) {}

    void inlines(draft::Inlines& content) {
        const bool any = std::any_of(content.begin(), content.end(), [](const draft::Inline& node) {
            return std::holds_alternative<draft::Foreign>(node.value);
        });
        draft::Inlines settled;
        for (draft::Inline& node : content) {
            auto* foreign = std::get_if<draft::Foreign>(&node.value);
            if (foreign == nullptr) {
                within(node);
                if (any) add(std::move(node), settled);
            } else if (counts(*foreign)) {
                const std::string outer = std::exchange(around_, primary_language(foreign->language));
                inlines(foreign->content);
                around_ = outer;
                settled.push_back(std::move(node));
            } else {
                inlines(foreign->content);
                for (draft::Inline& inner : foreign->content) add(std::move(inner), settled);
            }
        }
        if (any) content = std::move(settled);
    }

private:
    void within(draft::Inline& node) {
        visit_node(
            node, [](draft::Text&) {}, [&](draft::Emphasis& e) { inlines(e.content); },
            [&](draft::Strong& s) { inlines(s.content); },
            [&](draft::Superscript& s) { inlines(s.content); },
            [&](draft::Subscript& s) { inlines(s.content); },
            [&](draft::Foreign& f) { inlines(f.content); },
            [&](draft::Styled& s) { inlines(s.content); }, [](draft::Code&) {},
            [&](draft::Link& link) { inlines(link.content); }, [](draft::Formula&) {},
            [](draft::Image&) {}, [](draft::HardBreak&) {}, [](draft::SoftBreak&) {},
            [](draft::NoteMark&) {}, [](draft::Replaced&) {});
    }

    bool counts(const draft::Foreign& foreign) const {
        if (!names_a_language(foreign.language) || primary_language(foreign.language) == around_)
            return false;
        const std::string text = flat_text(foreign.content);
        if (!has_letters(text)) return false;
        return !foreign.doubtful || reads_as(text, primary_language(foreign.language), around_);
    }

    // Neighbouring pieces of text that nothing parts are one.
    static void add(draft::Inline node, draft::Inlines& to) {
        auto* text = std::get_if<draft::Text>(&node.value);
        auto* before = to.empty() ? nullptr : std::get_if<draft::Text>(&to.back().value);
        if (text == nullptr || before == nullptr) return to.push_back(std::move(node));
        before->text += text->text;
        before->span = voetnoot::join(before->span, text->span);
    }

    std::string around_;  // primary subtag
};

}  // namespace

void settle_languages(Workbench& work) {
    Settle settle(work.language);
    for (Piece& piece : work.flow)
        draft::for_each_leaf(piece.block,
                             [&settle](draft::Inlines& content) { settle.inlines(content); });
}

}  // namespace voetnoot::normalize::body
