#include "pipeline/normalize/inline_text.hpp"

#include "pipeline/address/address.hpp"
#include "pipeline/document/visit.hpp"
#include "pipeline/normalize/draft_text.hpp"
#include "pipeline/phrase/make.hpp"
#include "pipeline/rules/letter_rules.hpp"
#include "pipeline/rules/safety_rules.hpp"
#include "pipeline/text/text.hpp"

#include <algorithm>
#include <fmt/format.h>

#include <string_view>
#include <utility>

namespace voetnoot::normalize {

namespace {

constexpr std::uint32_t widest_break = 8;  // bytes that a line end may take, indentation included
constexpr std::string_view replacement = "\xEF\xBF\xBD";  // U+FFFD

bool is_control(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\v' && c != '\f') ||
           byte == 0x7F;
}

bool has_words(const draft::Inlines& content) {
    return !trim(flat_text(content)).empty();
}

void trim_ends(Inlines& content) {
    auto first = content.begin();
    for (; first != content.end(); ++first) {
        auto* text = std::get_if<Text>(&first->value);
        if (text == nullptr) break;
        const std::size_t blanks = text->text.find_first_not_of(' ');
        text->text.erase(0, blanks);
        if (!text->text.empty()) break;
    }
    content.erase(content.begin(), first);
    while (!content.empty()) {
        auto* text = std::get_if<Text>(&content.back().value);
        if (text == nullptr) break;
        text->text.erase(text->text.find_last_not_of(' ') + 1);
        if (!text->text.empty()) break;
        content.pop_back();
    }
}

}  // namespace

Inlines InlineText::convert(const draft::Inlines& content) {
    Inlines result;
    append(content, result);
    trim_ends(result);
    return result;
}

void InlineText::append(const draft::Inlines& content, Inlines& result) {
    const auto inner = [this](const draft::Inlines& nested) {
        Inlines converted;
        append(nested, converted);
        return converted;
    };
    for (const draft::Inline& node : content)
        visit_node(
            node, [&](const draft::Text& text) { append_text(text.text, text.span, result); },
            [&](const draft::Emphasis& e) {
                result.push_back({Emphasis{inner(e.content), e.span}});
            },
            [&](const draft::Strong& s) {
                result.push_back({Strong{inner(s.content), s.span}});
            },
            [&](const draft::Superscript& s) {
                const auto binding = work_.bindings.find(place_of(s.span));
                if (binding != work_.bindings.end() && binding->second.removed && !s.content.empty())
                    append_text(" ", s.span, result);
                else if (binding != work_.bindings.end()) append_mark(binding->second, result);
                else if (!s.bare.empty()) append_text(s.bare, s.span, result);
                else result.push_back({Superscript{inner(s.content), s.span}});
            },
            [&](const draft::Subscript& s) {
                result.push_back({Subscript{inner(s.content), s.span}});
            },
            [&](const draft::Foreign& f) {
                result.push_back({Foreign{f.language, inner(f.content), f.span}});
            },
            [&](const draft::Styled& s) {
                result.push_back({Styled{s.style, inner(s.content), s.span}});
            },
            [&](const draft::Code& code) {
                result.push_back({Code{clean(code.text), code.span}});
            },
            [&](const draft::Link& link) { append_link(link, result); },
            [&](const draft::Formula& f) {
                result.push_back({Formula{clean(f.text), f.mathml, f.span}});
            },
            [&](const draft::Image& image) { append_image(image, result); },
            [&](const draft::HardBreak& hard) { result.push_back({LineBreak{hard.span}}); },
            [&](const draft::SoftBreak& soft) { append_text(" ", soft.span, result); },
            [&](const draft::NoteMark& mark) {
                const auto binding = work_.bindings.find(place_of(mark.span));
                if (binding != work_.bindings.end()) append_mark(binding->second, result);
            },
            [&](const draft::Replaced& replaced) {
                work_.book(replaced);
                if (!replaced.text.empty())
                    result.push_back({Text{clean(replaced.text), replaced.span}});
            });
}

// Control characters have no place in any output; each becomes U+FFFD, in the journal as well.
std::string InlineText::decodable(const std::string& text, const Span& span) {
    const bool exact = text.size() == span.end - span.begin;
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (!is_control(text[i])) {
            result += text[i];
            continue;
        }
        result += replacement;
        const auto at = span.begin + static_cast<std::uint32_t>(exact ? i : 0);
        const Span place{span.part, at, at + 1};
        if (exact)
            work_.book_replaced(place, &letter_rules::undecodable_character, std::string(replacement));
        work_.report(letter_rules::undecodable_character, place,
                     phrase("the control character U+{:04X} is replaced by U+FFFD",
                            static_cast<unsigned char>(text[i])));
    }
    if (const std::size_t lost = text.find(replacement); lost != std::string::npos) {
        const auto at = span.begin + static_cast<std::uint32_t>(exact ? lost : 0);
        work_.report(letter_rules::undecodable_character, {span.part, at, exact ? at + 3 : span.end},
                     phrase("U+FFFD: a character was lost before"));
    }
    return result;
}

void InlineText::append_text(const std::string& text, const Span& span, Inlines& result) {
    const bool suspect =
        std::any_of(text.begin(), text.end(), is_control) || text.find(replacement) != std::string::npos;
    std::string cleaned = clean(suspect ? decodable(text, span) : text);
    std::replace(cleaned.begin(), cleaned.end(), '\n', ' ');
    if (cleaned.empty()) return;
    if (!result.empty()) {
        auto* before = std::get_if<Text>(&result.back().value);
        const bool adjacent = before != nullptr && before->span.part == span.part &&
                              (span.empty() || (span.begin >= before->span.end &&
                                                span.begin - before->span.end <= widest_break));
        if (adjacent) {
            if (cleaned == " " && before->text.ends_with(' ')) return;
            before->text += cleaned;
            if (!span.empty()) before->span.end = span.end;
            return;
        }
    }
    result.push_back({Text{std::move(cleaned), span}});
}

void InlineText::append_mark(const Binding& binding, Inlines& result) {
    for (const BoundReference& reference : binding.references) {
        if (reference.note) result.push_back({NoteReference{ids_[*reference.note], reference.span}});
        else result.push_back({DanglingReference{reference.label, reference.span}});
    }
}

void InlineText::append_image(const draft::Image& image, Inlines& result) {
    Image made{picture_place(image.target),
               fold(image.alt),
               image.span,
               {},
               image.size,
               image.decorative,
               image.crop};
    const LoadedPicture* loaded = nullptr;
    if (work_.pictures != nullptr)
        if (const auto found = work_.pictures->find(image.target); found != work_.pictures->end())
            loaded = &found->second;
    const bool described = !trim(made.alt).empty();
    if (loaded != nullptr && loaded->picture != nullptr) {
        made.picture = loaded->picture;
        if (made.target.empty())
            work_.report(safety_rules::barred_target, image.span,
                         phrase("the image is drawn, and '{}' is in no output: it is no place "
                                "that a letter may lead to",
                                shown_target(image.target)));
    } else {
        const Phrase stands =
            described ? phrase("its description stands for it") : phrase("nothing stands for it");
        const Phrase why = loaded != nullptr ? loaded->why : phrase("no file of it was loaded");
        const Phrase hint =
            loaded != nullptr ? loaded->hint : sentence(letter_rules::image_left_out.hint);
        work_.findings.add(
            letter_rules::image_left_out, image.span,
            phrase("the image '{}' is not drawn: {}; {}", shown_target(image.target), why, stands),
            hint);
    }
    if (!described && !image.decorative)
        work_.findings.add(letter_rules::image_without_description, image.span,
                           phrase("nothing describes the image '{}'", shown_target(image.target)));
    result.push_back({std::move(made)});
}

// "[<sup>7</sup>](#note-7)", where the superscript was read as a reference.
bool InlineText::is_reference(const draft::Link& link) const {
    if (!link.target.starts_with('#') || link.content.size() != 1) return false;
    const auto* raised = std::get_if<draft::Superscript>(&link.content.front().value);
    return raised != nullptr && work_.bindings.contains(place_of(raised->span));
}

void InlineText::append_link(const draft::Link& link, Inlines& result) {
    if (const auto binding = work_.bindings.find(place_of(link.span)); binding != work_.bindings.end())
        return append_mark(binding->second, result);
    if (is_reference(link)) return append(link.content, result);
    const bool within = link.target.starts_with('#');
    const Reach reach = within ? Reach::broken : reach_of(link.target);
    const bool kept =
        within ? work_.anchors.contains(link.target) && has_words(link.content) : reach == Reach::live;
    if (kept) {
        Inlines content;
        append(link.content, content);
        result.push_back({Link{link.target, std::move(content), link.span}});
        return;
    }
    unlink(link, reach);
    append(link.content, result);
}

void InlineText::unlink(const draft::Link& link, Reach reach) {
    if (reach == Reach::barred) {
        work_.book(Fate::unlinked, link.span, &safety_rules::barred_target);
        return work_.report(safety_rules::barred_target, link.span,
                            phrase("the link '{}' is words only: '{}' is no address that a letter "
                                   "may lead to",
                                   trim(fold(flat_text(link.content))), shown_target(link.target)));
    }
    work_.book(Fate::unlinked, link.span, &letter_rules::link_without_target);
    if (!has_words(link.content)) {  // a reference's way to its note, or nothing
        if (is_blank(link.content))
            work_.report(letter_rules::link_without_words, link.span,
                         phrase("a link to '{}' has no words, and is left out", link.target));
        return;
    }
    work_.report(letter_rules::link_without_target, link.span,
                 phrase("the link '{}' leads nowhere", trim(fold(flat_text(link.content)))));
}

}  // namespace voetnoot::normalize
