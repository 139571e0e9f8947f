#include "pipeline/text/salutation.hpp"

#include <algorithm>
#include <array>

namespace voetnoot {

bool greets(std::string_view line) {
    constexpr std::array<std::string_view, 21> beginnings{
        "Geachte ", "Beste ",    "Excellentie", "Hooggeachte ", "Dear ",    "Sehr geehrte", "Lieber ",
        "Liebe ",   "Guten Tag", "Madame",      "Monsieur",     "Mesdames", "Messieurs",    "Cher ",
        "Chère ",   "Chers ",    "Chères ",     "Kjære ",       "Hei",      "Ærede ",       "L.S."};
    return std::any_of(beginnings.begin(), beginnings.end(),
                       [line](std::string_view beginning) { return line.starts_with(beginning); });
}

}  // namespace voetnoot
