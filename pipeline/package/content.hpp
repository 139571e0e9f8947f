// What goes into one package, whatever its kind: letters, and what is stated of all of them.
#pragma once

#include "pipeline/package/letter.hpp"
#include "pipeline/package/schemas.hpp"

#include <string>
#include <vector>

namespace voetnoot::package {

struct Content {
    std::string name;  // safe; of the package's folder
    std::string uuid;
    std::string at;  // the moment of the package
    std::vector<Letter> letters;
    bool dossier = false;  // several letters as one: the values of the profile name it
    Values values;         // the profile's
    std::string program;   // that makes the package: "voetnoot 0.1.0"
    std::string build;
    std::vector<Schema> schemas;  // that the package carries
};

// Of a dossier its name, of a letter its title.
std::string title_of(const Content& content);
std::string identifier_of(const Content& content);

// Where a letter's files stand below a folder of the package: in its root, or in one of the letter's own
// where there are several. "" or "brief/".
std::string place_of(const Content& content, const Letter& letter);

}  // namespace voetnoot::package
