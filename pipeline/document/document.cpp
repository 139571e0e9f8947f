#include "pipeline/document/document.hpp"

#include <fmt/format.h>
#include <map>
#include <string_view>

namespace voetnoot {

std::string NoteName::printed() const {
    return unique ? label : fmt::format("{}/{}", label, occurrence);
}

std::vector<NoteName> note_names(const Document& document) {
    std::map<std::string_view, std::size_t> total;
    for (const Note& note : document.notes) ++total[note.label];
    std::map<std::string_view, std::size_t> seen;
    std::vector<NoteName> names;
    for (const Note& note : document.notes)
        names.push_back({note.label, ++seen[note.label], total[note.label] == 1});
    return names;
}

}  // namespace voetnoot
