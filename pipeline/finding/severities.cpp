#include "pipeline/finding/severities.hpp"

#include "pipeline/error/error.hpp"
#include "pipeline/phrase/make.hpp"

#include <algorithm>

namespace voetnoot {

namespace {

constexpr std::string_view off = "off";

std::optional<Severity> severity_named(std::string_view text) {
    for (const Severity severity : {Severity::info, Severity::warning, Severity::error})
        if (text == name(severity)) return severity;
    if (text == off) return Severity::info;
    return std::nullopt;
}

}  // namespace

void Severities::set(std::string_view setting, std::span<const Rule> catalogue) {
    const std::size_t equals = setting.find('=');
    const std::string_view id = setting.substr(0, equals);
    const auto severity =
        equals == setting.npos ? std::nullopt : severity_named(setting.substr(equals + 1));
    if (!severity)
        throw CannotRun(phrase("'{}' is not RULE=SEVERITY with info, warning, error or off", setting));

    const auto rule = std::find_if(catalogue.begin(), catalogue.end(),
                                   [id](const Rule& candidate) { return candidate.id == id; });
    if (rule == catalogue.end())
        throw CannotRun(phrase("there is no rule '{}'; see 'voetnoot rules'", id));
    if (rule->subject != Subject::source)
        throw CannotRun(phrase("rule {} is about the {}, which can be neither marked nor lowered", id,
                               sentence(name(rule->subject))));
    set_.insert_or_assign(std::string(id), *severity);
}

std::set<std::string, std::less<>> rules_off(const std::vector<std::string>& settings) {
    std::set<std::string, std::less<>> rules;
    for (const std::string& setting : settings) {
        const std::size_t equals = setting.find('=');
        if (equals == setting.npos) continue;
        const std::string rule = setting.substr(0, equals);
        if (setting.substr(equals + 1) == off) rules.insert(rule);
        else rules.erase(rule);
    }
    return rules;
}

Findings Severities::apply(const Findings& findings) const {
    return findings.with_severities(set_);
}

}  // namespace voetnoot
