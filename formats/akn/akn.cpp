#include "formats/akn/akn.hpp"

#include "formats/akn/inspect/inspect.hpp"
#include "formats/akn/recount/recount.hpp"
#include "formats/akn/rules.hpp"
#include "formats/akn/writer/writer.hpp"

namespace voetnoot {

Format akn_format() {
    Format format;
    format.name = "akn";
    format.suffixes = {".akn.xml"};
    format.media_type = "application/akn+xml";
    format.title = "Akoma Ntoso 3.0";
    format.needs = [](std::string_view, const Ledger&) { return akn::inspect::schema_files(); };
    format.writer = [](Resources&) -> Writer { return akn::writer::write; };
    format.inspector = akn::inspect::make_inspector;
    format.inspects_by = "schema";
    format.recount = akn::recount::recount;
    format.rules = akn_rules::all;
    format.rules_reason =
        "Whoever reads the XML by machine relies on the schema and on references that lead somewhere.";
    format.libraries = {akn::inspect::schema_library()};
    format.registered = {"fmt/1724", "LegalDocML Document", "3.0"};
    format.representation = "structured-akn";
    return format;
}

}  // namespace voetnoot
