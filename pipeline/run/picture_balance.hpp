// Whether no picture was lost on the way from the source to the Document, with words or without: the
// source's, as the scan counts them, against the Draft's, and these against the Document's. Pure.
#pragma once

#include "pipeline/finding/finding.hpp"
#include "pipeline/ingest/ingest.hpp"
#include "pipeline/normalize/normalize.hpp"

namespace voetnoot {

// Those of running heads and feet may be in the Document or not.
void balance_pictures(const Ingested& ingested, const Normalized& normalized, Findings& findings);

}  // namespace voetnoot
