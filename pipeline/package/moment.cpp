#include "pipeline/package/moment.hpp"

#include "pipeline/document/date.hpp"
#include "pipeline/text/ascii.hpp"

namespace voetnoot::package {

namespace {

int two_digits(std::string_view text, std::size_t at) {
    if (!is_digit(text[at]) || !is_digit(text[at + 1])) return 100;
    return (text[at] - '0') * 10 + (text[at + 1] - '0');
}

}  // namespace

bool is_moment(std::string_view text) {
    return text.size() == 20 && parse_iso_date(text.substr(0, 10)) && text[10] == 'T' &&
           two_digits(text, 11) < 24 && text[13] == ':' && two_digits(text, 14) < 60 &&
           text[16] == ':' && two_digits(text, 17) < 60 && text[19] == 'Z';
}

}  // namespace voetnoot::package
