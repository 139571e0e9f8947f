#include "pipeline/document/letterhead.hpp"

namespace voetnoot {

std::string_view name(Field field) {
    switch (field) {
        case Field::none:
            return "none";
        case Field::sender:
            return "sender";
        case Field::return_address:
            return "return-address";
        case Field::addressee:
            return "addressee";
        case Field::directorate:
            return "directorate";
        case Field::visiting_address:
            return "visiting-address";
        case Field::postal_address:
            return "postal-address";
        case Field::identification_number:
            return "identification-number";
        case Field::contact:
            return "contact";
        case Field::phone:
            return "phone";
        case Field::fax:
            return "fax";
        case Field::email:
            return "email";
        case Field::web_address:
            return "web-address";
        case Field::our_reference:
            return "our-reference";
        case Field::their_reference:
            return "their-reference";
        case Field::date:
            return "date";
        case Field::enclosures:
            return "enclosures";
        case Field::classification:
            return "classification";
        case Field::subject:
            return "subject";
    }
    return {};
}

}  // namespace voetnoot
