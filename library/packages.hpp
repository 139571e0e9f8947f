// The packages of the installed headers, as their room knows them.
#pragma once

#include "library/voetnoot/packages.hpp"
#include "pipeline/package/package.hpp"

namespace voetnoot::library {

// It refers to the request, which outlives it. Throws package::Refused.
package::Request request_of(const PackageRequest& request);

}  // namespace voetnoot::library
