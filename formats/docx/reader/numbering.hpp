// numbering.xml: the labels that Word computes for numbered paragraphs (ECMA-376-1, 17.9).
#pragma once

#include "formats/docx/package/element.hpp"
#include "formats/docx/reader/styles.hpp"

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace voetnoot::docx::reader {

inline constexpr std::size_t levels_of_a_list = 9;

struct NumberLabel {
    std::string text;  // as printed: "1.", "2.3", "•"; empty where the level prints nothing
    bool bullet = false;
    std::size_t level = 0;
    std::string unknown_format = {};  // its number is printed as decimal instead
    std::string list;                 // what the counters belong to: paragraphs of one list share it
};

// Counts as it is asked: call `next` once for every numbered paragraph, in the order of its part. Each
// part (the text, a head, the notes) counts for itself: with a copy.
class Numbering {
public:
    Numbering() = default;
    Numbering(const package::Element& root, const Styles& styles);

    // Nothing where the paragraph has no number. `style` is the one that the reference comes from.
    std::optional<NumberLabel> next(const NumberingReference& reference, std::string_view style);

private:
    struct Level {
        std::string format = "decimal";
        std::string text;
        std::string font;
        std::string style;  // that is tied to it
        int start = 1;
        std::optional<int> restart;  // after which level (from 1); 0: never
        bool legal = false;          // prints all numbers of its label as decimal
        bool capitals = false;
        bool hidden = false;
    };
    using Levels = std::array<Level, levels_of_a_list>;
    struct List {  // w:num
        std::string abstract;
        Levels levels;
        std::array<std::optional<int>, levels_of_a_list> start_override;
        bool begun = false;
    };
    struct Counter {
        std::array<std::optional<int>, levels_of_a_list> value;
    };

    static Level read_level(const package::Element& element);
    static std::string label(const Levels& levels, std::size_t level, const Counter& counter,
                             std::string& unknown_format);

    std::map<std::string, List, std::less<>> lists_;        // by numId
    std::map<std::string, Counter, std::less<>> counters_;  // by abstractNumId
};

}  // namespace voetnoot::docx::reader
