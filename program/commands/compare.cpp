#include "library/comparison_json.hpp"
#include "library/steps.hpp"
#include "pipeline/source/sha256.hpp"
#include "program/commands/commands.hpp"
#include "program/input.hpp"
#include "program/report/comparison.hpp"
#include "program/sandbox.hpp"
#include "program/settings.hpp"

#include <fmt/format.h>

namespace voetnoot::program::commands {

namespace {

report::ComparisonRenderer renderer(const Arguments& arguments, const FormatTable& table) {
    if (arguments.format == "json") return library::comparison_json;
    if (arguments.format == "html") return report::comparison_html;
    if (arguments.format == "sarif")
        return [&table](const apart::Compared& compared) {
            return report::comparison_sarif(compared, table);
        };
    return report::comparison_text;
}

}  // namespace

// Both files are read apart, in one process, and compared there: either may come from anywhere.
Exit compare(const Arguments& arguments, const FormatTable& table) {
    const Settings settings(arguments, table);
    library::Options options = settings.options();
    options.witness = read_input(arguments.files[0], arguments, table);
    apart::Task task =
        library::comparison_of(table, read_input(arguments.files[1], arguments, table), options);
    Workshop workshop(table.formats, library::resources_of(arguments.data));
    apart::Sandbox sandbox(workshop, confinement_of(arguments), table.read_picture,
                           {.comparison = renderer(arguments, table)});
    try {
        const apart::Answer answer = sandbox.answer(std::move(task), {});
        fmt::print("{}", answer.text);
        return answer.outcome == Outcome::sealed ? Exit::sealed : Exit::refused;
    } catch (const Unreadable& error) {
        throw CannotRun(said_by(error));
    }
}

}  // namespace voetnoot::program::commands
