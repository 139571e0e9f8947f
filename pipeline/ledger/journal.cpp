#include "pipeline/ledger/journal.hpp"

namespace voetnoot {

std::string_view name(Fate fate) {
    switch (fate) {
        case Fate::note_label:
            return "note-label";
        case Fate::note_text:
            return "note-text";
        case Fate::reference:
            return "reference";
        case Fate::dangling:
            return "dangling";
        case Fate::furniture:
            return "furniture";
        case Fate::replaced:
            return "replaced";
        case Fate::joined:
            return "joined";
        case Fate::run_on:
            return "run-on";
        case Fate::unlinked:
            return "unlinked";
        case Fate::taken:
            return "taken";
    }
    return {};
}

}  // namespace voetnoot
