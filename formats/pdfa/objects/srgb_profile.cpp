#include "formats/pdfa/objects/srgb_profile.hpp"

#include <array>
#include <cmath>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace voetnoot::pdfa::objects {

namespace {

using Xyz = std::array<double, 3>;

// The primaries and the white of sRGB, adapted to the D50 of the profile connection space (Bradford).
constexpr Xyz red{0.4360747, 0.2225045, 0.0139322};
constexpr Xyz green{0.3850649, 0.7168786, 0.0971045};
constexpr Xyz blue{0.1430804, 0.0606169, 0.7141733};
constexpr Xyz d50{0.9642, 1.0, 0.8249};

constexpr int curve_points = 64;

void u16(std::string& out, unsigned value) {
    out += static_cast<char>(value >> 8 & 0xFF);
    out += static_cast<char>(value & 0xFF);
}
void u32(std::string& out, std::size_t value) {
    u16(out, static_cast<unsigned>(value >> 16 & 0xFFFF));
    u16(out, static_cast<unsigned>(value & 0xFFFF));
}
void xyz(std::string& out, const Xyz& value) {
    for (const double part : value) u32(out, static_cast<std::size_t>(std::lround(part * 65536)));
}

// Each kind of tag begins with its signature and four zeros.
std::string tag_type(std::string_view signature) {
    return std::string(signature) + std::string(4, '\0');
}

std::string xyz_tag(const Xyz& value) {
    std::string tag = tag_type("XYZ ");
    xyz(tag, value);
    return tag;
}

std::string text_tag(std::string_view text) {
    return tag_type("text") + std::string(text) + '\0';
}

std::string description_tag(std::string_view text) {
    std::string tag = tag_type("desc");
    u32(tag, text.size() + 1);
    tag += text;
    tag.append(1 + 8 + 3 + 67, '\0');  // its end; no Unicode and no Macintosh text
    return tag;
}

double linear(double encoded) {
    return encoded <= 0.04045 ? encoded / 12.92 : std::pow((encoded + 0.055) / 1.055, 2.4);
}

std::string curve_tag() {
    std::string tag = tag_type("curv");
    u32(tag, curve_points);
    for (int i = 0; i < curve_points; ++i)
        u16(tag, static_cast<unsigned>(std::lround(linear(i / (curve_points - 1.0)) * 65535)));
    return tag;
}

std::string profile_header(std::size_t size) {
    std::string out;
    u32(out, size);
    u32(out, 0);           // no preferred module
    u32(out, 0x02100000);  // version 2.1
    out += "mntrRGB XYZ ";
    for (const unsigned part : {2000u, 1u, 1u, 0u, 0u, 0u}) u16(out, part);  // a date is obligatory
    out += "acsp";
    out.append(24, '\0');  // platform, flags, device
    u32(out, 0);           // perceptual
    xyz(out, d50);
    out.append(128 - out.size(), '\0');
    return out;
}

}  // namespace

std::string srgb_profile() {
    const std::string curve = curve_tag();
    const std::vector<std::pair<std::string_view, std::string>> tags{{"desc", description_tag("sRGB")},
                                                                     {"cprt", text_tag("Public domain")},
                                                                     {"wtpt", xyz_tag(d50)},
                                                                     {"rXYZ", xyz_tag(red)},
                                                                     {"gXYZ", xyz_tag(green)},
                                                                     {"bXYZ", xyz_tag(blue)},
                                                                     {"rTRC", curve},
                                                                     {"gTRC", curve},
                                                                     {"bTRC", curve}};

    const std::size_t data_start = 128 + 4 + 12 * tags.size();
    std::string table;
    std::string data;
    u32(table, tags.size());
    std::size_t offset = 0;
    for (const auto& [signature, tag] : tags) {
        if (signature != "gTRC" && signature != "bTRC") {  // which share the first curve
            offset = data_start + data.size();
            data += tag;
            data.append((4 - data.size() % 4) % 4, '\0');
        }
        table += signature;
        u32(table, offset);
        u32(table, tag.size());
    }
    return profile_header(data_start + data.size()) + table + data;
}

}  // namespace voetnoot::pdfa::objects
