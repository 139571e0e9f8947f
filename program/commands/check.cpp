#include "program/commands/commands.hpp"

#include "formats/registry/registry.hpp"
#include "program/input.hpp"
#include "program/job_of.hpp"
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
                               SettingsOfLetters& all_settings, apart::Sandbox& sandbox) {
    report::LetterReport report{file, {}, {}, {}};
    try {
        const Settings& settings = all_settings.of(file);
        RawInput raw = read_raw(file, arguments, formats());
        require_letter(file, *raw.format);
        Job job = job_of(raw.name, *raw.format, settings, arguments, {});
        apart::Answer answer =
            sandbox.answer({apart::Task::What::read, std::move(job), raw.name, std::move(raw.bytes)},
                           pictures_of(file));
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

void print(const report::Reports& reports, const Arguments& arguments) {
    if (arguments.format == "json") fmt::print("{}", report::json_report(reports));
    if (arguments.format == "sarif") fmt::print("{}", report::sarif_report(reports, catalogue()));
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

Exit check(const Arguments& arguments) {
    SettingsOfLetters settings(arguments);
    Workshop workshop(formats(), Resources{});
    apart::Sandbox sandbox = sandbox_of(workshop, arguments);
    report::Reports reports;
    Exit worst = Exit::sealed;
    for (const std::string& file : find_letters(arguments.files, formats())) {
        reports.push_back(check_one(file, arguments, settings, sandbox));
        worst = std::max(worst, exit_for(reports.back(), arguments.fail_on == "warning"));
    }
    print(reports, arguments);
    return worst;
}

}  // namespace voetnoot::program::commands
