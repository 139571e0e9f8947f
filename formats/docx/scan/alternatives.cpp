#include "formats/docx/scan/alternatives.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace voetnoot::docx::scan {

namespace {

bool knows(std::string_view needed) {
    constexpr std::array<std::string_view, 9> known{"wps", "wpg", "wpc", "wp14", "w14",
                                                    "w15", "a14", "v",   "asvg"};
    std::string word;
    for (const char c : std::string(needed) + ' ') {
        if (c != ' ') word += c;
        else if (!word.empty() && std::find(known.begin(), known.end(), word) == known.end())
            return false;
        else word.clear();
    }
    return true;
}

}  // namespace

bool Alternatives::start(const StartTag& tag, std::string_view parent) {
    if (tag.name == "mc:AlternateContent") chosen_.push_back(false);
    if (parent != "mc:AlternateContent") return false;
    if (tag.name == "mc:Fallback") return chosen_.back();
    if (tag.name != "mc:Choice") return false;
    const bool takes = !chosen_.back() && knows(tag.attribute("Requires"));
    if (takes) chosen_.back() = true;
    return !takes;
}

void Alternatives::end(std::string_view name) {
    if (name == "mc:AlternateContent") chosen_.pop_back();
}

}  // namespace voetnoot::docx::scan
