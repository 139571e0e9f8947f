// Web and e-mail addresses that stand bare in the text.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace voetnoot::markdown::reader {

struct Address {
    std::size_t begin = 0;  // in the text
    std::size_t end = 0;
    std::string target;
};

// In order; they do not overlap. The rules are those of GitHub's extended autolinks, with closing
// quotes and brackets as punctuation too.
std::vector<Address> find_addresses(std::string_view text);

}  // namespace voetnoot::markdown::reader
