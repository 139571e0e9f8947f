#include "pipeline/normalize/notes/references.hpp"

#include "pipeline/phrase/make.hpp"
#include "pipeline/text/ascii.hpp"
#include "pipeline/text/text.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <unicode/uchar.h>

namespace voetnoot::normalize::notes {

namespace {

// The longest tail of `text` whose code points all satisfy `wanted`.
template <class Wanted>
std::string_view tail_of(std::string_view text, Wanted&& wanted) {
    std::size_t from = 0;
    for (std::size_t i = 0; i < text.size();)
        if (!wanted(next_code_point(text, i))) from = i;
    return text.substr(from);
}

std::string_view letters_before(std::string_view before) {
    return tail_of(before, [](char32_t c) { return u_isalpha(static_cast<UChar32>(c)) != 0; });
}

std::string_view number_before(std::string_view before) {
    return tail_of(before,
                   [](char32_t c) { return (c >= U'0' && c <= U'9') || c == U'.' || c == U','; });
}

bool is_unit_of_length(std::string_view word) {
    constexpr std::array<std::string_view, 19> units{"m",  "km", "hm",    "dam",   "dm", "cm", "mm",
                                                     "µm", "μm", "nm",    "Nm",    "ft", "in", "yd",
                                                     "mi", "ha", "meter", "metre", "s"};
    return std::find(units.begin(), units.end(), word) != units.end();
}

// A converter raises what chemistry lowers.
bool is_formula(std::string_view word) {
    constexpr std::array<std::string_view, 10> formulas{"CO", "NO",  "SO",  "PO",  "NH",
                                                        "CH", "NOx", "SiO", "TiO", "ClO"};
    return std::find(formulas.begin(), formulas.end(), word) != formulas.end();
}

// Between a bracket or a number and a sign of operation.
bool is_calculated_with(const Mark& mark) {
    if (mark.before.empty() ||
        (mark.before.back() != ')' && mark.before.back() != ']' && !is_digit(mark.before.back())))
        return false;
    const std::string_view after = trim(mark.after);
    constexpr std::array<std::string_view, 8> signs{"+ ", "= ", "· ", "× ", "− ", "– ", "≤", "≥"};
    return std::any_of(signs.begin(), signs.end(),
                       [&](std::string_view sign) { return after.starts_with(sign); }) &&
           (mark.before.back() != ')' || mark.before.find_first_of("+=[") != std::string::npos);
}

bool is_a_noun_behind(const Mark& mark) {
    if (mark.after.size() < 4 || mark.after.front() != ' ') return false;
    std::size_t at = 1;
    std::size_t letters = 0;
    while (at < mark.after.size() &&
           u_isalpha(static_cast<UChar32>(next_code_point(mark.after, at))) != 0)
        ++letters;
    return letters >= 3;
}

bool is_second(std::string_view before) {
    const std::string_view rest = trim(before.substr(0, before.size() - 1));
    return !rest.empty() && (rest.back() == '/' || is_digit(rest.back()));
}

bool is_isotope(const Mark& mark) {
    const bool begins_word = mark.before.empty() || mark.before.back() == ' ' ||
                             mark.before.back() == '(' || mark.before.back() == '-';
    if (!begins_word || mark.after.empty() || u_isupper(mark.after[0]) == 0) return false;
    const std::size_t letters = mark.after.size() > 1 && u_islower(mark.after[1]) != 0 ? 2 : 1;
    if (mark.after.size() <= letters) return true;
    const char next = mark.after[letters];
    return (next & 0x80) == 0 && u_isalpha(next) == 0;
}

// "10", "100.10" for "100 · 10".
bool is_power_of_ten(std::string_view digits) {
    return digits == "10" || digits.ends_with(".10") || digits.ends_with(",10");
}

struct Power {
    MarkReading::Base base = MarkReading::Base::formula;
    Phrase why;  // empty where nothing says that a number here is one
    bool likely = false;
};

// A table of decisions, the surest first.
Power read_power(const Mark& mark, int number) {
    using Base = MarkReading::Base;
    const std::string_view before = trim(mark.before);
    const bool spaced = !mark.before.empty() && is_white_space(mark.before.back());
    if (is_isotope(mark)) return {Base::formula, phrase("before the symbol of an element")};
    if ((mark.touches_subscript || is_calculated_with(mark)) && number <= 4)
        return {Base::formula, phrase("in a formula")};
    if (before.empty()) return {};
    if (before.back() == '/' && number <= 3) return {Base::unit, phrase("behind the stroke of a unit")};

    const std::string_view word = letters_before(before);
    if (number >= 2 && number <= 4 && is_unit_of_length(word) && (word != "s" || is_second(before)))
        return {Base::unit, phrase("behind the unit {}", word)};
    if (number >= 2 && number <= 4 && is_formula(word))
        return {Base::unit, phrase("in the formula {}{}", word, number)};
    const std::string_view around = before.substr(0, before.size() - word.size());
    const bool follows_a_number = !around.empty() && is_digit(around.back());
    if (count_code_points(word) == 1 && number <= 9 && !follows_a_number && !spaced)
        return {Base::variable, phrase("behind the variable {}", word)};

    const std::string_view digits = number_before(before);
    if (digits.empty() || !is_digit(digits.back())) return {};
    if (spaced && (is_power_of_ten(digits) || digits == "2"))
        return {Base::unit, phrase("behind the base {} and a space", digits)};
    if (spaced) return {};
    if (is_power_of_ten(digits))
        return {Base::formula, phrase("behind the base 10"), number == 1 || mark.in_number_cell};
    if (digits.size() <= 2)
        return {Base::number, phrase("behind the number {}", digits),
                number == 1 || mark.in_number_cell || is_a_noun_behind(mark)};
    return {};
}

// "2ᵉ", "1º": a letter behind a number, where that is usual.
bool is_ordinal(const Mark& mark, std::string_view letter) {
    return !mark.before.empty() && is_digit(mark.before.back()) && !mark.in_number_cell &&
           (letter == "e" || letter == "o");
}

}  // namespace

MarkReading read_mark(const Mark& mark, int highest) {
    using Form = MarkReading::Form;
    MarkReading reading;
    const std::string_view text = trim(mark.text);
    if (text.empty()) {
        reading.form = Form::empty;
        return reading;
    }
    reading.label = read_label(text, highest);
    if (reading.label && reading.label->number && !reading.label->misread) {
        Power power = read_power(mark, *reading.label->number);
        reading.base = power.base;
        reading.likely = power.likely;
        reading.why = std::move(power.why);
        reading.form = reading.why.empty() ? Form::one_label : Form::power;
        return reading;
    }
    if (reading.label) {
        const bool ordinal = is_ordinal(mark, reading.label->printed);
        if (ordinal) reading.why = phrase("as an ordinal");
        reading.form = ordinal ? Form::text : Form::one_label;
        return reading;
    }
    reading.labels = read_label_list(mark.text, highest);
    if (!reading.labels.empty()) reading.form = Form::labels;
    else if (std::all_of(text.begin(), text.end(), is_digit)) reading.form = Form::digits;
    return reading;
}

namespace {

// "noot 3", "Fn. 3": the label behind the word.
std::string_view behind_the_word_note(std::string_view text) {
    constexpr std::array<std::string_view, 12> words{"noot", "voetnoot", "note", "footnote",
                                                     "fn",   "nt",       "nota", "fotnote",
                                                     "anm",  "fußnote",  "fot",  "not"};
    const std::size_t end = text.find_first_of(" .:");
    if (end == text.npos) return {};
    const std::string word = lower_case(text.substr(0, end));
    if (std::find(words.begin(), words.end(), word) == words.end()) return {};
    return text.substr(std::min(text.find_first_not_of(" .:", end), text.size()));
}

}  // namespace

std::optional<std::string> first_label(const Mark& mark, int highest,
                                       const std::function<bool(const std::string&)>& borne) {
    if (const auto label = read_label(mark.text, highest); label && borne(label->key()))
        return label->printed;
    for (const ListedLabel& listed : read_label_list(mark.text, highest))
        if (borne(listed.label.key())) return listed.label.printed;
    const std::string_view text = trim(mark.text);
    if (const auto label = read_label(behind_the_word_note(text), highest); label && borne(label->key()))
        return label->printed;
    if (text.empty() || std::string_view("123456789[(").find(text.front()) == text.npos ||
        std::string_view("0123456789])").find(text.back()) == text.npos)
        return std::nullopt;  // "2+", "-5"
    const auto is_letter = [](unsigned char c) { return c < 0x80 && u_isalpha(c) != 0; };
    if (std::any_of(text.begin(), text.end(), is_letter)) return std::nullopt;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t from = text.find_first_of("123456789", i);
        if (from == text.npos) break;
        i = std::min(text.find_first_not_of("0123456789", from), text.size());
        const std::string number(text.substr(from, i - from));
        if (borne(number)) return number;
    }
    return std::nullopt;
}

}  // namespace voetnoot::normalize::notes
