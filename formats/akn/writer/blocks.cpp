// The block half of Content.
#include "formats/akn/writer/content.hpp"

#include "formats/akn/writer/grid.hpp"
#include "pipeline/document/visit.hpp"
#include "pipeline/text/text.hpp"

#include <fmt/format.h>
#include <utility>

namespace voetnoot::akn::writer {

namespace {

// What CSS says of it.
std::string style_of(const Form& form) {
    std::string result;
    const auto add = [&result](std::string_view rule) {
        if (!result.empty()) result += "; ";
        result += rule;
    };
    if (form.alignment == Form::Alignment::centre) add("text-align: center");
    if (form.alignment == Form::Alignment::end) add("text-align: end");
    if (form.right_to_left) add("direction: rtl");
    return result;
}

}  // namespace

Content::Content(const Document& document, const Identity& identity,
                 std::span<const LedgerPageEnd> page_ends, XmlWriter& xml, Findings& findings)
    : document_(document),
      identity_(identity),
      xml_(xml),
      findings_(findings),
      page_ends_(xml, page_ends),
      written_(document.notes.size(), false) {}

void Content::blocks(const Blocks& content, const std::string& around) {
    for (const Block& node : content) block(node, around);
}

void Content::block(const Block& node, const std::string& around) {
    visit_node(
        node, [&](const Heading& heading) { this->heading(heading, around); },
        [&](const Paragraph& paragraph) { this->paragraph(paragraph, around); },
        [&](const List& list) { this->list(list, around); },
        [&](const Table& table) { this->table(table, around); },
        [&](const Quote& quote) { this->quote(quote, around); },
        [&](const Preformatted& lines) { preformatted(lines, around); },
        [&](const Separator&) { xml_.open("block").attribute("name", "separator").close(); });
}

void Content::filler() {
    xml_.open("block").attribute("name", "empty").close();
}

// A heading that no section can open: in a quote, an item, a cell or a note.
void Content::heading(const Heading& node, const std::string& around) {
    const std::string eid = eids_.next(around, "block");
    xml_.open("block", Layout::mixed)
        .attribute("name", "heading")
        .attribute("eId", eid)
        .attribute("class", fmt::format("level-{}", node.level));
    inlines(node.content, eid);
    xml_.close();
}

void Content::paragraph(const Paragraph& node, const std::string& around) {
    const std::string eid = eids_.next(around, "p");
    xml_.open("p", Layout::mixed).attribute("eId", eid);
    if (const std::string style = style_of(node.form); !style.empty()) xml_.attribute("style", style);
    switch (node.role) {
        case Paragraph::Role::body:
            inlines(node.content, eid);
            break;
        case Paragraph::Role::salutation:
            xml_.attribute("class", "salutation");
            inlines(node.content, eid);
            break;
        case Paragraph::Role::contents:
            xml_.attribute("class", "contents");
            inlines(node.content, eid);
            break;
        case Paragraph::Role::function:
        case Paragraph::Role::signature:
            xml_.attribute("class", "signature");
            signature(node.content, eid);
            break;
    }
    xml_.close();
}

void Content::list(const List& node, const std::string& around) {
    if (node.items.empty()) return;
    const std::string eid = eids_.next(around, "list");
    xml_.open("blockList")
        .attribute("eId", eid)
        .attribute("class", node.ordered ? "ordered" : "unordered");
    for (const ListItem& item : node.items) {
        const std::string item_eid = eids_.next(eid, "item");
        xml_.open("item").attribute("eId", item_eid);
        if (!item.label.empty()) {
            xml_.open("num", Layout::mixed);
            written(checked(item.label, item.span));
            xml_.close();
        }
        blocks(item.content, item_eid);
        if (item.content.empty()) filler();
        xml_.close();
    }
    xml_.close();
}

void Content::table(const Table& node, const std::string& around) {
    if (node.rows.empty()) return;
    const std::string eid = eids_.next(around, "table");
    xml_.open("table").attribute("eId", eid);
    if (node.right_to_left) xml_.attribute("style", "direction: rtl");
    Grid grid;
    for (const TableRow& row : node.rows) {
        xml_.open("tr");
        for (const TableCell& one : row.cells) {
            const std::size_t column = grid.place(one.columns, one.rows);
            cell(one, column < node.columns.size() ? node.columns[column] : Table::Alignment::natural,
                 eid);
        }
        if (row.cells.empty()) xml_.open("td").attribute("class", "empty").close();
        grid.end_row();
        xml_.close();
    }
    xml_.close();
}

namespace {

std::string_view style(Table::Alignment alignment) {
    switch (alignment) {
        case Table::Alignment::natural:
            return {};
        case Table::Alignment::left:
            return "text-align: left";
        case Table::Alignment::centre:
            return "text-align: center";
        case Table::Alignment::right:
            return "text-align: right";
    }
    return {};
}

}  // namespace

void Content::cell(const TableCell& node, Table::Alignment alignment, const std::string& around) {
    xml_.open(node.header ? "th" : "td");
    if (node.rows > 1) xml_.attribute("rowspan", fmt::format("{}", node.rows));
    if (node.columns > 1) xml_.attribute("colspan", fmt::format("{}", node.columns));
    if (!style(alignment).empty()) xml_.attribute("style", style(alignment));
    blocks(node.content, around);
    xml_.close();
}

void Content::quote(const Quote& node, const std::string& around) {
    const std::string eid = eids_.next(around, "blockContainer");
    xml_.open("blockContainer").attribute("eId", eid).attribute("class", "quote");
    blocks(node.content, eid);
    if (node.content.empty()) filler();
    xml_.close();
}

void Content::preformatted(const Preformatted& node, const std::string& around) {
    xml_.open("block", Layout::mixed)
        .attribute("name", "preformatted")
        .attribute("eId", eids_.next(around, "block"))
        .attribute("xml:space", "preserve");
    for (std::size_t i = 0; i < node.lines.size(); ++i) {
        if (i > 0) xml_.empty("br");
        written(checked(node.lines[i], node.span));
    }
    xml_.close();
}

}  // namespace voetnoot::akn::writer
