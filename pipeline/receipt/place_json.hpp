// Places, as the receipt tells them: docs/receipt.md, `passports`.
#pragma once

#include "pipeline/ledger/ledger.hpp"
#include "pipeline/source/source.hpp"
#include "pipeline/witness/testimony.hpp"

#include <nlohmann/json.hpp>

namespace voetnoot {

nlohmann::ordered_json box_json(double left, double bottom, double right, double top);
nlohmann::ordered_json place_json(const ShownAt& at);              // "page" and "box", "line", "id"
nlohmann::ordered_json place_json(const witness::Place& on_page);  // "page", "box"
nlohmann::ordered_json place_json(const Span& span, const Source& source);  // "line", "column", "span"

}  // namespace voetnoot
