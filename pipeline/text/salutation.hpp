// How letters greet, in the languages that they come in. Pure.
#pragma once

#include <string_view>

namespace voetnoot {

bool greets(std::string_view line);  // "Geachte Voorzitter,", "Dear "

}  // namespace voetnoot
