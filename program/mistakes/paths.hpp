// Paths that cannot be what they are named for: seen before anything is done. All throw CannotRun and
// say what is the matter and what can be done.
#pragma once

#include "pipeline/format/format_table.hpp"
#include "program/arguments.hpp"

#include <string>

namespace voetnoot::program::mistakes {

// A file that is to be read; "-" is standard input.
void require_file(const std::string& file);

// Anything that is there.
void require_path(const std::string& path);

// A folder that is to be written to, and made where it is missing; `what` says which: "-o".
void require_place(const std::string& folder, const std::string& what);

// What a batch is about: folders, letters and a manifest.
void require_sources(const Arguments& arguments);

// A folder that is to be read; `what` says which: "--data".
void require_folder(const std::string& folder, const std::string& what);

// The -o of outputs, the folders that options name, and letters that are words of --to.
void require_sense(const Arguments& arguments, const FormatTable& table);

}  // namespace voetnoot::program::mistakes
