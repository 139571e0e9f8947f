// The page map of a letter for its receipt: docs/receipt.md, `pageMap`.
#pragma once

#include "pipeline/source/source.hpp"
#include "pipeline/witness/page_map.hpp"

#include <nlohmann/json.hpp>

namespace voetnoot {

nlohmann::ordered_json page_map_json(const witness::PageMap& map, const Source& source);

}  // namespace voetnoot
