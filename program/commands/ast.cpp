#include "library/steps.hpp"
#include "pipeline/document/json.hpp"
#include "program/commands/commands.hpp"
#include "program/input.hpp"
#include "program/settings.hpp"

#include <fmt/format.h>

namespace voetnoot::program::commands {

Exit print_ast(const Arguments& arguments, const FormatTable& table) {
    const std::string& file = arguments.files.front();
    SettingsOfLetters settings(arguments, table);
    library::Letter letter = read_input(file, arguments, table);
    try {
        const Job job = library::open_job(table, std::move(letter), settings.of(file));
        Resources resources = library::resources_of(arguments.data);
        Dictionaries dictionaries(resources);
        const Reading reading = library::read(table, job, dictionaries);
        fmt::print("{}\n", document_json(reading.normalized.document, job.source).dump(2));
    } catch (const std::exception& error) {
        throw CannotRun(fmt::format("{}: {}", file, error.what()));
    }
    return Exit::sealed;
}

}  // namespace voetnoot::program::commands
