#include "pipeline/ledger/ledger.hpp"

#include "pipeline/phrase/phrase.hpp"

namespace voetnoot {

std::string_view name(BlockKind kind) {
    switch (kind) {
        case BlockKind::heading:
            return marked("heading");
        case BlockKind::paragraph:
            return marked("paragraph");
        case BlockKind::list_item:
            return marked("list item");
        case BlockKind::table_row:
            return marked("table row");
        case BlockKind::cell:
            return marked("cell");
        case BlockKind::quote:
            return marked("quote");
    }
    return {};
}

std::size_t Ledger::reference_count() const {
    std::size_t count = 0;
    for (const LedgerNote& note : notes) count += note.references.size();
    return count;
}

}  // namespace voetnoot
