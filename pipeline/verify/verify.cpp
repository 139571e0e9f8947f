#include "pipeline/verify/verify.hpp"

#include "pipeline/ledger/compare.hpp"
#include "pipeline/ledger/ledger_rules.hpp"
#include "pipeline/verify/page_ends.hpp"

#include <algorithm>

namespace voetnoot {

std::vector<Recount> verify(const std::vector<Output>& outputs, const Ledger& promised,
                            const Limits& limits, Findings& findings) {
    std::vector<Recount> recounts;
    for (const Output& output : outputs) {
        const Format& format = *output.target->format;
        Limits own = limits;  // of the letter; what it became may be larger
        own.bytes = std::max(own.bytes, output.bytes.size());
        findings.enter(Stage::verify, format.name);
        recounts.push_back({std::string(format.name), {}});
        try {
            const Inspector& inspect = output.target->inspect;
            recounts.back().ledger = inspect ? inspect(output.bytes, output.context, own, findings)
                                             : format.recount(output.bytes, own);
            compare(promised, recounts.back().ledger, findings);
            compare_page_ends(promised, recounts.back().ledger, findings);
        } catch (const Unreadable& unreadable) {
            findings.add(ledger_rules::unreadable, {}, unreadable.said);
        }
    }
    return recounts;
}

}  // namespace voetnoot
