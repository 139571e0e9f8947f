// A letter in Markdown, read and normalized, in a form in which expectations can be written down.
#pragma once

#include "formats/registry/registry.hpp"
#include "pipeline/run/run.hpp"

#include "pipeline/document/visit.hpp"
#include "pipeline/text/text.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace voetnoot::testing {

inline Reading read(const std::string& markdown) {
    return read_letter(Source("letter.md", markdown), *find_format(formats(), "markdown"), {}, {});
}

// Ids of the rules that were broken, but for the date that these letters do not bear.
inline std::vector<std::string> rules_of(const Reading& reading) {
    std::vector<std::string> rules;
    for (const Finding& finding : reading.findings.all())
        if (finding.rule != "HEAD-2") rules.emplace_back(finding.rule);
    std::sort(rules.begin(), rules.end());
    return rules;
}

// "1: Zie aldaar."
inline std::vector<std::string> notes_of(const Reading& reading) {
    std::vector<std::string> notes;
    for (const LedgerNote& note : reading.promised.notes) notes.push_back(note.label + ": " + note.text);
    return notes;
}

// The running text with each reference in brackets behind the last character before it: "Zo[1],
// en[?9].", blocks by a space. References in notes are left out.
inline std::string text_of(const Reading& reading) {
    struct Place {
        std::size_t offset;
        std::string shown;
    };
    std::vector<Place> places;
    for (const LedgerNote& note : reading.promised.notes)
        for (const LedgerReference& reference : note.references)
            if (!reference.inside) places.push_back({reference.offset, "[" + note.label + "]"});
    for (const LedgerDangling& dangling : reading.promised.dangling)
        if (!dangling.reference.inside)
            places.push_back({dangling.reference.offset, "[?" + dangling.label + "]"});
    std::stable_sort(places.begin(), places.end(),
                     [](const Place& a, const Place& b) { return a.offset < b.offset; });
    std::string result;
    std::size_t offset = 0;
    auto next = places.begin();
    const auto show = [&] {
        for (; next != places.end() && next->offset == offset; ++next) result += next->shown;
    };
    const std::string& text = reading.promised.running_text;
    show();
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t begin = i;
        const char32_t c = next_code_point(text, i);
        result.append(text, begin, i - begin);
        if (is_white_space(c)) continue;
        ++offset;
        show();
    }
    return result;
}

}  // namespace voetnoot::testing
