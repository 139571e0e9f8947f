#include "pipeline/document/letterhead.hpp"

#include "pipeline/phrase/phrase.hpp"

namespace voetnoot {

std::string_view name(Field field) {
    switch (field) {
        case Field::none:
            return marked("none");
        case Field::sender:
            return marked("sender");
        case Field::return_address:
            return marked("return-address");
        case Field::addressee:
            return marked("addressee");
        case Field::directorate:
            return marked("directorate");
        case Field::visiting_address:
            return marked("visiting-address");
        case Field::postal_address:
            return marked("postal-address");
        case Field::identification_number:
            return marked("identification-number");
        case Field::contact:
            return marked("contact");
        case Field::phone:
            return marked("phone");
        case Field::fax:
            return marked("fax");
        case Field::email:
            return marked("email");
        case Field::web_address:
            return marked("web-address");
        case Field::our_reference:
            return marked("our-reference");
        case Field::their_reference:
            return marked("their-reference");
        case Field::date:
            return marked("date");
        case Field::enclosures:
            return marked("enclosures");
        case Field::classification:
            return marked("classification");
        case Field::subject:
            return marked("subject");
    }
    return {};
}

}  // namespace voetnoot
