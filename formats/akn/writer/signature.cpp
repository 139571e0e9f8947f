// The signature: person and function annotated on the lines that name them.
#include "formats/akn/writer/content.hpp"
#include "pipeline/text/text.hpp"

#include <cstddef>
#include <span>
#include <utility>

namespace voetnoot::akn::writer {

namespace {

using Lines = std::vector<Inlines>;

Lines split(const Inlines& content) {
    Lines lines(1);
    for (const Inline& node : content) {
        if (std::holds_alternative<LineBreak>(node.value)) lines.emplace_back();
        else lines.back().push_back(node);
    }
    return lines;
}

bool spells(std::span<const Inlines> lines, std::string_view expected) {
    std::string text;
    for (const Inlines& line : lines) text += plain_text(line) + ' ';
    const std::string folded = fold(text);
    std::string_view shown = trim(folded);
    if (shown.ends_with(',')) shown.remove_suffix(1);
    return shown == trim(fold(expected));
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
    struct Part {
        std::string_view element;
        std::string_view declared;
        std::string text;  // that names it; empty: nothing does
    };
    Part above{"person", signatory_id, {}};
    Part below{"role", signatory_role, {}};
    if (document_.signature && identity_.declares(signatory_id))
        above.text = document_.signature->person;
    if (document_.signature && identity_.declares(signatory_role))
        below.text = document_.signature->function;
    if (first_lines(lines, above.text) == 0 && first_lines(lines, below.text) != 0)
        std::swap(above, below);
    const std::size_t first = first_lines(lines, above.text);
    const std::size_t last = last_lines(std::span(lines).subspan(first), below.text);

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
    annotated(0, first, above.element, above.declared);
    annotated(first, lines.size() - last, {}, {});
    annotated(lines.size() - last, lines.size(), below.element, below.declared);
    xml_.close();
}

}  // namespace voetnoot::akn::writer
