// The table of formats, as a value: what a run, the command line and the reports are given. Whoever
// names a format asks it here; a new one is a row, and nothing else knows.
//
// Thread rules: immutable, may be shared.
#pragma once

#include "pipeline/format/format.hpp"
#include "pipeline/picture/picture.hpp"
#include "pipeline/rules/rule.hpp"

#include <string_view>
#include <vector>

namespace voetnoot {

struct FormatTable {
    Formats formats;             // the rows; they outlive the table
    PictureReader read_picture;  // reads the codings of pictures that are drawn
    std::vector<Rule> rules;     // the letter's, the ledger's and those of each format
};

FormatTable make_format_table(Formats formats, PictureReader read_picture);

// The names of the formats that are written, in the order of the rows.
std::vector<std::string_view> written_formats(const FormatTable& table);

}  // namespace voetnoot
