// Gives out eIds by the OASIS naming convention (Akoma Ntoso Naming Convention 1.0, clause 5): the eId
// of the element around it, two underscores, the name of the element or its abbreviation, and, where
// there may be several, an underscore and its number in that place: "sec_1__sec_2__p_3".
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>

namespace voetnoot::akn::writer {

class EIds {
public:
    static std::string only(std::string_view around, std::string_view name);  // "sec_1__content"
    std::string next(std::string_view around, std::string_view name);         // "sec_1__p_3"

private:
    std::unordered_map<std::string, std::size_t> used_;  // never iterated
};

}  // namespace voetnoot::akn::writer
