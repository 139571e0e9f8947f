#include "program/report/batch_report.hpp"

#include "library/steps.hpp"
#include "pipeline/batch/results.hpp"
#include "pipeline/phrase/make.hpp"
#include "pipeline/source/sha256.hpp"
#include "program/input.hpp"
#include "program/letter_options.hpp"
#include "program/report/html_batch.hpp"
#include "program/report/render.hpp"
#include "program/sandbox.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <iterator>

namespace voetnoot::program::report {

namespace {

using Json = nlohmann::ordered_json;

Severity severity_named(const std::string& wanted) {
    for (const Severity severity : {Severity::info, Severity::warning})
        if (name(severity) == wanted) return severity;
    return Severity::error;
}

Stage stage_named(const std::string& wanted) {
    return *std::find_if(all_stages.begin(), std::prev(all_stages.end()),
                         [&](const Stage stage) { return name(stage) == wanted; });
}

Findings findings_of(const Json& list, const Source& source, const std::vector<Rule>& rules) {
    Findings findings;
    for (const Json& json : list) {
        const auto id = json.at("rule").get<std::string>();
        const auto known =
            std::find_if(rules.begin(), rules.end(), [&](const Rule& rule) { return rule.id == id; });
        if (known == rules.end()) continue;
        Rule rule = *known;
        rule.severity = severity_named(json.at("severity"));
        const auto part = source.find_part(json.value("part", ""));
        const Json& span = json.at("span");
        findings.enter(stage_named(json.at("stage")), json.value("target", ""));
        findings.add(rule, {part.value_or(0), span.at("begin"), span.at("end")},
                     Phrase(json.at("message").get<std::string>()),
                     Phrase(json.at("hint").get<std::string>()));
    }
    return findings;
}

// The letter is read again, since reports show places in it.
LetterReport report_of(const batch::JournalRow& row, const Arguments& arguments,
                       const FormatTable& table, apart::Sandbox& sandbox) {
    LetterReport report;
    report.file = row.letter.file;
    if (!row.entry) {
        report.failure = fmt::format("{}: still to do", row.letter.file);
        return report;
    }
    const Json result = Json::parse(row.entry->result);
    if (row.entry->verdict != batch::Verdict::sealed && row.entry->verdict != batch::Verdict::refused) {
        report.failure = fmt::format("{}: {}: {}", row.letter.file, name(row.entry->verdict),
                                     result.at("reason").get<std::string>());
        return report;
    }
    try {
        const Arguments own = arguments_of(arguments, row.letter.options, table);
        library::Letter letter = read_input(row.letter.file, own, table);
        if (sha256(letter.bytes) != row.entry->source)
            throw CannotRun(phrase("it has changed since the batch ran"));
        apart::Answer answer = sandbox.answer(
            library::task_of(table, std::move(letter), own.options, apart::Task::What::open), {});
        report.findings = findings_of(result.at("findings"), answer.source, table.rules);
        report.source = std::move(answer.source);
        report.marked = row.entry->verdict == batch::Verdict::sealed;
    } catch (const std::runtime_error& error) {
        report.failure = fmt::format("{}: {}", row.letter.file, error.what());
    }
    return report;
}

Reports reports_of(batch::BatchJournal& journal, const Arguments& arguments, const FormatTable& table) {
    Workshop workshop(table.formats, library::resources_of(arguments.data));
    apart::Sandbox sandbox = sandbox_of(workshop, arguments, table);
    Reports reports;
    journal.each([&](const batch::JournalRow& row) {
        reports.push_back(report_of(row, arguments, table, sandbox));
    });
    return reports;
}

}  // namespace

void print_batch(batch::BatchJournal& journal, const Arguments& arguments, const FormatTable& table) {
    if (arguments.format == "jsonl")
        journal.each([](const batch::JournalRow& row) { fmt::print("{}", batch::result_line(row)); });
    if (arguments.format == "sarif")
        fmt::print("{}", sarif_report(reports_of(journal, arguments, table), table));
    if (arguments.format == "junit")
        fmt::print("{}",
                   junit_report(reports_of(journal, arguments, table),
                                iso(date_of(arguments).value_or(Date{1970, 1, 1})), Severity::error));
    if (arguments.format == "gitlab")
        fmt::print("{}", gitlab_report(reports_of(journal, arguments, table)));
    if (arguments.format == "html")
        fmt::print("{}", html_report(journal, table.rules, arguments.output));
}

}  // namespace voetnoot::program::report
