// Packages on the disk, looked at again by their own rules: many, in several processes, each package in
// a child process that can do nothing but answer.
//
// Errors: CannotRun. Thread rules: the process must have one thread.
#pragma once

#include "pipeline/audit/audit.hpp"
#include "pipeline/package/inspect.hpp"
#include "pipeline/process/child.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace voetnoot::package {

struct Sorted {
    std::vector<std::string> packages;  // that are named, or stand right below a folder that is
    std::vector<std::string> letters;   // for audit::audit: all that is named, but zips
};
Sorted sorted_out(const std::vector<std::string>& paths);

// Says of each what is wrong with it, in their order; one that cannot be looked at is a failure.
void audit_packages(const std::vector<std::string>& packages, const Inspector& inspector,
                    std::size_t jobs, const process::Confinement& confinement, audit::Progress& progress,
                    const audit::Told& told);

}  // namespace voetnoot::package
