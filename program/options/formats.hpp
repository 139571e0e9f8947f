// What help says of formats, asked of the table.
#pragma once

#include "pipeline/format/format_table.hpp"

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <vector>

namespace voetnoot::program::options {

// `value` of each format for which `is_one` holds.
template <class Test, class Value>
std::string list(const FormatTable& table, const Test& is_one, const Value& value) {
    std::vector<std::string> all;
    for (const Format& format : table.formats)
        if (is_one(format)) all.emplace_back(value(format));
    return fmt::format("{}", fmt::join(all, ", "));
}

bool is_read(const Format& format);
// The names of those.
std::vector<std::string> read_formats(const FormatTable& table);
std::string_view name_of(const Format& format);
std::string_view suffix_of(const Format& format);
// That of the letters that most are: of the first format that is read.
std::string first_suffix(const FormatTable& table);

}  // namespace voetnoot::program::options
