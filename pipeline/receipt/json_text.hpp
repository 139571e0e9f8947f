// JSON as it is written out: in UTF-8 whatever it holds, and nothing in it that a terminal obeys or that
// turns the direction of what is read; all of that is escaped, so that a reader gets what was put in.
#pragma once

#include <nlohmann/json.hpp>

#include <string>

namespace voetnoot {

// Without a line end. `indent` as nlohmann's dump has it: -1 is one line. Bytes that are no UTF-8 become
// U+FFFD.
std::string json_text(const nlohmann::ordered_json& json, int indent = 2);

}  // namespace voetnoot
