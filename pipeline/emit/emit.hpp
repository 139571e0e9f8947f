// emit: Document → bytes, one writer per target.
#pragma once

#include "document/document.hpp"
#include "finding/finding.hpp"
#include "format/format.hpp"

#include <string>
#include <vector>

namespace voetnoot {

// A format that this run writes, with what it loaded: made once per worker, used for every letter.
struct Target {
    const Format* format = nullptr;
    Writer write;
    Inspector inspect;
};

struct Output {
    const Target* target = nullptr;
    std::string bytes;
};

std::vector<Output> emit(const Document& document, const std::vector<Target>& targets,
                         const WriteContext& context, Findings& findings);

}  // namespace voetnoot
