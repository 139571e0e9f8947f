// Running heads and feet of the original that stand in the text of the letter, where a converter left
// them: "7" as a paragraph.
//
// Pure; the testimonies and their alignment must outlive it.
#pragma once

#include "pipeline/witness/alignment.hpp"
#include "pipeline/witness/differences.hpp"
#include "pipeline/witness/testimony.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace voetnoot::witness {

class FurnitureInText {
public:
    FurnitureInText(const Testimony& original, const Testimony& letter, const Alignment& aligned);

    // Words that the letter has before a word of the original: they are whole passages, of which the
    // original has nothing, and the page at that place has each of them in its furniture. A number
    // within a title is none: its running heads bear the title too.
    bool has(std::size_t before, const WordRange& added) const;

private:
    bool is_on_page_of(std::size_t word, const WordRange& added) const;
    bool fills_passages(const WordRange& added) const;

    const Testimony& original_;
    const Testimony& letter_;
    const Alignment& aligned_;
    std::map<std::uint32_t, std::set<std::u32string>> words_;  // by page
    std::vector<bool> apart_;  // of each passage: nothing of it has a partner
};

}  // namespace voetnoot::witness
