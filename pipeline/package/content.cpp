#include "pipeline/package/content.hpp"

namespace voetnoot::package {

std::string title_of(const Content& content) {
    return content.dossier ? value_of(content.values, "dossier.name") : content.letters.front().title;
}

std::string identifier_of(const Content& content) {
    return content.dossier ? value_of(content.values, "dossier.identifier")
                           : content.letters.front().identifier;
}

std::string place_of(const Content& content, const Letter& letter) {
    return content.dossier ? letter.name + "/" : std::string{};
}

}  // namespace voetnoot::package
