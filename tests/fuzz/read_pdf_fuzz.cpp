// libFuzzer: any bytes are a letter in PDF that is read, normalized and balanced, or refused. Most bytes
// are refused early; so where they do not begin as a PDF, they are what a page of a sound one draws.
#include "formats/registry/registry.hpp"
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
        "/Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >> >> >> >> endobj\n"
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
        voetnoot::read_letter(letter, format, {}, {});
    } catch (const voetnoot::Unreadable&) {
        return 0;
    }
    return 0;
}
