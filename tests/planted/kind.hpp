// A kind of defect: what it is called, the rules by which it is to be found (one of them at least), and
// how it is planted in a Thing: a Draft, a Document, a PDF. `plant` returns false where the thing has
// no such place; places count from 0.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace voetnoot::planted {

using Rules = std::vector<std::string_view>;  // ids

template <class Thing>
struct Kind {
    std::string name;
    Rules rules;
    std::function<bool(Thing&, std::size_t place)> plant;
};

}  // namespace voetnoot::planted
