#include "reader/pictures.hpp"

#include "docx_rules.hpp"
#include "package/archive.hpp"
#include "text/text.hpp"

#include <fmt/format.h>

namespace voetnoot::docx {

namespace {

bool is_true(std::string_view value) { return value == "1" || value == "true"; }

bool is_decorative(const Element& properties) {
    const Element* mark = properties.descendant("adec:decorative");
    return mark != nullptr && is_true(mark->attribute("val"));
}

// What shows words that are no text of the document.
bool is_embedded(const Element& drawing) {
    const Element* data = drawing.descendant("a:graphicData");
    const std::string_view uri = data == nullptr ? std::string_view() : data->attribute("uri");
    return uri.ends_with("/chart") || uri.ends_with("/diagram") || uri.ends_with("/chartex");
}

std::string target_of(std::string_view id, const Element& element, WordFile& file,
                      const Relationships& relationships) {
    const auto relationship = relationships.find(id);
    const bool known = relationship != relationships.end();
    const std::string target = known ? relationship->second.target : std::string();
    if (!known || relationship->second.external || !Archive(file.source.file(), file.how).has(target))
        file.findings.add(rules::image_missing, element.span,
                          fmt::format("the picture '{}' is not in the file", known ? target : std::string(id)));
    return target;
}

}  // namespace

std::optional<draft::Image> read_picture(const Element& element, WordFile& file, const Relationships& relationships) {
    draft::Image image;
    image.span = element.span;
    std::string_view id;
    bool decorative = false;
    if (const Element* properties = element.descendant("wp:docPr")) {
        if (is_true(properties->attribute("hidden"))) return std::nullopt;
        if (is_embedded(element))
            file.findings.add(rules::unread_part, element.span,
                              fmt::format("a chart or diagram '{}' is not read", properties->attribute("name")));
        image.alt = properties->attribute("descr");
        decorative = is_decorative(*properties);
        if (const Element* blip = element.descendant("a:blip")) {
            id = blip->attribute("r:embed");
            if (id.empty()) id = blip->attribute("r:link");
        }
    } else if (const Element* data = element.descendant("v:imagedata")) {
        id = data->attribute("r:id");
        if (const Element* shape = element.descendant("v:shape")) image.alt = shape->attribute("alt");
    }
    const bool words = !squeeze(image.alt).empty();
    if (id.empty() && !words) return std::nullopt;
    if (!id.empty()) image.target = target_of(id, element, file, relationships);
    if (!words && !decorative)
        file.findings.add(rules::image_without_words, element.span, "a picture has no alternative text");
    return image;
}

}  // namespace voetnoot::docx
