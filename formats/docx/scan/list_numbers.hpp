// The numbers of paragraphs (ECMA-376-1, 17.9), computed a second time: from numbering.xml and
// styles.xml by expat. Not a line of it is the reader's.
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace voetnoot::docx::scan {

// Of w:ilvl: from 0 to 8, the nearest of these for another number; nothing where it is none.
std::optional<std::size_t> level_of(std::string_view value);

// What a paragraph, or a style, says of its number.
struct NumberProperties {
    std::string list;                  // w:numId; empty where it is not said
    std::optional<std::size_t> level;  // w:ilvl
};

struct NumberingParts;

// Counts as it is asked, in the order of the paragraphs. A copy counts for itself, from the same
// beginning on as the one that it is a copy of.
class ListNumbers {
public:
    // Empty XML where there is no such part. Throws Unreadable where one is not well-formed.
    ListNumbers(std::string_view numbering_xml, std::string_view styles_xml);

    // What is printed before a paragraph of that style: "" for one without number; nothing where the
    // scan does not know (signs of symbol fonts, rare formats).
    std::optional<std::string> next(std::string_view style, const NumberProperties& own);

private:
    static constexpr std::size_t levels = 9;
    using Values = std::array<std::optional<long>, levels>;

    std::shared_ptr<const NumberingParts> parts_;
    std::map<std::string, Values, std::less<>> values_;  // by abstract list
    std::map<std::string, bool, std::less<>> begun_;     // by list
};

}  // namespace voetnoot::docx::scan
