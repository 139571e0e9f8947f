// Lines that only number a page.
#pragma once

#include <string_view>

namespace voetnoot::normalize {

// "Pagina 2 van 5", "Pagina 2/5", "Page 3", "Seite 2 von 5", "Page 2 sur 5", "Side 2 av 5", "- 4 -".
bool is_page_number(std::string_view line);

}  // namespace voetnoot::normalize
