// The build ID that the linker gave this program: a hash of what it was made of, in hexadecimal. Two
// builds that could write other bytes have another one.
#pragma once

#include <string>

namespace voetnoot::library {

std::string build_id();  // empty where the linker gave none

}  // namespace voetnoot::library
