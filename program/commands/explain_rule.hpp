// One rule explained: what it demands, why, an example of each kind, what to do, how it is set.
#pragma once

#include "pipeline/format/format_table.hpp"
#include "pipeline/rules/rule.hpp"

#include <span>
#include <string>

namespace voetnoot::program::commands {

// The rule that is called so, by id or slug, in any case. Throws CannotRun, with the nearest one.
const Rule& rule_called(const std::string& name, std::span<const Rule> catalogue);

std::string explanation(const Rule& rule, const FormatTable& table);  // for people
std::string explanation_markdown(const Rule& rule,
                                 const FormatTable& table);  // of a page of documentation
std::string explanation_json(const Rule& rule, const FormatTable& table);

}  // namespace voetnoot::program::commands
