// What an inspector asks of an address that stands in an output. It knows nothing of how the letter's
// links were judged (address/address.hpp): it looks at the first letters only.
#pragma once

#include <string_view>

namespace voetnoot {

// "http://…", "https://…", "mailto:…", "tel:…", with nothing unseen in it.
bool is_harmless_address(std::string_view address);

}  // namespace voetnoot
