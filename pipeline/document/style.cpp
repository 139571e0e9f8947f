#include "pipeline/document/style.hpp"

#include "pipeline/phrase/phrase.hpp"

namespace voetnoot {

std::string_view name(Style style) {
    switch (style) {
        case Style::struck:
            return marked("struck");
        case Style::inserted:
            return marked("inserted");
        case Style::underlined:
            return marked("underlined");
        case Style::highlighted:
            return marked("highlighted");
    }
    return {};
}

std::optional<Style> style_named(std::string_view wanted) {
    for (const Style style : all_styles)
        if (name(style) == wanted) return style;
    return std::nullopt;
}

}  // namespace voetnoot
