#include "formats/docx/package/landmarks.hpp"

#include "formats/docx/package/tags.hpp"
#include "pipeline/text/text.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace voetnoot::docx::package {

namespace {

constexpr std::size_t longest_words = 40;  // code points

// The five entities of XML; the words only help a person to find the place.
std::string decoded(std::string_view raw) {
    constexpr std::array<std::pair<std::string_view, char>, 5> entities{
        {{"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&apos;", '\''}, {"&amp;", '&'}}};
    std::string text;
    for (std::size_t i = 0; i < raw.size();) {
        const auto entity = std::find_if(entities.begin(), entities.end(), [&](const auto& candidate) {
            return raw.substr(i).starts_with(candidate.first);
        });
        text += entity == entities.end() ? raw[i] : entity->second;
        i += entity == entities.end() ? 1 : entity->first.size();
    }
    return text;
}

// Whole words, as many as fit.
std::string beginning(const std::string& text) {
    const std::string folded(trim(fold(text)));
    std::size_t end = 0;
    std::size_t i = 0;
    for (std::size_t n = 0; i < folded.size() && n < longest_words; ++n) {
        if (folded[i] == ' ') end = i;
        next_code_point(folded, i);
    }
    if (i == folded.size()) return folded;
    return folded.substr(0, end == 0 ? i : end);
}

}  // namespace

std::vector<Landmark> paragraphs_of(std::string_view xml, std::string_view part) {
    std::vector<Landmark> paragraphs;
    std::vector<std::size_t> open;
    for (const Tag& tag : tags_of(xml, part)) {
        while (!open.empty() && paragraphs[open.back()].end <= tag.begin) open.pop_back();
        if (tag.name == "w:p") {
            open.push_back(paragraphs.size());
            paragraphs.push_back({tag.begin, tag.end, paragraphs.size() + 1, {}});
        } else if (tag.name == "w:t" && !open.empty() &&
                   paragraphs[open.back()].words.size() < 4 * longest_words) {
            paragraphs[open.back()].words += decoded(xml.substr(tag.inner, tag.inner_end - tag.inner));
        }
    }
    for (Landmark& paragraph : paragraphs) paragraph.words = beginning(paragraph.words);
    return paragraphs;
}

}  // namespace voetnoot::docx::package
