// Runs letters through all stages with one stage damaged: the reader's Draft, the Document that a
// writer is given, or the bytes that it returns. Schema and fonts are loaded once. One per thread.
#pragma once

#include "pipeline/run/run.hpp"
#include "tests/support/temporary_folder.hpp"

#include <functional>
#include <string>
#include <vector>

namespace voetnoot::planted {

struct Letter {
    std::string name;
    std::string bytes;
};

// The letters of fixtures/letters, and with every place those of ../shared, where it is present.
std::vector<Letter> clean_letters();

// One that shows pictures, and the same where nothing describes them, so that no words tell them apart.
std::vector<Letter> pictured_letters();

class Bench {
public:
    Bench();

    // At most one of these is set at a time.
    std::function<void(Draft&)> damage_draft;
    std::function<void(Document&)> damage_document;
    std::function<std::string(const std::string&)> damage_bytes;

    Reading read(const Letter& letter);
    Result run(const Letter& letter, std::vector<std::string> targets, OnDefect policy);
    // What the writer of a target makes of a letter.
    std::string written(const Letter& letter, const std::string& target);

private:
    std::vector<Format> damaging_formats();

    std::vector<Format> table_;
    Workshop workshop_;
    TemporaryFolder folder_;
    std::string last_written_;
};

// Is one of the rules among the findings of this stage and target, as an error?
bool found_in_output(const Findings& findings, const std::vector<std::string_view>& rules,
                     std::string_view target);

}  // namespace voetnoot::planted
