// The Document as JSON, with the span of every node as {"begin", "end"} in bytes and the line and
// column of its beginning. For `voetnoot ast` and for tests.
#pragma once

#include "pipeline/document/document.hpp"
#include "pipeline/source/source.hpp"

#include <nlohmann/json.hpp>

namespace voetnoot {

nlohmann::ordered_json document_json(const Document& document, const Source& source);

}  // namespace voetnoot
