// A formula as a tree, whatever it was written in; and the two forms in which a letter has it.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace voetnoot::docx::reader {

struct Math {
    enum class Kind {
        text,      // `text`
        row,       // parts one after the other
        fraction,  // part 0 over part 1; `text`: what stands between them ("/", "¦" for none)
        scripts,   // part 0 with part 1 below and part 2 above, at its side
        limits,    // the same, right below and above it: of sums and "lim"
        before,    // part 0 with part 1 below and part 2 above, before it
        root,      // of part 0; part 1 is the degree, empty for a square root
        fenced,    // parts between `text`, `closing`, with `separator`
        accent,    // the sign `text` above part 0
        enclosed,  // part 0 with the sign `text` above, below or around it
        matrix,    // each part is a row, and has its cells
    };
    Kind kind = Kind::row;
    std::string text = {};
    std::vector<Math> parts = {};
    std::string closing = {};
    std::string separator = {};
    bool stacked = false;  // a matrix of one column: lines
};

Math math_text(std::string text);
Math math_row(std::vector<Math> parts);

// In one line, as Unicode mathematics writes it (UTN 28): "a/(b+1) = x²", "√(16)", "∑_(i=1)^n i". Empty
// where it says nothing.
std::string linear(const Math& math);

// The content of a <math> of MathML 3 (presentation).
std::string mathml(const Math& math);

}  // namespace voetnoot::docx::reader
