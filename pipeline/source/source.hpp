// A Source is the letter as bytes: one or more named parts (a Markdown file has one part without a
// name, a Word document has "word/document.xml", …). A Span is a range of bytes in one part; it
// travels with everything that is made from those bytes, up to the last writer, so that every finding
// can name a line of the letter.
//
// Values; immutable after construction, so safe to share between threads.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace voetnoot {

// Half-open range [begin, end) of bytes in part `part` of a Source.
struct Span {
    std::uint32_t part = 0;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    bool empty() const { return begin == end; }
    bool contains(const Span& other) const {
        return part == other.part && begin <= other.begin && other.end <= end;
    }
    friend bool operator==(const Span&, const Span&) = default;
};

// The smallest span that covers both; they must be of one part.
Span join(const Span& first, const Span& second);

// Line and column count from 1; a column is a code point.
struct Position {
    std::size_t line = 1;
    std::size_t column = 1;
    friend bool operator==(const Position&, const Position&) = default;
};

class Source {
public:
    struct Part {
        std::string name;
        std::string bytes;
    };

    // `name` is what findings and the receipt call the letter: a file name without folders.
    Source(std::string name, std::string bytes);
    Source(std::string name, std::vector<Part> parts);

    const std::string& name() const { return name_; }
    const std::vector<Part>& parts() const { return parts_; }
    std::string_view bytes(std::size_t part = 0) const { return parts_.at(part).bytes; }
    std::string_view text(const Span& span) const;  // the bytes of a span
    Position position(const Span& span) const;      // where the span begins

private:
    std::string name_;
    std::vector<Part> parts_;
    std::vector<std::vector<std::uint32_t>> line_starts_;
};

// What an input may ask of the machine; exceeding one is a refusal, never a crash.
struct Limits {
    std::size_t bytes = 16u << 20;  // of the letter
    std::size_t depth = 64;         // of nested blocks or inlines
};

}  // namespace voetnoot
