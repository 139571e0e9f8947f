// A letter that comes as a PDF, read, in a form in which expectations can be written down.
#pragma once

#include "formats/registry/registry.hpp"
#include "pipeline/document/visit.hpp"
#include "pipeline/run/run.hpp"
#include "tests/pdfa/foreign/small_pdf.hpp"

#include "tests/support/catch.hpp"

#include <fmt/format.h>

namespace voetnoot::test {

// Seventy-nine glyphs of ten points each: with one more, a measure of 400 points.
inline const std::string full_a =
    "Hierbij bied ik u het verslag aan van de bijeenkomst over de dijken langs de ri";
inline const std::string full_b =
    "vier die in het voorjaar is gehouden door de gemeenten en de waterschappen van ";

inline const Format& pdf() {
    return *find_format(formats(), "pdf");
}

inline Reading read(const std::string& bytes) {
    const Source source = open_letter(pdf(), "brief.pdf", bytes, {});
    return read_letter(source, pdf(), {}, {});
}

inline std::string errors(const Reading& reading) {
    std::string text;
    for (const Finding& finding : reading.findings.all())
        if (finding.severity == Severity::error) text += finding.rule + ": " + finding.message + "\n";
    return text;
}

inline bool tells(const Reading& reading, std::string_view rule) {
    for (const Finding& finding : reading.findings.all())
        if (finding.rule == rule) return true;
    return false;
}

inline std::string shown(const Reading& reading, const Inlines& content) {
    std::string text;
    for (const Inline& node : content)
        visit_node(
            node, [&](const Text& t) { text += t.text; },
            [&](const Emphasis& e) { text += "/" + shown(reading, e.content) + "/"; },
            [&](const Strong& s) { text += "*" + shown(reading, s.content) + "*"; },
            [&](const Superscript& s) { text += "^" + shown(reading, s.content) + "^"; },
            [&](const Subscript& s) { text += "_" + shown(reading, s.content) + "_"; },
            [&](const Foreign& f) { text += shown(reading, f.content); },
            [&](const Styled& s) { text += shown(reading, s.content); },
            [&](const Code& c) { text += c.text; },
            [&](const Link& l) { text += fmt::format("<{}|{}>", l.target, shown(reading, l.content)); },
            [&](const Anchor&) {}, [&](const Formula& f) { text += f.text; },
            [&](const Image& i) {
                text += fmt::format("[{}{}]", i.target, i.alt.empty() ? "" : ": " + i.alt);
            },
            [&](const LineBreak&) { text += "|"; },
            [&](const NoteReference& r) {
                text += "[" + reading.normalized.document.note(r.note).label + "]";
            },
            [&](const DanglingReference& d) { text += "[" + d.label + "?]"; });
    return text;
}

// "H1 Kop; P Tekst[1]; L 1. Punt": the blocks of a letter.
inline std::string shown(const Reading& reading, const Blocks& blocks) {
    std::string text;
    for (const Block& block : blocks) {
        if (!text.empty()) text += "; ";
        visit_node(
            block,
            [&](const Heading& h) { text += fmt::format("H{} {}", h.level, shown(reading, h.content)); },
            [&](const Paragraph& p) { text += "P " + shown(reading, p.content); },
            [&](const List& l) {
                for (const ListItem& item : l.items)
                    text += fmt::format("L {} {} ", item.label, shown(reading, item.content));
            },
            [&](const Table& t) {
                for (const TableRow& row : t.rows)
                    for (const TableCell& cell : row.cells)
                        text +=
                            fmt::format("|{}{}", cell.header ? "!" : "", shown(reading, cell.content));
            },
            [&](const Quote& q) { text += "Q " + shown(reading, q.content); },
            [&](const Preformatted&) {}, [&](const Separator&) {});
    }
    return text;
}

inline std::string body(const Reading& reading) {
    CHECK(errors(reading) == "");
    return shown(reading, reading.normalized.document.body);
}

inline std::string notes(const Reading& reading) {
    std::string text;
    for (const Note& note : reading.normalized.document.notes)
        text += fmt::format("{}: {} ", note.label, shown(reading, note.content));
    return text;
}

// Lines from a height down, twelve points apart, each half an em a glyph.
inline std::string lines(double x, double y, std::initializer_list<std::string_view> texts) {
    std::string content;
    for (const std::string_view text : texts) {
        content += set(x, y, text);
        y -= 12;
    }
    return content;
}

inline std::string bold(double x, double y, std::string_view text) {
    return fmt::format("BT /B 10 Tf {} {} Td ({}) Tj ET\n", x, y, text);
}

// Pages on which that font is.
inline std::string with_bold(std::vector<std::string> pages) {
    SmallPdf pdf;
    pdf.resources = "/Bold 0";
    pdf.objects.push_back(
        "<< /Type /Font /Subtype /Type1 /BaseFont /Even-Bold /Encoding "
        "/WinAnsiEncoding >>");
    for (std::string& content : pages) pdf.pages.push_back({std::move(content)});
    std::string bytes = small_pdf(pdf);
    for (std::size_t at = 0; (at = bytes.find("/F 3 0 R >> /Bold 0", at)) != std::string::npos;)
        bytes.replace(at, 19, "/F 3 0 R /B 4 0 R>>");
    return bytes;
}

}  // namespace voetnoot::test
