#include "library/job_of.hpp"
#include "library/steps.hpp"
#include "pipeline/receipt/ledger_json.hpp"
#include "program/commands/commands.hpp"
#include "program/input.hpp"
#include "program/settings.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace voetnoot::program::commands {

Exit print_ledger(const Arguments& arguments, const FormatTable& table) {
    const std::string& file = arguments.files.front();
    SettingsOfLetters settings(arguments, table);
    const library::Options& options = settings.of(file);
    library::Letter letter = read_input(file, arguments, table);
    nlohmann::ordered_json json;
    json["file"] = letter.name;
    json["format"] = library::format_of(table, letter.name, options).name;
    try {
        Resources resources = library::resources_of(arguments.data);
        Dictionaries dictionaries(resources);
        json.update(ledger_json(library::count(table, std::move(letter), options, dictionaries)));
    } catch (const std::exception& error) {
        throw CannotRun(fmt::format("{}: {}", file, error.what()));
    }
    fmt::print("{}\n", json.dump(2));
    return Exit::sealed;
}

}  // namespace voetnoot::program::commands
