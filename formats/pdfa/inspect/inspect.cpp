#include "formats/pdfa/inspect/inspect.hpp"

#include "formats/pdfa/inspect/checks.hpp"
#include "formats/pdfa/recount/recount.hpp"

namespace voetnoot::pdfa::inspect {

Ledger inspect_pdf(std::string_view bytes, const WriteContext& promised, const Limits& limits,
                   Findings& findings) {
    using namespace recount;
    return recount::unreadable_on_error([&] {
        recount::PdfFile file(bytes, limits);
        const recount::StructureTree tree = recount::read_structure(file);
        const recount::Content content = recount::read_content(file);
        const recount::Destinations destinations = recount::read_destinations(file);
        const Inspected pdf{file,         tree,     content,
                            destinations, promised, first_references_in(file, tree)};
        for (const Check check : checks) check(pdf, findings);
        return recount::recount(file, tree, content);
    });
}

}  // namespace voetnoot::pdfa::inspect
