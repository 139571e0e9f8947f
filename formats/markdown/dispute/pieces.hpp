// What reader and scan took for words of the letter, in one form, so that the two can be compared.
//
// Thread rules: pure.
#pragma once

#include "pipeline/draft/draft.hpp"
#include "pipeline/ledger/scan.hpp"
#include "pipeline/source/source.hpp"

#include <string>
#include <vector>

namespace voetnoot::markdown::dispute {

struct Piece {
    std::string text;  // clean
    Span span;
    bool raised = false;
    bool exact = false;  // the text is the span's, byte for byte
};

struct Link {
    std::string target;
    std::string text;
    Span span;
};

struct Pieces {
    std::vector<Piece> words;
    std::vector<Link> links;
};

// Labels of list items are left out: neither has bytes for them.
Pieces pieces_of(const Source& source, const Draft& draft);
Pieces pieces_of(const Scan& scan);

}  // namespace voetnoot::markdown::dispute
