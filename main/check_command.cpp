#include "commands.hpp"

#include "input.hpp"
#include "job/run.hpp"
#include "receipt/ledger_json.hpp"
#include "registry.hpp"
#include "report.hpp"
#include "settings.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdio>

namespace voetnoot {

namespace {

using Json = nlohmann::ordered_json;

struct Checked {
    Source source;
    Findings findings;
};

Checked check_one(const std::string& file, const Arguments& arguments, const Severities& severities) {
    Input input = read_input(file, arguments, formats());
    if (!input.format->read)
        throw CannotRun(fmt::format("{}: format '{}' is written, not read as a letter", file, input.format->name));
    const Reading reading =
        read_letter(input.source, *input.format, limits_of(arguments), {language_of(arguments)});
    return {std::move(input.source), severities.apply(reading.findings)};
}

}  // namespace

Exit check(const Arguments& arguments) {
    const Severities severities = severities_of(arguments);
    Exit worst = Exit::sealed;
    Json results = Json::array();
    for (const std::string& file : arguments.files) {
        try {
            const Checked checked = check_one(file, arguments, severities);
            Json findings = Json::array();
            for (const Finding& finding : checked.findings.sorted())
                findings.push_back(finding_json(finding, checked.source));
            results.push_back({{"file", file}, {"findings", std::move(findings)}});
            if (arguments.format == "text") print_findings(checked.findings, checked.source, file);
            if (checked.findings.has_errors()) worst = std::max(worst, Exit::refused);
        } catch (const std::exception& error) {
            const std::string message = error.what();
            print_error(message.starts_with(file) ? message : fmt::format("{}: {}", file, message));
            results.push_back({{"file", file}, {"message", message}});
            worst = Exit::could_not_run;
        }
    }
    if (arguments.format == "json") fmt::print("{}\n", Json{{"letters", results}}.dump(2));
    return worst;
}

}  // namespace voetnoot
