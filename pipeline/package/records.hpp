// Records: what is stated of single letters, as CSV (RFC 4180, a header, UTF-8) or as JSON Lines, by the
// name of the source's file or by its SHA-256.
//
// Errors: Refused, with file and line. Thread rules: pure.
#pragma once

#include "pipeline/package/values.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace voetnoot::package {

struct Record {
    std::string where;   // "records.csv:3"
    std::string file;    // name of the letter's file, or
    std::string sha256;  // its digest
    Values values;
};

// `shown` is the name of the file: "….csv" is CSV, all else JSON Lines. Each letter once.
std::vector<Record> read_records(std::string_view bytes, const std::string& shown);

}  // namespace voetnoot::package
