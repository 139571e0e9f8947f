// What an image of the file is (ISO 32000-1, 8.9.5), before its samples are looked at: its size, its
// colours, how it is packed, and whether that can be undone.
//
// Thread rules: as the file.
#pragma once

#include <qpdf/QPDFObjectHandle.hh>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace voetnoot::pdfa::recount {

enum class Colours { gray, rgb, cmyk };

constexpr std::size_t components(Colours colours) {
    return colours == Colours::gray ? 1 : colours == Colours::rgb ? 3 : 4;
}

// Those of a profile are taken for what their number says.
struct ColourSpace {
    Colours colours = Colours::gray;  // of the samples, or of the palette
    bool indexed = false;
    std::string palette;  // `components` bytes for each entry
};

// None where it is of inks of its own, of a pattern, or Lab.
std::optional<ColourSpace> colour_space(QPDFObjectHandle object);

struct ImageKind {
    std::uint32_t width = 0, height = 0;  // pixels
    std::uint32_t bits = 8;               // of a component
    bool jpeg = false;                    // the last of its filters
    bool packed_jpeg = false;             // and there are others before it
    std::optional<ColourSpace> space;     // none: a JPEG may say it
    std::vector<double> decode;           // as it stands; empty where it says nothing
    bool masked = false;                  // by another image, or a colour
    bool whole_file = false;              // a JPEG that can be shown as it stands
    std::string_view unreadable;          // "picture (JPEG 2000)": it cannot be decoded; else empty
};

ImageKind kind_of(QPDFObjectHandle image);

}  // namespace voetnoot::pdfa::recount
