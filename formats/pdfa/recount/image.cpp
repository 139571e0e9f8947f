#include "formats/pdfa/recount/image.hpp"

#include "pipeline/phrase/phrase.hpp"
#include "pipeline/text/text.hpp"

#include <algorithm>

namespace voetnoot::pdfa::recount {

namespace {

constexpr long long largest_side = 1'000'000;
constexpr int deepest_space = 4;  // of a colour space within another

std::uint32_t side(QPDFObjectHandle dictionary, const char* key) {
    QPDFObjectHandle value = dictionary.getKey(key);
    if (!value.isInteger()) return 0;
    return static_cast<std::uint32_t>(std::clamp<long long>(value.getIntValue(), 0, largest_side));
}

std::vector<std::string> names_in(QPDFObjectHandle object) {
    std::vector<std::string> names;
    if (object.isName()) names.push_back(object.getName().substr(1));
    if (!object.isArray()) return names;
    for (QPDFObjectHandle item : object.aitems())
        names.push_back(item.isName() ? item.getName().substr(1) : std::string());
    return names;
}

std::optional<ColourSpace> plain_space(std::string_view name) {
    if (is_one_of(name, {"DeviceGray", "CalGray", "G"})) return ColourSpace{Colours::gray, false, {}};
    if (is_one_of(name, {"DeviceRGB", "CalRGB", "RGB"})) return ColourSpace{Colours::rgb, false, {}};
    if (is_one_of(name, {"DeviceCMYK", "CMYK"})) return ColourSpace{Colours::cmyk, false, {}};
    return std::nullopt;
}

std::optional<ColourSpace> space_of(QPDFObjectHandle object, int depth) {
    if (object.isName()) return plain_space(object.getName().substr(1));
    if (depth > deepest_space || !object.isArray() || object.getArrayNItems() == 0) return std::nullopt;
    QPDFObjectHandle family = object.getArrayItem(0);
    if (!family.isName()) return std::nullopt;
    const std::string name = family.getName().substr(1);
    if (name == "ICCBased" && object.getArrayNItems() > 1 && object.getArrayItem(1).isStream()) {
        QPDFObjectHandle count = object.getArrayItem(1).getDict().getKey("/N");
        switch (count.isInteger() ? count.getIntValue() : 0) {
            case 1:
                return ColourSpace{Colours::gray, false, {}};
            case 3:
                return ColourSpace{Colours::rgb, false, {}};
            case 4:
                return ColourSpace{Colours::cmyk, false, {}};
            default:
                return std::nullopt;
        }
    }
    if ((name == "Indexed" || name == "I") && object.getArrayNItems() > 3) {
        std::optional<ColourSpace> space = space_of(object.getArrayItem(1), depth + 1);
        if (!space || space->indexed) return std::nullopt;
        QPDFObjectHandle table = object.getArrayItem(3);
        space->indexed = true;
        if (table.isString()) {
            space->palette = table.getStringValue();
        } else if (table.isStream()) {
            const auto data = table.getStreamData(qpdf_dl_specialized);
            constexpr std::size_t most = std::size_t{256} * 4;
            space->palette.assign(reinterpret_cast<const char*>(data->getBuffer()),
                                  std::min(data->getSize(), most));
        }
        return space;
    }
    return plain_space(name);
}

void look_at_filters(QPDFObjectHandle dictionary, ImageKind& kind) {
    const std::vector<std::string> filters = names_in(dictionary.getKey("/Filter"));
    for (std::size_t i = 0; i < filters.size(); ++i) {
        const std::string& filter = filters[i];
        if (filter == "JPXDecode") {
            kind.unreadable = marked("picture (JPEG 2000)");
        } else if (filter == "JBIG2Decode") {
            kind.unreadable = marked("picture (JBIG2)");
        } else if (is_one_of(filter, {"CCITTFaxDecode", "CCF"})) {
            kind.unreadable = marked("picture (fax coding)");
        } else if (is_one_of(filter, {"DCTDecode", "DCT"}) && i + 1 == filters.size()) {
            kind.jpeg = true;
            kind.packed_jpeg = i > 0;
        } else if (!is_one_of(filter, {"FlateDecode", "LZWDecode", "RunLengthDecode", "ASCII85Decode",
                                       "ASCIIHexDecode"})) {
            kind.unreadable = marked("picture (unknown coding)");
        }
    }
}

}  // namespace

std::optional<ColourSpace> colour_space(QPDFObjectHandle object) {
    return space_of(object, 0);
}

ImageKind kind_of(QPDFObjectHandle image) {
    ImageKind kind;
    QPDFObjectHandle dictionary = image.getDict();
    kind.width = side(dictionary, "/Width");
    kind.height = side(dictionary, "/Height");
    look_at_filters(dictionary, kind);
    if (QPDFObjectHandle mask = dictionary.getKey("/ImageMask"); mask.isBool() && mask.getBoolValue())
        kind.unreadable = marked("picture (stencil in a colour of the page)");
    if (!kind.unreadable.empty()) return kind;
    if (QPDFObjectHandle decode = dictionary.getKey("/Decode"); decode.isArray())
        for (QPDFObjectHandle value : decode.aitems())
            kind.decode.push_back(value.isNumber() ? value.getNumericValue() : 0);
    QPDFObjectHandle bits = dictionary.getKey("/BitsPerComponent");
    if (bits.isInteger() && !kind.jpeg)
        kind.bits = static_cast<std::uint32_t>(bits.getIntValue() & 0xFF);
    kind.space = colour_space(dictionary.getKey("/ColorSpace"));
    for (const char* mask : {"/SMask", "/Mask"}) {
        QPDFObjectHandle object = dictionary.getKey(mask);
        kind.masked = kind.masked || object.isStream() || object.isArray();
        ImageKind of_mask;
        if (object.isStream()) look_at_filters(object.getDict(), of_mask);
        if (!of_mask.unreadable.empty()) kind.unreadable = of_mask.unreadable;
    }
    bool as_it_stands = true;
    for (std::size_t i = 0; i < kind.decode.size(); ++i)
        as_it_stands = as_it_stands && kind.decode[i] == static_cast<double>(i % 2);
    kind.whole_file = kind.jpeg && as_it_stands && !kind.masked && kind.space &&
                      kind.space->colours != Colours::cmyk && !kind.space->indexed;
    const bool sound_bits = kind.bits == 1 || kind.bits == 2 || kind.bits == 4 || kind.bits == 8 ||
                            (kind.bits == 16 && !(kind.space && kind.space->indexed));
    const bool inverted = !kind.decode.empty() && kind.decode[0] == 1;
    if (kind.jpeg && kind.space && kind.space->colours == Colours::cmyk && !inverted)
        kind.unreadable = marked("picture (inks that cannot be told)");
    if (dictionary.getKey("/Mask").isArray())
        kind.unreadable = marked("picture (a colour that is transparent)");
    if (kind.width == 0 || kind.height == 0 || !sound_bits)
        kind.unreadable = marked("picture (a size that says nothing)");
    else if (!kind.space && (!kind.jpeg || dictionary.hasKey("/ColorSpace")))
        kind.unreadable = marked("picture (inks of its own)");
    return kind;
}

}  // namespace voetnoot::pdfa::recount
