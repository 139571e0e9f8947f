// Which glyphs the transcript says that it has, and whether they say what it says.
//
// The last part of the source has a line for each page: "12-45 4:7 8" are the glyphs 12 to 45 of that
// page, and 7 and 8 of page 4; "p2" and "p2/6" are its third picture, with its description,
// "l2" its third link to a place in the file. Errors:
// Unreadable, where it is not of that form. Thread rules: pure.
#pragma once

#include "formats/pdfa/scan/seen.hpp"
#include "pipeline/ledger/scan.hpp"
#include "pipeline/source/source.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace voetnoot::pdfa::scan {

struct Claim {
    std::uint32_t page = 0;  // index
    std::uint32_t first = 0, last = 0;
    bool picture = false;
};

struct PartClaims {
    std::vector<Claim> glyphs;
    std::vector<std::uint32_t> links;  // to a place in the file, of its page
    std::uint32_t last_page = 0;       // that any of them is of, at least its own
};

std::vector<PartClaims> claims_in(const Source& source);

// Tokens and links of one part, glyph by glyph.
class Words {
public:
    Words(std::string_view text, std::uint32_t part, Scan& scan)
        : text_(text), part_(part), scan_(scan) {}

    bool take(const SeenGlyph& glyph, const SeenPage& page);  // false: it says something else
    bool finish();                                            // false: the text goes on
    Span here() const;
    std::string_view rest() const { return text_.substr(at_); }

private:
    bool skip_white();
    bool add(const SeenGlyph& glyph, std::uint32_t begin, bool space);  // is it raised?
    void link(const SeenGlyph& glyph, const SeenPage& page, std::uint32_t begin, bool raised);
    static bool is_raised(const SeenGlyph& glyph, const SeenGlyph& beside);
    bool is_linked_mark(const SeenGlyph& glyph) const;

    std::string_view text_;
    std::uint32_t part_;
    Scan& scan_;
    std::uint32_t at_ = 0;
    bool new_line_ = true;
    bool first_ = true;
    SeenGlyph last_;                          // the last one that stands on its line
    std::optional<std::uint32_t> mark_link_;  // of the glyph before, where that is a mark
    const SeenLink* last_link_ = nullptr;
};

// Glyphs that are seen and not claimed, one set a second time in its place left out.
std::string left_over(const SeenPage& page);

}  // namespace voetnoot::pdfa::scan
