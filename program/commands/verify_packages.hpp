// The archive packages among what is to be verified, by their own rules.
#pragma once

#include "pipeline/audit/audit.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace voetnoot::program::commands {

// The packages that are named, and those that stand right below a folder that is named; zips too. In the
// order of their paths within each.
std::vector<std::string> packages_in(const std::vector<std::string>& paths);

// Says what is wrong with each, in child processes, and adds to `progress`. `data`: as the option has
// it.
void verify_packages(const std::vector<std::string>& packages, const std::string& data, std::size_t jobs,
                     audit::Progress& progress, const audit::Told& told);

}  // namespace voetnoot::program::commands
