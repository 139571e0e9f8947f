#include "formats/pdfa/layout/text/phrases.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace voetnoot::pdfa::layout::text {

struct Phrases::Words {
    std::string_view language;
    std::string_view page;
    std::string_view of;
    std::string_view note;
    std::string_view back;
    std::string_view dangling;
    std::string_view unplaced_note;
    std::string_view unplaced_notes;
    std::string_view image;
    std::string_view source;
    std::string_view in_format;
    std::string_view embedded;
};

namespace {

constexpr std::array known{
    Phrases::Words{"en", "Page", "of", "Note", "Back to reference",
                   "Reference to a note that is missing:", "Note without a reference",
                   "Notes without a reference", "Image", "The letter as it was received",
                   "The letter in", "A file within the letter"},
    Phrases::Words{"nl", "Pagina", "van", "Noot", "Terug naar verwijzing",
                   "Verwijzing naar een noot die ontbreekt:", "Noot zonder verwijzing",
                   "Noten zonder verwijzing", "Afbeelding", "De brief zoals hij is ontvangen",
                   "De brief in", "Een bestand in de brief"},
    Phrases::Words{"de", "Seite", "von", "Fußnote", "Zurück zum Verweis",
                   "Verweis auf eine fehlende Fußnote:", "Fußnote ohne Verweis", "Fußnoten ohne Verweis",
                   "Bild", "Der Brief, wie er eingegangen ist", "Der Brief in", "Eine Datei im Brief"},
    Phrases::Words{"fr", "Page", "sur", "Note", "Retour à l’appel de note",
                   "Appel d’une note manquante :", "Note sans appel", "Notes sans appel", "Image",
                   "La lettre telle que reçue", "La lettre en", "Un fichier dans la lettre"},
    Phrases::Words{"nb", "Side", "av", "Note", "Tilbake til henvisning",
                   "Henvisning til en note som mangler:", "Note uten henvisning",
                   "Noter uten henvisning", "Bilde", "Brevet slik det ble mottatt", "Brevet i",
                   "En fil i brevet"},
    Phrases::Words{"no", "Side", "av", "Note", "Tilbake til henvisning",
                   "Henvisning til en note som mangler:", "Note uten henvisning",
                   "Noter uten henvisning", "Bilde", "Brevet slik det ble mottatt", "Brevet i",
                   "En fil i brevet"},
    Phrases::Words{"nn", "Side", "av", "Note", "Tilbake til tilvising",
                   "Tilvising til ein note som manglar:", "Note utan tilvising", "Notar utan tilvising",
                   "Bilete", "Brevet slik det vart motteke", "Brevet i", "En fil i brevet"},
};

}  // namespace

Phrases::Phrases(std::string_view language) {
    const std::string_view primary = language.substr(0, language.find('-'));
    const auto found = std::find_if(known.begin(), known.end(),
                                    [&](const Words& words) { return words.language == primary; });
    words_ = found == known.end() ? known.data() : &*found;
}

std::string Phrases::page_of(std::size_t page, std::size_t pages) const {
    return fmt::format("{} {} {} {}", words_->page, page, words_->of, pages);
}
std::string Phrases::note(std::string_view label) const {
    return fmt::format("{} {}", words_->note, label);
}
std::string Phrases::back_to_reference(std::string_view label) const {
    return fmt::format("{} {}", words_->back, label);
}
std::string Phrases::dangling_reference(std::string_view label) const {
    return fmt::format("{} {}", words_->dangling, label);
}
std::string_view Phrases::unplaced_note() const {
    return words_->unplaced_note;
}
std::string_view Phrases::unplaced_notes() const {
    return words_->unplaced_notes;
}
std::string_view Phrases::image() const {
    return words_->image;
}
std::string_view Phrases::source() const {
    return words_->source;
}
std::string_view Phrases::embedded() const {
    return words_->embedded;
}
std::string Phrases::alternative(std::string_view format) const {
    return fmt::format("{} {}", words_->in_format, format);
}

}  // namespace voetnoot::pdfa::layout::text
