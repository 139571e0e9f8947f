// What the end of one text and the beginning of the next say of whether they are one, cut in two.
#pragma once

#include <string_view>

namespace voetnoot::normalize::body {

enum class Seam {
    none,
    perhaps,  // a person has to look
    cut,
};

// What stands between the two.
enum class Between {
    nothing,   // a blank line
    page_end,  // notes, page furniture, or the source's own word that a page begins
    item_end,  // nothing, and the first is the end of a list, where items often bear no end mark
};

struct SeamReading {
    Seam seam = Seam::none;
    std::string_view why = {};
};

SeamReading read_seam(std::string_view before, std::string_view after, Between between);

// Does the text begin in the middle of a sentence: in lower case, and neither with the label of a list
// ("b.", "iv)"), nor with an address, nor like an entry ("biol: biologie")?
bool goes_on(std::string_view text);

// Does the text stop at a word after which no sentence ends ("van de"), or before a hyphen's rest?
bool stops_at_function_word(std::string_view text);

// Long enough to be running text, which is not the case for a name, a label or a line of an address.
bool is_running(std::string_view text);

}  // namespace voetnoot::normalize::body
