#include "formats/docx/reader/math.hpp"

#include "pipeline/text/text.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <unicode/uchar.h>

namespace voetnoot::docx::reader {

namespace {

bool is_relation(char32_t c) {
    constexpr std::u32string_view relations = U"=<>≠≤≥≈≡≅∼≃∝→←↔⇒⇐⇔∈∉⊂⊆⊃⊇≪≫≔:";
    return c != U':' && relations.find(c) != std::u32string_view::npos;
}

bool is_word(char32_t c) {
    return u_isalnum(static_cast<UChar32>(c)) != 0 || c == U'.' || c == U',' || c == U'′' || c == U'%' ||
           c == U'∞' || u_charType(static_cast<UChar32>(c)) == U_NON_SPACING_MARK;
}

// Is it one operand, which needs no parentheses?
bool is_operand(std::string_view text) {
    bool word = true;
    for (std::size_t i = 0; i < text.size();) word = is_word(next_code_point(text, i)) && word;
    if (word) return true;
    if (!text.starts_with('(') || !text.ends_with(')')) return false;
    int depth = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        depth += text[i] == '(' ? 1 : text[i] == ')' ? -1 : 0;
        if (depth == 0 && i + 1 < text.size()) return false;
    }
    return true;
}

std::string bracketed(const std::string& text) {
    return '(' + text + ')';
}

std::string operand(const std::string& text) {
    return is_operand(text) ? text : bracketed(text);
}

// "²" for "2"; empty where Unicode has no such characters.
std::string small(std::string_view text, bool raised) {
    constexpr std::string_view plain = "0123456789+-=()";
    constexpr std::array<std::string_view, 15> above{"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷",
                                                     "⁸", "⁹", "⁺", "⁻", "⁼", "⁽", "⁾"};
    constexpr std::array<std::string_view, 15> below{"₀", "₁", "₂", "₃", "₄", "₅", "₆", "₇",
                                                     "₈", "₉", "₊", "₋", "₌", "₍", "₎"};
    std::string result;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t from = i;
        char32_t c = next_code_point(text, i);
        if (c == U'−') c = U'-';
        const std::size_t at = c < 0x80 ? plain.find(static_cast<char>(c)) : std::string_view::npos;
        if (at == std::string_view::npos || (from == 0 && at >= 12)) return {};
        result += raised ? above[at] : below[at];
    }
    return result;
}

class Line {
public:
    std::string of(const Math& math, bool script = false) {
        const bool outer = std::exchange(script_, script);
        std::string result = write(math);
        script_ = outer;
        return result;
    }

private:
    std::string in_script(const Math& math) { return std::string(trim(fold(of(math, true)))); }

    std::string write(const Math& math) {
        switch (math.kind) {
            case Math::Kind::text:
                return spaced(math.text);
            case Math::Kind::row:
                return joined(math.parts);
            case Math::Kind::fraction:
                return fraction(math);
            case Math::Kind::scripts:
                return operand(write(math.parts[0])) + script(math.parts[1], '_', false) +
                       script(math.parts[2], '^', true);
            case Math::Kind::limits:
                return write(math.parts[0]) + script(math.parts[1], '_', false) +
                       script(math.parts[2], '^', true);
            case Math::Kind::before:
                return bracketed(script(math.parts[1], '_', false) + script(math.parts[2], '^', true)) +
                       operand(write(math.parts[0]));
            case Math::Kind::root:
                return root(math);
            case Math::Kind::fenced:
                return fenced(math);
            case Math::Kind::accent: {
                const std::string base = write(math.parts[0]);
                return (count_code_points(base) == 1 ? base : bracketed(base)) + math.text;
            }
            case Math::Kind::enclosed:
                return math.text + bracketed(write(math.parts[0]));
            case Math::Kind::matrix:
                return matrix(math);
        }
        return {};
    }

    // Relations stand between spaces, but not where they are small.
    std::string spaced(std::string_view text) const {
        std::string result;
        for (std::size_t i = 0; i < text.size();) {
            const std::size_t from = i;
            const bool relation = is_relation(next_code_point(text, i)) && !script_;
            if (relation && !result.ends_with(' ')) result += ' ';
            result += text.substr(from, i - from);
            if (relation) result += ' ';
        }
        return result;
    }

    // Two operands that would read as one stand apart: "∑_(i=1)^n i".
    std::string joined(const std::vector<Math>& parts) {
        std::string result;
        for (const Math& part : parts) {
            const std::string next = write(part);
            const bool marked = !result.empty() && ends_in_script(result) && begins_word(next);
            if (marked) result += ' ';
            result += next;
        }
        return result;
    }

    static bool ends_in_script(std::string_view text) {
        const std::size_t mark = text.find_last_of("_^");
        if (mark == std::string_view::npos) return false;
        const std::string_view rest = text.substr(mark + 1);
        return rest.find(' ') == std::string_view::npos && is_operand(rest);
    }

    static bool begins_word(std::string_view text) {
        std::size_t i = 0;
        return !text.empty() && (is_word(next_code_point(text, i)) || text.starts_with('('));
    }

    std::string script(const Math& math, char sign, bool raised) {
        const std::string text = in_script(math);
        if (text.empty()) return {};
        if (const std::string as_small = small(text, raised); !as_small.empty()) return as_small;
        return sign + operand(text);
    }

    std::string fraction(const Math& math) {
        const std::string above = operand(std::string(trim(write(math.parts[0]))));
        const std::string below = operand(std::string(trim(write(math.parts[1]))));
        const std::string both = above + math.text + below;
        return math.text == "/" ? both : bracketed(both);
    }

    std::string root(const Math& math) {
        const std::string degree = in_script(math.parts[1]);
        const std::string inside(trim(write(math.parts[0])));
        if (degree.empty()) return "√" + bracketed(inside);
        if (degree == "3") return "∛" + bracketed(inside);
        if (degree == "4") return "∜" + bracketed(inside);
        return "√" + bracketed(degree + '&' + inside);
    }

    std::string fenced(const Math& math) {
        std::string result = math.text;
        for (const Math& part : math.parts) {
            if (&part != &math.parts.front()) result += math.separator;
            result += trim(write(part));
        }
        return result + math.closing;
    }

    std::string matrix(const Math& math) {
        std::string result = math.stacked ? "█(" : "■(";
        for (const Math& row : math.parts) {
            if (&row != &math.parts.front()) result += '@';
            for (const Math& cell : row.parts) {
                if (&cell != &row.parts.front()) result += '&';
                result += trim(write(cell));
            }
        }
        return result + ')';
    }

    bool script_ = false;
};

std::string escaped(std::string_view text) {
    std::string result;
    for (const char c : text) {
        if (c == '&') result += "&amp;";
        else if (c == '<') result += "&lt;";
        else if (c == '>') result += "&gt;";
        else result += c;
    }
    return result;
}

std::string element(std::string_view name, const std::string& content) {
    return '<' + std::string(name) + '>' + content + "</" + std::string(name) + '>';
}

// mi, mn, mo, mtext: one for each letter, number and sign.
std::string tokens(std::string_view text) {
    std::string result;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t from = i;
        const char32_t c = next_code_point(text, i);
        const auto digit = [](char32_t d) { return u_isdigit(static_cast<UChar32>(d)) != 0; };
        if (is_white_space(c)) continue;
        if (digit(c)) {
            while (i < text.size()) {
                std::size_t next = i;
                const char32_t d = next_code_point(text, next);
                std::size_t after = next;
                const bool point = (d == U'.' || d == U',') && next < text.size() &&
                                   digit(next_code_point(text, after));
                if (!digit(d) && !point) break;
                i = next;
            }
            result += element("mn", std::string(text.substr(from, i - from)));
        } else if (u_isalpha(static_cast<UChar32>(c)) != 0) {
            result += element("mi", std::string(text.substr(from, i - from)));
        } else {
            result += element("mo", escaped(text.substr(from, i - from)));
        }
    }
    return result;
}

class Markup {
public:
    std::string of(const Math& math) {
        switch (math.kind) {
            case Math::Kind::text:
                return tokens(math.text);
            case Math::Kind::row:
                return all(math.parts);
            case Math::Kind::fraction:
                return element(math.text == "/" ? "mfrac" : "mrow",
                               math.text == "/" ? row(math.parts[0]) + row(math.parts[1])
                                                : "<mfrac linethickness=\"0\">" + row(math.parts[0]) +
                                                      row(math.parts[1]) + "</mfrac>");
            case Math::Kind::scripts:
                return scripts(math, "msub", "msup", "msubsup");
            case Math::Kind::limits:
                return scripts(math, "munder", "mover", "munderover");
            case Math::Kind::before:
                return element("mmultiscripts", row(math.parts[0]) + "<mprescripts/>" +
                                                    row(math.parts[1]) + row(math.parts[2]));
            case Math::Kind::root:
                return linear(math.parts[1]).empty()
                           ? element("msqrt", of(math.parts[0]))
                           : element("mroot", row(math.parts[0]) + row(math.parts[1]));
            case Math::Kind::fenced:
                return fenced(math);
            case Math::Kind::accent:
                return "<mover accent=\"true\">" + row(math.parts[0]) +
                       element("mo", escaped(math.text)) + "</mover>";
            case Math::Kind::enclosed:
                return "<menclose notation=\"" +
                       std::string(math.text == "▭"   ? "box"
                                   : math.text == "▁" ? "bottom"
                                                      : "top") +
                       "\">" + of(math.parts[0]) + "</menclose>";
            case Math::Kind::matrix:
                return matrix(math);
        }
        return {};
    }

private:
    std::string all(const std::vector<Math>& parts) {
        std::string result;
        for (const Math& part : parts) result += of(part);
        return result;
    }

    std::string row(const Math& math) { return element("mrow", of(math)); }

    std::string scripts(const Math& math, std::string_view below, std::string_view above,
                        std::string_view both) {
        const bool under = !linear(math.parts[1]).empty();
        const bool over = !linear(math.parts[2]).empty();
        if (!under && !over) return of(math.parts[0]);
        return element(
            under && over ? both
            : under       ? below
                          : above,
            row(math.parts[0]) + (under ? row(math.parts[1]) : "") + (over ? row(math.parts[2]) : ""));
    }

    std::string fenced(const Math& math) {
        std::string inside = math.text.empty() ? "" : element("mo", escaped(math.text));
        for (const Math& part : math.parts) {
            if (&part != &math.parts.front()) inside += element("mo", escaped(math.separator));
            inside += row(part);
        }
        if (!math.closing.empty()) inside += element("mo", escaped(math.closing));
        return element("mrow", inside);
    }

    std::string matrix(const Math& math) {
        std::string rows;
        for (const Math& one : math.parts) {
            std::string cells;
            for (const Math& cell : one.parts) cells += element("mtd", of(cell));
            rows += element("mtr", cells);
        }
        return element("mtable", rows);
    }
};

}  // namespace

Math math_text(std::string text) {
    return {Math::Kind::text, std::move(text)};
}

Math math_row(std::vector<Math> parts) {
    return {Math::Kind::row, {}, std::move(parts)};
}

std::string linear(const Math& math) {
    return std::string(trim(fold(Line().of(math))));
}

std::string mathml(const Math& math) {
    return Markup().of(math);
}

}  // namespace voetnoot::docx::reader
