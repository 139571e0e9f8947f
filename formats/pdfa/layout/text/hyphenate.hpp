// Hyphenation by the patterns of a language (libhyphen): where a word may be divided. At least two
// letters stay before the hyphen and three after it. Divisions that would change letters are left out,
// so are words with characters that the patterns do not know, and words in capitals.
//
// Thread rules: one per thread.
#pragma once

#include "pipeline/format/resources.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace voetnoot::pdfa::layout::text {

class Patterns;

// Patterns of one language.
class Hyphenator {
public:
    // `patterns` is a file of libhyphen's format, in UTF-8 or ISO-8859-1; is it `complete`
    // (patterns.hpp)? Throws CannotRun where it is none.
    explicit Hyphenator(std::string_view patterns, bool complete = true);
    ~Hyphenator();
    Hyphenator(const Hyphenator&) = delete;
    Hyphenator& operator=(const Hyphenator&) = delete;

    // Byte offsets within `word`, which is letters only; valid until the next call of trim().
    const std::vector<std::uint32_t>& points(std::string_view word);
    void trim();

private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const {
            return std::hash<std::string_view>{}(text);
        }
    };
    std::vector<std::uint32_t> find_points(std::string_view word) const;

    std::unique_ptr<Patterns> patterns_;
    std::unordered_map<std::string, std::vector<std::uint32_t>, Hash, std::equal_to<>> cache_;
};

// Patterns of every language that a worker has met.
class Hyphenation {
public:
    explicit Hyphenation(Resources& resources) : resources_(&resources) {}

    // Loads the patterns at the first call; nullptr where the machine has none for the language.
    Hyphenator* of(std::string_view language);

private:
    Resources* resources_;
    std::map<std::string, std::unique_ptr<Hyphenator>, std::less<>> by_name_;
};

}  // namespace voetnoot::pdfa::layout::text
