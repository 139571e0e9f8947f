#include "formats/docx/reader/parts.hpp"

#include "formats/docx/package/element.hpp"
#include "formats/docx/package/relationships.hpp"
#include "pipeline/text/text.hpp"

#include <algorithm>
#include <array>

namespace voetnoot::docx::reader {

namespace {

std::optional<std::string> text_in(const package::Element& properties, std::string_view name) {
    const package::Element* element = properties.child(name);
    if (element == nullptr) return std::nullopt;
    std::string text(trim(fold(element->text)));
    return text.empty() ? std::nullopt : std::optional(std::move(text));
}

// "Microsoft Word - brief.doc", "Sjabloon.dotx": Word's own guess.
bool names_a_file(std::string_view title) {
    constexpr std::array<std::string_view, 6> endings{".doc", ".docx", ".docm",
                                                      ".dot", ".dotx", ".dotm"};
    const std::string lower = lower_case(title);
    return lower.starts_with("microsoft word - ") ||
           std::any_of(endings.begin(), endings.end(),
                       [&lower](std::string_view ending) { return lower.ends_with(ending); });
}

// "2024-07-25T13:37:00Z"
std::optional<Date> day_in(const package::Element& properties, std::string_view name) {
    const auto text = text_in(properties, name);
    return text ? parse_iso_date(std::string_view(*text).substr(0, 10)) : std::nullopt;
}

}  // namespace

DraftProperties read_properties(const Source& source) {
    DraftProperties result;
    for (const auto& [id, relationship] : package::relationships_of(source, "")) {
        const auto part = relationship.kind == "core-properties" ? source.find_part(relationship.target)
                                                                 : std::nullopt;
        if (!part) continue;
        const package::Element properties = package::parse_part(source.parts()[*part], *part);
        result.title = text_in(properties, "dc:title");
        if (result.title && names_a_file(*result.title)) result.title.reset();
        result.language = text_in(properties, "dc:language");
        result.author = text_in(properties, "dc:creator");
        if (result.author && result.author->find(' ') == std::string::npos) result.author.reset();
        result.saved = day_in(properties, "dcterms:modified");
        if (!result.saved) result.saved = day_in(properties, "dcterms:created");
    }
    return result;
}

}  // namespace voetnoot::docx::reader
