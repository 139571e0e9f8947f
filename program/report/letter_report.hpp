// What is to be said of one letter: every rendering (text, JSON, SARIF, JUnit, GitHub) is made of this.
#pragma once

#include "pipeline/finding/finding.hpp"
#include "pipeline/phrase/phrase.hpp"
#include "pipeline/source/source.hpp"

#include <optional>
#include <string>
#include <vector>

namespace voetnoot::program::report {

struct LetterReport {
    std::string file;              // as the command line named it
    std::optional<Source> source;  // none where the letter could not be read
    Findings findings;
    std::string failure;  // why it could not be read, in English; empty where it could
    bool marked = false;  // defects of the letter are marked in its outputs, and it is sealed
    Phrase said = {};     // the failure
};

using Reports = std::vector<LetterReport>;

}  // namespace voetnoot::program::report
