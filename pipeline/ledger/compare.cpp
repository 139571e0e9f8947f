#include "pipeline/ledger/compare.hpp"

#include "pipeline/ledger/compare_notes.hpp"
#include "pipeline/ledger/ledger_rules.hpp"
#include "pipeline/phrase/make.hpp"
#include "pipeline/text/text.hpp"

#include <algorithm>

namespace voetnoot {

namespace {

using namespace ledger_rules;

// The span of the block that holds the character at `offset` of the running text.
Span block_at(const Ledger& ledger, std::size_t offset) {
    Span span;
    for (const LedgerBlock& block : ledger.blocks) {
        if (block.offset > offset) break;
        span = block.span;
    }
    return span;
}

std::vector<std::string> code_points(std::string_view text) {
    std::vector<std::string> result;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t begin = i;
        next_code_point(text, i);
        result.emplace_back(text.substr(begin, i - begin));
    }
    return result;
}

std::string excerpt_of(const std::vector<std::string>& text, std::size_t begin, std::size_t end) {
    std::string result;
    for (std::size_t i = begin; i < end; ++i) result += text[i];
    return excerpt(result);
}

OffsetMap compare_text(const Ledger& promised, const Ledger& shown, Findings& findings) {
    OffsetMap map;
    if (promised.running_text == shown.running_text) return map;
    const std::string promised_text = squeeze(promised.running_text);
    const std::string shown_text = squeeze(shown.running_text);
    if (promised_text == shown_text) return map;

    const std::vector<std::string> a = code_points(promised_text);
    const std::vector<std::string> b = code_points(shown_text);
    const auto [a_end, b_end] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    const auto prefix = static_cast<std::size_t>(a_end - a.begin());
    std::size_t suffix = 0;
    while (suffix < std::min(a.size(), b.size()) - prefix &&
           a[a.size() - 1 - suffix] == b[b.size() - 1 - suffix])
        ++suffix;

    map = {prefix, a.size() - suffix, b.size() - suffix};
    findings.add(text_changed, block_at(promised, prefix),
                 phrase("the letter has '{}' where the output has '{}' (character {})",
                        excerpt_of(a, prefix, a.size() - suffix),
                        excerpt_of(b, prefix, b.size() - suffix), prefix));
    return map;
}

void compare_words(const Ledger& promised, const Ledger& shown, Findings& findings) {
    if (promised.running_text == shown.running_text) return;
    const std::vector<std::string> a = words(promised.running_text);
    const std::vector<std::string> b = words(shown.running_text);
    if (a == b) return;
    const auto [x, y] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    std::size_t offset = 0;
    for (auto word = a.begin(); word != x; ++word) offset += count_code_points(*word);
    findings.add(words_changed, block_at(promised, offset),
                 phrase("the letter has the word '{}' where the output has '{}'", x == a.end() ? "" : *x,
                        y == b.end() ? "" : *y));
}

void compare_links(const Ledger& promised, const Ledger& shown, bool same_offsets, Findings& findings) {
    const auto same_place = [same_offsets](const LedgerPlace& a, const LedgerPlace& b) {
        return a.inside == b.inside && (!same_offsets || a.offset == b.offset);
    };
    const auto same = [&same_place](const LedgerLink& a, const LedgerLink& b) {
        if (!same_text(a.text, b.text)) return false;
        return a.place && b.place
                   ? same_place(*a.place, *b.place)
                   : a.place.has_value() == b.place.has_value() && same_text(a.target, b.target);
    };
    const auto [a, b] = std::mismatch(promised.links.begin(), promised.links.end(), shown.links.begin(),
                                      shown.links.end(), same);
    const auto describe = [](const LedgerLink& link) {
        if (!link.place) return phrase("'{}' to '{}'", link.text, link.target);
        return link.place->inside
                   ? phrase("'{}' to character {} of a note", link.text, link.place->offset)
                   : phrase("'{}' to character {}", link.text, link.place->offset);
    };
    if (a == promised.links.end() && b == shown.links.end()) return;
    if (a == promised.links.end())
        findings.add(link_changed, {}, phrase("the output has a link {} too many", describe(*b)));
    else if (b == shown.links.end())
        findings.add(link_changed, a->span, phrase("the link {} is lost", describe(*a)));
    else
        findings.add(link_changed, a->span,
                     phrase("the letter has the link {}, the output {}", describe(*a), describe(*b)));
}

Phrase describe(const LedgerBlock& block) {
    return block.kind == BlockKind::heading ? phrase("heading of level {}", block.level)
                                            : sentence(name(block.kind));
}

void compare_blocks(const Ledger& promised, const Ledger& shown, Findings& findings) {
    const auto [a, b] = std::mismatch(promised.blocks.begin(), promised.blocks.end(),
                                      shown.blocks.begin(), shown.blocks.end());
    if (a == promised.blocks.end() && b == shown.blocks.end()) return;
    findings.add(
        block_changed, a == promised.blocks.end() ? Span{} : a->span,
        phrase("block {}: the letter has {}, the output has {}", a - promised.blocks.begin() + 1,
               a == promised.blocks.end() ? phrase("none") : describe(*a),
               b == shown.blocks.end() ? phrase("none") : describe(*b)));
}

void compare_languages(const Ledger& promised, const Ledger& shown, Findings& findings) {
    if (!promised.foreign || !shown.foreign) return;
    const auto same = [](const LedgerForeign& a, const LedgerForeign& b) {
        return a.language == b.language && same_text(a.text, b.text);
    };
    const auto [a, b] = std::mismatch(promised.foreign->begin(), promised.foreign->end(),
                                      shown.foreign->begin(), shown.foreign->end(), same);
    const auto describe = [](const LedgerForeign& foreign) {
        return phrase("'{}' as '{}'", foreign.text, foreign.language);
    };
    if (a == promised.foreign->end() && b == shown.foreign->end()) return;
    if (a == promised.foreign->end())
        findings.add(language_changed, {},
                     phrase("the output has {}, the letter has not", describe(*b)));
    else
        findings.add(language_changed, a->span,
                     b == shown.foreign->end()
                         ? phrase("the letter has {}, the output has not", describe(*a))
                         : phrase("the letter has {}, the output has {}", describe(*a), describe(*b)));
}

void compare_styles(const Ledger& promised, const Ledger& shown, bool same_places, Findings& findings) {
    if (!promised.styled || !shown.styled) return;
    const auto same = [same_places](const LedgerStyled& a, const LedgerStyled& b) {
        return a.style == b.style && a.inside == b.inside && (!same_places || a.offset == b.offset) &&
               same_text(a.text, b.text);
    };
    const auto [a, b] = std::mismatch(promised.styled->begin(), promised.styled->end(),
                                      shown.styled->begin(), shown.styled->end(), same);
    const auto describe = [](const LedgerStyled& styled) {
        return phrase("'{}' as {} (character {})", styled.text, sentence(name(styled.style)),
                      styled.offset);
    };
    if (a == promised.styled->end() && b == shown.styled->end()) return;
    if (a == promised.styled->end())
        findings.add(style_changed, {}, phrase("the output has {}, the letter has not", describe(*b)));
    else
        findings.add(style_changed, a->span,
                     b == shown.styled->end()
                         ? phrase("the letter has {}, the output has not", describe(*a))
                         : phrase("the letter has {}, the output has {}", describe(*a), describe(*b)));
}

std::vector<LedgerPicture> comparable_pictures(const Ledger& ledger, bool only_figures) {
    std::vector<LedgerPicture> pictures = *ledger.pictures;
    if (only_figures)
        std::erase_if(pictures, [](const LedgerPicture& picture) { return !picture.figure; });
    return pictures;
}

void compare_pictures(const Ledger& promised, const Ledger& shown, bool same_places,
                      Findings& findings) {
    if (!promised.pictures || !shown.pictures) return;
    const bool only_figures = promised.only_figures || shown.only_figures;
    const std::vector<LedgerPicture> wanted = comparable_pictures(promised, only_figures);
    const std::vector<LedgerPicture> found = comparable_pictures(shown, only_figures);
    const auto same = [=](const LedgerPicture& a, const LedgerPicture& b) {
        const bool same_place = a.inside == b.inside && a.offset == b.offset && a.blocks == b.blocks;
        return (only_figures || same_text(a.target, b.target)) && same_text(a.alt, b.alt) &&
               (!same_places || same_place);
    };
    const auto [a, b] = std::mismatch(wanted.begin(), wanted.end(), found.begin(), found.end(), same);
    if (a == wanted.end() && b == found.end()) return;
    const auto describe = [](const LedgerPicture& picture) {
        return picture.inside
                   ? phrase("'{}' with the description '{}' (character {} of a note)", picture.target,
                            excerpt(picture.alt), picture.offset)
                   : phrase("'{}' with the description '{}' (character {}, block {})", picture.target,
                            excerpt(picture.alt), picture.offset, picture.blocks);
    };
    findings.add(block_changed, a == wanted.end() ? Span{} : a->span,
                 phrase("picture {} of {}: the letter has {}, the output has {}", a - wanted.begin() + 1,
                        wanted.size(), a == wanted.end() ? phrase("none") : describe(*a),
                        b == found.end() ? phrase("none") : describe(*b)));
}

}  // namespace

bool same_text(std::string_view a, std::string_view b) {
    return a == b || (squeeze(a) == squeeze(b) && words(a) == words(b));
}

void compare(const Ledger& promised, const Ledger& shown, Findings& findings) {
    const std::size_t before = findings.all().size();
    const OffsetMap map = compare_text(promised, shown, findings);
    if (findings.all().size() == before) compare_words(promised, shown, findings);
    compare_notes(promised, shown, map, findings);
    compare_links(promised, shown, findings.all().size() == before, findings);
    compare_blocks(promised, shown, findings);
    compare_pictures(promised, shown, findings.all().size() == before, findings);
    compare_languages(promised, shown, findings);
    compare_styles(promised, shown, findings.all().size() == before, findings);
}

}  // namespace voetnoot
