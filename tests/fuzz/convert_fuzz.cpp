// libFuzzer: any bytes are a letter that goes through all stages, or is refused. What an output lost,
// changed or moved is our own fault: no letter may show one.
#include "formats/codings/picture/picture_reader.hpp"
#include "formats/registry/registry.hpp"
#include "pipeline/run/run.hpp"

#include <cstdint>
#include <cstdio>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static voetnoot::Workshop workshop(voetnoot::formats(), voetnoot::Resources(VOETNOOT_DATA_DIR));
    const std::string bytes(reinterpret_cast<const char*>(data), size);
    try {
        const voetnoot::Job job{.source = voetnoot::Source("fuzz.md", bytes),
                                .from = "markdown",
                                .to = {"pdf", "akn", "txt"},
                                .stem = "fuzz",
                                .on_defect = voetnoot::OnDefect::mark,
                                .severities = {},
                                .date = {},
                                .language = {},
                                .reading = {},
                                .program = "voetnoot"};
        const voetnoot::Result result = voetnoot::convert(job, workshop);
        for (const voetnoot::Finding& finding : result.findings.all())
            if (finding.stage == voetnoot::Stage::verify &&
                finding.severity == voetnoot::Severity::error) {
                std::printf("%s: %s\n", std::string(finding.rule).c_str(), finding.message.c_str());
                std::abort();
            }
    } catch (const voetnoot::Unreadable&) {
        return 0;
    }
    return 0;
}
