// CSV as RFC 4180 has it: commas, quotes, doubled quotes, fields over several lines. A byte order mark
// is no text.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace voetnoot::package {

struct CsvRow {
    std::size_t line = 1;  // on which it begins
    std::vector<std::string> fields;
};

// Rows without any text are left out. Throws Refused where a quote is not closed, or stands within an
// unquoted field.
std::vector<CsvRow> read_csv(std::string_view bytes, const std::string& shown);

// A row as it is written, with its line end; quotes stand where they must.
std::string csv_line(const std::vector<std::string>& fields);

}  // namespace voetnoot::package
