// How an output is counted again: by its format's recount, in the process of a sandbox.
#pragma once

#include "pipeline/apart/sandbox.hpp"
#include "pipeline/audit/check.hpp"

namespace voetnoot::audit {

// The sandbox outlives it.
Recount recount_in(apart::Sandbox& sandbox);

}  // namespace voetnoot::audit
