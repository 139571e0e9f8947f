#include "formats/docx/reader/omml.hpp"
#include "pipeline/text/text.hpp"

#include <string>
#include <utility>
#include <vector>

namespace voetnoot::docx::reader {

namespace {

using Kind = Math::Kind;

constexpr std::size_t deepest_switch = 100;

// "\f(1;2)": switches that take operands in parentheses, divided by the list separator of whoever wrote
// it.
class EqReader {
public:
    explicit EqReader(std::string_view code)
        : code_(code), separator_(code.find(';') == std::string_view::npos ? ',' : ';') {}

    Math run() { return row(0, false); }

private:
    bool at_end() const { return at_ >= code_.size(); }
    bool is_next(char c) const { return !at_end() && code_[at_] == c; }

    void skip_blanks() {
        while (is_next(' ')) ++at_;
    }

    // Until a separator or the parenthesis that closes the operand.
    Math row(std::size_t depth, bool operand) {
        Math result;
        std::string text;
        const auto flush = [&] {
            if (!text.empty()) result.parts.push_back(math_text(std::exchange(text, {})));
        };
        while (!at_end()) {
            const char c = code_[at_];
            if (operand && (c == separator_ || c == ')')) break;
            ++at_;
            if (c != '\\' || at_end()) {
                text += c;
            } else if (!is_letter(code_[at_])) {
                text += code_[at_++];
            } else if (depth < deepest_switch) {
                flush();
                result.parts.push_back(command(depth + 1));
            }
        }
        flush();
        return result;
    }

    static bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

    // Behind the backslash. In capitals or not.
    std::string name() {
        std::string result;
        while (!at_end() && is_letter(code_[at_])) result += code_[at_++];
        return lower_case(result);
    }

    std::string sign() {
        if (is_next('\\')) ++at_;
        if (at_end()) return {};
        const std::size_t from = at_;
        next_code_point(code_, at_);
        return std::string(code_.substr(from, at_ - from));
    }

    std::vector<Math> operands(std::size_t depth) {
        std::vector<Math> result;
        skip_blanks();
        if (!is_next('(')) return result;
        do {
            ++at_;
            result.push_back(row(depth, true));
        } while (is_next(separator_));
        if (is_next(')')) ++at_;
        return result;
    }

    Math command(std::size_t depth) {
        const std::string which = name();
        if (which == "s") return raised(depth);
        std::string open = "(";
        std::string close = ")";
        std::string integral = "∫";
        std::size_t columns = 1;
        while (true) {
            skip_blanks();
            if (!is_next('\\') || at_ + 1 >= code_.size() || !is_letter(code_[at_ + 1])) break;
            ++at_;
            const std::string option = name();
            skip_blanks();
            if (option == "lc" || option == "bc") open = sign();
            if (option == "bc") close = counterpart(open);
            if (option == "rc") close = sign();
            if (option == "su") integral = "∑";
            if (option == "pr") integral = "∏";
            if (option == "fc" || option == "vc") integral = sign();
            const std::size_t number = digits();
            if (option == "co" && number > 0) columns = number;
        }
        return made(which, operands(depth), {open, close, integral}, columns);
    }

    std::size_t digits() {
        std::size_t value = 0;
        while (!at_end() && code_[at_] >= '0' && code_[at_] <= '9' && value < 1000)
            value = value * 10 + static_cast<std::size_t>(code_[at_++] - '0');
        return value;
    }

    static std::string counterpart(const std::string& open) {
        return open == "[" ? "]" : open == "{" ? "}" : open == "<" ? ">" : open == "(" ? ")" : open;
    }

    struct Signs {
        std::string open;
        std::string close;
        std::string integral;
    };

    static Math made(const std::string& which, std::vector<Math> parts, const Signs& signs,
                     std::size_t columns) {
        const auto at = [&](std::size_t i) { return i < parts.size() ? parts[i] : Math(); };
        if (which == "f") return {Kind::fraction, "/", {at(0), at(1)}};
        if (which == "r" && parts.size() < 2) return {Kind::root, {}, {at(0), Math()}};
        if (which == "r") return {Kind::root, {}, {at(1), at(0)}};
        if (which == "b") return {Kind::fenced, signs.open, std::move(parts), signs.close, ";"};
        if (which == "x") return {Kind::enclosed, "▭", {at(0)}};
        if (which == "i")
            return math_row({{Kind::limits, {}, {math_text(signs.integral), at(0), at(1)}}, at(2)});
        if (which == "l") return {Kind::fenced, {}, std::move(parts), {}, ";"};
        if (which == "a") {
            Math matrix{Kind::matrix};
            matrix.stacked = columns == 1;
            for (std::size_t i = 0; i < parts.size(); ++i) {
                if (i % columns == 0) matrix.parts.emplace_back();
                matrix.parts.back().parts.push_back(std::move(parts[i]));
            }
            return matrix;
        }
        return math_row(std::move(parts));  // \d moves, \o lays one over the other
    }

    // "\s\up6(2)\do4(i)": what was raised and lowered.
    Math raised(std::size_t depth) {
        Math result{Kind::scripts, {}, {Math(), Math(), Math()}};
        skip_blanks();
        if (is_next('(')) {
            std::vector<Math> both = operands(depth);
            for (std::size_t i = 0; i < both.size() && i < 2; ++i)
                result.parts[2 - i] = std::move(both[i]);
            return result;
        }
        while (is_next('\\')) {
            ++at_;
            const std::string option = name();
            skip_blanks();
            digits();
            std::vector<Math> one = operands(depth);
            if (!one.empty()) result.parts[option == "do" ? 1 : 2] = math_row(std::move(one));
            skip_blanks();
        }
        return result;
    }

    std::string_view code_;
    char separator_;
    std::size_t at_ = 0;
};

// A base that stands before "\s" is its base.
Math with_bases(Math math) {
    Math result = math;
    result.parts.clear();
    for (Math& part : math.parts) {
        part = with_bases(std::move(part));
        const bool hangs = math.kind == Kind::row && part.kind == Kind::scripts &&
                           !result.parts.empty() && result.parts.back().kind == Kind::text;
        if (!hangs) {
            result.parts.push_back(std::move(part));
            continue;
        }
        std::string& before = result.parts.back().text;
        const std::size_t begin = before.find_last_of(" +-*/=<>(") + 1;
        part.parts[0] = math_text(before.substr(begin));
        before.erase(begin);
        result.parts.push_back(std::move(part));
    }
    return result;
}

}  // namespace

Math read_eq(std::string_view code) {
    return with_bases(EqReader(code).run());
}

}  // namespace voetnoot::docx::reader
