#include "program/commands/commands.hpp"

#include "library/job_of.hpp"
#include "library/steps.hpp"
#include "program/input.hpp"
#include "program/letters.hpp"
#include "program/report/render.hpp"
#include "program/report/text.hpp"
#include "program/sandbox.hpp"
#include "program/settings.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>

namespace voetnoot::program::commands {

namespace {

report::LetterReport check_one(const std::string& file, const Arguments& arguments,
                               const FormatTable& table, SettingsOfLetters& settings,
                               apart::Sandbox& sandbox) {
    report::LetterReport report{file, {}, {}, {}};
    try {
        library::Letter letter = read_input(file, arguments, table);
        const PictureLoading pictures = library::pictures_of(table, letter.folder);
        apart::Answer answer = sandbox.answer(
            library::task_of(table, std::move(letter), settings.of(file), apart::Task::What::read),
            pictures);
        report.findings = std::move(answer.findings);
        report.source = std::move(answer.source);
    } catch (const std::exception& error) {
        report.failure = error.what();
        if (!report.failure.starts_with(file))
            report.failure = fmt::format("{}: {}", file, report.failure);
    }
    return report;
}

Exit exit_for(const report::LetterReport& report, bool fail_on_warning) {
    if (!report.source) return Exit::could_not_run;
    const bool fails = report.findings.has_errors() ||
                       (fail_on_warning && report.findings.count(Severity::warning) != 0);
    return fails ? Exit::refused : Exit::sealed;
}

void print(const report::Reports& reports, const Arguments& arguments, const FormatTable& table) {
    if (arguments.format == "json") fmt::print("{}", report::json_report(reports));
    if (arguments.format == "sarif") fmt::print("{}", report::sarif_report(reports, table.rules));
    if (arguments.format == "junit")
        fmt::print("{}",
                   report::junit_report(reports, iso(date_of(arguments).value_or(Date{1970, 1, 1}))));
    if (arguments.format == "github") fmt::print("{}", report::github_report(reports));
    for (const report::LetterReport& report : reports) {
        if (!report.source) report::print_error(report.failure);
        else if (arguments.format == "text")
            report::print_findings(report.findings, *report.source, report.file);
    }
}

}  // namespace

Exit check(const Arguments& arguments, const FormatTable& table) {
    SettingsOfLetters settings(arguments, table);
    Workshop workshop(table.formats, library::resources_of(arguments.data));
    apart::Sandbox sandbox = sandbox_of(workshop, arguments, table);
    report::Reports reports;
    Exit worst = Exit::sealed;
    for (const std::string& file : find_letters(arguments.files, table.formats)) {
        reports.push_back(check_one(file, arguments, table, settings, sandbox));
        worst = std::max(worst, exit_for(reports.back(), arguments.fail_on == "warning"));
    }
    print(reports, arguments, table);
    return worst;
}

}  // namespace voetnoot::program::commands
