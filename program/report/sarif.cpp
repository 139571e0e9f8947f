#include "library/voetnoot/formats.hpp"
#include "pipeline/receipt/json_text.hpp"
#include "pipeline/text/shown.hpp"
#include "program/report/fingerprints.hpp"
#include "program/report/path_reference.hpp"
#include "program/report/render.hpp"
#include "program/rule_reasons.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <string_view>
#include <vector>

namespace voetnoot::program::report {

namespace {

using Json = nlohmann::ordered_json;

std::string_view level(Severity severity) {
    switch (severity) {
        case Severity::info:
            return "note";
        case Severity::warning:
            return "warning";
        case Severity::error:
            return "error";
    }
    return {};
}

std::string uri(std::string_view path) {
    return (path.starts_with('/') ? "file://" : "") + path_reference(path);
}

// Where a builder has named it. The page that is installed is on this machine alone, and whoever reads
// the report has its words here.
constexpr const char* published_page = VOETNOOT_RULES_URI;

Json help_json(const Rule& rule, std::string_view why) {
    const std::string set = how_to_set(rule).english();
    return {{"text", fmt::format("{}\nWhy: {}\nTo set: {}", rule.hint, why, set)},
            {"markdown", fmt::format("{}\n\n- **Why:** {}\n- **To set:** {}\n- **Examples:** `voetnoot "
                                     "rules {}`\n",
                                     rule.hint, why, set, rule.id)}};
}

Json rule_json(const Rule& rule, std::string_view why) {
    Json json{{"id", rule.id},
              {"name", rule.slug},
              {"shortDescription", {{"text", rule.sentence}}},
              {"fullDescription", {{"text", fmt::format("{} {}", rule.sentence, why)}}},
              {"help", help_json(rule, why)},
              {"defaultConfiguration", {{"level", level(rule.severity)}}},
              {"properties", {{"subject", name(rule.subject)}}}};
    if (*published_page != '\0') json["helpUri"] = fmt::format("{}#{}", published_page, rule.id);
    return json;
}

Json region(const Span& span, const Source& source) {
    const Position begin = source.position(span);
    const Position end = source.position({span.part, span.end, span.end});
    return {{"startLine", begin.line},  {"startColumn", begin.column},
            {"endLine", end.line},      {"endColumn", end.column},
            {"byteOffset", span.begin}, {"byteLength", span.end - span.begin}};
}

// Of a letter in several parts: lines and bytes count within the part, which a reader of the file does
// not see; the paragraph and its words are what a person looks for.
void add_logical_location(Json& location, const Span& span, const Source& source) {
    const std::string& part = source.parts().at(span.part).name;
    if (part.empty()) return;
    Json logical{{"kind", "element"}, {"name", part}, {"fullyQualifiedName", part}};
    if (const Landmark* landmark = source.landmark(span)) {
        logical["name"] = landmark->words;
        logical["fullyQualifiedName"] = fmt::format("{}/paragraph {}", part, landmark->number);
    }
    location["logicalLocations"] = Json::array({std::move(logical)});
}

Json result_json(const Finding& finding, const std::string& print, const LetterReport& report,
                 std::span<const Rule> catalogue) {
    Json result{{"ruleId", finding.rule}};
    const auto rule = std::find_if(catalogue.begin(), catalogue.end(),
                                   [&](const Rule& candidate) { return candidate.id == finding.rule; });
    if (rule != catalogue.end()) result["ruleIndex"] = rule - catalogue.begin();
    result["level"] = level(finding.severity);
    result["message"]["text"] =
        finding.hint.empty() ? finding.message : fmt::format("{}\n{}", finding.message, finding.hint);
    Json location{{"physicalLocation",
                   {{"artifactLocation", {{"uri", uri(report.file)}}},
                    {"region", region(finding.span, *report.source)}}}};
    add_logical_location(location, finding.span, *report.source);
    result["locations"] = Json::array({std::move(location)});
    result["partialFingerprints"] = {{"ruleAndWords/v1", print}};
    return result;
}

Json invocation(const Reports& reports) {
    Json notifications = Json::array();
    for (const LetterReport& report : reports) {
        if (report.source) continue;
        notifications.push_back(
            {{"level", "error"},
             {"message", {{"text", shown(report.failure)}}},
             {"locations", Json::array({{{"physicalLocation",
                                          {{"artifactLocation", {{"uri", uri(report.file)}}}}}}})}});
    }
    return {{"executionSuccessful", notifications.empty()},
            {"toolExecutionNotifications", notifications}};
}

}  // namespace

std::string sarif_report(const Reports& reports, const FormatTable& table) {
    Json driver{{"name", "voetnoot"}, {"semanticVersion", library::version()}, {"rules", Json::array()}};
    for (const Rule& rule : table.rules)
        driver["rules"].push_back(rule_json(rule, reason_for(rule.id, table)));
    Json run{{"tool", {{"driver", std::move(driver)}}},
             {"columnKind", "unicodeCodePoints"},
             {"invocations", Json::array({invocation(reports)})},
             {"results", Json::array()}};
    for (const LetterReport& report : reports) {
        if (!report.source) continue;
        const std::vector<std::string> prints = fingerprints(report);
        std::size_t next = 0;
        for (const Finding& finding : report.findings.sorted())
            run["results"].push_back(result_json(finding, prints[next++], report, table.rules));
    }
    const Json log{{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
                   {"version", "2.1.0"},
                   {"runs", Json::array({std::move(run)})}};
    return json_text(log) + "\n";
}

}  // namespace voetnoot::program::report
