#include "recount/inspect.hpp"

#include "recount/checks/checks.hpp"

namespace voetnoot::pdfa {

void inspect_pdf(std::string_view bytes, const WriteContext& promised, Findings& findings) {
    using namespace readback;
    unreadable_on_error([&] {
        Limits own;  // our own bytes, of whatever size the letter made them
        own.bytes = std::max(own.bytes, bytes.size());
        PdfFile file(bytes, own);
        const StructureTree tree = read_structure(file);
        const Content content = read_content(file);
        const Destinations destinations = read_destinations(file);
        const Inspected pdf{file, tree, content, destinations, promised};
        for (const Check check : checks) check(pdf, findings);
    });
}

}  // namespace voetnoot::pdfa
