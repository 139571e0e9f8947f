// emit: Document → bytes, one writer per target. A target that attaches the output of another is
// written after it.
#pragma once

#include "pipeline/document/document.hpp"
#include "pipeline/finding/finding.hpp"
#include "pipeline/format/format.hpp"

#include <string>
#include <vector>

namespace voetnoot {

// A format that this run writes, with what it loaded: made once per worker, used for every letter.
struct Target {
    const Format* format = nullptr;
    Writer write;
    Inspector inspect;
    const Profile* profile = nullptr;  // where the format has some
    bool asked_for = true;             // else it is written only to be attached to another
    std::string_view title() const { return profile ? profile->title : format->title; }
};

struct Output {
    const Target* target = nullptr;
    std::string name;  // of the file
    std::string bytes;
    WriteContext context;  // what the writer was told
};

// In the order of `targets`, which outlive the outputs. `context` is what all writers are told; `stem`
// begins the names of the files, and `files` are the letter as it came and what it holds, for those that
// attach them.
// Precondition: the target that a profile attaches is among the targets and attaches nothing.
std::vector<Output> emit(const Document& document, const std::vector<Target>& targets,
                         const std::string& stem, const WriteContext& context,
                         const std::vector<Attachment>& files, Findings& findings);

}  // namespace voetnoot
