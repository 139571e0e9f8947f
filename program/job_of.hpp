// From the command line to a Job.
#pragma once

#include "pipeline/format/format.hpp"
#include "pipeline/job/job.hpp"
#include "program/arguments.hpp"
#include "program/settings.hpp"

#include <optional>
#include <string>

namespace voetnoot::program {

// A Job without its source: `file_name` is that of the source, without folders.
Job job_of(const std::string& file_name, const Format& format, const Settings& settings,
           const Arguments& arguments, const std::optional<Date>& date);

}  // namespace voetnoot::program
