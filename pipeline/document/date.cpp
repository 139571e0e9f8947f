#include "pipeline/document/date.hpp"

#include <chrono>
#include <fmt/format.h>

namespace voetnoot {

std::string iso(const Date& date) {
    return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
}

std::optional<Date> parse_iso_date(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const auto number = [text](std::size_t begin, std::size_t length) {
        int value = 0;
        for (const char c : text.substr(begin, length)) {
            if (c < '0' || c > '9') return -1;
            value = value * 10 + (c - '0');
        }
        return value;
    };
    const int year = number(0, 4);
    const int month = number(5, 2);
    const int day = number(8, 2);
    if (year < 1 || month < 1 || day < 1) return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year{year},
                                           std::chrono::month{static_cast<unsigned>(month)},
                                           std::chrono::day{static_cast<unsigned>(day)}};
    if (!date.ok()) return std::nullopt;
    return Date{year, month, day};
}

std::optional<Date> date_from_epoch(long long seconds) {
    constexpr long long day = 86'400;
    constexpr long long first = -719'162;  // 0001-01-01
    constexpr long long last = 2'932'896;  // 9999-12-31
    const long long days = seconds / day - (seconds % day < 0 ? 1 : 0);
    if (days < first || days > last) return std::nullopt;
    const std::chrono::year_month_day date{
        std::chrono::sys_days{std::chrono::days{static_cast<int>(days)}}};
    return Date{static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
                static_cast<int>(static_cast<unsigned>(date.day()))};
}

}  // namespace voetnoot
