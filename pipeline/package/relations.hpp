// How a letter stands to what it cites, by the list of the Dutch government: TOOI, scw_documentrelatie.
#pragma once

#include <string_view>

namespace voetnoot::package {

struct ListedTerm {
    std::string_view words;
    std::string_view address;
};
inline constexpr ListedTerm refers_to{"verwijst naar",
                                      "https://identifier.overheid.nl/tooi/def/thes/kern/c_75fac459"};

}  // namespace voetnoot::package
