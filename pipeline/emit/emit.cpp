#include "emit/emit.hpp"

namespace voetnoot {

std::vector<Output> emit(const Document& document, const std::vector<Target>& targets,
                         const WriteContext& context, Findings& findings) {
    std::vector<Output> outputs;
    for (const Target& target : targets) {
        findings.enter(Stage::emit, target.format->name);
        outputs.push_back({&target, target.write(document, context, findings)});
    }
    return outputs;
}

}  // namespace voetnoot
