// What a superscript may be, judged by its own text and by what stands around it: a reference, or an
// ordinal, a unit, an exponent, an isotope.
#pragma once

#include "pipeline/normalize/labels.hpp"
#include "pipeline/normalize/notes/marks.hpp"
#include "pipeline/normalize/notes/references.hpp"
#include "pipeline/phrase/phrase.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace voetnoot::normalize::notes {

struct MarkReading {
    enum class Form {
        empty,
        text,       // words, ordinals, powers: no reference
        one_label,  // 7
        labels,     // 1,2
        digits,     // 3233: no label, but perhaps several
        power,      // a number where a unit or a formula has one: a reference only if all else says so
    };
    enum class Base { unit, number, variable, formula };  // what the power would be of
    Form form = Form::text;
    std::optional<Label> label;  // of one_label and power
    std::vector<ListedLabel> labels;
    Base base = Base::formula;  // of power
    bool likely = false;        // a power of a number that a reference looks like: "40² schepen"
    Phrase why;                 // of power: "behind the unit m"; of text: "as an ordinal"
};

// `highest` is the highest number that a label of the letter may have.
MarkReading read_mark(const Mark& mark, int highest);

// The first label in a mark of nothing but labels that is `borne` by a note; ranges that are too long to
// be read count as well.
std::optional<std::string> first_label(const Mark& mark, int highest,
                                       const std::function<bool(const std::string&)>& borne);

// "ER¹, ER² and ER³" beside references to the notes 1, 2 and 3: a name of capitals that bears several
// numbers in one paragraph, each of which stands elsewhere as well. They are part of the name.
//
// Reads them as text, and says why. `readings` are those of `marks`.
void leave_out_indexed_names(const std::vector<Mark>& marks, std::vector<MarkReading>& readings);

}  // namespace voetnoot::normalize::notes
