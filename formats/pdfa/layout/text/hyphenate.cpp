#include "formats/pdfa/layout/text/hyphenate.hpp"

#include "formats/pdfa/fonts/needs.hpp"
#include "formats/pdfa/layout/text/patterns.hpp"
#include "pipeline/text/text.hpp"

#include <hyphen.h>
#include <unicode/uchar.h>

#include <cstdlib>
#include <optional>
#include <utility>

namespace voetnoot::pdfa::layout::text {
namespace {

constexpr std::size_t cache_limit = 20'000;
constexpr std::size_t longest_word = 90;  // letters; libhyphen keeps its own buffers of 100
constexpr std::size_t shortest_word = 5;
constexpr std::size_t before_hyphen = 2;
constexpr std::size_t after_hyphen = 3;

struct LowerCased {
    std::string bytes;                   // in the patterns' encoding
    std::vector<std::uint32_t> offsets;  // of each letter in the word, and the word's end
};

// Nothing where the encoding lacks a letter, or where none of the letters is a small one.
std::optional<LowerCased> lower_cased(std::string_view word, bool utf8) {
    LowerCased result;
    bool has_small_letter = false;
    for (std::size_t i = 0; i < word.size();) {
        result.offsets.push_back(static_cast<std::uint32_t>(i));
        const char32_t c = next_code_point(word, i);
        const auto lower = static_cast<char32_t>(u_tolower(static_cast<UChar32>(c)));
        has_small_letter = has_small_letter || lower == c;
        if (utf8) append_code_point(result.bytes, lower);
        else if (lower <= 0xff) result.bytes += static_cast<char>(lower);
        else return std::nullopt;
    }
    result.offsets.push_back(static_cast<std::uint32_t>(word.size()));
    if (!has_small_letter) return std::nullopt;
    return result;
}

}  // namespace

Hyphenator::Hyphenator(std::string_view patterns, bool complete)
    : patterns_(std::make_unique<Patterns>(patterns, complete)) {}

Hyphenator::~Hyphenator() = default;

void Hyphenator::trim() {
    if (cache_.size() > cache_limit) cache_.clear();
}

const std::vector<std::uint32_t>& Hyphenator::points(std::string_view word) {
    const auto found = cache_.find(word);
    if (found != cache_.end()) return found->second;
    return cache_.emplace(std::string(word), find_points(word)).first->second;
}

std::vector<std::uint32_t> Hyphenator::find_points(std::string_view word) const {
    const std::size_t letters = count_code_points(word);
    if (letters < shortest_word || letters > longest_word) return {};
    const std::optional<LowerCased> lower = lower_cased(word, patterns_->utf8());
    if (!lower) return {};

    const std::size_t size = lower->bytes.size();
    std::string hyphens(size + 5, '\0');
    char** replacements = nullptr;
    int* positions = nullptr;
    int* cuts = nullptr;
    const int failed =
        hnj_hyphen_hyphenate2(patterns_->dictionary(), lower->bytes.data(), static_cast<int>(size),
                              hyphens.data(), nullptr, &replacements, &positions, &cuts);
    std::vector<std::uint32_t> points;
    for (std::size_t letter = 0; !failed && letter + 1 < letters; ++letter) {
        const bool divides = (hyphens[letter] & 1) != 0;
        const bool changes_letters = replacements != nullptr && replacements[letter] != nullptr;
        const bool far_enough = letter + 1 >= before_hyphen && letters - letter - 1 >= after_hyphen;
        if (divides && !changes_letters && far_enough) points.push_back(lower->offsets[letter + 1]);
    }
    for (std::size_t i = 0; replacements != nullptr && i < size; ++i) std::free(replacements[i]);
    std::free(replacements);
    std::free(positions);
    std::free(cuts);
    return points;
}

Hyphenator* Hyphenation::of(std::string_view language) {
    const std::optional<fonts::HyphenationNeed> need = fonts::hyphenation_need(language);
    if (!need) return nullptr;
    const auto found = by_name_.find(need->file.name);
    if (found != by_name_.end()) return found->second.get();
    std::unique_ptr<Hyphenator> hyphenator;
    if (const Resource* patterns = resources_->load(need->file))
        hyphenator = std::make_unique<Hyphenator>(patterns->bytes, need->complete);
    return by_name_.emplace(need->file.name, std::move(hyphenator)).first->second.get();
}

}  // namespace voetnoot::pdfa::layout::text
