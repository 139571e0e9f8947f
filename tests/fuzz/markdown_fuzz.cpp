// libFuzzer: any bytes are read and scanned alike in what they say, or refused; nothing crashes, and no
// exact span is wrong. That the two parsers disagree is allowed here (the ledger refuses such a letter).
#include "tests/markdown/agreement.hpp"

#include "pipeline/format/format.hpp"

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string bytes(reinterpret_cast<const char*>(data), size);
    if (voetnoot::invalid_utf8(bytes) || bytes.find('\0') != std::string::npos)
        return 0;  // ingest refuses them
    try {
        const std::string difference =
            voetnoot::testing::disagreement(voetnoot::Source("fuzz.md", bytes));
        if (difference.starts_with("span of")) std::abort();
    } catch (const voetnoot::Unreadable&) {
        return 0;
    }
    return 0;
}
