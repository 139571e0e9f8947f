// An ICC profile (ICC.1:2001-04, version 2) of the sRGB colour space of IEC 61966-2-1, made from that
// standard's numbers: what the file's output intent refers to. Made here, since LittleCMS writes the
// time into a profile and other bytes with every version.
#pragma once

#include <string>

namespace voetnoot::pdfa::objects {

std::string srgb_profile();

}  // namespace voetnoot::pdfa::objects
