#include "program/report/terminal.hpp"

#include "pipeline/text/shown.hpp"
#include "program/report/text.hpp"
#include "program/words.hpp"

#include <fmt/format.h>

#include <cstdio>
#include <vector>

namespace voetnoot::program::report {

namespace {

constexpr std::array severities{Severity::error, Severity::warning, Severity::info};

Severity lowest_of(const Arguments& arguments) {
    for (const Severity severity : severities)
        if (name(severity) == arguments.severity) return severity;
    if (arguments.verbose) return Severity::info;
    return arguments.quiet ? Severity::error : Severity::warning;
}

Phrase counted_findings(Severity severity, std::size_t count) {
    switch (severity) {
        case Severity::info:
            return voetnoot::counted(count, "{} info", "{} infos", count);
        case Severity::warning:
            return voetnoot::counted(count, "{} warning", "{} warnings", count);
        case Severity::error:
            return voetnoot::counted(count, "{} error", "{} errors", count);
    }
    return {};
}

std::size_t place(Severity severity) {
    return static_cast<std::size_t>(severity);
}

}  // namespace

Terminal::Terminal(const Arguments& arguments)
    : lowest_(lowest_of(arguments)), quiet_(arguments.quiet), every_hint_(arguments.verbose) {}

void Terminal::say(const Findings& findings, const Source& source, std::string_view file) {
    for (Finding finding : findings.sorted()) {
        if (finding.severity < lowest_) continue;
        if (!every_hint_ && !hints_.insert(fmt::format("{} {}", finding.rule, finding.hint)).second)
            finding.hint.clear();
        print_finding(finding, source, file);
    }
    for (const Severity severity : severities) all_[place(severity)] += findings.count(severity);
}

std::string Terminal::counted(const Counts& counts) const {
    std::vector<std::string> parts;
    bool folded = false;
    for (const Severity severity : severities) {
        const std::size_t count = counts[place(severity)];
        if (count == 0) continue;
        parts.push_back(in_words(counted_findings(severity, count)));
        folded = folded || severity < lowest_;
    }
    return parts.empty() ? std::string{}
                         : fmt::format("; {}{}", fmt::join(parts, ", "), folded ? " (-v)" : "");
}

void Terminal::say_outcome(std::string_view file, std::string_view what, const Findings& findings,
                           bool went_wrong) {
    if (quiet_ && !went_wrong) return;
    Counts counts{};
    for (const Severity severity : severities) counts[place(severity)] = findings.count(severity);
    fmt::print(stderr, "{}: {}{}\n", shown(file), what, counted(counts));
}

void Terminal::say_total(std::string_view what) const {
    if (!quiet_) fmt::print(stderr, "{}{}\n", what, counted(all_));
}

}  // namespace voetnoot::program::report
