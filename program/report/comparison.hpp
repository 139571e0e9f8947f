// Renderings of what two files that should be one letter do not have in common. Made in the process that
// read the files; what comes from them is escaped here.
#pragma once

#include "pipeline/apart/reader.hpp"
#include "pipeline/format/format_table.hpp"

#include <functional>
#include <string>

namespace voetnoot::program::report {

using ComparisonRenderer = std::function<std::string(const apart::Compared&)>;

// A line for each difference, with its places, and a line that sums up.
std::string comparison_text(const apart::Compared& compared);

// SARIF 2.1.0: the results are of the second file, where it has lines.
std::string comparison_sarif(const apart::Compared& compared, const FormatTable& table);

// A page: the differences, both texts side by side with what differs marked, and the pages of a file
// that has pages, drawn from the places of its words.
std::string comparison_html(const apart::Compared& compared);

}  // namespace voetnoot::program::report
