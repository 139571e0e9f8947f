#include "pipeline/text/shown.hpp"
#include "program/report/render.hpp"

#include <fmt/format.h>

#include <string_view>

namespace voetnoot::program::report {

namespace {

std::string_view command(Severity severity) {
    switch (severity) {
        case Severity::info:
            return "notice";
        case Severity::warning:
            return "warning";
        case Severity::error:
            return "error";
    }
    return {};
}

// As it may be shown, with the runner's escapes: in a property also of the signs that end one.
std::string escape(std::string_view text, bool property) {
    std::string result;
    for (const char c : shown(text)) {
        const bool special = c == '%' || c == '\r' || c == '\n' || (property && (c == ':' || c == ','));
        if (special) result += fmt::format("%{:02X}", static_cast<unsigned char>(c));
        else result += c;
    }
    return result;
}

}  // namespace

std::string github_report(const Reports& reports) {
    std::string text;
    for (const LetterReport& report : reports) {
        const std::string file = escape(report.file, true);
        if (!report.source)
            text += fmt::format("::error file={}::{}\n", file, escape(report.failure, false));
        for (const Finding& finding : report.findings.sorted()) {
            const Position begin = report.source->position(finding.span);
            const Position end =
                report.source->position({finding.span.part, finding.span.end, finding.span.end});
            const std::string place =
                begin.line == end.line
                    ? fmt::format("line={},col={},endColumn={}", begin.line, begin.column, end.column)
                    : fmt::format("line={},endLine={}", begin.line, end.line);
            text += fmt::format("::{} file={},{},title={}::{}\n", command(finding.severity), file, place,
                                escape(finding.rule, true), escape(finding.message, false));
        }
    }
    return text;
}

}  // namespace voetnoot::program::report
