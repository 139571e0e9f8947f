// The target of a link, or the file of a picture (`href` is its src), as the letter has it. Where that
// is no URI reference, href has it percent-encoded and title as it is; title is believed only if the two
// say the same.
#pragma once

#include <optional>
#include <string>

namespace voetnoot::akn::recount {

std::string target(const std::optional<std::string>& href, const std::optional<std::string>& title);

}  // namespace voetnoot::akn::recount
