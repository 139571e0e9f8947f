#include "program/commands/commands.hpp"

#include "library/job_of.hpp"
#include "library/steps.hpp"
#include "pipeline/finding/severities.hpp"
#include "program/folder.hpp"
#include "program/input.hpp"
#include "program/letters.hpp"
#include "program/mistakes/paths.hpp"
#include "program/report/render.hpp"
#include "program/report/terminal.hpp"
#include "program/report/text.hpp"
#include "program/sandbox.hpp"
#include "program/settings.hpp"
#include "program/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <map>
#include <set>
#include <string>

namespace voetnoot::program::commands {

namespace {

// Says what convert would say: all stages run, and nothing is written.
class Checker {
public:
    Checker(const Arguments& arguments, const FormatTable& table)
        : arguments_(arguments),
          table_(table),
          workshop_(table.formats, library::resources_of(arguments.data)),
          sandbox_(sandbox_of(workshop_, arguments, table)),
          settings_(completed(arguments, table), table),
          named_(arguments.files),
          off_(rules_off(settings_.options().rules)) {}

    report::LetterReport check(const std::string& file) {
        report::LetterReport report;
        report.file = file;
        try {
            library::Letter letter = read_found(file, named_.place_of(file), arguments_, table_);
            const PictureLoading pictures = library::pictures_of(table_, letter.folder);
            const auto what =
                arguments_.only_source ? apart::Task::What::read : apart::Task::What::convert;
            apart::Answer answer = sandbox_.answer(
                library::task_of(table_, std::move(letter), settings_.options(), what), pictures);
            report.findings = answer.findings.without(off_);
            report.source = std::move(answer.source);
            report.marked = settings_.options().on_defect == library::OnDefect::mark;
        } catch (const std::exception& error) {
            report.said = said_by(error);
            if (!std::string_view(error.what()).starts_with(file))
                report.said = phrase("{}: {}", file, report.said);
            report.failure = report.said.english();
        }
        return report;
    }

    Exit exit_for(const report::LetterReport& report) const {
        if (!report.source) return Exit::could_not_run;
        const OnDefect policy =
            settings_.options().on_defect == library::OnDefect::mark ? OnDefect::mark : OnDefect::refuse;
        const bool fails =
            refuses(report.findings, policy) ||
            (arguments_.fail_on == "warning" && report.findings.count(Severity::warning) != 0);
        return fails ? Exit::refused : Exit::sealed;
    }

private:
    const Arguments& arguments_;
    const FormatTable& table_;
    Workshop workshop_;
    apart::Sandbox sandbox_;
    Settings settings_;
    Named named_;
    std::set<std::string, std::less<>> off_;
};

std::string outcome(const Findings& findings) {
    if (findings.has_errors()) return tr("with errors");
    return findings.count(Severity::warning) != 0 ? tr("with warnings") : tr("in order");
}

// Of one letter a line; of several what is wrong with them, and a line for all.
void say(const report::Reports& reports, const Arguments& arguments) {
    report::Terminal terminal(arguments);
    std::map<std::string, std::size_t> counts;
    for (const report::LetterReport& report : reports) {
        if (!report.source) {
            report::print_error(report.said);
            ++counts[tr("not read")];
            continue;
        }
        terminal.say(report.findings, *report.source, report.file);
        const std::string what = outcome(report.findings);
        ++counts[what];
        if (reports.size() == 1) terminal.say_outcome(report.file, what, report.findings, false);
    }
    if (reports.size() == 1) return;
    std::string text = tr("{} letters: {} in order", reports.size(), counts[tr("in order")]);
    counts.erase(tr("in order"));
    for (const auto& [what, count] : counts) text += fmt::format(", {} {}", count, what);
    terminal.say_total(text);
}

void print(const report::Reports& reports, const std::string& left_out, const Arguments& arguments,
           const FormatTable& table) {
    if (arguments.format == "json") fmt::print("{}", report::json_report(reports, left_out));
    if (arguments.format == "sarif") fmt::print("{}", report::sarif_report(reports, table));
    if (arguments.format == "junit")
        fmt::print("{}", report::junit_report(
                             reports, iso(date_of(arguments).value_or(Date{1970, 1, 1})),
                             arguments.fail_on == "warning" ? Severity::warning : Severity::error));
    if (arguments.format == "gitlab") fmt::print("{}", report::gitlab_report(reports));
    if (arguments.format == "github") fmt::print("{}", report::github_report(reports));
    if (arguments.format == "text") return say(reports, arguments);
    for (const report::LetterReport& report : reports)
        if (!report.source) report::print_error(report.said);
}

}  // namespace

Exit check(const Arguments& arguments, const FormatTable& table) {
    mistakes::require_sense(arguments, table);
    Checker checker(arguments, table);
    const FoundLetters found = find_letters(arguments, table.formats);
    tell(found.left_out, fmt::format("{}", fmt::join(arguments.files, ", ")));
    report::Reports reports;
    Exit worst = Exit::sealed;
    for (const std::string& file : found.files) {
        reports.push_back(checker.check(file));
        worst = std::max(worst, checker.exit_for(reports.back()));
    }
    print(reports, left_out_json(found.left_out), arguments, table);
    return worst;
}

}  // namespace voetnoot::program::commands
