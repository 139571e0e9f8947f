// Which of the languages that we know a text is in, told by its most frequent small words.
#pragma once

#include <string>
#include <string_view>

namespace voetnoot::normalizing {

// BCP 47: "nl", "en", "de", "fr", "nb" or "nn"; "nl" where the text does not tell.
std::string recognise_language(std::string_view text);

}  // namespace voetnoot::normalizing
