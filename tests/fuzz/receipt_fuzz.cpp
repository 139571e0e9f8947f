// libFuzzer: any bytes are the receipt of a letter, which tells what is sealed, or of none.
#include "pipeline/batch/found.hpp"
#include "pipeline/receipt/json_text.hpp"

#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    static const voetnoot::Job job{.source = voetnoot::Source("l.md", ""),
                                   .from = "markdown",
                                   .to = {},
                                   .stem = "l",
                                   .severities = {},
                                   .date = {},
                                   .language = {},
                                   .reading = {},
                                   .program = "p"};
    const auto found = voetnoot::batch::told_sealed(
        bytes, job, "s", {}, [](const std::string&) { return std::optional<std::string>("x"); });
    if (found) voetnoot::json_text(*found);
    return 0;
}
