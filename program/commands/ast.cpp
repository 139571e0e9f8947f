#include "program/commands/commands.hpp"

#include "formats/registry/registry.hpp"
#include "pipeline/document/json.hpp"
#include "pipeline/run/run.hpp"
#include "program/input.hpp"
#include "program/settings.hpp"

#include <fmt/format.h>

namespace voetnoot::program::commands {

Exit print_ast(const Arguments& arguments) {
    const std::string& file = arguments.files.front();
    const Input input = read_input(file, arguments, formats());
    if (!input.format->read)
        throw CannotRun(
            fmt::format("{}: format '{}' is written, not read as a letter", file, input.format->name));
    try {
        const ReadOptions how = read_options_of(arguments);
        const Pictures pictures = load_pictures(input.source, *input.format, how, pictures_of(file));
        const Reading reading = read_letter(input.source, *input.format, how,
                                            {SettingsOfLetters(arguments).of(file).language, &pictures});
        fmt::print("{}\n", document_json(reading.normalized.document, input.source).dump(2));
    } catch (const Unreadable& unreadable) {
        throw CannotRun(fmt::format("{}: {}", file, unreadable.what()));
    }
    return Exit::sealed;
}

}  // namespace voetnoot::program::commands
