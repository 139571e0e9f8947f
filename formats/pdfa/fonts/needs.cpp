#include "formats/pdfa/fonts/needs.hpp"

#include <array>
#include <cstddef>
#include <string>
#include <utility>

namespace voetnoot::pdfa::fonts {
namespace {

Need font(std::string_view folder, std::string_view name, std::string_view package, bool optional) {
    const std::string file = std::string(name) + ".ttf";
    return {.name = "font/" + std::string(name),
            .file = "fonts/" + file,
            .system_files = {"/usr/share/fonts/truetype/" + std::string(folder) + '/' + file},
            .install = "apt-get install " + std::string(package),
            .optional = optional};
}
Need family_face(std::string_view name) {
    return font("noto", name, "fonts-noto-core", false);
}

struct Patterns {
    std::string_view language;  // primary subtag
    std::string_view file;
    std::string_view package;
    bool complete = true;
};
constexpr std::array patterns{
    Patterns{"nl", "hyph_nl_NL", "hyphen-nl"},        Patterns{"en", "hyph_en_GB", "hyphen-en-gb"},
    Patterns{"de", "hyph_de_DE", "hyphen-de"},        Patterns{"fr", "hyph_fr", "hyphen-fr"},
    Patterns{"nb", "hyph_nb_NO", "hyphen-no", false}, Patterns{"no", "hyph_nb_NO", "hyphen-no", false},
    Patterns{"nn", "hyph_nn_NO", "hyphen-no", false},
};

}  // namespace

std::vector<Need> family_needs() {
    return {family_face("NotoSans-Regular"), family_face("NotoSans-Italic"),
            family_face("NotoSans-Bold"), family_face("NotoSans-BoldItalic")};
}

std::vector<Need> fallback_needs() {
    std::vector<Need> needs;
    for (const FallbackFace& face : fallback_faces())
        needs.push_back(font(face.folder, face.name, face.package, true));
    return needs;
}

std::optional<HyphenationNeed> hyphenation_need(std::string_view language) {
    const std::string_view primary = language.substr(0, language.find('-'));
    for (const Patterns& known : patterns) {
        if (known.language != primary) continue;
        const std::string file = std::string(known.file) + ".dic";
        return HyphenationNeed{{.name = "hyphenation/" + std::string(known.file),
                                .file = "hyphenation/" + file,
                                .system_files = {"/usr/share/hyphen/" + file},
                                .install = "apt-get install " + std::string(known.package),
                                .optional = true},
                               known.complete};
    }
    return std::nullopt;
}

std::vector<Need> layout_needs(std::string_view language, const Ledger& text) {
    std::vector<Need> needs = family_needs();
    const std::vector<Need> fallbacks = fallback_needs();
    for (const std::size_t index : fallbacks_of(text)) needs.push_back(fallbacks.at(index));
    std::vector<std::string_view> languages{language};
    if (text.foreign)
        for (const LedgerForeign& foreign : *text.foreign) languages.push_back(foreign.language);
    for (const std::string_view one : languages)
        if (auto need = hyphenation_need(one)) needs.push_back(std::move(need->file));
    return needs;
}

std::vector<Need> all_needs() {
    std::vector<Need> needs = family_needs();
    for (Need& need : fallback_needs()) needs.push_back(std::move(need));
    for (const Patterns& known : patterns) needs.push_back(hyphenation_need(known.language)->file);
    return needs;
}

}  // namespace voetnoot::pdfa::fonts
