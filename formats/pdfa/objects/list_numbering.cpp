#include "formats/pdfa/objects/attributes.hpp"

#include <algorithm>
#include <string_view>

namespace voetnoot::pdfa::objects {

namespace {

// "a)", "(iv)", "12." without their punctuation.
std::string_view bare(std::string_view label) {
    constexpr std::string_view around = " ().:";
    const std::size_t begin = label.find_first_not_of(around);
    if (begin == std::string_view::npos) return {};
    return label.substr(begin, label.find_last_not_of(around) - begin + 1);
}

bool made_of(std::string_view text, std::string_view characters) {
    return !text.empty() && text.find_first_not_of(characters) == std::string_view::npos;
}

}  // namespace

const char* list_numbering(const std::vector<std::string>& labels) {
    if (labels.empty()) return nullptr;
    const auto all = [&](auto holds) {
        return std::all_of(labels.begin(), labels.end(),
                           [&](const std::string& label) { return holds(bare(label)); });
    };
    const auto all_are = [&](std::string_view mark) {
        return all([&](std::string_view label) { return label == mark; });
    };
    const auto all_of_letters = [&](std::string_view letters) {
        return all([&](std::string_view label) { return made_of(label, letters); });
    };
    const auto one_letter = [&](char first, char last) {
        return all([&](std::string_view label) {
            return label.size() == 1 && label[0] >= first && label[0] <= last;
        });
    };
    if (all_are("•")) return "Disc";
    if (all_are("◦") || all_are("○")) return "Circle";
    if (all_are("▪") || all_are("■")) return "Square";
    if (all_of_letters("0123456789")) return "Decimal";
    const std::string_view first = bare(labels.front());  // a list from "c" is no Roman one
    if (first == "i" && all_of_letters("ivxlcdm")) return "LowerRoman";
    if (first == "I" && all_of_letters("IVXLCDM")) return "UpperRoman";
    if (one_letter('a', 'z')) return "LowerAlpha";
    if (one_letter('A', 'Z')) return "UpperAlpha";
    return nullptr;
}

}  // namespace voetnoot::pdfa::objects
