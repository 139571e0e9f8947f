#include "formats/docx/reader/pictures.hpp"

#include "formats/codings/zip/archive.hpp"
#include "formats/docx/rules.hpp"
#include "pipeline/text/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdint>

namespace voetnoot::docx::reader {

namespace {

bool is_true(std::string_view value) {
    return value == "1" || value == "true";
}

bool is_decorative(const package::Element& properties) {
    const package::Element* mark = properties.descendant("adec:decorative");
    return mark != nullptr && is_true(mark->attribute("val"));
}

std::int64_t whole(std::string_view digits) {
    std::int64_t value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

// "width:56.7pt" of a VML shape, in English Metric Units; 0 where it is not told so.
std::int64_t emu_of(std::string_view style, std::string_view property) {
    while (!style.empty()) {
        const std::size_t end_of_rule = std::min(style.find(';'), style.size());
        const std::string_view rule = trim(style.substr(0, end_of_rule));
        style.remove_prefix(std::min(end_of_rule + 1, style.size()));
        if (!rule.starts_with(property) || rule.substr(property.size(), 1) != ":") continue;
        const std::string_view value = trim(rule.substr(property.size() + 1));
        double number = 0;
        const auto end = std::from_chars(value.data(), value.data() + value.size(), number).ptr;
        const std::string_view unit = value.substr(static_cast<std::size_t>(end - value.data()));
        if (number <= 0 || number > 10'000) return 0;
        return unit == "pt"   ? std::llround(number * 12'700)
               : unit == "in" ? std::llround(number * 914'400)
                              : 0;
    }
    return 0;
}

// What a:srcRect cuts off, in thousandths of a percent ("25000", "25%" in strict documents); less than
// nothing is a margin, which is not drawn.
Crop crop_of(const package::Element& rectangle) {
    static constexpr std::int64_t most = 99'900;
    const auto side = [&rectangle](std::string_view name) {
        const std::string_view text = rectangle.attribute(name);
        const std::int64_t part = text.ends_with('%') ? whole(text) * 1'000 : whole(text);
        return static_cast<std::uint32_t>(std::clamp<std::int64_t>(part, 0, most) * 10);
    };
    return {side("l"), side("t"), side("r"), side("b")};
}

// The same of VML: "0.25", or "16384f" in parts of 65,536.
Crop crop_of_data(const package::Element& data) {
    const auto side = [&data](std::string_view name) -> std::uint32_t {
        const std::string_view text = data.attribute(name);
        double part = 0;
        std::from_chars(text.data(), text.data() + text.size(), part);
        if (text.ends_with('f')) part /= 65'536;
        return static_cast<std::uint32_t>(std::clamp(part, 0.0, 0.999) * crop_whole);
    };
    return {side("cropleft"), side("croptop"), side("cropright"), side("cropbottom")};
}

// One that leaves nothing says nothing.
Crop sensible(const Crop& crop) {
    constexpr std::uint32_t most = crop_whole - crop_whole / 1'000;
    return crop.left + crop.right < most && crop.top + crop.bottom < most ? crop : Crop{};
}

// Of English Metric Units, 12,700 to the point; none where they say nothing sensible.
std::optional<ShownSize> shown_size(std::int64_t width, std::int64_t height) {
    constexpr std::int64_t most = 100'000'000;  // more than any page
    if (width <= 0 || height <= 0 || width > most || height > most) return std::nullopt;
    const auto thousandths = [](std::int64_t emu) {
        return static_cast<std::uint32_t>(std::max<std::int64_t>(emu * 10 / 127, 1));
    };
    return ShownSize{thousandths(width), thousandths(height)};
}

std::string target_of(std::string_view id, const package::Element& element, WordFile& file,
                      const package::Relationships& relationships) {
    const auto relationship = relationships.find(id);
    const bool known = relationship != relationships.end();
    const std::string target = known ? relationship->second.target : std::string();
    if (!known || relationship->second.external ||
        !codings::zip::Archive(file.source.file(), file.how).has(target))
        file.findings.add(
            docx_rules::image_missing, element.span,
            fmt::format("the picture '{}' is not in the file", known ? target : std::string(id)));
    return target;
}

}  // namespace

std::optional<draft::Image> read_picture(const package::Element& element, WordFile& file,
                                         const package::Relationships& relationships) {
    draft::Image image;
    image.span = element.span;
    std::string_view id;
    bool decorative = false;
    if (const package::Element* properties = element.descendant("wp:docPr")) {
        if (is_true(properties->attribute("hidden"))) return std::nullopt;
        image.alt = properties->attribute("descr");
        if (trim(image.alt).empty()) image.alt = properties->attribute("title");
        decorative = is_decorative(*properties);
        if (const package::Element* extent = element.descendant("wp:extent"))
            image.size = shown_size(whole(extent->attribute("cx")), whole(extent->attribute("cy")));
        if (const package::Element* blip = element.descendant("a:blip")) {
            id = blip->attribute("r:embed");
            if (id.empty()) id = blip->attribute("r:link");
            if (const package::Element* rectangle = element.descendant("a:srcRect"))
                image.crop = sensible(crop_of(*rectangle));
        }
    } else if (const package::Element* data = element.descendant("v:imagedata")) {
        id = data->attribute("r:id");
        image.crop = sensible(crop_of_data(*data));
        if (const package::Element* shape = element.descendant("v:shape")) {
            image.alt = shape->attribute("alt");
            const std::string_view style = shape->attribute("style");
            image.size = shown_size(emu_of(style, "width"), emu_of(style, "height"));
        }
    }
    const bool words = !squeeze(image.alt).empty();
    if (id.empty() && !words) return std::nullopt;
    if (!id.empty()) image.target = target_of(id, element, file, relationships);
    image.decorative = decorative && !words;
    return image;
}

}  // namespace voetnoot::docx::reader
