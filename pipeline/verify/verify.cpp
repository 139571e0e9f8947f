#include "verify/verify.hpp"

#include "ledger/compare.hpp"
#include "ledger/ledger_rules.hpp"

namespace voetnoot {

std::vector<Recount> verify(const std::vector<Output>& outputs, const Ledger& promised,
                            const Limits& limits, Findings& findings) {
    std::vector<Recount> recounts;
    for (const Output& output : outputs) {
        const Format& format = *output.target->format;
        findings.enter(Stage::verify, format.name);
        recounts.push_back({std::string(format.name), {}});
        try {
            recounts.back().ledger = format.recount(output.bytes, limits);
            compare(promised, recounts.back().ledger, findings);
            if (output.target->inspect) output.target->inspect(output.bytes, findings);
        } catch (const Unreadable& unreadable) {
            findings.add(ledger_rules::unreadable, {}, unreadable.what());
        }
    }
    return recounts;
}

}  // namespace voetnoot
