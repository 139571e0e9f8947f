#include "pipeline/finding/finding.hpp"

#include "pipeline/phrase/phrase.hpp"
#include "pipeline/text/shown.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace voetnoot {

std::string_view name(Stage stage) {
    switch (stage) {
        case Stage::ingest:
            return marked("ingest");
        case Stage::normalize:
            return marked("normalize");
        case Stage::witness:
            return marked("witness");
        case Stage::emit:
            return marked("emit");
        case Stage::verify:
            return marked("verify");
        case Stage::seal:
            return marked("seal");
    }
    return {};
}

std::string_view name(Severity severity) {
    switch (severity) {
        case Severity::info:
            return marked("info");
        case Severity::warning:
            return marked("warning");
        case Severity::error:
            return marked("error");
    }
    return {};
}

void Findings::enter(Stage stage, std::string_view target) {
    stage_ = stage;
    target_ = target;
}

void Findings::add(const Rule& rule, Span span, Phrase message) {
    add(rule, span, std::move(message), sentence(rule.hint));
}

void Findings::add(const Rule& rule, Span span, Phrase message, Phrase hint) {
    const std::string english = shown(message.english()), advice = shown(hint.english());
    findings_.push_back({std::string(rule.id), rule.severity, rule.subject, span, english, advice,
                         stage_, target_, std::move(message), std::move(hint)});
}

void Findings::add(Finding finding) {
    finding.message = shown(finding.message);
    finding.hint = shown(finding.hint);
    findings_.push_back(std::move(finding));
}

void Findings::append(const Findings& others) {
    findings_.insert(findings_.end(), others.findings_.begin(), others.findings_.end());
}

Findings Findings::with_severities(
    const std::map<std::string, Severity, std::less<>>& severities) const {
    Findings result = *this;
    for (Finding& finding : result.findings_)
        if (const auto set = severities.find(finding.rule); set != severities.end())
            finding.severity = set->second;
    return result;
}

Findings Findings::without(const std::set<std::string, std::less<>>& rules) const {
    Findings kept = *this;
    std::erase_if(kept.findings_,
                  [&rules](const Finding& finding) { return rules.contains(finding.rule); });
    return kept;
}

std::vector<Finding> Findings::sorted() const {
    std::vector<Finding> result = findings_;
    std::stable_sort(result.begin(), result.end(), [](const Finding& a, const Finding& b) {
        return std::tie(a.span.part, a.span.begin, a.rule) < std::tie(b.span.part, b.span.begin, b.rule);
    });
    return result;
}

std::size_t Findings::count(Severity severity) const {
    return static_cast<std::size_t>(
        std::count_if(findings_.begin(), findings_.end(),
                      [severity](const Finding& finding) { return finding.severity == severity; }));
}

}  // namespace voetnoot
