// Which "~~" of a letter strike words: two tildes, no more and no less, before and behind them, as
// cmark-gfm reads them. md4c also takes a single one, and one within a word; those are hidden from it.
#pragma once

#include <string>
#include <string_view>

namespace voetnoot::markdown::scan {

// A sign of punctuation that the letter does not have, to stand for hidden tildes; a comma if it has
// all.
char hidden_tilde(std::string_view letter);

// Puts `hidden` for every tilde of `bytes` that strikes nothing and opens no block of code.
void hide_tildes(std::string& bytes, char hidden);

}  // namespace voetnoot::markdown::scan
