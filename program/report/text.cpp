#include "program/report/text.hpp"

#include "pipeline/text/shown.hpp"
#include "program/words.hpp"

#include <fmt/format.h>

#include <cstdio>
#include <cstdlib>
#include <unistd.h>

namespace voetnoot::program::report {

namespace {

std::string_view colour_of(Severity severity) {
    switch (severity) {
        case Severity::info:
            return "\033[36m";
        case Severity::warning:
            return "\033[33m";
        case Severity::error:
            return "\033[31m";
    }
    return {};
}

bool colour_on_standard_error() {
    const char* no_colour = std::getenv("NO_COLOR");
    return ::isatty(STDERR_FILENO) != 0 && (no_colour == nullptr || *no_colour == '\0');
}

std::string said_in(Tongue tongue, const Phrase& phrase) {
    return tongue == Tongue::english ? phrase.english() : in_words(phrase);
}

// Of a finding that was made of a text alone, that.
std::string words_of(Tongue tongue, const Phrase& phrase, const std::string& text) {
    return phrase.empty() ? text : shown(said_in(tongue, phrase));
}

// Behind the place, where lines say little: "paragraph 12 'Geachte Voorzitter': ".
Phrase paragraph(const Source& source, const Span& span) {
    const Landmark* landmark = source.landmark(span);
    if (landmark == nullptr) return {};
    return landmark->words.empty() ? phrase("paragraph {}: ", landmark->number)
                                   : phrase("paragraph {} '{}': ", landmark->number, landmark->words);
}

}  // namespace

std::string finding_text(const Finding& finding, const Source& source, std::string_view file,
                         bool colour, Tongue tongue) {
    const Position position = source.position(finding.span);
    const std::string_view begin = colour ? colour_of(finding.severity) : std::string_view{};
    const std::string_view end = colour ? "\033[0m" : "";
    const std::string target = finding.target.empty() || finding.stage == Stage::ingest
                                   ? std::string{}
                                   : fmt::format(" [{}]", finding.target);
    std::string text =
        fmt::format("{}:{}:{}: {}{}{}{}: {}: {}{}\n", source.place(file, finding.span), position.line,
                    position.column, said_in(tongue, paragraph(source, finding.span)), begin,
                    said_in(tongue, sentence(name(finding.severity))), end, finding.rule,
                    words_of(tongue, finding.said, finding.message), target);
    if (!finding.hint.empty())
        text += fmt::format("    {}\n", words_of(tongue, finding.advice, finding.hint));
    return text;
}

void print_finding(const Finding& finding, const Source& source, std::string_view file) {
    const std::string text = finding_text(finding, source, file, colour_on_standard_error());
    std::fwrite(text.data(), 1, text.size(), stderr);
}

std::string timings_text(const std::vector<Timing>& timings) {
    std::string text;
    std::chrono::nanoseconds total{};
    const auto row = [&text](std::string_view what, std::chrono::nanoseconds cpu) {
        text += fmt::format("  {:<16} {:>10.3f} ms\n", what,
                            std::chrono::duration<double, std::milli>(cpu).count());
    };
    for (const Timing& timing : timings) {
        row(timing.what, timing.cpu);
        total += timing.cpu;
    }
    row(tr("total"), total);
    return text;
}

void print_error(const Phrase& message) {
    fmt::print(stderr, "voetnoot: {}\n", shown(in_words(message)));
}

}  // namespace voetnoot::program::report
