// libFuzzer: any bytes are a Word document that is read, normalized and balanced, or refused. As a
// container most bytes are refused early; so where they do not begin as one, they are the main part of a
// sound one.
#include "formats/registry/registry.hpp"
#include "pipeline/run/run.hpp"
#include "tests/fuzz/stored_zip.hpp"

#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string bytes(reinterpret_cast<const char*>(data), size);
    if (!bytes.starts_with("PK")) bytes = voetnoot::fuzz::word_document({bytes});
    const voetnoot::Format& format = *voetnoot::find_format(voetnoot::formats(), "docx");
    try {
        const voetnoot::Source letter = voetnoot::open_letter(format, "fuzz.docx", bytes, {});
        voetnoot::read_letter(letter, format, {}, {});
    } catch (const voetnoot::Unreadable&) {
        return 0;
    }
    return 0;
}
