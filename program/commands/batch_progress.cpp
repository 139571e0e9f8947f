#include "program/commands/batch_progress.hpp"

#include "program/words.hpp"

#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace voetnoot::program::commands {

namespace {

using namespace std::chrono_literals;

constexpr auto between_lines = 10s;
constexpr auto between_bars = 200ms;
constexpr std::size_t bar_width = 24;

std::string duration_text(double seconds) {
    const auto whole = static_cast<std::uint64_t>(std::llround(seconds));
    if (whole >= 3600) return fmt::format("{}h{:02}m", whole / 3600, whole / 60 % 60);
    if (whole >= 60) return fmt::format("{}m{:02}s", whole / 60, whole % 60);
    return fmt::format("{}s", whole);
}

std::size_t terminal_width() {
    winsize size{};
    return ::ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 20 ? size.ws_col : 80;
}

std::string progress_text(const batch::Progress& progress, double seconds) {
    const std::uint64_t seen = progress.made + progress.unchanged;
    const double rate = seconds > 0 ? static_cast<double>(seen) / seconds : 0;
    const std::uint64_t all = progress.tally.done() + progress.tally.to_do;
    std::string text = fmt::format("{}/{}", all - progress.left, all);
    if (rate > 0)
        text +=
            tr(", {:.1f}/s, {} left", rate, duration_text(static_cast<double>(progress.left) / rate));
    return fmt::format("{}: {}", text, counts_text(progress.tally));
}

}  // namespace

std::string counts_text(const batch::Tally& tally) {
    std::string text;
    for (const batch::Verdict verdict : batch::all_verdicts) {
        if (tally[verdict] == 0 && verdict != batch::Verdict::sealed) continue;
        text +=
            fmt::format("{}{} {}", text.empty() ? "" : ", ", tally[verdict], in_words(name(verdict)));
    }
    return text;
}

ProgressPrinter::ProgressPrinter() : on_terminal_(::isatty(STDERR_FILENO) != 0) {}

double ProgressPrinter::seconds() const {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin_).count();
}

void ProgressPrinter::print(const batch::Progress& progress) {
    const auto now = std::chrono::steady_clock::now();
    if (now - last_ < (on_terminal_ ? std::chrono::milliseconds(between_bars)
                                    : std::chrono::milliseconds(between_lines)))
        return;
    last_ = now;
    std::string text = progress_text(progress, seconds());
    if (!on_terminal_) {
        fmt::print(stderr, "{}\n", text);
        return;
    }
    const std::uint64_t all = std::max<std::uint64_t>(1, progress.tally.done() + progress.tally.to_do);
    const auto full = static_cast<std::size_t>((all - progress.left) * bar_width / all);
    text = fmt::format("[{}{}] {}", std::string(full, '#'), std::string(bar_width - full, '.'), text);
    text.resize(std::min(text.size(), terminal_width() - 1));
    fmt::print(stderr, "\r\033[K{}", text);
}

void ProgressPrinter::finish() {
    if (on_terminal_) fmt::print(stderr, "\r\033[K");
}

}  // namespace voetnoot::program::commands
