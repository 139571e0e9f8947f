#include "formats/docx/scan/formula.hpp"
#include "formats/docx/scan/line_math.hpp"
#include "pipeline/text/text.hpp"

#include <algorithm>
#include <cctype>
#include <vector>

namespace voetnoot::docx::scan {

namespace {

constexpr int deepest = 100;  // switches within switches; deeper ones say nothing

bool is_ascii_letter(char c) {
    return std::isalpha(static_cast<unsigned char>(c)) != 0;
}

// Reads the code from the left and writes the line as it goes.
class EqLine {
public:
    explicit EqLine(std::string_view code)
        : rest_(code), between_(code.find(';') != std::string_view::npos ? ';' : ',') {}

    std::string line(int depth, bool script, bool operand) {
        std::string written;
        std::string plain;
        const auto write_plain = [&] {
            written = LineMath::follow(written, LineMath::spaced(plain, script));
            plain.clear();
        };
        while (!rest_.empty()) {
            const char c = rest_.front();
            if (operand && (c == between_ || c == ')')) break;
            rest_.remove_prefix(1);
            if (c != '\\' || rest_.empty()) {
                plain += c;
                continue;
            }
            if (!is_ascii_letter(rest_.front())) {
                plain += rest_.front();
                rest_.remove_prefix(1);
                continue;
            }
            if (depth >= deepest) continue;
            const std::string which = letters();
            if (which == "s") {
                const std::size_t begin = plain.find_last_of(" +-*/=<>(") + 1;
                const std::string base = plain.substr(begin);
                plain.erase(begin);
                write_plain();
                written = LineMath::follow(
                    written, scripts(LineMath::one(LineMath::spaced(base, script)), depth + 1));
            } else {
                write_plain();
                written = LineMath::follow(written, command(which, depth + 1, script));
            }
        }
        write_plain();
        return written;
    }

private:
    void blanks() { rest_.remove_prefix(std::min(rest_.find_first_not_of(' '), rest_.size())); }

    std::string letters() {
        std::size_t end = 0;
        while (end < rest_.size() && is_ascii_letter(rest_[end])) ++end;
        const std::string result = lower_case(rest_.substr(0, end));
        rest_.remove_prefix(end);
        return result;
    }

    std::size_t number() {
        std::size_t value = 0;
        while (!rest_.empty() && value < 1000 && rest_.front() >= '0' && rest_.front() <= '9') {
            value = 10 * value + static_cast<std::size_t>(rest_.front() - '0');
            rest_.remove_prefix(1);
        }
        return value;
    }

    std::string character() {
        if (rest_.starts_with('\\')) rest_.remove_prefix(1);
        std::size_t end = 0;
        if (!rest_.empty()) next_code_point(rest_, end);
        const std::string result(rest_.substr(0, end));
        rest_.remove_prefix(end);
        return result;
    }

    // `small` says which operands are scripts: the first so many.
    std::vector<std::string> operands(int depth, bool script, std::size_t small = 0) {
        std::vector<std::string> result;
        blanks();
        if (!rest_.starts_with('(')) return result;
        do {
            rest_.remove_prefix(1);
            result.push_back(line(depth, script || result.size() < small, true));
        } while (rest_.starts_with(between_));
        if (rest_.starts_with(')')) rest_.remove_prefix(1);
        return result;
    }

    std::string scripts(const std::string& base, int depth) {
        std::string below;
        std::string above;
        blanks();
        if (rest_.starts_with('(')) {
            const std::vector<std::string> both = operands(depth, true);
            if (!both.empty()) above = both[0];
            if (both.size() > 1) below = both[1];
        } else
            while (rest_.starts_with('\\')) {
                rest_.remove_prefix(1);
                const std::string option = letters();
                blanks();
                number();
                std::string one;
                const std::vector<std::string> all = operands(depth, true);
                for (const std::string& each : all) one = LineMath::follow(one, each);
                if (!all.empty()) (option == "do" ? below : above) = one;
                blanks();
            }
        return base + LineMath::script(below, false) + LineMath::script(above, true);
    }

    std::string command(const std::string& which, int depth, bool script) {
        std::string open = "(";
        std::string close = ")";
        std::string integral = "∫";
        std::size_t columns = 1;
        for (blanks(); rest_.size() > 1 && rest_.front() == '\\' && is_ascii_letter(rest_[1]);
             blanks()) {
            rest_.remove_prefix(1);
            const std::string option = letters();
            blanks();
            if (option == "su") integral = "∑";
            else if (option == "pr") integral = "∏";
            else if (option == "fc" || option == "vc") integral = character();
            else if (option == "rc") close = character();
            else if (option == "lc") open = character();
            else if (option == "bc") {
                open = character();
                close = open == "("   ? ")"
                        : open == "[" ? "]"
                        : open == "{" ? "}"
                        : open == "<" ? ">"
                                      : open;
            }
            const std::size_t value = number();
            if (option == "co" && value != 0) columns = value;
        }
        return written(which, depth, script, {open, close, integral}, columns);
    }

    std::string written(const std::string& which, int depth, bool script,
                        const std::vector<std::string>& signs, std::size_t columns) {
        const std::size_t small = which == "i" ? 2 : 0;
        std::vector<std::string> parts = operands(depth, script, small);
        const auto at = [&](std::size_t i) { return i < parts.size() ? parts[i] : std::string(); };
        if (which == "f") return LineMath::fraction(at(0), at(1), "/");
        if (which == "r")
            return parts.size() < 2 ? LineMath::root("", at(0)) : LineMath::root(at(0), at(1));
        if (which == "x") return "▭(" + at(0) + ')';
        if (which == "i")
            return LineMath::follow(
                signs[2] + LineMath::script(at(0), false) + LineMath::script(at(1), true), at(2));
        if (which == "b" || which == "l") {
            std::string all = which == "b" ? signs[0] : "";
            for (std::size_t i = 0; i < parts.size(); ++i)
                all.append(i == 0 ? "" : ";").append(trim(parts[i]));
            return all + (which == "b" ? signs[1] : "");
        }
        if (which == "a") {
            std::string all = columns == 1 ? "█(" : "■(";
            for (std::size_t i = 0; i < parts.size(); ++i)
                all.append(i == 0 ? "" : i % columns == 0 ? "@" : "&").append(trim(parts[i]));
            return all + ')';
        }
        std::string all;
        for (const std::string& part : parts) all = LineMath::follow(all, part);
        return all;
    }

    std::string_view rest_;
    char between_;
};

}  // namespace

std::string eq_words(std::string_view code) {
    return LineMath::bare(EqLine(code).line(0, false, false));
}

}  // namespace voetnoot::docx::scan
