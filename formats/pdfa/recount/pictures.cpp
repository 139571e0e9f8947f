// The pictures that a page draws: images of the file, and those within its content, whose entries may be
// spelled short (ISO 32000-1, 8.9.7).
#include "formats/pdfa/recount/interpreter.hpp"

#include <array>

namespace voetnoot::pdfa::recount {

namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 10> short_keys{
    {{"BPC", "BitsPerComponent"},
     {"CS", "ColorSpace"},
     {"D", "Decode"},
     {"DP", "DecodeParms"},
     {"F", "Filter"},
     {"H", "Height"},
     {"IM", "ImageMask"},
     {"I", "Interpolate"},
     {"L", "Length"},
     {"W", "Width"}}};

constexpr std::array<std::pair<std::string_view, std::string_view>, 11> short_values{
    {{"G", "DeviceGray"},
     {"RGB", "DeviceRGB"},
     {"CMYK", "DeviceCMYK"},
     {"I", "Indexed"},
     {"AHx", "ASCIIHexDecode"},
     {"A85", "ASCII85Decode"},
     {"LZW", "LZWDecode"},
     {"Fl", "FlateDecode"},
     {"RL", "RunLengthDecode"},
     {"CCF", "CCITTFaxDecode"},
     {"DCT", "DCTDecode"}}};

template <std::size_t count>
std::string in_full(const std::array<std::pair<std::string_view, std::string_view>, count>& names,
                    const std::string& name) {
    for (const auto& [shorter, longer] : names)
        if (shorter == name) return std::string(longer);
    return name;
}

QPDFObjectHandle object_of(const Operand& operand) {
    switch (operand.kind) {
        case Operand::Kind::number:
            if (operand.integer)
                return QPDFObjectHandle::newInteger(static_cast<long long>(operand.number));
            return QPDFObjectHandle::newReal(operand.number, 6);
        case Operand::Kind::string:
            return QPDFObjectHandle::newString(operand.bytes);
        case Operand::Kind::name:
            return QPDFObjectHandle::newName("/" + in_full(short_values, operand.bytes));
        case Operand::Kind::array: {
            QPDFObjectHandle array = QPDFObjectHandle::newArray();
            for (const Operand& item : operand.items) array.appendItem(object_of(item));
            return array;
        }
        case Operand::Kind::dictionary: {
            QPDFObjectHandle dictionary = QPDFObjectHandle::newDictionary();
            for (std::size_t i = 0; i + 1 < operand.items.size(); i += 2)
                dictionary.replaceKey("/" + operand.items[i].bytes, object_of(operand.items[i + 1]));
            return dictionary;
        }
        case Operand::Kind::word:
            if (operand.bytes == "true" || operand.bytes == "false")
                return QPDFObjectHandle::newBool(operand.bytes == "true");
            break;
    }
    return QPDFObjectHandle::newNull();
}

}  // namespace

void Interpreter::draw_picture(const QPDFObjectHandle& image) {
    if (drawing_->pictures.size() >= most_pictures) {
        ++drawing_->more_pictures;
        return;
    }
    Box seen = state_.ctm(Box{0, 0, 1, 1});
    if (state_.clip) seen = shared(seen, *state_.clip);
    drawing_->pictures.push_back(
        {image, state_.ctm, seen, marks_->sequence(), marks_->standing() == Standing::artifact});
}

void Interpreter::inline_picture(std::span<const Operand> entries, std::string_view data,
                                 const Place& place) {
    if (drawing_->pictures.size() >= most_pictures) {
        ++drawing_->more_pictures;
        return;
    }
    QPDFObjectHandle image = QPDFObjectHandle::newStream(&file_.qpdf(), std::string(data));
    QPDFObjectHandle dictionary = image.getDict();
    for (std::size_t i = 0; i + 1 < entries.size(); i += 2)
        if (entries[i].kind == Operand::Kind::name)
            dictionary.replaceKey("/" + in_full(short_keys, entries[i].bytes),
                                  object_of(entries[i + 1]));
    // A name that is no colour space of the device is one of the resources.
    QPDFObjectHandle space = dictionary.getKey("/ColorSpace");
    QPDFObjectHandle resources = place.resources;
    QPDFObjectHandle named =
        resources.isDictionary() ? resources.getKey("/ColorSpace") : QPDFObjectHandle::newNull();
    if (space.isName() && named.isDictionary() && named.hasKey(space.getName()))
        dictionary.replaceKey("/ColorSpace", named.getKey(space.getName()));
    draw_picture(image);
}

}  // namespace voetnoot::pdfa::recount
