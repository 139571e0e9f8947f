#include "pipeline/ledger/ledger.hpp"

namespace voetnoot {

std::string_view name(BlockKind kind) {
    switch (kind) {
        case BlockKind::heading:
            return "heading";
        case BlockKind::paragraph:
            return "paragraph";
        case BlockKind::list_item:
            return "list item";
        case BlockKind::table_row:
            return "table row";
        case BlockKind::cell:
            return "cell";
        case BlockKind::quote:
            return "quote";
    }
    return {};
}

std::size_t Ledger::reference_count() const {
    std::size_t count = 0;
    for (const LedgerNote& note : notes) count += note.references.size();
    return count;
}

}  // namespace voetnoot
