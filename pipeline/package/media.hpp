// Media types as archives demand them: registered with IANA.
//
// Thread rules: pure.
#pragma once

#include <string>
#include <string_view>

namespace voetnoot::package {

// Of a picture, by its suffix; else "application/octet-stream".
std::string media_type_of(std::string_view file_name);

// XML of a type of its own ("application/akn+xml") is "application/xml" to an archive, which refuses
// types that IANA does not have (E-ARK CSIP68).
std::string registered_type(std::string_view media_type);

}  // namespace voetnoot::package
