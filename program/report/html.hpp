// HTML: text made safe, and the look of a report page.
#pragma once

#include <string>
#include <string_view>

namespace voetnoot::program::report {

// Text for an element or a quoted attribute; as it may be shown, line by line.
std::string html_text(std::string_view text);

extern const std::string_view html_style;

// The bar of a chart, for people who see; the number stands beside it.
std::string html_bar(double share);

}  // namespace voetnoot::program::report
