// The part of the OASIS schema that letters need, made when the program was built (write_part.cpp),
// since to parse the whole takes longer than to compile the part. It stands for the file of this digest
// and for no other. Both are empty where there was no schema then.
#pragma once

#include <string_view>

namespace voetnoot::akn::inspect {

extern const std::string_view made_part_of;  // sha256 of the whole, hex
extern const std::string_view made_part;

}  // namespace voetnoot::akn::inspect
