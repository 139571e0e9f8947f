// Severities that a user has set for rules about the source.
#pragma once

#include "pipeline/finding/finding.hpp"
#include "pipeline/rules/rule.hpp"

#include <map>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

namespace voetnoot {

class Severities {
public:
    Severities() = default;
    explicit Severities(std::map<std::string, Severity, std::less<>> set) : set_(std::move(set)) {}

    // `setting` is "NOTE-4=warning", or "TEXT-3=off": an info that nobody shows (rules_off). Throws
    // CannotRun where it is malformed, names no rule of the catalogue, or would touch a rule
    // about an output or about conformance.
    void set(std::string_view setting, std::span<const Rule> catalogue);

    Findings apply(const Findings& findings) const;
    const std::map<std::string, Severity, std::less<>>& all() const { return set_; }

private:
    std::map<std::string, Severity, std::less<>> set_;
};

// Of such settings, the rules whose last word is "off": their findings are in the receipt, as infos, and
// are shown nowhere else.
std::set<std::string, std::less<>> rules_off(const std::vector<std::string>& settings);

}  // namespace voetnoot
