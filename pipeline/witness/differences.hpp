// What two testimonies do not have in common, in passages: words that stand together and have no, or
// another, partner. A pure function of their alignment; what a difference means is for others to say.
#pragma once

#include "pipeline/witness/alignment.hpp"
#include "pipeline/witness/testimony.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace voetnoot::witness {

struct WordRange {  // half open, of Testimony::words
    std::size_t begin = 0, end = 0;
    bool empty() const { return begin == end; }
    std::size_t size() const { return end - begin; }
};

struct Difference {
    WordRange a;  // lost or replaced; where it is empty, its place: what B adds stands before this word
    WordRange b;  // added, or in its place
};

std::vector<Difference> differences(const Testimony& a, const Testimony& b, const Alignment& aligned);

// "de Minister van": the words of a range, as they are shown.
std::string text_of(const Testimony& testimony, const WordRange& range);
std::u32string digits_of(const Testimony& testimony, const WordRange& range);
// As far as it goes on the page of its first word.
Place around(const Testimony& testimony, const WordRange& range);

// Passages of A that stand elsewhere in B, in the order of A.
std::vector<WordRange> moved(const Testimony& a, const Alignment& aligned);

}  // namespace voetnoot::witness
