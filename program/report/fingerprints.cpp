#include "program/report/fingerprints.hpp"

#include "pipeline/source/sha256.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <map>
#include <string_view>

namespace voetnoot::program::report {

namespace {

constexpr std::size_t most_bytes = 400;  // of a line or span

// The line in which the span begins, around that place.
std::string_view line_of(std::string_view bytes, std::size_t at) {
    at = std::min(at, bytes.size());
    std::size_t begin = at == 0 ? bytes.npos : bytes.rfind('\n', at - 1);
    begin = begin == bytes.npos ? 0 : begin + 1;
    const std::size_t end = std::min(bytes.find('\n', at), bytes.size());
    if (at - begin > most_bytes) begin = at - most_bytes;
    return bytes.substr(begin, std::min(end - begin, 2 * most_bytes));
}

// Without white space: where lines are broken says nothing.
std::string squeezed(std::string_view text) {
    std::string words(text.substr(0, 2 * most_bytes));
    std::erase_if(words, [](char c) { return c == ' ' || (c >= '\t' && c <= '\r'); });
    return words;
}

}  // namespace

std::vector<std::string> fingerprints(const LetterReport& report) {
    std::vector<std::string> prints;
    std::map<std::string, std::size_t> turns;
    for (const Finding& finding : report.findings.sorted()) {
        const Span& span = finding.span;
        std::string what = fmt::format("{}\n{}\n{}\n{}", finding.rule, finding.target,
                                       squeezed(line_of(report.source->bytes(span.part), span.begin)),
                                       squeezed(report.source->text(span)));
        const std::size_t turn = turns[what]++;
        prints.push_back(sha256(fmt::format("{}\n{}", what, turn)));
    }
    return prints;
}

}  // namespace voetnoot::program::report
