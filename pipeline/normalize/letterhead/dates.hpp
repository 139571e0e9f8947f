// Dates as letters print them: "1 juli 2021", "July 1, 2021", "1. Juli 2021", "le 1er juillet 2021",
// "den 3. März 2026", "3rd of March 2026", "1-7-2021", "2021-07-01". Month names in Dutch, English,
// German, French and the languages of the Nordic countries; where only numbers stand, the day comes
// first.
#pragma once

#include "pipeline/document/date.hpp"

#include <optional>
#include <string_view>

namespace voetnoot::normalize::letterhead {

// The first date in `text`; nothing where there is none, or no such day.
std::optional<Date> read_printed_date(std::string_view text);

// A line that is nothing but a date, with a place or the day of the week before it: "Oslo, 15.06.2026",
// "Berlin, den 3. März 2026", "Paris, le 3 mars 2026".
std::optional<Date> read_date_line(std::string_view line);

}  // namespace voetnoot::normalize::letterhead
