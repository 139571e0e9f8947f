// From the bytes of a Word document to a Source: the parts that make up the letter, as they stand.
//
// The document comes first, then its notes, heads and feet, then what they need (styles, numbering,
// settings, charts, diagrams, relationships, comments, properties). Macros, fonts, themes and pictures
// are no parts of it.
#pragma once

#include "pipeline/source/source.hpp"

#include <string>

namespace voetnoot::docx::package {

// Throws Unreadable: no Word document, protected, damaged, or beyond a limit.
Source open(const std::string& name, std::string bytes, const Limits& limits);

}  // namespace voetnoot::docx::package
