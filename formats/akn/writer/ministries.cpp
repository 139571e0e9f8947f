#include "formats/akn/writer/ministries.hpp"

#include "pipeline/text/text.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace voetnoot::akn::writer {

namespace {

constexpr std::array ministries{
    Ministry{"Algemene Zaken", "mnre1010"},
    Ministry{"Buitenlandse Zaken", "mnre1013"},
    Ministry{"Defensie", "mnre1018"},
    Ministry{"Volksgezondheid, Welzijn en Sport", "mnre1025"},
    Ministry{"Binnenlandse Zaken en Koninkrijksrelaties", "mnre1034"},
    Ministry{"Economische Zaken", "mnre1045"},
    Ministry{"Economische Zaken en Klimaat", "mnre1045"},
    Ministry{"Justitie en Veiligheid", "mnre1058"},
    Ministry{"Sociale Zaken en Werkgelegenheid", "mnre1073"},
    Ministry{"Financiën", "mnre1090"},
    Ministry{"Onderwijs, Cultuur en Wetenschap", "mnre1109"},
    Ministry{"Infrastructuur en Waterstaat", "mnre1130"},
    Ministry{"Landbouw, Natuur en Voedselkwaliteit", "mnre1150"},
    Ministry{"Landbouw, Visserij, Voedselzekerheid en Natuur", "mnre1153"},
    Ministry{"Volkshuisvesting en Ruimtelijke Ordening", "mnre1171"},
    Ministry{"Klimaat en Groene Groei", "mnre1182"},
};

}  // namespace

const Ministry* find_ministry(std::string_view name) {
    constexpr std::string_view prefix = "ministerie van ";
    const std::string folded = lower_case(trim(fold(name)));
    std::string_view wanted = folded;
    if (wanted.substr(0, prefix.size()) == prefix) wanted.remove_prefix(prefix.size());
    const auto found =
        std::find_if(ministries.begin(), ministries.end(),
                     [wanted](const Ministry& ministry) { return lower_case(ministry.name) == wanted; });
    return found == ministries.end() ? nullptr : &*found;
}

std::string tooi_identifier(const Ministry& ministry) {
    return fmt::format("https://identifier.overheid.nl/tooi/id/ministerie/{}", ministry.code);
}

}  // namespace voetnoot::akn::writer
