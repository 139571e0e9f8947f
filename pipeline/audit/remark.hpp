// What is to be said of one file that was, or was not, sealed.
#pragma once

#include "pipeline/phrase/phrase.hpp"
#include "pipeline/rules/rule.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace voetnoot::audit {

struct Remark {
    const Rule* rule = nullptr;  // of seal_rules
    std::string file;            // its path
    Phrase message;
    std::string format;  // of the file, where it has one
};

using Remarks = std::vector<Remark>;

}  // namespace voetnoot::audit
