// From a letter and options to what the pipeline takes.
//
// Errors: CannotRun, where an option is malformed or names what there is not. Thread rules: pure.
#pragma once

#include "library/voetnoot/options.hpp"
#include "pipeline/format/format_table.hpp"
#include "pipeline/job/job.hpp"
#include "pipeline/job/pictures.hpp"

#include <string>

namespace voetnoot::library {

// The format named by the options, else the one that the suffix tells.
const voetnoot::Format& format_of(const FormatTable& table, const std::string& file_name,
                                  const Options& options);

ReadOptions read_options_of(const Options& options);

// Throws where the name's suffix is of no format.
WitnessFile witness_of(const FormatTable& table, const Letter& file);

// A Job without its source and where its outputs go: `file_name` is that of the source.
Job job_of(const FormatTable& table, const std::string& file_name, const voetnoot::Format& format,
           const Options& options);

// Where the pictures come from that a letter shows, if it has a folder.
PictureLoading pictures_of(const FormatTable& table, const std::optional<std::string>& folder);

// Throws where the rules or the language of the options are malformed; the rest is looked at with a
// letter.
void require_settings(const FormatTable& table, const Options& options);

}  // namespace voetnoot::library
