// What a person reads where something else was typed: signs of symbol fonts, and capitals (w:caps).
#pragma once

#include "formats/docx/reader/styles.hpp"
#include "pipeline/source/source.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace voetnoot::docx::reader {

struct Typed {
    std::string text;  // as it is read
    Span span;
    bool replaced = false;  // it is not what was typed
    char32_t unknown = 0;   // the sign of a symbol font that Unicode is not known to have
};

// The text of w:t in its order. `span` is that of its bytes.
std::vector<Typed> as_read(std::string_view text, const Span& span, const RunStyle& run_style);

}  // namespace voetnoot::docx::reader
