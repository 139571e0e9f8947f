#include "formats/docx/reader/pictures.hpp"

#include "formats/codings/zip/archive.hpp"
#include "formats/docx/reader/content.hpp"
#include "formats/docx/rules.hpp"
#include "pipeline/phrase/make.hpp"
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
            phrase("the picture '{}' is not in the file", known ? target : std::string(id)));
    return target;
}

std::string description_of(const package::Element& properties) {
    const std::string_view description = properties.attribute("descr");
    return std::string(trim(description).empty() ? properties.attribute("title") : description);
}

// What shows a file: pic:pic, or a shape of VML with v:imagedata. Not those in text boxes.
void find_shown(const package::Element& element, std::vector<const package::Element*>& to) {
    for (const package::Element& child : element.children) {
        if (child.is("w:txbxContent")) continue;
        if (child.is("mc:AlternateContent")) {
            if (const package::Element* one = chosen(child)) find_shown(*one, to);
            continue;
        }
        if (child.is("pic:pic") || child.child("v:imagedata") != nullptr) to.push_back(&child);
        else find_shown(child, to);
    }
}

// The first of that name in what is read of the alternatives.
const package::Element* find_read(const package::Element& element, std::string_view name) {
    for (const package::Element& child : element.children) {
        if (child.is(name)) return &child;
        const package::Element* inside = child.is("mc:AlternateContent") ? chosen(child) : &child;
        if (inside == nullptr) continue;
        if (const package::Element* found = find_read(*inside, name)) return found;
    }
    return nullptr;
}

// The file that it shows, and what is cut off; `data` is a:blip with its crop, or v:imagedata.
std::string_view file_shown(const package::Element& shown, draft::Image& image) {
    if (const package::Element* data = find_read(shown, "v:imagedata")) {
        image.crop = sensible(crop_of_data(*data));
        return data->attribute("r:id");
    }
    const package::Element* blip = find_read(shown, "a:blip");
    if (blip == nullptr) return {};
    if (const package::Element* rectangle = shown.descendant("a:srcRect"))
        image.crop = sensible(crop_of(*rectangle));
    const std::string_view embedded = blip->attribute("r:embed");
    return embedded.empty() ? blip->attribute("r:link") : embedded;
}

void add_style_of(const package::Element& shape, draft::Image& image) {
    image.alt = shape.attribute("alt");
    const std::string_view style = shape.attribute("style");
    image.size = shown_size(emu_of(style, "width"), emu_of(style, "height"));
}

// One that stands alone has the size and the description of its drawing.
std::vector<draft::Image> read_single(const package::Element& element, WordFile& file,
                                      const package::Relationships& relationships) {
    draft::Image image;
    image.span = element.span;
    bool decorative = false;
    std::string_view id;
    if (const package::Element* properties = element.descendant("wp:docPr")) {
        image.alt = description_of(*properties);
        decorative = is_decorative(*properties);
        if (const package::Element* extent = element.descendant("wp:extent"))
            image.size = shown_size(whole(extent->attribute("cx")), whole(extent->attribute("cy")));
        id = file_shown(element, image);
    } else if (find_read(element, "v:imagedata") != nullptr) {
        id = file_shown(element, image);
        if (const package::Element* shape = element.descendant("v:shape")) add_style_of(*shape, image);
    }
    const bool words = !squeeze(image.alt).empty();
    if (id.empty() && !words) return {};
    if (!id.empty()) image.target = target_of(id, element, file, relationships);
    image.decorative = decorative && !words;
    return {std::move(image)};
}

// How many English Metric Units one unit within a group is, by its width.
double scale_of(const package::Element& element) {
    const package::Element* properties = element.descendant("wpg:grpSpPr");
    const package::Element* form = properties == nullptr ? nullptr : properties->child("a:xfrm");
    if (form == nullptr || form->child("a:ext") == nullptr || form->child("a:chExt") == nullptr)
        return 1;
    const auto shown = static_cast<double>(whole(form->child("a:ext")->attribute("cx")));
    const auto counted = static_cast<double>(whole(form->child("a:chExt")->attribute("cx")));
    return shown > 0 && counted > 0 ? shown / counted : 1;
}

}  // namespace

std::vector<draft::Image> read_pictures(const package::Element& element, WordFile& file,
                                        const package::Relationships& relationships, bool beside_boxes) {
    const package::Element* properties = element.descendant("wp:docPr");
    if (properties != nullptr && is_true(properties->attribute("hidden"))) return {};
    std::vector<const package::Element*> shown;
    find_shown(element, shown);
    if (shown.size() <= 1 && !beside_boxes) return read_single(element, file, relationships);
    std::vector<draft::Image> images;
    const double scale = scale_of(element);
    for (const package::Element* one : shown) {
        draft::Image image;
        image.span = one->span;
        const std::string_view id = file_shown(*one, image);
        if (one->is("pic:pic")) {
            if (const package::Element* own = one->descendant("pic:cNvPr"))
                image.alt = description_of(*own);
            const package::Element* form = one->descendant("a:xfrm");
            if (const package::Element* extent = form == nullptr ? nullptr : form->child("a:ext"))
                image.size = shown_size(
                    std::llround(static_cast<double>(whole(extent->attribute("cx"))) * scale),
                    std::llround(static_cast<double>(whole(extent->attribute("cy"))) * scale));
        } else {
            add_style_of(*one, image);
        }
        // What is said of the whole group stands before what is said of its first picture.
        const std::string of_all =
            images.empty() && properties != nullptr ? description_of(*properties) : std::string();
        if (!squeeze(of_all).empty())
            image.alt =
                squeeze(image.alt).empty() || image.alt == of_all ? of_all : of_all + ", " + image.alt;
        if (!id.empty()) image.target = target_of(id, *one, file, relationships);
        images.push_back(std::move(image));
    }
    return images;
}

}  // namespace voetnoot::docx::reader
