// A Source is the letter as bytes: one or more named parts (a Markdown file has one part without a
// name, a Word document has "word/document.xml", …). A Span is a range of bytes in one part; it
// travels with everything that is made from those bytes, up to the last writer, so that every finding
// can name a line of the letter. Where a line says little (XML is often one line), a part has
// landmarks as well: the paragraphs of the letter in it.
//
// Values; immutable after construction, so safe to share between threads.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
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

// The smallest span that covers both; where they are of two parts, the first.
Span join(const Span& first, const Span& second);

// Line and column count from 1; a column is a code point.
struct Position {
    std::size_t line = 1;
    std::size_t column = 1;
    friend bool operator==(const Position&, const Position&) = default;
};

// A place that a person finds without counting bytes: "paragraph 12", "Geachte Voorzitter, hierbij".
struct Landmark {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::size_t number = 1;  // of the paragraph in its part, from 1
    std::string words;       // that it begins with; may be empty
};

class Source {
public:
    struct Part {
        std::string name;
        std::string bytes;
        std::vector<Landmark> landmarks;  // by begin; one may stand within another
    };

    // `name` is what findings and the receipt call the letter: a file name without folders, as it
    // may be shown (text/shown.hpp).
    Source(const std::string& name, std::string bytes);
    // `file` is what came, the container of the parts.
    Source(const std::string& name, std::string file, std::vector<Part> parts);

    const std::string& name() const { return name_; }
    std::string_view file() const;  // the bytes as they came
    const std::vector<Part>& parts() const { return parts_; }
    std::string_view bytes(std::size_t part = 0) const { return parts_.at(part).bytes; }
    std::string_view text(const Span& span) const;     // the bytes of a span
    Position position(const Span& span) const;         // where the span begins
    const Landmark* landmark(const Span& span) const;  // the innermost that holds its begin, or null
    // To be shown: "brief.md", or with the part that the span is of: "brief.docx:word/document.xml".
    std::string place(std::string_view file, const Span& span) const;
    std::optional<std::uint32_t> find_part(std::string_view part_name) const;

private:
    struct Stop {  // a byte whose position is known
        std::uint32_t begin = 0;
        std::uint32_t line = 1;
        std::uint32_t column = 1;
    };
    static std::vector<Stop> stops_in(std::string_view bytes);

    std::string name_;
    std::string file_;  // empty where the only part is the file
    std::vector<Part> parts_;
    std::vector<std::vector<Stop>> stops_;  // by part
};

// What an input may ask of the machine; exceeding one is a refusal, never a crash.
struct Limits {
    std::size_t bytes = 16u << 20;  // of the letter
    std::size_t depth = 64;         // of nested blocks or inlines
};

// Which version of a letter with tracked changes is meant: with every change, or with none.
enum class Tracked { final, original };

// How a letter is to be read.
struct ReadOptions : Limits {
    Tracked tracked = Tracked::final;
    // Bytes of the first part, ascending, that are characters of the letter although they look like
    // markup.
    std::vector<std::uint32_t> plain = {};
};

}  // namespace voetnoot
