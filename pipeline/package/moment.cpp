#include "pipeline/package/moment.hpp"

#include "pipeline/document/date.hpp"
#include "pipeline/text/ascii.hpp"

#include <chrono>

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

std::int64_t seconds_of(std::string_view moment) {
    using namespace std::chrono;
    const auto number = [&](std::size_t at) { return two_digits(moment, at); };
    const year_month_day day{year{number(0) * 100 + number(2)}, month(static_cast<unsigned>(number(5))),
                             std::chrono::day(static_cast<unsigned>(number(8)))};
    return sys_seconds{sys_days{day}}.time_since_epoch().count() + number(11) * 3600 + number(14) * 60 +
           number(17);
}

}  // namespace voetnoot::package
