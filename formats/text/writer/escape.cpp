#include "formats/text/writer/escape.hpp"

#include "pipeline/text/ascii.hpp"
#include "pipeline/text/text.hpp"

#include <fmt/format.h>
#include <unicode/uchar.h>

namespace voetnoot::text::writer {
namespace {

// The length of a label that needs no "^": up to four digits and a letter, or up to three of * † ‡.
// 0 where `text` does not begin with one.
std::size_t plain_label(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size() && at < 4 && is_digit(text[at])) ++at;
    if (at > 0) return at < text.size() && text[at] >= 'a' && text[at] <= 'z' ? at + 1 : at;
    for (int signs = 0; signs < 3; ++signs) {
        if (text.substr(at, 1) == "*") at += 1;
        else if (text.substr(at, 3) == "†" || text.substr(at, 3) == "‡") at += 3;
        else break;
    }
    return at;
}

// Whether "[" and then `text` would be read as a reference.
bool reads_as_reference(std::string_view text, bool closed = false) {
    std::size_t at = plain_label(text);
    if (at == 0) return false;
    if (text.substr(at, 1) == "?") ++at;
    else if (text.substr(at, 1) == "/") {
        ++at;
        while (at < text.size() && is_digit(text[at])) ++at;
    }
    return closed ? at == text.size() : text.substr(at, 1) == "]";
}

bool is_one_of(std::string_view signs, char c) {
    return c != '\0' && signs.find(c) != std::string_view::npos;
}

bool is_control(char32_t c) {
    return u_charType(static_cast<UChar32>(c)) == U_CONTROL_CHAR && !is_white_space(c);
}

void append_number(std::string& out, char32_t c) {
    fmt::format_to(std::back_inserter(out), "\\{{{:x}}}", static_cast<std::uint32_t>(c));
}

// Without white space; with a backslash before each of `signs`.
void append_tight(std::string& out, std::string_view text, std::string_view signs) {
    const bool ascii_only = clean(text) != text;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = next_code_point(text, at);
        if (is_white_space(c) || is_control(c) || (ascii_only && c >= 0x80)) {
            append_number(out, c);
            continue;
        }
        if (c < 0x80 && signs.find(static_cast<char>(c)) != std::string_view::npos) out += '\\';
        append_code_point(out, c);
    }
}

void append_label(std::string& out, std::string_view label) {
    if (!label.empty() && plain_label(label) == label.size()) {
        out += label;
    } else {
        out += '^';
        append_tight(out, label, "\\[]<>|/?^");
    }
}

}  // namespace

// Flat: a branch for each sign that could be read as syntax.
void append_literal(std::string& out, std::string_view text, const Surroundings& around) {
    const auto escaped = [&](char c, std::string_view rest) {
        switch (c) {
            case '\\':
                return true;
            case '^':  // behind a digit it says that what follows is raised; a line of them underlines
                return out.empty() || out.back() == ' ' || out.back() == '\n' || out.back() == '^' ||
                       out.back() == '[' || is_digit(out.back());
            case '|':
                return around.in_row;
            case '[':
                return around.in_link || reads_as_reference(rest);
            case ']':
                return around.in_link || (rest.empty() && around.before_sign == '<');
            case '~':
                return rest.empty() ? around.before_sign == '~' : rest.front() == '~';
            case '{':
                return is_one_of("+_=#", rest.empty() ? around.before_sign : rest.front());
            case '+':
            case '_':
            case '=':
                return around.in_style && !rest.empty() && rest.front() == '}';
            case '<':
                return rest.empty() || rest.front() != ' ';
            default:
                return false;
        }
    };
    bool first = true;
    for (std::size_t at = 0; at < text.size(); first = false) {
        const std::size_t begin = at;
        const char32_t c = next_code_point(text, at);
        if (is_white_space(c)) {
            out += ' ';
        } else if (is_control(c)) {
            append_number(out, c);
        } else if (c < 0x80) {
            const char ascii = static_cast<char>(c);
            if (escaped(ascii, text.substr(at)) ||
                (first && around.opens_link && reads_as_reference(text, true))) {
                out += '\\';
            }
            out += ascii;
        } else {
            // A mark that would combine with a sign of the format ("<" and U+0338), or a dagger that
            // would make the text of a link a reference.
            if (first && ((around.follows_sign && u_getCombiningClass(static_cast<UChar32>(c)) != 0) ||
                          (around.opens_link && reads_as_reference(text, true)))) {
                out += '\\';
            }
            out += text.substr(begin, at - begin);
        }
    }
}

std::string link_target(std::string_view target) {
    std::string out = "<";
    append_tight(out, target, "\\<>|");
    return out + '>';
}

std::string place_mark(std::size_t number) {
    return fmt::format("{{#{}}}", number);
}

std::string reference_mark(const NoteName& note) {
    std::string out = "[";
    append_label(out, note.label);
    if (!note.unique) fmt::format_to(std::back_inserter(out), "/{}", note.occurrence);
    return out + ']';
}

std::string dangling_mark(std::string_view label) {
    std::string out = "[";
    append_label(out, label);
    return out + "?]";
}

}  // namespace voetnoot::text::writer
