// The larger values of the messages as bytes; see message.hpp.
#pragma once

#include "pipeline/finding/finding.hpp"
#include "pipeline/job/job.hpp"
#include "pipeline/job/packed_ledger.hpp"
#include "pipeline/process/packer.hpp"
#include "pipeline/source/source.hpp"

namespace voetnoot::apart {

void pack(process::Packer& to, const Job& job);  // but its source and its pictures
void pack(process::Packer& to, const Source& source);
void pack(process::Packer& to, const Findings& findings);

// Each throws Unreadable.
Job unpack_job(process::Unpacker& from);
Source unpack_source(process::Unpacker& from);
Findings unpack_findings(process::Unpacker& from, const Source& source);  // every span is of the source

}  // namespace voetnoot::apart
