#include "program/commands/commands.hpp"

#include "formats/registry/registry.hpp"
#include "pipeline/document/json.hpp"
#include "pipeline/run/run.hpp"
#include "program/input.hpp"
#include "program/job_of.hpp"
#include "program/sandbox.hpp"
#include "program/settings.hpp"

#include <fmt/format.h>

namespace voetnoot::program::commands {

Exit print_ast(const Arguments& arguments) {
    const std::string& file = arguments.files.front();
    RawInput raw = read_raw(file, arguments, formats());
    require_letter(file, *raw.format);
    Workshop workshop(formats(), Resources{});
    apart::Sandbox sandbox = sandbox_of(
        workshop, arguments, {{}, [](const Reading& reading, const Source& source) {
                                  return document_json(reading.normalized.document, source).dump(2);
                              }});
    const Settings settings = SettingsOfLetters(arguments).of(file);
    Job job = job_of(raw.name, *raw.format, settings, arguments, {});
    try {
        const apart::Answer answer = sandbox.answer(
            {apart::Task::What::read, std::move(job), raw.name, std::move(raw.bytes), false, true},
            pictures_of(file));
        fmt::print("{}\n", answer.text);
    } catch (const std::runtime_error& error) {
        throw CannotRun(fmt::format("{}: {}", file, error.what()));
    }
    return Exit::sealed;
}

}  // namespace voetnoot::program::commands
