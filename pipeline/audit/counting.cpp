#include "pipeline/audit/counting.hpp"

#include <utility>

namespace voetnoot::audit {

Recount recount_in(apart::Sandbox& sandbox) {
    return [&sandbox](const std::string& format, std::string bytes) {
        Job job{.source = Source("", ""),
                .from = format,
                .to = {},
                .stem = {},
                .severities = {},
                .date = {},
                .language = {},
                .reading = {},
                .program = {}};
        job.reading.bytes = std::max(job.reading.bytes, bytes.size());  // as when it was sealed
        return sandbox.answer({apart::Task::What::recount, std::move(job), {}, std::move(bytes)}, {})
            .ledger;
    };
}

}  // namespace voetnoot::audit
