// From what the command line names to bytes of a known format.
#pragma once

#include "pipeline/document/date.hpp"
#include "pipeline/format/format.hpp"
#include "pipeline/job/pictures.hpp"
#include "pipeline/source/source.hpp"
#include "program/arguments.hpp"

#include <optional>
#include <string>

namespace voetnoot::program {

ReadOptions read_options_of(const Arguments& arguments);

// A file whose bytes were read, and nothing made of them.
struct RawInput {
    std::string name;
    std::string bytes;
    const Format* format = nullptr;
};
// Of a file, or of standard input for "-". Throws CannotRun where it is missing, unreadable, a folder,
// larger than the limit, or of no known format.
RawInput read_raw(const std::string& file, const Arguments& arguments, Formats formats);

// Throws CannotRun where letters are not read in this format.
void require_letter(const std::string& file, const Format& format);

// From where the pictures come that a letter shows: beside it, unless it came by standard input.
PictureLoading pictures_of(const std::string& file);

// --date, else SOURCE_DATE_EPOCH. Throws CannotRun where one is given and is no date.
std::optional<Date> date_of(const Arguments& arguments);

// The tag itself. Throws CannotRun, which names `where`, if it is no language tag (BCP 47).
std::string require_language(const std::string& tag, const std::string& where);

}  // namespace voetnoot::program
