// What is to be said of one file that was, or was not, sealed.
#pragma once

#include "pipeline/rules/rule.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace voetnoot::audit {

struct Remark {
    const Rule* rule = nullptr;  // of seal_rules
    std::string file;            // its path
    std::string message;
    std::string format;  // of the file, where it has one
};

using Remarks = std::vector<Remark>;

}  // namespace voetnoot::audit
