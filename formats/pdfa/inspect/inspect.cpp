#include "formats/pdfa/inspect/inspect.hpp"

#include "formats/pdfa/inspect/checks.hpp"
#include "formats/pdfa/recount/recount.hpp"

namespace voetnoot::pdfa {

Ledger inspect_pdf(std::string_view bytes, const WriteContext& promised, const Limits& limits,
                   Findings& findings) {
    using namespace readback;
    return unreadable_on_error([&] {
        PdfFile file(bytes, limits);
        const StructureTree tree = read_structure(file);
        const Content content = read_content(file);
        const Destinations destinations = read_destinations(file);
        const Inspected pdf{file, tree, content, destinations, promised, first_references_in(file, tree)};
        for (const Check check : checks) check(pdf, findings);
        return recount(file, tree, content);
    });
}

}  // namespace voetnoot::pdfa
