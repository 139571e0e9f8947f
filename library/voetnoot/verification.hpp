// What was sealed, looked at again: every file against its receipt. Values.
#pragma once

#include <voetnoot/finding.hpp>

#include <cstddef>
#include <string>
#include <vector>

namespace voetnoot::library {

// A receipt, or another file of which there is something to say.
struct VerifiedFile {
    std::string path;               // as it was found below what was named
    std::vector<Finding> findings;  // none: a receipt whose files are all as they were sealed
    std::string failure;            // it could not be looked at; empty otherwise
};

// What was found of all that was looked at.
struct Verification {
    std::size_t receipts = 0;         // that were looked at
    std::size_t files = 0;            // that the receipts name, and that were read
    bool sound = false;               // nothing but infos were found
    std::vector<VerifiedFile> about;  // in the order of the folders
};

}  // namespace voetnoot::library
