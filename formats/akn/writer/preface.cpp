#include "formats/akn/writer/parts.hpp"

#include <algorithm>
#include <string>
#include <string_view>

namespace voetnoot::akn::writer {

namespace {

// The element of a field that the vocabulary has one for; the others are an inline of that name.
std::string_view element_of(Field field) {
    switch (field) {
        case Field::sender:
            return "docAuthority";
        case Field::our_reference:
            return "docNumber";
        case Field::their_reference:
            return "docketNumber";
        case Field::date:
            return "docDate";
        case Field::subject:
            return "docTitle";
        case Field::none:
        case Field::return_address:
        case Field::addressee:
        case Field::directorate:
        case Field::visiting_address:
        case Field::postal_address:
        case Field::identification_number:
        case Field::contact:
        case Field::phone:
        case Field::fax:
        case Field::email:
        case Field::web_address:
        case Field::enclosures:
        case Field::classification:
            return "inline";
    }
    return "inline";
}

class Preface {
public:
    Preface(Content& content, const Document& document)
        : content_(content), xml_(content.xml()), document_(document) {}

    void write() {
        xml_.open("preface").attribute("eId", "preface").attribute("xml:lang", content_.identity().tag);
        for (const LetterHeadGroup& one : document_.letterhead.groups) group(one);
        xml_.close();
    }

private:
    void group(const LetterHeadGroup& group) {
        const auto known =
            std::find_if(group.lines.begin(), group.lines.end(),
                         [](const LetterHeadLine& line) { return line.field != Field::none; });
        std::string around = content_.eids().next("preface", "container");
        xml_.open("container")
            .attribute("name", known == group.lines.end() ? "letterhead" : name(known->field))
            .attribute("eId", around);
        if (group.quoted) {
            around = content_.eids().next(around, "blockContainer");
            xml_.open("blockContainer").attribute("eId", around).attribute("class", "quote");
        }
        const std::string eid = content_.eids().next(around, "p");
        xml_.open("p", Layout::mixed).attribute("eId", eid);
        lines(group.lines, eid);
        xml_.close();
        if (group.quoted) xml_.close();
        xml_.close();
    }

    // An element of a field goes over line ends, as far as no printed label comes in between.
    void lines(const std::vector<LetterHeadLine>& lines, const std::string& around) {
        bool open = false;
        for (std::size_t i = 0; i < lines.size(); ++i) {
            const LetterHeadLine& line = lines[i];
            const bool goes_on = open && line.field == lines[i - 1].field && line.label.empty();
            if (open && !goes_on) {
                xml_.close();
                open = false;
            }
            if (i > 0) xml_.empty("br");
            if (!line.label.empty()) {
                xml_.open("inline", Layout::mixed).attribute("name", "label");
                content_.inlines(line.label, around);
                xml_.close();
                if (!line.value.empty()) xml_.text(" ");
            }
            if (!open && line.field != Field::none && !line.value.empty()) {
                open_field(line.field);
                open = true;
            }
            content_.inlines(line.value, around);
        }
        if (open) xml_.close();
    }

    void open_field(Field field) {
        std::string_view element = element_of(field);
        if (field == Field::date && !document_.date) element = "inline";
        xml_.open(element, Layout::mixed);
        if (element == "inline") xml_.attribute("name", name(field));
        if (element == "docDate") xml_.attribute("date", iso(*document_.date));
        if (field == Field::sender) xml_.attribute("refersTo", "#" + content_.identity().author);
        if (field == Field::addressee && content_.identity().declares(recipient_role))
            xml_.attribute("refersTo", "#" + std::string(recipient_role));
    }

    Content& content_;
    XmlWriter& xml_;
    const Document& document_;
};

}  // namespace

void write_preface(Content& content, const Document& document) {
    if (!document.letterhead.empty()) Preface(content, document).write();
}

}  // namespace voetnoot::akn::writer
