// libFuzzer: any bytes are a manifest, whose lines are values of a few levels, or are refused with the
// number of a line.
#include "pipeline/error/error.hpp"
#include "program/manifest.hpp"

#include <cstdint>
#include <cstdlib>
#include <sstream>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::istringstream lines(std::string(reinterpret_cast<const char*>(data), size));
    try {
        voetnoot::program::for_each_line(lines, "lijst.jsonl", [](const nlohmann::json& line) {
            if (line.contains("path")) line.at("path").get<std::string>();
        });
    } catch (const voetnoot::CannotRun& error) {
        if (!std::string_view(error.what()).starts_with("lijst.jsonl:")) std::abort();
    }
    return 0;
}
