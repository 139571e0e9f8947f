#include "pipeline/document/json.hpp"

#include "pipeline/document/visit.hpp"

#include <string_view>
#include <utility>

namespace voetnoot {

namespace {

using Json = nlohmann::ordered_json;

class Printer {
public:
    explicit Printer(const Source& source) : source_(source) {}

    Json document(const Document& document) const {
        Json json;
        json["language"] = document.language;
        json["title"] = document.title;
        json["date"] = document.date ? Json(iso(*document.date)) : Json(nullptr);
        json["letterhead"] = Json::array();
        for (const LetterHeadGroup& group : document.letterhead.groups)
            json["letterhead"].push_back(letterhead(group));
        json["body"] = blocks(document.body);
        json["notes"] = Json::array();
        for (std::size_t i = 0; i < document.notes.size(); ++i) {
            Json note = node("note", document.notes[i].span);
            note["id"] = i;
            note["label"] = document.notes[i].label;
            note["referenced"] = document.notes[i].referenced;
            note["content"] = blocks(document.notes[i].content);
            json["notes"].push_back(std::move(note));
        }
        if (document.signature)
            json["signature"] = {{"block", document.signature->block},
                                 {"person", document.signature->person},
                                 {"function", document.signature->function}};
        if (!document.file.author.empty()) json["file"]["author"] = document.file.author;
        if (document.file.saved) json["file"]["saved"] = iso(*document.file.saved);
        return json;
    }

private:
    Json node(std::string_view kind, const Span& span) const {
        const Position position = source_.position(span);
        Json json;
        json["kind"] = kind;
        json["span"] = {{"begin", span.begin},
                        {"end", span.end},
                        {"line", position.line},
                        {"column", position.column}};
        return json;
    }

    template <class Node>
    Json with_content(std::string_view kind, const Node& value) const {
        Json json = node(kind, value.span);
        json["content"] = content(value.content);
        return json;
    }

    Json content(const Inlines& nodes) const { return inlines(nodes); }
    Json content(const Blocks& nodes) const { return blocks(nodes); }

    Json letterhead(const LetterHeadGroup& group) const {
        Json json = node("group", group.span);
        json["quoted"] = group.quoted;
        json["lines"] = Json::array();
        for (const LetterHeadLine& entry : group.lines) {
            Json line = node("line", entry.span);
            line["field"] = name(entry.field);
            line["label"] = inlines(entry.label);
            line["value"] = inlines(entry.value);
            json["lines"].push_back(std::move(line));
        }
        return json;
    }

    Json blocks(const Blocks& nodes) const {
        Json json = Json::array();
        for (const Block& block : nodes) json.push_back(this->block(block));
        return json;
    }

    static void add_form(const Form& form, Json& json) {
        if (form.alignment == Form::Alignment::centre) json["alignment"] = "centre";
        if (form.alignment == Form::Alignment::end) json["alignment"] = "end";
        if (form.right_to_left) json["right_to_left"] = true;
        if (form.keeps_next) json["keeps_next"] = true;
        if (form.keeps_together) json["keeps_together"] = true;
        if (form.begins_page) json["begins_page"] = true;
    }

    Json block(const Block& block) const {
        return visit_node(
            block,
            [&](const Heading& heading) {
                Json json = with_content("heading", heading);
                json["level"] = heading.level;
                add_form(heading.form, json);
                return json;
            },
            [&](const Paragraph& paragraph) {
                Json json = with_content("paragraph", paragraph);
                if (paragraph.role == Paragraph::Role::salutation) json["role"] = "salutation";
                if (paragraph.role == Paragraph::Role::function) json["role"] = "function";
                if (paragraph.role == Paragraph::Role::signature) json["role"] = "signature";
                if (paragraph.role == Paragraph::Role::contents) json["role"] = "contents";
                add_form(paragraph.form, json);
                return json;
            },
            [&](const List& list) {
                Json json = node("list", list.span);
                json["ordered"] = list.ordered;
                json["items"] = Json::array();
                for (const ListItem& item : list.items) {
                    Json entry = with_content("item", item);
                    entry["label"] = item.label;
                    json["items"].push_back(std::move(entry));
                }
                return json;
            },
            [&](const Table& table) { return this->table(table); },
            [&](const Quote& quote) { return with_content("quote", quote); },
            [&](const Preformatted& preformatted) {
                Json json = node("preformatted", preformatted.span);
                json["lines"] = preformatted.lines;
                return json;
            },
            [&](const Separator& separator) { return node("separator", separator.span); });
    }

    Json table(const Table& table) const {
        Json json = node("table", table.span);
        json["headerRows"] = table.header_rows;
        json["rows"] = Json::array();
        for (const TableRow& row : table.rows) {
            Json cells = Json::array();
            for (const TableCell& cell : row.cells) {
                Json entry = with_content("cell", cell);
                entry["header"] = cell.header;
                entry["columns"] = cell.columns;
                entry["rows"] = cell.rows;
                cells.push_back(std::move(entry));
            }
            json["rows"].push_back(std::move(cells));
        }
        return json;
    }

    Json inlines(const Inlines& nodes) const {
        Json json = Json::array();
        for (const Inline& inline_ : nodes) json.push_back(this->inline_node(inline_));
        return json;
    }

    Json inline_node(const Inline& value) const {
        return visit_node(
            value,
            [&](const Text& text) {
                Json json = node("text", text.span);
                json["text"] = text.text;
                return json;
            },
            [&](const Emphasis& emphasis) { return with_content("emphasis", emphasis); },
            [&](const Strong& strong) { return with_content("strong", strong); },
            [&](const Superscript& raised) { return with_content("superscript", raised); },
            [&](const Subscript& lowered) { return with_content("subscript", lowered); },
            [&](const Foreign& foreign) {
                Json json = with_content("foreign", foreign);
                json["language"] = foreign.language;
                return json;
            },
            [&](const Styled& styled) {
                Json json = with_content("styled", styled);
                json["style"] = name(styled.style);
                return json;
            },
            [&](const Code& code) {
                Json json = node("code", code.span);
                json["text"] = code.text;
                return json;
            },
            [&](const Link& link) {
                Json json = with_content("link", link);
                json["target"] = link.target;
                return json;
            },
            [&](const Anchor& anchor) {
                Json json = node("anchor", anchor.span);
                json["number"] = anchor.number;
                return json;
            },
            [&](const Formula& formula) {
                Json json = node("formula", formula.span);
                json["text"] = formula.text;
                if (!formula.mathml.empty()) json["mathml"] = formula.mathml;
                return json;
            },
            [&](const Image& image) {
                Json json = node("image", image.span);
                json["target"] = image.target;
                json["alt"] = image.alt;
                if (image.decorative) json["decorative"] = true;
                if (image.size)  // thousandths of a point
                    json["shown"] = {{"width", image.size->width}, {"height", image.size->height}};
                if (image.picture != nullptr)
                    json["picture"] = {{"width", image.picture->width},
                                       {"height", image.picture->height},
                                       {"sha256", image.picture->sha256}};
                return json;
            },
            [&](const LineBreak& line_break) { return node("line-break", line_break.span); },
            [&](const NoteReference& reference) {
                Json json = node("note-reference", reference.span);
                json["note"] = reference.note.index;
                return json;
            },
            [&](const DanglingReference& reference) {
                Json json = node("dangling-reference", reference.span);
                json["label"] = reference.label;
                return json;
            });
    }

    const Source& source_;
};

}  // namespace

nlohmann::ordered_json document_json(const Document& document, const Source& source) {
    return Printer(source).document(document);
}

}  // namespace voetnoot
