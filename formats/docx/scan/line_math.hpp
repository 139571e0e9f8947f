// How the pieces of a formula are put in one line.
#pragma once

#include <string>
#include <string_view>

namespace voetnoot::docx::scan {

struct LineMath {
    static std::string spaced(std::string_view text, bool script);  // relations between spaces
    static std::string one(std::string_view operand);  // in parentheses where it is more than one
    static std::string fraction(std::string_view above, std::string_view below, std::string_view bar);
    static std::string script(std::string_view text, bool raised);  // "²", "_(i=1)", "" for nothing
    static std::string root(std::string_view degree, std::string_view inside);
    static std::string follow(std::string_view before, std::string_view next);  // one after the other
    static std::string bare(std::string_view text);  // without spaces around it
};

}  // namespace voetnoot::docx::scan
