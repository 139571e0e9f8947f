#include "pipeline/citation/kamerstuk.hpp"

#include "pipeline/text/ascii.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <optional>

namespace voetnoot::citation {

namespace {

bool is_capital(char c) {
    return c >= 'A' && c <= 'Z';
}
bool is_word(char c) {  // every byte of a character beyond ASCII counts as a letter
    return is_digit(c) || is_capital(c) || (c >= 'a' && c <= 'z') ||
           static_cast<unsigned char>(c) >= 0x80;
}
bool is_roman(std::string_view token) {
    return token.find_first_not_of("IVX") == std::string_view::npos;
}

// A place in the text that moves on over what it recognises and stays where it does not.
class Cursor {
public:
    Cursor(std::string_view text, std::size_t at) : text_(text), at_(at) {}

    std::size_t at() const { return at_; }
    char peek(std::size_t ahead = 0) const {
        return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0';
    }
    bool literal(std::string_view expected) {
        if (text_.substr(at_, expected.size()) != expected) return false;
        at_ += expected.size();
        return true;
    }
    bool word(std::string_view expected) {  // and nothing that continues it
        const Cursor before = *this;
        if (literal(expected) && !is_word(peek())) return true;
        *this = before;
        return false;
    }
    bool spaces() {
        const std::size_t before = at_;
        while (peek() == ' ') ++at_;
        return at_ != before;
    }
    std::string_view digits() { return run(is_digit); }
    std::string_view capitals() { return run(is_capital); }

private:
    std::string_view run(bool (*belongs)(char)) {
        const std::size_t begin = at_;
        while (belongs(peek())) ++at_;
        return text_.substr(begin, at_ - begin);
    }

    std::string_view text_;
    std::size_t at_;
};

bool comma(Cursor& cursor) {
    if (!cursor.literal(",")) return false;
    cursor.spaces();
    return true;
}

// "II ", "I, ", "TK "
void skip_house(Cursor& cursor) {
    const Cursor before = cursor;
    if ((cursor.word("II") || cursor.word("I") || cursor.word("TK") || cursor.word("EK")) &&
        (comma(cursor) || cursor.spaces()))
        return;
    cursor = before;
}

// "2009/10, ", "vergaderjaar 2019-2020 "
void skip_session(Cursor& cursor) {
    const Cursor before = cursor;
    if (cursor.word("vergaderjaar")) cursor.spaces();
    const bool first = cursor.digits().size() == 4;
    const bool dash = cursor.literal("/") || cursor.literal("-") || cursor.literal("–");
    const std::size_t second = cursor.digits().size();
    if (first && dash && (second == 2 || second == 4) && (comma(cursor) || cursor.spaces())) return;
    cursor = before;
}

// "35570", "35 570", "21501-02"
std::optional<std::string> file_number(Cursor& cursor) {
    std::string number(cursor.digits());
    if (number.size() == 2 && cursor.literal(" ")) number += cursor.digits();
    if (number.size() != 5) return {};
    const Cursor before = cursor;
    if (cursor.literal("-")) {
        const std::string_view part = cursor.digits();
        if (part.size() == 2 && !is_word(cursor.peek()) && cursor.peek() != '-')
            return fmt::format("{}-{}", number, part);
        cursor = before;
    }
    return number;
}

// The budget chapter that follows the file number: " XIII", "-XIII", " A".
std::string_view chapter(Cursor& cursor) {
    const Cursor before = cursor;
    if (cursor.spaces() || cursor.literal("-")) {
        const std::string_view token = cursor.capitals();
        if (!token.empty() && (token.size() == 1 || is_roman(token)) && !is_word(cursor.peek()))
            return token;
    }
    cursor = before;
    return {};
}

enum class Count { none, one, several };
Count number_sign(Cursor& cursor) {
    const Cursor before = cursor;
    comma(cursor);
    cursor.spaces();
    for (const auto& [sign, count] :
         {std::pair{"nrs", Count::several}, std::pair{"nr", Count::one}, std::pair{"no", Count::one}}) {
        if (!cursor.literal(sign)) continue;
        cursor.literal(".");
        cursor.spaces();
        if (is_digit(cursor.peek()) || is_capital(cursor.peek())) return count;
    }
    cursor = before;
    return Count::none;
}

// A number of up to four digits, or letters, that nothing continues: not 30-31, 30.1, 30H, 12 t/m 15.
std::optional<std::string_view> paper(Cursor& cursor) {
    const Cursor before = cursor;
    std::string_view token = cursor.digits();
    if (token.empty()) {
        token = cursor.capitals();
        if (token.size() > 3 && !is_roman(token)) token = {};
    } else if (token.size() > 4) {
        token = {};
    }
    const char next = cursor.peek();
    const bool continued =
        is_word(next) || ((next == '-' || next == '/' || next == '.') && is_word(cursor.peek(1)));
    Cursor after = cursor;
    after.spaces();
    if (token.empty() || continued || after.literal("t/m")) {
        cursor = before;
        return {};
    }
    return token;
}

// ", 31" and " en 31" after "nrs. 30".
bool another(Cursor& cursor) {
    const Cursor before = cursor;
    if (comma(cursor) || (cursor.spaces() && cursor.word("en") && cursor.spaces()))
        if (is_digit(cursor.peek())) return true;
    cursor = before;
    return false;
}

std::string identifier(std::string_view file, std::string_view chapter, std::string_view paper) {
    return fmt::format("kst-{}{}{}-{}", file, chapter.empty() ? "" : "-", chapter, paper);
}

// The citation or citations that begin at `begin`, where the word "Kamerstuk" stands.
void read(std::string_view text, std::size_t begin, std::vector<Citation>& found) {
    Cursor cursor(text, begin + std::string_view("Kamerstuk").size());
    cursor.literal("ken");
    if (!cursor.spaces()) return;
    skip_house(cursor);
    skip_session(cursor);
    const std::optional<std::string> file = file_number(cursor);
    if (!file || is_digit(cursor.peek())) return;
    std::string_view part = chapter(cursor);

    Count count = number_sign(cursor);
    if (count == Count::none && is_roman(part) && !part.empty() && cursor.literal("-"))
        count = Count::one;  // 35570-XIII-30
    if (count == Count::none) {
        if (!comma(cursor)) return;
        const std::optional<std::string_view> letters = paper(cursor);
        if (!letters || is_digit(letters->front())) return;
        count = part.empty() ? number_sign(cursor) : Count::none;
        if (count == Count::none) {  // "31700 VI, D"; "35570, VI" may be either
            if (letters->size() > 1 && is_roman(*letters)) return;
            found.push_back({begin, cursor.at(), identifier(*file, part, *letters)});
            return;
        }
        part = *letters;  // "35570, XIII, nr. 30"
    }

    const std::optional<std::string_view> first = paper(cursor);
    if (!first) return;
    found.push_back({begin, cursor.at(), identifier(*file, part, *first)});
    while (count == Count::several && another(cursor)) {
        const std::size_t at = cursor.at();
        const std::optional<std::string_view> next = paper(cursor);
        if (!next) return;
        found.push_back({at, cursor.at(), identifier(*file, part, *next)});
    }
}

}  // namespace

std::vector<Citation> find_citations(std::string_view text) {
    std::vector<Citation> found;
    for (std::size_t at = text.find("amerstuk"); at != std::string_view::npos;
         at = text.find("amerstuk", at + 1)) {
        if (at == 0 || (text[at - 1] != 'K' && text[at - 1] != 'k')) continue;
        if (at >= 2 && is_word(text[at - 2])) continue;
        read(text, at - 1, found);
    }
    return found;
}

std::string address(const Citation& citation) {
    return fmt::format("https://zoek.officielebekendmakingen.nl/{}.html", citation.identifier);
}

}  // namespace voetnoot::citation
