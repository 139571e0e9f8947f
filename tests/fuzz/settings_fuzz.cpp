// libFuzzer: any bytes are a file of settings, or are refused with a message of one line that names it.
#include "formats/registry/registry.hpp"
#include "library/job_of.hpp"
#include "pipeline/error/error.hpp"
#include "program/settings.hpp"

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    try {
        const voetnoot::library::Options options =
            voetnoot::program::settings_in(bytes, "voetnoot.toml");
        try {
            voetnoot::library::require_settings(voetnoot::format_table(), options);
        } catch (const voetnoot::CannotRun&) {
            return 0;
        }
    } catch (const voetnoot::CannotRun& error) {
        if (!std::string_view(error.what()).starts_with("voetnoot.toml")) std::abort();
    }
    return 0;
}
