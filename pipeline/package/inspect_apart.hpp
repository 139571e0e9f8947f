// A package of a stranger: opened and inspected in a child process that has no file, no network and
// limits. Its zip, its XML and its receipts are parsed there and nowhere else.
//
// Errors: Refused, where it is no package; Quarantined, where it ends its process or goes beyond a
// limit; Unreadable, where the process answers with nonsense. Thread rules: the process must have one
// thread.
#pragma once

#include "pipeline/package/inspect.hpp"
#include "pipeline/process/child.hpp"
#include "pipeline/process/packer.hpp"

#include <vector>

namespace voetnoot::package {

std::vector<Fault> inspect_apart(const Inspector& inspector, const RawPackage& package,
                                 const process::Confinement& confinement);

// For the way from one process to another.
void pack_faults(process::Packer& to, const std::vector<Fault>& faults);
std::vector<Fault> unpack_faults(process::Unpacker& from);  // throws Unreadable

}  // namespace voetnoot::package
