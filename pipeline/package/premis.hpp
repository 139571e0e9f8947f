// PREMIS 3.0: an intellectual entity for each letter, a representation for each form, an object for each
// file, and the events that we can vouch for: normalization, footnote integrity check (a term of ours),
// validation of XML against its schema, comparison with the original, message digest calculation. Not
// one that is the archive's to state.
//
// The receipt holds no clock time; all events bear the moment of the package, and say so.
//
// Thread rules: pure.
#pragma once

#include "pipeline/package/content.hpp"

#include <string>

namespace voetnoot::package {

std::string premis(const Content& content);

}  // namespace voetnoot::package
