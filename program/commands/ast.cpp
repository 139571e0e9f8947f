#include "library/job_of.hpp"
#include "library/steps.hpp"
#include "pipeline/phrase/make.hpp"
#include "program/commands/commands.hpp"
#include "program/input.hpp"
#include "program/sandbox.hpp"
#include "program/settings.hpp"

#include <fmt/format.h>

namespace voetnoot::program::commands {

Exit print_ast(const Arguments& arguments, const FormatTable& table) {
    const std::string& file = arguments.files.front();
    const Settings settings(arguments, table);
    library::Letter letter = read_input(file, arguments, table);
    Workshop workshop(table.formats, library::resources_of(arguments.data));
    apart::Sandbox sandbox = sandbox_of(workshop, arguments, table);
    try {
        const PictureLoading pictures = library::pictures_of(table, letter.folder);
        apart::Task task =
            library::task_of(table, std::move(letter), settings.options(), apart::Task::What::read);
        task.describe = true;
        fmt::print("{}\n", sandbox.answer(std::move(task), pictures).text);
    } catch (const std::exception& error) {
        throw CannotRun(phrase("{}: {}", file, said_by(error)));
    }
    return Exit::sealed;
}

}  // namespace voetnoot::program::commands
