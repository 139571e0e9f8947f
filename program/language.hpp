// The language in which the program speaks to people. Machines (JSON, SARIF, JUnit, annotations,
// receipts, journals) always get English.
//
// It is chosen as gettext does: LANGUAGE lists languages; without it the first of LC_ALL, LC_MESSAGES
// and LANG that is set names one; where that is "C" or "POSIX" it is English, whatever LANGUAGE says.
// Other than in gettext the locale need not exist on the system: catalogues are read by Boost.Locale,
// which asks none.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace voetnoot::program {

// By a function like getenv: "nl_BE", "nl", best first; none: English.
std::vector<std::string> languages_asked_for(const char* (*variable)(const char* name));

// The language in which the program speaks from now on: the first that has a catalogue in one of the
// folders (`FOLDER/nl/LC_MESSAGES/voetnoot.mo`), else English. A catalogue that cannot be read is none.
// Thread rules: before there are threads and children.
void speak(const std::vector<std::string>& languages, const std::vector<std::string>& folders);

// As the environment says, with the catalogues beside the program, or where it was installed.
void speak_as_asked();

// For `lang` of a page: "nl"; "en" where no catalogue is spoken.
std::string language_spoken();

}  // namespace voetnoot::program
