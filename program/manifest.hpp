// A manifest of a batch: JSON Lines, one letter each. It may be made by a program from what strangers
// sent: its lines have a limit, and so has what stands within another in them.
#pragma once

#include <nlohmann/json.hpp>

#include <functional>
#include <istream>
#include <string>

namespace voetnoot::program {

// What a line may be.
constexpr auto example_line = R"({"path": "…"})";

// Calls `visit` for every line that is not white space. "-" is standard input. Throws CannotRun, with
// the number of the line, where one cannot be read, is no JSON, or is refused by `visit` for what its
// JSON is.
void for_each_line(const std::string& manifest, const std::function<void(const nlohmann::json&)>& visit);
// The same of a manifest that is open; `shown` names it.
void for_each_line(std::istream& lines, const std::string& shown,
                   const std::function<void(const nlohmann::json&)>& visit);

}  // namespace voetnoot::program
