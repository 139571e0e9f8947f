// One receipt, held against all that it names: every file's size and digest, and, by a recount that
// trusts neither, what each output shows.
//
// Errors: what is wrong with receipt and files is said, not thrown; std::system_error, about the
// machine. Thread rules: as those of `recount` and `neighbours`.
#pragma once

#include "pipeline/audit/neighbours.hpp"
#include "pipeline/audit/proof.hpp"
#include "pipeline/audit/remark.hpp"
#include "pipeline/ledger/ledger.hpp"

#include <boost/filesystem/path.hpp>
#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace voetnoot::audit {

// What the bytes of a file of this format show. Throws Unreadable and Quarantined.
using Recount = std::function<Ledger(const std::string& format, std::string bytes)>;

struct Counter {
    Recount recount;
    std::string program;  // that counts now
    std::string build;
};

struct Place {
    boost::filesystem::path folder;
    std::string receipt;                             // its name in the folder
    std::optional<boost::filesystem::path> package;  // that the folder is part of
};

struct Checked {
    Remarks remarks;
    std::vector<std::string> names;  // in the folder, that the receipt has, each once
    std::size_t files = 0;           // that were read, beside the receipt
    bool sound = false;              // nothing was said but infos
};

Checked check(const Place& place, const Counter& counter, Neighbours& neighbours);

}  // namespace voetnoot::audit
