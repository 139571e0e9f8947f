// Signs that look like markup and are characters of the letter, found in its bytes alone: "<" before a
// name that HTML does not know, a sign that a converter escaped twice ("\\_"), what would be
// emphasis within an address, and the stars of a mark. Reader and scan take them for characters;
// `ingest` tells which of them stand in the letter's words.
//
// Linear in the letter. Thread rules: pure.
#pragma once

#include "pipeline/ledger/inventory.hpp"
#include "pipeline/source/source.hpp"

#include <string_view>
#include <vector>

namespace voetnoot::markdown::scan::html {

std::vector<PlainSign> plain_signs(const Source& source);

// The bytes of the tag, comment, declaration or instruction of HTML that begins at `at`; 0 if none does.
// A tag is one as CommonMark has it (6.6), of whatever name.
class MarkupFinder {
public:
    explicit MarkupFinder(std::string_view letter) : letter_(letter) {}
    std::size_t length(std::size_t at);

private:
    std::size_t past(std::string_view what, std::size_t from, std::size_t& none_after) const;
    std::size_t tag(std::size_t at);
    std::size_t value_end(std::size_t at);

    std::string_view letter_;
    // From here on there is none: looking again and again for what never comes would take the square.
    std::size_t no_comment_ = std::string_view::npos;
    std::size_t no_section_ = std::string_view::npos;
    std::size_t no_bracket_ = std::string_view::npos;
    std::size_t no_instruction_ = std::string_view::npos;
    std::size_t no_quote_ = std::string_view::npos;
    std::size_t no_apostrophe_ = std::string_view::npos;
};

}  // namespace voetnoot::markdown::scan::html
