// Where two testimonies differ in their notes and in the references to them. A note is found again by
// its words, a reference by the letters around it: labels alone prove nothing.
#pragma once

#include "pipeline/witness/alignment.hpp"
#include "pipeline/witness/testimony.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace voetnoot::witness {

struct NoteDifference {
    enum class Kind {
        note_lost,         // a: note; b: where its words stand as body, if they do, a word
        note_added,        // b: note
        reference_lost,    // a: reference; b: the word that its label is now, if so
        reference_added,   // b: reference
        reference_moved,   // both: references
        bound_to_another,  // both: references
        label_differs,     // both: notes
    };
    Kind kind = Kind::note_lost;
    std::optional<std::size_t> a, b;
};

struct NoteDifferences {
    std::vector<NoteDifference> found;
    // Words that are the labels of references, though the other testimony reads them as text.
    std::vector<bool> label_in_a, label_in_b;
    std::vector<std::optional<std::size_t>> partner;            // of each note of A, in B
    std::vector<std::optional<std::size_t>> reference_partner;  // of each reference of A, in B
};

NoteDifferences note_differences(const Testimony& a, const Testimony& b, const Alignment& aligned);

}  // namespace voetnoot::witness
