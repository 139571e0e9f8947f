// Literal text, targets and labels, with a backslash before everything that would be read as a sign of
// the format. What these functions return has no line ends; white space is one or more U+0020, and
// targets and keys have none at all.
#pragma once

#include "pipeline/document/document.hpp"

#include <string>
#include <string_view>

namespace voetnoot::text::writer {

// What stands around a run of literal text.
struct Surroundings {
    bool in_link = false;       // within [text]<target>
    bool in_style = false;      // within words that are struck, inserted …
    bool in_row = false;        // within a row of a table: | separates cells
    bool opens_link = false;    // directly after the [ of a link
    bool follows_sign = false;  // directly after a sign of the format
    char before_sign = '\0';    // the first byte of the sign of the format directly behind it
};

void append_literal(std::string& out, std::string_view text, const Surroundings& around);

std::string link_target(std::string_view target);   // "<…>"
std::string place_mark(std::size_t number);         // "{#7}"
std::string reference_mark(const NoteName& note);   // "[7]", "[7/2]", "[^iv]"
std::string dangling_mark(std::string_view label);  // "[7?]"

}  // namespace voetnoot::text::writer
