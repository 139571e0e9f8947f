// The identifiers of Dutch ministries in TOOI, the government's register of organizations.
#pragma once

#include <string>
#include <string_view>

namespace voetnoot::akn::writer {

struct Ministry {
    std::string_view name;  // after "Ministerie van"
    std::string_view code;  // "mnre1045"
};

// The ministry of that name, with or without "Ministerie van"; nullptr where the register's identifier
// is not known to us.
const Ministry* find_ministry(std::string_view name);

std::string tooi_identifier(const Ministry& ministry);  // "https://identifier.overheid.nl/…"

}  // namespace voetnoot::akn::writer
