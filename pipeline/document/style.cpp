#include "pipeline/document/style.hpp"

namespace voetnoot {

std::string_view name(Style style) {
    switch (style) {
        case Style::struck:
            return "struck";
        case Style::inserted:
            return "inserted";
        case Style::underlined:
            return "underlined";
        case Style::highlighted:
            return "highlighted";
    }
    return {};
}

std::optional<Style> style_named(std::string_view wanted) {
    for (const Style style : all_styles)
        if (name(style) == wanted) return style;
    return std::nullopt;
}

}  // namespace voetnoot
