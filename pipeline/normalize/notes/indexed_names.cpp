#include "pipeline/normalize/notes/references.hpp"

#include "pipeline/phrase/make.hpp"
#include "pipeline/text/text.hpp"

#include <fmt/format.h>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace voetnoot::normalize::notes {

namespace {

using Name = std::pair<std::size_t, std::string>;  // with the piece that it stands in

// The word of at least two capitals that ends here, else nothing.
std::string name_of_capitals(std::string_view before) {
    std::size_t from = before.size();
    while (from > 0 && before[from - 1] >= 'A' && before[from - 1] <= 'Z') --from;
    const bool whole = from == 0 || !is_word_character(static_cast<unsigned char>(before[from - 1]));
    return whole && before.size() - from >= 2 ? std::string(before.substr(from)) : std::string();
}

Name name_at(const Mark& mark) {
    return {mark.piece, mark.in_table ? std::string() : name_of_capitals(mark.before)};
}

}  // namespace

void leave_out_indexed_names(const std::vector<Mark>& marks, std::vector<MarkReading>& readings) {
    std::map<Name, std::set<std::string>> labels;
    std::map<std::string, std::set<Name>> behind;  // by label: what it stands behind
    for (std::size_t i = 0; i < marks.size(); ++i) {
        if (readings[i].form != MarkReading::Form::one_label) continue;
        const Name name = name_at(marks[i]);
        const std::string label = readings[i].label->key();
        behind[label].insert(name);
        if (!name.second.empty()) labels[name].insert(label);
    }
    for (std::size_t i = 0; i < marks.size(); ++i) {
        if (readings[i].form != MarkReading::Form::one_label) continue;
        const Name name = name_at(marks[i]);
        if (name.second.empty() || labels[name].size() < 2) continue;
        if (behind[readings[i].label->key()].size() < 2) continue;
        readings[i].form = MarkReading::Form::text;
        readings[i].why = phrase("behind {}, which bears several numbers,", name.second);
    }
}

}  // namespace voetnoot::normalize::notes
