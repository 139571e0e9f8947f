// Languages: which of those that we know a text is in, told by its most frequent small words, and what
// the source says of parts of it.
#pragma once

#include "pipeline/normalize/work.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace voetnoot::normalize::body {

// BCP 47: "nl", "en", "de", "fr", "nb" or "nn"; nothing where the text does not tell.
std::optional<std::string> recognise_language(std::string_view text);

// "en" of "en-GB". Of the Norwegian tags the macro language is Bokmål, as Word has it.
std::string primary_language(std::string_view tag);
// Is the tag well-formed, and of a language? "und", "zxx", "mis" and "mul" are of none.
bool names_a_language(std::string_view tag);

// Has it more of the small words of `language`, one of those that we know, than of the one around it?
// Primary subtags.
bool reads_as(std::string_view text, std::string_view language, std::string_view around);

// Unwraps every part whose language tells nothing: that of the text around it or a dialect of it, a tag
// that is none, words without letters. The words of a doubtful one have to bear it out.
void settle_languages(Workbench& work);

}  // namespace voetnoot::normalize::body
