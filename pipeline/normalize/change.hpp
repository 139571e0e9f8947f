// One thing that was changed on the way from the Draft to the Document, for --explain: "joined",
// "heading 4 → 3", …
#pragma once

#include "pipeline/phrase/phrase.hpp"
#include "pipeline/source/source.hpp"

#include <string>

namespace voetnoot::normalize {

struct Change {
    Phrase what;
    Phrase why;
    Span span;
};

}  // namespace voetnoot::normalize
