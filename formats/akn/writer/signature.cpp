// The signature: person and function annotated on the lines that name them.
#include "text/text.hpp"
#include "writer/content.hpp"

#include <cstddef>
#include <span>

namespace voetnoot::akn {

namespace {

using Lines = std::vector<Inlines>;

Lines split(const Inlines& content) {
    Lines lines(1);
    for (const Inline& node : content) {
        if (std::holds_alternative<LineBreak>(node.value))
            lines.emplace_back();
        else
            lines.back().push_back(node);
    }
    return lines;
}

bool spells(std::span<const Inlines> lines, std::string_view expected) {
    std::string text;
    for (const Inlines& line : lines) text += plain_text(line) + ' ';
    return trim(fold(text)) == trim(fold(expected));
}

// How many lines from the start, or to the end, spell the text; 0 where none do.
std::size_t first_lines(std::span<const Inlines> lines, std::string_view expected) {
    for (std::size_t n = 1; n <= lines.size(); ++n)
        if (spells(lines.first(n), expected)) return n;
    return 0;
}
std::size_t last_lines(std::span<const Inlines> lines, std::string_view expected) {
    for (std::size_t n = 1; n <= lines.size(); ++n)
        if (spells(lines.last(n), expected)) return n;
    return 0;
}

}  // namespace

void Content::signature(const Inlines& content, const std::string& around) {
    const Lines lines = split(content);
    std::size_t person = 0;
    std::size_t function = 0;
    if (document_.signature && identity_.declares(signatory_id))
        person = first_lines(lines, document_.signature->person);
    if (document_.signature && identity_.declares(signatory_role))
        function = last_lines(std::span(lines).subspan(person), document_.signature->function);

    const auto annotated = [&](std::size_t begin, std::size_t end, std::string_view element,
                               std::string_view declared) {
        if (begin == end) return;
        std::string eid(around);
        if (!element.empty()) {
            eid = eids_.next(around, element);
            xml_.open(element, Layout::mixed)
                .attribute("eId", eid)
                .attribute("refersTo", "#" + std::string(declared));
            if (element == "person" && identity_.declares(signatory_role))
                xml_.attribute("as", "#" + std::string(signatory_role));
        }
        for (std::size_t i = begin; i < end; ++i) {
            if (i > begin) xml_.empty("br");
            inlines(lines[i], eid);
        }
        if (!element.empty()) xml_.close();
        if (end < lines.size()) xml_.empty("br");
    };

    xml_.open("signature", Layout::mixed);
    annotated(0, person, "person", signatory_id);
    annotated(person, lines.size() - function, {}, {});
    annotated(lines.size() - function, lines.size(), "role", signatory_role);
    xml_.close();
}

}  // namespace voetnoot::akn
