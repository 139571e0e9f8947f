#include "library/job_of.hpp"
#include "library/steps.hpp"
#include "pipeline/phrase/make.hpp"
#include "pipeline/receipt/json_text.hpp"
#include "pipeline/receipt/ledger_json.hpp"
#include "pipeline/text/shown.hpp"
#include "program/commands/commands.hpp"
#include "program/input.hpp"
#include "program/sandbox.hpp"
#include "program/settings.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace voetnoot::program::commands {

namespace {

// What its format reads back is recounted; any other letter is counted by its scan, booked. Both in a
// process of their own, since such a file may come from anywhere.
Ledger count(library::Letter letter, const library::Options& options, const Format& format,
             const Arguments& arguments, const FormatTable& table) {
    if (format.recount) return library::recount(table, letter, options, confinement_of(arguments));
    Workshop workshop(table.formats, library::resources_of(arguments.data));
    apart::Sandbox sandbox = sandbox_of(workshop, arguments, table);
    return sandbox
        .answer(library::task_of(table, std::move(letter), options, apart::Task::What::count), {})
        .ledger;
}

}  // namespace

Exit print_ledger(const Arguments& arguments, const FormatTable& table) {
    const std::string& file = arguments.files.front();
    const Settings settings(arguments, table);
    const library::Options& options = settings.options();
    library::Letter letter = read_input(file, arguments, table);
    const Format& format = library::format_of(table, letter.name, options);
    nlohmann::ordered_json json;
    json["file"] = in_utf8(letter.name);
    json["format"] = format.name;
    try {
        json.update(ledger_json(count(std::move(letter), options, format, arguments, table)));
    } catch (const std::exception& error) {
        throw CannotRun(phrase("{}: {}", file, said_by(error)));
    }
    fmt::print("{}\n", json_text(json));
    return Exit::sealed;
}

}  // namespace voetnoot::program::commands
