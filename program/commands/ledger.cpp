#include "program/commands/commands.hpp"

#include "formats/registry/registry.hpp"
#include "pipeline/job/guard.hpp"
#include "pipeline/receipt/ledger_json.hpp"
#include "pipeline/run/run.hpp"
#include "program/input.hpp"
#include "program/settings.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace voetnoot::program::commands {

namespace {

// A letter is counted by its scan, booked; anything else by its format's recount, in a process of its
// own, since such a file may come from anywhere.
Ledger count(const Input& input, const std::string& file, const Arguments& arguments) {
    const ReadOptions how = read_options_of(arguments);
    if (input.format->read)
        return read_letter(input.source, *input.format, how,
                           {SettingsOfLetters(arguments).of(file).language})
            .booked;
    if (input.format->recount) return guarded_recount(input.format->recount, input.source.bytes(), how);
    throw CannotRun(fmt::format("{}: format '{}' cannot be counted", file, input.format->name));
}

}  // namespace

Exit print_ledger(const Arguments& arguments) {
    const std::string& file = arguments.files.front();
    const Input input = read_input(file, arguments, formats());
    nlohmann::ordered_json json;
    json["file"] = input.source.name();
    json["format"] = input.format->name;
    try {
        json.update(ledger_json(count(input, file, arguments)));
    } catch (const Unreadable& unreadable) {
        throw CannotRun(fmt::format("{}: {}", file, unreadable.what()));
    }
    fmt::print("{}\n", json.dump(2));
    return Exit::sealed;
}

}  // namespace voetnoot::program::commands
