// libFuzzer: any bytes are the receipt of a letter, which tells what is sealed and is held against
// files, or of none.
#include "pipeline/audit/difference.hpp"
#include "pipeline/audit/runs.hpp"
#include "pipeline/batch/found.hpp"
#include "pipeline/error/error.hpp"
#include "pipeline/receipt/json_text.hpp"

#include <cstdint>

namespace {

// As verify reads it, against an output that has one note and one link.
void verify(std::string_view bytes) {
    using namespace voetnoot;
    Ledger shown;
    shown.running_text = "De dijk is versterkt.";
    shown.notes.push_back({"1", "Nota een.", {{7, "De dijk", {}, {}, {}}}, {}, {}});
    shown.links.push_back({"dijk", "https://dijk.example/", {}});
    try {
        const audit::Proof proof = audit::read_proof(bytes);
        for (const audit::ProvenOutput& output : proof.outputs) {
            audit::differences(proof, output, shown, nullptr);
            audit::differences(proof, output, shown, &shown);
            audit::moved(proof, output.name, shown);
            audit::is_another_letter(proof, shown, &shown);
        }
        audit::compare_runs(bytes, bytes);
    } catch (const Unreadable&) {
        return;
    }
}

}  // namespace

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
    verify(bytes);
    return 0;
}
