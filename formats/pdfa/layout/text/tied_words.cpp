#include "formats/pdfa/layout/text/line_breaks.hpp"

#include "pipeline/text/ascii.hpp"
#include "pipeline/text/text.hpp"

#include <algorithm>
#include <array>

namespace voetnoot::pdfa::layout::text {
namespace {

// Words of all languages that we hyphenate: one that is a word of another as well does little harm.
constexpr std::array before_number{
    "$", "£", "§", "§§", "€", "n°", "№",
    // Dutch
    "Art.", "Artikel", "Bijlage", "Figuur", "Hoofdstuk", "Kamerstuk", "Kamerstukken", "Nr.", "Paragraaf",
    "Stb.", "Stcrt.", "Tabel", "Trb.", "art.", "artikel", "artikelen", "bijlage", "blz.", "ca.", "circa",
    "figuur", "hoofdstuk", "lid", "nr.", "nrs.", "pag.", "pagina", "paragraaf", "par.", "pp.", "p.",
    "punt", "tabel",
    // English
    "Annex", "Article", "Articles", "Chapter", "Figure", "No.", "Nos.", "Section", "Table", "about",
    "article", "chapter", "figure", "page", "pages", "section", "table",
    // German
    "Abs.", "Abschnitt", "Anlage", "Kapitel", "Nr", "S.", "Seite", "Tabelle", "Ziffer", "etwa",
    // French
    "Annexe", "Chapitre", "Tableau", "annexe", "chapitre", "env.", "tableau",
    // Norwegian
    "Kap.", "Vedlegg", "kap.", "kapittel", "kl.", "kr", "kr.", "pkt.", "punkt", "s.", "side", "tabell",
    "vedlegg"};
constexpr std::array after_number{
    "%",        "cm",      "ha",      "kg",    "km",         "m²",        "m³",   "°C",      "‰",
    "euro",     "miljard", "miljoen", "mld.",  "mln.",       "procent",   "ton",  "uur",     "billion",
    "million",  "percent", "Euro",    "Mio.",  "Mrd.",       "Prozent",   "Uhr",  "euros",   "milliards",
    "millions", "kr",      "kroner",  "mill.", "milliarder", "millioner", "mrd.", "prosent", "pst."};
constexpr std::array before_name{"dhr.",  "dr.", "drs.", "ing.", "ir.", "mevr.", "mr.", "mw.",
                                 "prof.", "Dr.", "M.",   "Mme",  "Mr",  "Mrs",   "Ms",  "Prof."};
constexpr std::array months{
    "april",    "augustus", "december", "februari",  "januari", "juli",     "juni",     "maart",
    "mei",      "november", "oktober",  "september", "April",   "August",   "December", "February",
    "January",  "July",     "June",     "March",     "May",     "November", "October",  "September",
    "Dezember", "Februar",  "Januar",   "Juli",      "Juni",    "Mai",      "März",     "Oktober",
    "août",     "avril",    "décembre", "février",   "janvier", "juillet",  "juin",     "mai",
    "mars",     "novembre", "octobre",  "septembre", "august",  "desember", "februar",  "januar"};

template <std::size_t Count>
bool contains(const std::array<const char*, Count>& list, std::string_view word) {
    return std::any_of(list.begin(), list.end(), [word](const char* entry) { return word == entry; });
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

// A table of decisions.
bool are_tied(std::string_view left, std::string_view right) {
    if (left.empty() || right.empty()) return false;
    if (right == "–" || right == "—" || right == "-")
        return true;  // a dash ends a line, and begins none
    left = without_opening(left);
    if (left.empty()) return false;
    const bool number_left = is_digit(left.front()) && is_digit(left.back());
    const bool number_right = is_digit(right.front());
    const std::string_view bare = without_closing(right);
    if (number_right && (contains(before_number, left) || contains(months, left))) return true;
    if (number_left && contains(after_number, bare)) return true;
    // "1 juli", "22. mai"
    if (is_digit(left.front()) && is_digit(without_closing(left).back()) && contains(months, bare))
        return true;
    if (is_capital(right.front()) && contains(before_name, left)) return true;
    // Initials: "J. Jansen".
    return left.size() == 2 && is_capital(left[0]) && left[1] == '.' && is_capital(right.front());
}

bool is_address(std::string_view word) {
    if (word.find("://") != std::string_view::npos || word.starts_with("www.")) return true;
    const std::size_t at = word.find('@');
    return at != std::string_view::npos && at > 0 && word.find('.', at) != std::string_view::npos;
}

}  // namespace voetnoot::pdfa::layout::text
