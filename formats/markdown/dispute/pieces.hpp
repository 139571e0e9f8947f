// What reader and scan took for words of the letter, in one form, so that the two can be compared.
//
// Thread rules: pure.
#pragma once

#include "pipeline/document/style.hpp"
#include "pipeline/draft/draft.hpp"
#include "pipeline/ledger/scan.hpp"
#include "pipeline/source/source.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace voetnoot::markdown::dispute {

struct Piece {
    std::string text;  // clean
    Span span;
    bool raised = false;
    StyleSet styles = {};
    bool exact = false;  // the text is the span's, byte for byte
};

struct Link {
    std::string target;
    std::string text;
    Span span;
};

struct Label {  // of a list item: no bytes of the letter, but a number that came of counting
    std::string text;
    std::uint32_t at = 0;  // in or before the first words of the item
};

struct Pieces {
    std::vector<Piece> words;
    std::vector<Link> links;
    std::vector<Label> labels;
};

Pieces pieces_of(const Source& source, const Draft& draft);
Pieces pieces_of(const Scan& scan);

}  // namespace voetnoot::markdown::dispute
