#include "formats/akn/writer/parts.hpp"

#include <fmt/format.h>
#include <string>
#include <string_view>

namespace voetnoot::akn::writer {

namespace {

std::string pointer(std::string_view eid) {
    return fmt::format("#{}", eid);
}

class Meta {
public:
    Meta(XmlWriter& xml, const Identity& identity) : xml_(xml), identity_(identity) {}

    void write(const std::string& title) {
        xml_.open("meta");
        xml_.open("identification").attribute("source", pointer(program_id));
        work(title);
        expression();
        manifestation();
        xml_.close();
        references();
        xml_.close();
    }

private:
    void value(std::string_view element, std::string_view value) {
        xml_.open(element).attribute("value", value).close();
    }

    void names(const std::string& of_this, const std::string& uri) {
        value("FRBRthis", of_this);
        value("FRBRuri", uri);
    }

    void date_and_author(std::string_view author, std::string_view role) {
        xml_.open("FRBRdate")
            .attribute("date", identity_.date)
            .attribute("name", identity_.date_name)
            .close();
        xml_.open("FRBRauthor").attribute("href", pointer(author));
        if (!role.empty()) xml_.attribute("as", pointer(role));
        xml_.close();
    }

    void work(const std::string& title) {
        xml_.open("FRBRWork");
        names(identity_.work + "/!main", identity_.work);
        if (!title.empty())
            xml_.open("FRBRalias").attribute("value", title).attribute("name", "title").close();
        date_and_author(identity_.author, author_role);
        value("FRBRcountry", identity_.country);
        value("FRBRsubtype", identity_.kind);
        value("FRBRnumber", identity_.number);
        value("FRBRprescriptive", "false");
        value("FRBRauthoritative", "false");
        xml_.close();
    }

    void expression() {
        xml_.open("FRBRExpression");
        names(identity_.expression + "/!main", identity_.expression);
        date_and_author(identity_.author, author_role);
        xml_.open("FRBRlanguage").attribute("language", identity_.language).close();
        xml_.close();
    }

    void manifestation() {
        xml_.open("FRBRManifestation");
        names(identity_.expression + "/!main.xml", identity_.expression + ".akn");
        date_and_author(program_id, {});
        value("FRBRformat", "application/akn+xml");
        xml_.close();
    }

    void references() {
        xml_.open("references").attribute("source", pointer(program_id));
        for (const Declared& one : identity_.declared)
            xml_.open(one.element)
                .attribute("eId", one.eid)
                .attribute("href", one.href)
                .attribute("showAs", one.show_as)
                .close();
        xml_.close();
    }

    XmlWriter& xml_;
    const Identity& identity_;
};

}  // namespace

void write_meta(XmlWriter& xml, const Document& document, const Identity& identity) {
    Meta(xml, identity).write(document.title);
}

}  // namespace voetnoot::akn::writer
