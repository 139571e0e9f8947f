// JSON as it is written out: in UTF-8 whatever it holds, and nothing in it that a terminal obeys or that
// turns the direction of what is read; all of that is escaped, so that a reader gets what was put in.
// And JSON that comes from elsewhere.
#pragma once

#include <nlohmann/json.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace voetnoot {

// Without a line end. `indent` as nlohmann's dump has it: -1 is one line. Bytes that are no UTF-8 become
// U+FFFD.
std::string json_text(const nlohmann::ordered_json& json, int indent = 2);

// What others wrote: of at most `deepest` levels, since JSON is copied, compared and written level by
// level, and of at most `most` values, for the memory that they take; null where it is more. Throws
// nlohmann::json::exception where it is no JSON.
nlohmann::ordered_json shallow_json(std::string_view text, int deepest = 16,
                                    std::size_t most = 4'000'000);

}  // namespace voetnoot
