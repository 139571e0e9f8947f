// The letterhead: every line of it in the order of the letter, with its printed label. Fields are
// annotations on those lines; they add no words and move nothing.
#pragma once

#include "pipeline/document/inline.hpp"

#include <string_view>
#include <vector>

namespace voetnoot {

enum class Field {
    none,  // a line of the letterhead whose meaning is not known
    sender,
    return_address,
    addressee,
    directorate,
    visiting_address,
    postal_address,
    identification_number,
    contact,  // a person or desk that handles the letter
    phone,
    fax,
    email,
    web_address,
    our_reference,
    their_reference,
    date,
    enclosures,
    classification,  // "Rubricering", how secret it is
    subject,
};
std::string_view name(Field field);  // "return-address"

// "Datum 1 juli 2021" has the label "Datum" and the value "1 juli 2021", one space apart in every
// output; a label on a line of its own has no value, the lines after it have no label. Consecutive
// lines of a group with one field are one field.
struct LetterHeadLine {
    Field field = Field::none;
    Inlines label;
    Inlines value;
    Span span;
};

// A paragraph of the source: counted as one paragraph (within a quote, if `quoted`).
struct LetterHeadGroup {
    bool quoted = false;
    std::vector<LetterHeadLine> lines;
    Span span;
};

struct LetterHead {
    std::vector<LetterHeadGroup> groups;
    bool empty() const { return groups.empty(); }
};

}  // namespace voetnoot
