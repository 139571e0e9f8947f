// What is said to people and stands in tables: rules, reasons, options, inventories. Those who collect
// what is to be translated (scripts/phrases) find the rest in the sources.
#pragma once

#include "pipeline/format/format_table.hpp"

#include <CLI/CLI.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace voetnoot::program {

// Words of CLI11 itself.
const std::vector<std::string_view>& help_labels();

// Each once, as the parser has it in English.
std::vector<std::string> table_phrases(const CLI::App& parser, const FormatTable& table);

// Help in the language of the user.
void put_in_words(CLI::App& command);

}  // namespace voetnoot::program
