#include "formats/text/text.hpp"

#include "formats/text/inspect/inspect.hpp"
#include "formats/text/recount/recount.hpp"
#include "formats/text/writer/writer.hpp"

namespace voetnoot {

Format text_format() {
    Format format;
    format.name = "txt";
    format.suffixes = {".txt"};
    format.media_type = "text/plain";
    format.title = "Plain text";
    format.writer = [](Resources&) -> Writer { return text::writer::write; };
    format.inspector = [](Resources&) -> Inspector {
        return [](std::string_view bytes, const WriteContext&, const Limits& limits,
                  Findings& findings) { return text::inspect::inspect(bytes, limits, findings); };
    };
    format.recount = text::recount::recount;
    format.rules = text::inspect::rules;
    format.rules_reason =
        "The plain text is to be read by people and compared by machines, line by line, for as long as "
        "there are files.";
    format.registered = {"x-fmt/111", "Plain Text File", {}};
    format.representation = "text";
    return format;
}

}  // namespace voetnoot
