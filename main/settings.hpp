// Severities from --rule.
#pragma once

#include "arguments.hpp"
#include "finding/severities.hpp"

namespace voetnoot {

// Throws CannotRun where a setting is malformed, names no rule or touches one that cannot be lowered.
Severities severities_of(const Arguments& arguments);

}  // namespace voetnoot
