// XML in UTF-16, for the scan: is it the text that was read from it? Not a line of it is the reader's.
#pragma once

#include <string_view>

namespace voetnoot::docx::scan {

// Does a part as it stands in the container, UTF-8 or UTF-16, hold exactly this text?
bool holds(std::string_view part, std::string_view utf8);

}  // namespace voetnoot::docx::scan
