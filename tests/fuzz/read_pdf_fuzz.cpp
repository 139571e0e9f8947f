// libFuzzer: any bytes are a letter in PDF that is read, normalized and balanced, or refused, and its
// pictures are taken out. Most bytes are refused early; so where they do not begin as a PDF, they are
// what a page of a sound one draws, which has a picture I with a mask, and links to itself.
#include "formats/codings/picture/picture_reader.hpp"
#include "formats/registry/registry.hpp"
#include "pipeline/job/pictures.hpp"
#include "pipeline/run/run.hpp"

#include <fmt/format.h>

#include <cstdint>
#include <string>

namespace {

std::string page_that_draws(const std::string& content) {
    return fmt::format(
        "%PDF-1.4\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n"
        "2 0 obj << /Type /Pages /Count 1 /Kids [3 0 R] /MediaBox [0 0 595 842] >> endobj\n"
        "3 0 obj << /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F << /Type /Font "
        "/Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >> >> /XObject << /I 5 0 "
        "R "
        ">> >> /Annots [ << /Subtype /Link /Rect [ 80 600 180 712 ] /Dest [ 3 0 R /XYZ 0 500 0 ] >> ] "
        ">> "
        "endobj\n"
        "5 0 obj << /Subtype /Image /Width 8 /Height 1 /BitsPerComponent 2 /ColorSpace [ /Indexed "
        "/DeviceCMYK 3 <00112233445566778899AABBCCDDEEFF> ] /SMask 6 0 R /Length 2 >> stream\n12\n"
        "endstream endobj\n"
        "6 0 obj << /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray "
        "/Length 1 >> stream\n1\nendstream endobj\n"
        "4 0 obj << /Length {} >> stream\n{}\nendstream endobj\ntrailer << /Root 1 0 R >>\n",
        content.size(), content);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string bytes(reinterpret_cast<const char*>(data), size);
    if (!bytes.starts_with("%PDF")) bytes = page_that_draws(bytes);
    const voetnoot::Format& format = *voetnoot::find_format(voetnoot::formats(), "pdf");
    try {
        const voetnoot::Source letter = voetnoot::open_letter(format, "fuzz.pdf", bytes, {});
        voetnoot::PictureLoading loading;
        loading.read = voetnoot::codings::picture::read_picture;
        loading.limits.pixels = loading.limits.samples = 1u << 20;
        const voetnoot::Pictures pictures = voetnoot::load_pictures(letter, format, {}, loading);
        voetnoot::NormalizeOptions options;
        options.pictures = &pictures;
        voetnoot::read_letter(letter, format, {}, options);
    } catch (const voetnoot::Unreadable&) {
        return 0;
    }
    return 0;
}
