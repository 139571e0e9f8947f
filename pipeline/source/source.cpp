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
    return {first.part, std::min(first.begin, second.begin), std::max(first.end, second.end)};
}

Source::Source(std::string name, std::string bytes)
    : Source(std::move(name), only_part(std::move(bytes))) {}

Source::Source(std::string name, std::vector<Part> parts)
    : name_(std::move(name)), parts_(std::move(parts)) {
    for (const Part& part : parts_) line_starts_.push_back(line_starts(part.bytes));
}

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

}  // namespace voetnoot
