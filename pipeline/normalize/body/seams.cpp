#include "pipeline/normalize/body/seams.hpp"

#include "pipeline/normalize/draft_text.hpp"
#include "pipeline/phrase/phrase.hpp"
#include "pipeline/text/ascii.hpp"
#include "pipeline/text/text.hpp"

#include <algorithm>
#include <string>
#include <unicode/uchar.h>
#include <vector>

namespace voetnoot::normalize::body {

namespace {

constexpr std::size_t words_looked_at = 40;  // code points at the end of a text
constexpr std::size_t fewest_running_words = 8;

bool ends_in_abbreviation(std::string_view text) {
    const std::string_view flat = trim(text);
    const std::size_t space = flat.find_last_of(" (");
    return is_one_of(space == std::string_view::npos ? flat : flat.substr(space + 1),
                     {"nr.",   "nrs.",   "art.",  "artt.", "p.",    "blz.",  "d.d.", "bijv.", "bv.",
                      "mr.",   "dr.",    "prof.", "ca.",   "incl.", "resp.", "jl.",  "jo.",   "m.fl.",
                      "bl.a.", "f.eks.", "z.B.",  "bzw.",  "vgl.",  "e.g.",  "i.e.", "No."});
}

std::string_view word_at_beginning(std::string_view text) {
    const std::string_view flat = trim(text);
    return flat.substr(0, flat.find_first_of(" \n\t"));
}

// "a.", "b)", "(iv)", "b.de" (a blank is missing), "–"
bool begins_with_label(std::string_view text) {
    std::string_view word = word_at_beginning(text);
    if (word.starts_with("-") || word.starts_with("–") || word.starts_with("•")) return true;
    if (word.size() == 1 && word.front() >= 'a' && word.front() <= 'h') return true;  // "b de gegevens"
    if (word.starts_with('(')) word.remove_prefix(1);
    if (is_digit(word.empty() ? ' ' : word.front()))
        return word.ends_with('.') || word.ends_with(')') || word.ends_with("°");
    const std::size_t letters = std::min(word.find_first_of(".)"), word.size());
    if (letters == 0 || letters == word.size()) return word == "o" || word == "§";
    const std::string_view label = word.substr(0, letters);
    const bool roman = label.size() <= 5 && label.find_first_not_of("ivxl") == std::string_view::npos;
    const bool abbreviation = word.find('.', letters + 1) != std::string_view::npos;  // "o.a."
    return (label.size() == 1 || roman) && is_letter(label.front()) && !abbreviation;
}

bool begins_with_address(std::string_view text) {
    const std::string_view word = word_at_beginning(text);
    return word.starts_with("www.") || word.find("://") != std::string_view::npos ||
           word.find('@') != std::string_view::npos;
}

bool begins_like_an_entry(std::string_view text) {
    return word_at_beginning(text).ends_with(':');
}

// What does not go on after a blank line: an address, a formula, "; en" before the next item.
bool is_closed(std::string_view text) {
    const std::string_view flat = trim(text);
    const std::size_t space = flat.find_last_of(" \n\t");
    const std::string_view last = space == std::string_view::npos ? flat : flat.substr(space + 1);
    if (last.find('@') != std::string_view::npos || last.find("://") != std::string_view::npos ||
        last.starts_with("www.") || flat.ends_with('$'))
        return true;
    const std::string_view before = space == std::string_view::npos ? "" : trim(flat.substr(0, space));
    return before.ends_with(';') &&
           is_one_of(last, {"en", "of", "dan", "and", "or", "und", "oder", "et", "ou", "og", "eller"});
}

// Brackets that are still open at the end; below zero where more are closed than were opened.
int open_brackets(std::string_view text) {
    int lowest = 0;
    int open = 0;
    for (const char c : text) {
        if (c == '(') ++open;
        if (c == ')') lowest = std::min(lowest, --open);
    }
    return lowest < 0 ? lowest : open;
}

bool is_letter_before_hyphen(std::string_view text) {
    const std::string_view flat = trim(text);
    if (flat.size() < 3 || flat.back() != '-') return false;
    const auto before = static_cast<unsigned char>(flat[flat.size() - 2]);
    return is_letter(static_cast<char>(before)) || before >= 0x80;
}

SeamReading after_page_end(std::string_view before, std::string_view after) {
    const bool early = stops_early(before);
    const bool on = goes_on(after);
    if (early && on) return {Seam::cut, marked("stops early, goes on in lower case")};
    if (is_letter_before_hyphen(before)) return {Seam::cut, marked("stops at a hyphen")};
    if (stops_at_function_word(before))
        return {Seam::cut, marked("stops at a word that ends no sentence")};
    if (ends_in_abbreviation(before)) return {Seam::cut, marked("stops at an abbreviation")};
    if (early && is_running(before) && open_brackets(before) > 0 && open_brackets(after) < 0)
        return {Seam::cut, marked("a bracket is opened in one and closed in the other")};
    const bool unfinished =
        early && is_running(before) && is_running(after) && !begins_with_label(after);
    if (on || trim(before).ends_with(',') || unfinished) return {Seam::perhaps, marked("stops early")};
    return {};
}

// A table of decisions, the surest first.
SeamReading after_blank_line(std::string_view before, std::string_view after, bool item) {
    if (is_closed(before) || trim(after).starts_with('$') || begins_with_label(after)) return {};
    const bool early = stops_early(before);
    const bool on = goes_on(after);
    const bool comma = trim(before).ends_with(',');
    const bool running = is_running(before);
    if (on && (stops_at_function_word(before) || is_letter_before_hyphen(before)))
        return {Seam::cut, marked("stops in the middle of a sentence, goes on in lower case")};
    if (on && ends_in_abbreviation(before) && running)
        return {Seam::cut, marked("stops at an abbreviation")};
    if (early && on && running && !comma) {
        if (!is_running(after) && stops_early(after))  // a date or a name below a name
            return {Seam::perhaps, marked("stops early, goes on in lower case")};
        const bool several = before.find(". ") != std::string_view::npos;  // sentences
        if (!item || several) return {Seam::cut, marked("stops early, goes on in lower case")};
        return {Seam::perhaps, marked("stops early, goes on in lower case")};
    }
    if (on && running && comma)
        return {Seam::perhaps, marked("stops at a comma, goes on in lower case")};
    const bool opens = trim(before).ends_with(':') || trim(before).ends_with(';');
    if (on && !comma && !opens && !item && is_running(after))
        return {Seam::perhaps, marked("begins in lower case")};
    if (early && running && stops_at_function_word(before))
        return {Seam::perhaps, marked("stops at a word that ends no sentence")};
    return {};
}

}  // namespace

bool is_running(std::string_view text) {
    return count_words(text) >= fewest_running_words;
}

bool stops_at_function_word(std::string_view text) {
    const std::vector<std::string> all = words(tail(text, words_looked_at));
    if (all.empty() || !stops_early(text) || trim(text).ends_with(',')) return false;
    const std::string_view last = all.back();
    const std::string_view flat = trim(text);
    const std::size_t space = flat.find_last_of(" (\n\t");
    if (space == std::string_view::npos || flat.substr(space + 1) != last) return false;
    return is_one_of(
        last, {"de",   "het",  "een",  "van",  "en",    "of",    "in",    "op",    "te",  "voor", "met",
               "aan",  "door", "bij",  "dat",  "die",   "om",    "naar",  "deze",  "dit", "als",  "tot",
               "uit",  "over", "per",  "the",  "a",     "an",    "and",   "or",    "to",  "for",  "with",
               "by",   "at",   "from", "that", "which", "their", "der",   "das",   "und", "im",   "zu",
               "mit",  "von",  "den",  "dem",  "ein",   "eine",  "einer", "eines", "für", "auf",  "bei",
               "zur",  "zum",  "le",   "la",   "les",   "du",    "des",   "et",    "au",  "aux",  "par",
               "pour", "sur",  "dans", "une",  "un",    "que",   "og",    "i",     "på",  "som",  "å",
               "til",  "med",  "av",   "fra",  "ved",   "eller", "er",    "det",   "och", "att",  "för",
               "till", "från", "ikke", "dei"});
}

bool goes_on(std::string_view text) {
    const std::string_view flat = trim(text);
    if (flat.starts_with('#') || flat.starts_with('$'))
        return false;  // a heading or a formula, not read
    return begins_in_lower_case(text) && !begins_with_label(text) && !begins_with_address(text) &&
           !begins_like_an_entry(text);
}

SeamReading read_seam(std::string_view before, std::string_view after, Between between) {
    switch (between) {
        case Between::page_end:
            return after_page_end(before, after);
        case Between::nothing:
            return after_blank_line(before, after, false);
        case Between::item_end:
            return after_blank_line(before, after, true);
    }
    return {};
}

}  // namespace voetnoot::normalize::body
