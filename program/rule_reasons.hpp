// Why there are rules of a kind: what goes wrong for a reader or an archive where one is broken.
#pragma once

#include <string_view>

namespace voetnoot::program {

// By the rule's id; empty where its kind is not known here.
std::string_view reason_for(std::string_view rule);

}  // namespace voetnoot::program
