// MDTO (Nationaal Archief): metadata of a letter, of each of its files, and of the dossier that holds
// letters. Written as 1.0.1, so that it is valid against 1.0, 1.0.1, 1.0.2 and 1.0.21.
//
// Errors: Refused, where a value is missing that MDTO demands. Thread rules: pure.
#pragma once

#include "pipeline/package/content.hpp"

#include <string>

namespace voetnoot::package {

// "brief.mdto.xml", "brief.pdf.bestand.mdto.xml".
inline constexpr std::string_view object_suffix = ".mdto.xml";
inline constexpr std::string_view file_suffix = ".bestand.mdto.xml";

std::string mdto_of_letter(const Content& content, const Letter& letter);
std::string mdto_of_file(const Content& content, const Letter& letter, const Item& item);
std::string mdto_of_dossier(const Content& content);

}  // namespace voetnoot::package
