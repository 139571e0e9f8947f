// Files of letters that no format reads, and what can be done with them.
//
// Thread rules: pure.
#pragma once

#include <string_view>

namespace voetnoot {

// By the suffix (".doc"), in lower case; empty where nothing is known about it.
std::string_view advice_for_unread(std::string_view suffix);

}  // namespace voetnoot
