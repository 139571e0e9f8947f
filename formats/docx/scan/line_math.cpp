#include "formats/docx/scan/line_math.hpp"

#include "pipeline/text/text.hpp"

#include <map>
#include <set>
#include <unicode/uchar.h>

namespace voetnoot::docx::scan {

namespace {

const std::set<char32_t>& relations() {
    static const std::set<char32_t> all{U'=', U'<', U'>', U'≠', U'≤', U'≥', U'≈', U'≡', U'≅',
                                        U'∼', U'≃', U'∝', U'→', U'←', U'↔', U'⇒', U'⇐', U'⇔',
                                        U'∈', U'∉', U'⊂', U'⊆', U'⊃', U'⊇', U'≪', U'≫', U'≔'};
    return all;
}

std::u32string points(std::string_view text) {
    std::u32string result;
    for (std::size_t i = 0; i < text.size();) result += next_code_point(text, i);
    return result;
}

bool of_word(char32_t c) {
    const auto point = static_cast<UChar32>(c);
    return u_isalnum(point) != 0 || u_charType(point) == U_NON_SPACING_MARK ||
           std::u32string_view(U".,%′∞").find(c) != std::u32string_view::npos;
}

bool is_one(std::string_view text) {
    const std::u32string all = points(text);
    std::size_t words = 0;
    for (const char32_t c : all) words += of_word(c) ? 1 : 0;
    if (words == all.size()) return true;
    if (all.front() != U'(' || all.back() != U')') return false;
    std::size_t depth = 0;
    for (std::size_t i = 0; i + 1 < all.size(); ++i) {
        if (all[i] == U'(') ++depth;
        if (all[i] == U')' && depth > 0) --depth;
        if (depth == 0) return false;
    }
    return true;
}

std::string as_small(std::string_view text, bool raised) {
    static const std::map<char32_t, std::pair<std::string_view, std::string_view>> forms{
        {U'0', {"⁰", "₀"}}, {U'1', {"¹", "₁"}}, {U'2', {"²", "₂"}}, {U'3', {"³", "₃"}},
        {U'4', {"⁴", "₄"}}, {U'5', {"⁵", "₅"}}, {U'6', {"⁶", "₆"}}, {U'7', {"⁷", "₇"}},
        {U'8', {"⁸", "₈"}}, {U'9', {"⁹", "₉"}}, {U'+', {"⁺", "₊"}}, {U'-', {"⁻", "₋"}},
        {U'−', {"⁻", "₋"}}, {U'=', {"⁼", "₌"}}, {U'(', {"⁽", "₍"}}, {U')', {"⁾", "₎"}}};
    std::string result;
    bool first = true;
    for (const char32_t c : points(text)) {
        const auto found = forms.find(c);
        if (found == forms.end() || (first && (c == U'=' || c == U'(' || c == U')'))) return {};
        result += raised ? found->second.first : found->second.second;
        first = false;
    }
    return result;
}

}  // namespace

std::string LineMath::bare(std::string_view text) {
    return std::string(trim(fold(text)));
}

std::string LineMath::spaced(std::string_view text, bool script) {
    if (script) return std::string(text);
    std::string result;
    for (const char32_t c : points(text)) {
        const bool relation = relations().contains(c);
        if (relation && !result.ends_with(' ')) result += ' ';
        append_code_point(result, c);
        if (relation) result += ' ';
    }
    return result;
}

std::string LineMath::one(std::string_view operand) {
    return is_one(operand) ? std::string(operand) : std::string("(").append(operand).append(")");
}

std::string LineMath::fraction(std::string_view above, std::string_view below, std::string_view bar) {
    const std::string whole = one(trim(above)).append(bar).append(one(trim(below)));
    return bar == "/" ? whole : '(' + whole + ')';
}

std::string LineMath::script(std::string_view text, bool raised) {
    const std::string plain = bare(text);
    if (plain.empty()) return {};
    const std::string small = as_small(plain, raised);
    return small.empty() ? (raised ? "^" : "_") + one(plain) : small;
}

std::string LineMath::root(std::string_view degree, std::string_view inside) {
    const std::string of = bare(degree);
    const std::string content(trim(inside));
    const std::string sign = of == "3" ? "∛(" : of == "4" ? "∜(" : "√(";
    const bool written = !of.empty() && of != "3" && of != "4";
    return sign + (written ? of + '&' : "") + content + ')';
}

std::string LineMath::follow(std::string_view before, std::string_view next) {
    std::string result(before);
    const std::size_t mark = before.find_last_of("_^");
    if (mark != std::string_view::npos && !next.empty()) {
        const std::string_view last = before.substr(mark + 1);
        std::size_t i = 0;
        const bool goes_on = next.front() == '(' || of_word(next_code_point(next, i));
        if (last.find(' ') == std::string_view::npos && is_one(last) && goes_on) result += ' ';
    }
    return result.append(next);
}

}  // namespace voetnoot::docx::scan
