#include "formats/markdown/scan/lexer.hpp"

#include "formats/markdown/scan/entity.hpp"

#include "pipeline/text/ascii.hpp"
#include "pipeline/text/text.hpp"

#include <algorithm>

namespace voetnoot::markdown::scan {
namespace {

bool is_row_of_delimiters(std::string_view line) {
    return line.find('-') != line.npos && line.find_first_of("|:") != line.npos &&
           line.find_first_not_of("-:|> \t") == line.npos;
}

// "$^{", "${ }^{\\mathrm{": what stands before that which a formula raises.
std::size_t formula_opening(std::string_view text) {
    std::size_t end = std::min(text.find_first_not_of("${}^ "), text.size());
    if (text.substr(0, end).find('^') == text.npos) return 1;
    for (const std::string_view face : {"\\text{", "\\mathrm{", "\\textrm{"})
        if (text.substr(end).starts_with(face)) end += face.size();
    return text.find_last_not_of(' ', end - 1) + 1;
}

}  // namespace

std::size_t Lexer::piece(Kind kind, std::size_t begin, std::size_t end) {
    if (begin < end) emit_(kind, begin, end);
    return end;
}

std::size_t Lexer::run_end(std::size_t at, std::size_t limit) const {
    std::size_t end = at;
    while (end < limit && letter_[end] == letter_[at]) ++end;
    return end;
}

std::size_t Lexer::line_end(std::size_t at) {
    if (at < line_from_ || at >= line_to_) {
        line_from_ = at;
        line_to_ = std::min(letter_.find_first_of("\r\n", at), letter_.size());
    }
    return line_to_;
}

std::string_view Lexer::rest_of_line(std::size_t at) {
    return letter_.substr(at, line_end(at) - at);
}

std::size_t Lexer::skip_white(std::size_t from, std::size_t limit) const {
    while (from < limit && (letter_[from] == ' ' || (letter_[from] >= '\t' && letter_[from] <= '\r')))
        ++from;
    return from;
}

std::size_t Lexer::lex(std::size_t at, std::size_t gap_end, bool line_start) {
    const char c = letter_[at];
    if ((c == '|' || c == ':' || c == '-') && at >= row_seen_) {
        row_seen_ = line_end(at);
        const std::size_t begin = letter_.find_last_of("\r\n", at) + 1;  // npos + 1 is 0
        const std::size_t marks = line_start ? at : begin;
        row_ = is_row_of_delimiters(letter_.substr(marks, row_seen_ - marks));
    }
    if (row_ && at < row_seen_ && row_seen_ <= gap_end)
        return piece(Kind::table_delimiter_row, at, row_seen_);
    if (line_start)
        if (const std::size_t end = block_mark(at, gap_end); end != at) return end;
    return inline_mark(at, gap_end);
}

// Flat: a branch for each mark that may begin a line.
std::size_t Lexer::block_mark(std::size_t at, std::size_t gap_end) {
    const char c = letter_[at];
    const std::string_view rest = rest_of_line(at);
    const std::size_t run = run_end(at, std::min(gap_end, at + rest.size())) - at;
    const auto ends_mark = [&](std::size_t length) {
        return length >= rest.size() || rest[length] == ' ' || rest[length] == '\t';
    };
    if (c == '>') return piece(Kind::quote_mark, at, at + 1);
    if (c == '#' && run <= 6) return piece(Kind::heading_mark, at, at + run);
    if (c == '=' && rest.find_first_not_of("= \t") == npos)
        return piece(Kind::heading_underline, at, at + run);
    if (c == '*' || c == '_' || c == '-') {
        const std::string_view allowed = c == '*' ? "* \t" : c == '_' ? "_ \t" : "- \t";
        if (rest.find_first_not_of(allowed) == npos && std::count(rest.begin(), rest.end(), c) >= 3 &&
            at + rest.size() <= gap_end)
            return piece(Kind::thematic_break, at, at + rest.find_last_of(c) + 1);
    }
    if ((c == '*' || c == '-' || c == '+') && ends_mark(1)) return piece(Kind::bullet_mark, at, at + 1);
    if (is_digit(c)) {
        const std::size_t digits = std::min(rest.find_first_not_of("0123456789"), rest.size());
        if (digits < rest.size() && (rest[digits] == '.' || rest[digits] == ')') &&
            at + digits < gap_end)
            return piece(Kind::number_mark, at, at + digits + 1);
    }
    if ((c == '`' || c == '~') && run >= 3 && (c == '~' || rest.find('`', run) == npos))
        return fence(at, run, gap_end);
    return c == '[' ? definition(at, gap_end) : at;
}

std::size_t Lexer::fence(std::size_t at, std::size_t run, std::size_t gap_end) {
    const std::size_t end = piece(Kind::code_fence, at, at + run);
    const std::size_t name = skip_white(end, std::min(gap_end, line_end(end)));
    const std::size_t name_end = std::min(gap_end, line_end(end));
    return name < name_end ? piece(Kind::code_language, name, name_end) : end;
}

// "[label]: target "title"", all of it between two words.
std::size_t Lexer::definition(std::size_t at, std::size_t gap_end) {
    const std::size_t close = letter_.substr(0, gap_end).find("]:", at);
    if (close == npos) return at;
    const std::string_view label = letter_.substr(at + 1, close - at - 1);
    if (label.starts_with('^') && !trim(label.substr(1)).empty()) return at;  // a note's
    const std::size_t target = skip_white(close + 2, gap_end);
    const std::size_t end = target_end(target, gap_end);
    if (end == npos || end == target) return at;
    piece(Kind::reference_definition, at, end);
    const std::size_t title = skip_white(end, gap_end);
    const std::size_t past = title < gap_end ? title_end(title, gap_end) : npos;
    return past == npos ? end : piece(Kind::link_title, title, past);
}

// Flat: a branch for each sign that may be markup.
std::size_t Lexer::inline_mark(std::size_t at, std::size_t gap_end) {
    const char c = letter_[at];
    const std::string_view rest = letter_.substr(at, gap_end - at);
    switch (c) {
        case '<':
            return angle(at, gap_end);
        case '>':
            return piece(Kind::html_remainder, at, at + 1);
        case '&':
            if (const std::size_t length = reference_length(rest); length != 0)
                return piece(Kind::character_reference, at, at + length);
            return unknown(at, gap_end);
        case '\\':
            return piece(rest_of_line(at).size() == 1 ? Kind::hard_break : Kind::escape, at, at + 1);
        case '*':
        case '_':
            return piece(Kind::emphasis_mark, at, run_end(at, gap_end));
        case '~':
            return piece(Kind::strike_mark, at, run_end(at, gap_end));
        case '`':
            return piece(Kind::code_mark, at, run_end(at, gap_end));
        case '#': {
            const std::size_t end = run_end(at, gap_end);
            if (rest_of_line(end).find_first_not_of(" \t") == npos)
                return piece(Kind::heading_mark, at, end);
            return unknown(at, gap_end);
        }
        case '|':
            return piece(Kind::table_pipe, at, at + 1);
        case '!':
            return rest.starts_with("![") ? piece(Kind::image_mark, at, at + 2) : unknown(at, gap_end);
        case '[':
            if (rest.starts_with("[^")) return piece(Kind::note_mark, at, at + 2);
            return piece(Kind::link_bracket, at, at + 1);
        case ']':
            return bracket_end(at, gap_end);
        case '$':
            return piece(Kind::formula_mark, at, at + formula_opening(rest));
        case '}': {
            const std::size_t end = rest.find_first_not_of("} ");
            const bool closes = end != npos && rest[end] == '$';
            return closes ? piece(Kind::formula_mark, at, at + end + 1) : unknown(at, gap_end);
        }
        default:
            return unknown(at, gap_end);
    }
}

// CommonMark 6.3: a target, in angle brackets or without; npos if there is none.
std::size_t Lexer::target_end(std::size_t from, std::size_t limit) const {
    if (from < limit && letter_[from] == '<') {
        for (std::size_t i = from + 1; i < limit && letter_[i] != '\n'; ++i) {
            if (letter_[i] == '\\') ++i;
            else if (letter_[i] == '>') return i + 1;
        }
        return npos;
    }
    std::size_t open = 0;
    std::size_t i = from;
    for (; i < limit && letter_[i] != ' ' && (letter_[i] < '\t' || letter_[i] > '\r'); ++i) {
        if (letter_[i] == '\\' && i + 1 < limit) ++i;
        else if (letter_[i] == '(') ++open;
        else if (letter_[i] == ')' && open-- == 0) break;
    }
    return i;
}

std::size_t Lexer::title_end(std::size_t from, std::size_t limit) const {
    const char open = letter_[from];
    if (open != '"' && open != '\'' && open != '(') return npos;
    const char close = open == '(' ? ')' : open;
    for (std::size_t i = from + 1; i < limit; ++i) {
        if (letter_[i] == '\\') ++i;
        else if (letter_[i] == close) return i + 1;
    }
    return npos;
}

std::size_t Lexer::bracket_end(std::size_t at, std::size_t gap_end) {
    const std::string_view rest = letter_.substr(at, gap_end - at);
    if (rest.starts_with("]:")) return piece(Kind::note_mark, at, at + 2);
    if (rest.starts_with("](")) {
        const std::size_t target = skip_white(at + 2, gap_end);
        const std::size_t end = target_end(target, gap_end);
        if (end != npos) {
            const std::size_t title = skip_white(end, gap_end);
            const std::size_t past = title < gap_end ? title_end(title, gap_end) : npos;
            const std::size_t close = skip_white(past == npos ? title : past, gap_end);
            if (close < gap_end && letter_[close] == ')') {
                piece(Kind::link_target, at, end);
                if (past != npos) piece(Kind::link_title, title, past);
                return piece(Kind::link_bracket, close, close + 1);
            }
        }
    }
    if (rest.starts_with("][")) {
        const std::size_t close = rest.find(']', 2);
        if (close != npos) return piece(Kind::link_target, at, at + close + 1);
    }
    return piece(Kind::link_bracket, at, at + 1);
}

std::size_t Lexer::unknown(std::size_t at, std::size_t gap_end) {
    std::size_t end = at;
    bool words = false;
    bool ties = true;
    bool controls = true;
    while (end < gap_end) {
        std::size_t next = end;
        const char32_t c = next_code_point(letter_, next);
        if (is_white_space(c)) break;
        words = words || is_word_character(c);
        ties = ties && (c == 0xAD || c == 0x200B || c == 0x2060 || c == 0xFEFF);
        controls = controls && (c < 0x20 || c == 0x7F);
        end = next;
        if (c < 0x80 && !is_alphanumeric(static_cast<char>(c))) break;  // what follows may be known
        if (ties) break;
    }
    if (ties) return piece(at == 0 ? Kind::byte_order_mark : Kind::tie_or_break, at, end);
    if (controls) return piece(Kind::control_character, at, end);
    return piece(words ? Kind::unknown_words : Kind::unknown, at, end);
}

}  // namespace voetnoot::markdown::scan
