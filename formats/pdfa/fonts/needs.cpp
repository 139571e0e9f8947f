#include "fonts/needs.hpp"

#include <array>
#include <string>
#include <utility>

namespace voetnoot::pdfa {
namespace {

Need font(std::string_view name, bool optional) {
    const std::string file = std::string(name) + ".ttf";
    return {.name = "font/" + std::string(name),
            .file = "fonts/" + file,
            .system_files = {"/usr/share/fonts/truetype/noto/" + file, "/usr/share/fonts/noto/" + file},
            .install = "apt-get install fonts-noto-core",
            .optional = optional};
}

struct Patterns {
    std::string_view language;  // primary subtag
    std::string_view file;
    std::string_view package;
};
constexpr std::array patterns{
    Patterns{"nl", "hyph_nl_NL", "hyphen-nl"}, Patterns{"en", "hyph_en_GB", "hyphen-en-gb"},
    Patterns{"de", "hyph_de_DE", "hyphen-de"}, Patterns{"fr", "hyph_fr", "hyphen-fr"},
    Patterns{"nb", "hyph_nb_NO", "hyphen-no"}, Patterns{"no", "hyph_nb_NO", "hyphen-no"},
    Patterns{"nn", "hyph_nn_NO", "hyphen-no"},
};

}  // namespace

std::vector<Need> family_needs() {
    return {font("NotoSans-Regular", false), font("NotoSans-Italic", false),
            font("NotoSans-Bold", false), font("NotoSans-BoldItalic", false)};
}

std::vector<Need> fallback_needs() {
    return {font("NotoSansSymbols-Regular", true), font("NotoSansMath-Regular", true),
            font("NotoSansSymbols2-Regular", true)};
}

std::optional<Need> hyphenation_need(std::string_view language) {
    const std::string_view primary = language.substr(0, language.find('-'));
    for (const Patterns& known : patterns) {
        if (known.language != primary) continue;
        const std::string file = std::string(known.file) + ".dic";
        return Need{.name = "hyphenation/" + std::string(known.file),
                    .file = "hyphenation/" + file,
                    .system_files = {"/usr/share/hyphen/" + file},
                    .install = "apt-get install " + std::string(known.package),
                    .optional = true};
    }
    return std::nullopt;
}

std::vector<Need> layout_needs(std::string_view language) {
    std::vector<Need> needs = family_needs();
    for (Need& need : fallback_needs()) needs.push_back(std::move(need));
    if (auto need = hyphenation_need(language)) needs.push_back(*std::move(need));
    return needs;
}

}  // namespace voetnoot::pdfa
