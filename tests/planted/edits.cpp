#include "tests/planted/edits.hpp"

#include <algorithm>

namespace voetnoot::planted {

namespace {

std::vector<Edit> in_order(const Place& place) {
    std::vector<Edit> edits = place.edits;
    std::stable_sort(edits.begin(), edits.end(),
                     [](const Edit& a, const Edit& b) { return a.at < b.at; });
    return edits;
}

}  // namespace

std::string applied(std::string_view bytes, const Place& place) {
    std::string result;
    std::size_t from = 0;
    for (const Edit& edit : in_order(place)) {
        result += bytes.substr(from, edit.at - from);
        result += edit.by;
        from = edit.at + edit.length;
    }
    result += bytes.substr(from);
    return result;
}

std::size_t moved(const Place& place) {
    std::size_t at = place.at + place.skip;
    for (const Edit& edit : place.edits)
        if (edit.at < place.at) at = at + edit.by.size() - edit.length;
    return at;
}

std::size_t line_of(std::string_view bytes, std::size_t at) {
    const std::string_view before = bytes.substr(0, at);
    return static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n')) + 1;
}

std::vector<Place> replacements(std::string_view bytes, std::string_view what, std::string_view by) {
    std::vector<Place> places;
    for (std::size_t at = bytes.find(what); at != std::string_view::npos;
         at = bytes.find(what, at + what.size()))
        places.push_back({{{at, what.size(), std::string(by)}}, at});
    return places;
}

}  // namespace voetnoot::planted
