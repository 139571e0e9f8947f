#include "pipeline/source/source.hpp"

#include "pipeline/text/shown.hpp"
#include "pipeline/text/text.hpp"

#include <algorithm>
#include <utility>

namespace voetnoot {

namespace {

// XML is often one line: no place is further behind a stop than this many bytes.
constexpr std::size_t stride = 1024;

std::vector<Source::Part> only_part(std::string bytes) {
    std::vector<Source::Part> parts(1);
    parts.front().bytes = std::move(bytes);
    return parts;
}

}  // namespace

std::vector<Source::Stop> Source::stops_in(std::string_view bytes) {
    std::vector<Stop> stops(1);
    for (std::uint32_t i = 0; i < bytes.size(); ++i) {
        const Stop& last = stops.back();
        const bool lone_return = bytes[i] == '\r' && (i + 1 == bytes.size() || bytes[i + 1] != '\n');
        if (bytes[i] == '\n' || lone_return) {
            stops.push_back({i + 1, last.line + 1, 1});
        } else if (i + 1 - last.begin == stride) {
            const std::size_t columns = count_code_points(bytes.substr(last.begin, stride));
            stops.push_back({i + 1, last.line, last.column + static_cast<std::uint32_t>(columns)});
        }
    }
    return stops;
}

Span join(const Span& first, const Span& second) {
    if (first.part != second.part) return first;
    return {first.part, std::min(first.begin, second.begin), std::max(first.end, second.end)};
}

Source::Source(const std::string& name, std::string bytes)
    : Source(name, {}, only_part(std::move(bytes))) {}

Source::Source(const std::string& name, std::string file, std::vector<Part> parts)
    : name_(shown(name)), file_(std::move(file)), parts_(std::move(parts)) {
    for (Part& part : parts_) {
        stops_.push_back(stops_in(part.bytes));
        for (Landmark& landmark : part.landmarks) landmark.words = shown(landmark.words);
    }
}

std::string_view Source::file() const {
    return file_.empty() ? bytes() : std::string_view(file_);
}

std::string_view Source::text(const Span& span) const {
    return bytes(span.part).substr(span.begin, span.end - span.begin);
}

Position Source::position(const Span& span) const {
    const auto& stops = stops_.at(span.part);
    const Stop& stop =
        *(std::upper_bound(stops.begin(), stops.end(), span.begin,
                           [](std::uint32_t at, const Stop& other) { return at < other.begin; }) -
          1);
    const std::string_view before = bytes(span.part).substr(stop.begin, span.begin - stop.begin);
    return {stop.line, stop.column + count_code_points(before)};
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
    std::string result = shown(file);
    const std::string& part = parts_.at(span.part).name;
    if (!part.empty()) result.append(":").append(shown(part));
    return result;
}

std::optional<std::uint32_t> Source::find_part(std::string_view part_name) const {
    for (std::size_t i = 0; i < parts_.size(); ++i)
        if (parts_[i].name == part_name) return static_cast<std::uint32_t>(i);
    return std::nullopt;
}

}  // namespace voetnoot
