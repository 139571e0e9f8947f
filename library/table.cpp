#include "formats/registry/registry.hpp"
#include "formats/registry/unread.hpp"
#include "library/public_values.hpp"
#include "library/steps.hpp"

namespace voetnoot::library {

const FormatTable& own_table() {
    return voetnoot::format_table();
}

std::vector<Format> formats() {
    std::vector<Format> result;
    for (const voetnoot::Format& format : own_table().formats) result.push_back(public_format(format));
    return result;
}

std::vector<Rule> rules() {
    std::vector<Rule> result;
    for (const voetnoot::Rule& rule : own_table().rules) result.push_back(public_rule(rule));
    return result;
}

std::string version() {
    return VOETNOOT_VERSION;
}

std::string_view advice_for_unread(std::string_view suffix) {
    return voetnoot::advice_for_unread(suffix);
}

}  // namespace voetnoot::library
