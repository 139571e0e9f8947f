// Where a line of a paragraph may end: the opportunities of Unicode (UAX 14, by ICU), hyphenation, the
// sensible places in addresses; less what must stay together: a reference with its word, "€ 5",
// "nr. 7", "artikel 3", "p. 12", "1 juli 2021".
//
// Thread rules: one LineBreaks per thread (it keeps an iterator).
#pragma once

#include "formats/pdfa/layout/text/hyphenate.hpp"
#include "formats/pdfa/layout/text/styled_text.hpp"

#include <unicode/ubrk.h>

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace voetnoot::pdfa::layout::text {

// Costs of breaks that are allowed only where there is no other way, in the terms of knuth_plass.hpp:
// between tied words; rather than the second kind, within a word.
inline constexpr int last_resort_break = 9'000;
inline constexpr int anywhere_break = 9'900;

struct BreakOpportunity {
    std::uint32_t at = 0;  // the next line begins with this byte
    int cost = 0;          // in the terms of knuth_plass.hpp
    bool hyphen = false;   // a hyphen is added
};

class LineBreaks {
public:
    LineBreaks();

    // In order of place, without the end of the text. `hyphenator` may be nullptr.
    std::vector<BreakOpportunity> find(const StyledText& text, Hyphenator* hyphenator);

private:
    struct Close {
        void operator()(UBreakIterator* iterator) const { ubrk_close(iterator); }
    };
    std::unique_ptr<UBreakIterator, Close> iterator_;
    std::vector<UChar> units_;          // the text with references as word joiners
    std::vector<std::uint32_t> bytes_;  // of each unit in the text
};

// Do two words with a space between them belong on one line?
bool are_tied(std::string_view left, std::string_view right);

// A web or mail address.
bool is_address(std::string_view word);

}  // namespace voetnoot::pdfa::layout::text
