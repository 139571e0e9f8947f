// A day of the Gregorian calendar.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace voetnoot {

struct Date {
    int year = 1;
    int month = 1;  // 1 to 12
    int day = 1;    // 1 to 31
    friend bool operator==(const Date&, const Date&) = default;
};

std::string iso(const Date& date);                          // "2021-07-01"
std::optional<Date> parse_iso_date(std::string_view text);  // the reverse; nothing if no such day
std::optional<Date> date_from_epoch(long long seconds);     // UTC; nothing before year 1 or after 9999

}  // namespace voetnoot
