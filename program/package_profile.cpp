#include "program/package_profile.hpp"

#include "pipeline/phrase/make.hpp"
#include "program/settings.hpp"

#include <fmt/format.h>
#include <toml++/toml.h>

namespace voetnoot::program {

namespace {

void take(package::Values& values, const std::string& key, const toml::node& node,
          const std::string& shown) {
    const std::string where = fmt::format("{}:{}", shown, node.source().begin.line);
    const package::Key* const known = package::find_key(key);
    if (known == nullptr) throw package::Refused(phrase("{}: '{}' is no key", where, key));
    if (known->of_one_letter)
        throw package::Refused(phrase("{}: {} is of one letter; records have it", where, key));
    const auto value = node.value_exact<std::string>();
    if (!value) throw package::Refused(phrase("{}: {} is no text in quotes", where, key));
    package::check_value(*known, *value, where);
    values[key] = *value;
}

}  // namespace

package::Values profile_in(std::string_view text, const std::string& shown) {
    require_shallow(text, shown);
    toml::table table;
    try {
        table = toml::parse(text);
    } catch (const toml::parse_error& error) {
        throw package::Refused(phrase("{}:{}: is no TOML, where a word stands in quotes: {}", shown,
                                      error.source().begin.line, error.description()));
    }
    package::Values values;
    for (const auto& [key, node] : table) {
        const std::string name(key.str());
        if (!node.is_table()) {
            take(values, name, node, shown);
            continue;
        }
        for (const auto& [inner, value] : *node.as_table())
            take(values, fmt::format("{}.{}", name, inner.str()), value, shown);
    }
    return values;
}

std::string example_profile() {
    std::string text =
        "# A profile for voetnoot package: what no letter knows of itself. Take away the # before what\n"
        "# you state, and put your own value; nothing is assumed. Records (--records) state the same "
        "of\n"
        "# single letters, by the same names (\"dossier.name\"), and come before the profile.\n\n";
    std::string open;
    for (const package::Key& key : package::keys()) {
        if (key.of_one_letter) continue;
        const std::size_t dot = key.name.find('.');
        const std::string table(dot == key.name.npos ? std::string_view{} : key.name.substr(0, dot));
        if (table != open) text += fmt::format("\n[{}]\n", table);
        open = table;
        text += fmt::format("# {}\n#{} = \"\"\n", key.about,
                            dot == key.name.npos ? key.name : key.name.substr(dot + 1));
    }
    return text;
}

}  // namespace voetnoot::program
