// One HTML tag that stands in running text.
#pragma once

#include "pipeline/document/style.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace voetnoot::markdown::reader {

struct Tag {
    std::string name;  // lower case; empty for a comment, a declaration or an instruction
    bool closing = false;
    std::string_view bytes;  // "<a href='x'>"

    // The value of an attribute, decoded; empty where it is absent.
    std::string attribute(std::string_view name) const;
};

Tag read_tag(std::string_view bytes);

// What an element says of the words in it: "del", "s", "strike", "ins", "u", "mark".
std::optional<Style> style_of_element(std::string_view name);

// Elements that begin and end a line of their own.
bool is_block_element(std::string_view name);

}  // namespace voetnoot::markdown::reader
