// What a witness says against a letter: each difference with its rule, its place in both and the words
// of both. From here it goes out as findings about the letter, or as the report of a comparison.
#pragma once

#include "pipeline/phrase/phrase.hpp"
#include "pipeline/rules/rule.hpp"
#include "pipeline/witness/coverage.hpp"
#include "pipeline/witness/differences.hpp"
#include "pipeline/witness/page_map.hpp"
#include "pipeline/witness/testimony.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace voetnoot::witness {

struct Statement {
    const Rule* rule = nullptr;
    Phrase message;
    Place original;          // where it is in the original
    Place letter;            // and in the letter
    WordRange words_a = {};  // the words of the original that it is about; may be empty
    WordRange words_b = {};  // and those of the letter
};

// Where it is not the same letter, nothing more is said.
struct Comparison : Coverage {
    std::vector<Statement> statements;  // by place in the original
    // Where the original has the notes and references of the letter: by part and byte where the letter
    // has them.
    using FoundAgain = std::map<std::pair<std::uint32_t, std::uint32_t>, Place>;
    FoundAgain found_again;
    PageMap page_map;  // of the letter, on the pages of the original
};

// Pure; linear in both.
Comparison compare(const Testimony& original, const Testimony& letter);

// "page 3 (72–310, 640–652 pt)"; empty where there is no page.
Phrase shown(const Place& place);

}  // namespace voetnoot::witness
