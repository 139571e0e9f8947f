#include "layout/line_breaks.hpp"

#include "text/text.hpp"

#include <algorithm>
#include <array>

namespace voetnoot::pdfa {
namespace {

constexpr std::array before_number{"$",         "Art.",      "Artikel",   "Bijlage",
                                   "Figuur",    "Hoofdstuk", "Kamerstuk", "Kamerstukken",
                                   "Nr.",       "Paragraaf", "Stb.",      "Stcrt.",
                                   "Tabel",     "Trb.",      "art.",      "artikel",
                                   "artikelen", "bijlage",   "blz.",      "ca.",
                                   "circa",     "figuur",    "hoofdstuk", "lid",
                                   "nr.",       "nrs.",      "pag.",      "pagina",
                                   "paragraaf", "par.",      "pp.",       "p.",
                                   "punt",      "tabel",     "£",         "§",
                                   "§§",        "€"};
constexpr std::array after_number{
    "%",    "april",    "augustus", "cm",      "december",  "euro", "februari", "ha",      "januari",
    "juli", "juni",     "kg",       "km",      "maart",     "mei",  "miljard",  "miljoen", "mln.",
    "mld.", "november", "oktober",  "procent", "september", "ton",  "uur",      "°C",      "‰"};
constexpr std::array before_name{"dhr.", "dr.", "drs.", "ing.", "ir.", "mevr.", "mr.", "mw.", "prof."};
constexpr std::array months{"april", "augustus", "december", "februari", "januari", "juli",
                            "juni",  "maart",    "mei",      "november", "oktober", "september"};

template <std::size_t Count>
bool contains(const std::array<const char*, Count>& list, std::string_view word) {
    return std::any_of(list.begin(), list.end(), [word](const char* entry) { return word == entry; });
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
bool is_capital(char c) {
    return c >= 'A' && c <= 'Z';
}

std::string_view without_opening(std::string_view word) {
    while (!word.empty() && (word.front() == '(' || word.front() == '[')) word.remove_prefix(1);
    return word;
}
std::string_view without_closing(std::string_view word) {
    while (!word.empty() && std::string_view(",;:.)]").find(word.back()) != std::string_view::npos)
        word.remove_suffix(1);
    return word;
}

}  // namespace

bool are_tied(std::string_view left, std::string_view right) {
    if (left.empty() || right.empty()) return false;
    if (right == "–" || right == "—" || right == "-")
        return true;  // a dash ends a line, and begins none
    left = without_opening(left);
    if (left.empty()) return false;
    const bool number_left = is_digit(left.front()) && is_digit(left.back());
    const bool number_right = is_digit(right.front());
    if (number_right && (contains(before_number, left) || contains(months, left))) return true;
    if (number_left && contains(after_number, without_closing(right))) return true;
    if (is_capital(right.front()) && contains(before_name, left)) return true;
    // Initials: "J. Jansen".
    return left.size() == 2 && is_capital(left[0]) && left[1] == '.' && is_capital(right.front());
}

bool is_address(std::string_view word) {
    if (word.find("://") != std::string_view::npos || word.starts_with("www.")) return true;
    const std::size_t at = word.find('@');
    return at != std::string_view::npos && at > 0 && word.find('.', at) != std::string_view::npos;
}

}  // namespace voetnoot::pdfa
