#include "source/source.hpp"

#include "text/text.hpp"

#include <algorithm>
#include <utility>

namespace voetnoot {

namespace {

std::vector<std::uint32_t> line_starts(std::string_view bytes) {
    std::vector<std::uint32_t> starts{0};
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const bool lone_return = bytes[i] == '\r' && (i + 1 == bytes.size() || bytes[i + 1] != '\n');
        if (bytes[i] == '\n' || lone_return) starts.push_back(static_cast<std::uint32_t>(i + 1));
    }
    return starts;
}

std::vector<Source::Part> only_part(std::string bytes) {
    std::vector<Source::Part> parts(1);
    parts.front().bytes = std::move(bytes);
    return parts;
}

}  // namespace

Span join(const Span& first, const Span& second) {
    if (first.part != second.part) return first;
    return {first.part, std::min(first.begin, second.begin), std::max(first.end, second.end)};
}

Source::Source(std::string name, std::string bytes)
    : Source(std::move(name), {}, only_part(std::move(bytes))) {}

Source::Source(std::string name, std::string file, std::vector<Part> parts)
    : name_(std::move(name)), file_(std::move(file)), parts_(std::move(parts)) {
    for (const Part& part : parts_) line_starts_.push_back(line_starts(part.bytes));
}

std::string_view Source::file() const { return file_.empty() ? bytes() : std::string_view(file_); }

std::string_view Source::text(const Span& span) const {
    return bytes(span.part).substr(span.begin, span.end - span.begin);
}

Position Source::position(const Span& span) const {
    const auto& starts = line_starts_.at(span.part);
    const auto next = std::upper_bound(starts.begin(), starts.end(), span.begin);
    const std::uint32_t start = *(next - 1);
    const std::string_view before = bytes(span.part).substr(start, span.begin - start);
    return {static_cast<std::size_t>(next - starts.begin()), count_code_points(before) + 1};
}

const Landmark* Source::landmark(const Span& span) const {
    const std::vector<Landmark>& landmarks = parts_.at(span.part).landmarks;
    auto next = std::upper_bound(landmarks.begin(), landmarks.end(), span.begin,
                                 [](std::uint32_t at, const Landmark& mark) { return at < mark.begin; });
    while (next != landmarks.begin())
        if (span.begin < (--next)->end) return &*next;
    return nullptr;
}

std::string Source::place(std::string_view file, const Span& span) const {
    std::string result(file);
    const std::string& part = parts_.at(span.part).name;
    if (!part.empty()) result.append(":").append(part);
    return result;
}

std::optional<std::uint32_t> Source::find_part(std::string_view part_name) const {
    for (std::size_t i = 0; i < parts_.size(); ++i)
        if (parts_[i].name == part_name) return static_cast<std::uint32_t>(i);
    return std::nullopt;
}

}  // namespace voetnoot
