// Small changes to bytes, told by their places before any of them is made.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace voetnoot::planted {

struct Edit {
    std::size_t at = 0;
    std::size_t length = 0;  // of what goes
    std::string by;          // what comes
};

// One place where a kind of defect can be planted. The finding is to stand in the line of the byte
// `at` (before the edits), moved by the edits before it and by `skip` into what they put there.
struct Place {
    std::vector<Edit> edits;
    std::size_t at = 0;
    std::size_t skip = 0;
};

// The edits must not overlap; of several at one place the first given comes first.
std::string applied(std::string_view bytes, const Place& place);
// Where `place.at` is afterwards.
std::size_t moved(const Place& place);

std::size_t line_of(std::string_view bytes, std::size_t at);  // from 1

// Every place where `what` stands; with `by` in its stead.
std::vector<Place> replacements(std::string_view bytes, std::string_view what, std::string_view by);

}  // namespace voetnoot::planted
