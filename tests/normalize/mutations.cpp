#include "tests/normalize/mutations.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <random>
#include <string_view>
#include <vector>

namespace voetnoot::testing {

namespace {

using Lines = std::vector<std::string>;

Lines lines_of(const std::string& text) {
    Lines lines;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        lines.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return lines;
}

std::string joined(const Lines& lines) {
    std::string text;
    for (const std::string& line : lines) text += line + '\n';
    return text;
}

class Mutator {
public:
    Mutator(const std::string& letter, std::uint32_t seed) : random_(seed), lines_(lines_of(letter)) {}

    std::string mutate() {
        const std::size_t times = 1 + below(3);
        for (std::size_t i = 0; i < times && !lines_.empty(); ++i) once();
        return joined(lines_);
    }

private:
    std::size_t below(std::size_t limit) { return limit == 0 ? 0 : random_() % limit; }

    std::size_t any_line() { return below(lines_.size()); }
    auto at(std::size_t line) { return lines_.begin() + static_cast<std::ptrdiff_t>(line); }

    // A line with a superscript, where one is found in a few tries.
    std::string& marked_line() {
        for (int i = 0; i < 40; ++i)
            if (std::string& line = lines_[any_line()]; line.find("<sup>") != std::string::npos)
                return line;
        return lines_[any_line()];
    }

    void once() {
        switch (below(15)) {
            case 0:
                lines_.erase(at(any_line()));
                return;
            case 1: {
                const std::string copy = lines_[any_line()];
                lines_.insert(at(any_line()), copy);
                return;
            }
            case 2:
                std::swap(lines_[any_line()], lines_[any_line()]);
                return;
            case 3:
                cut_line();
                return;
            case 4:
                join_lines();
                return;
            case 5:
                lines_.insert(at(any_line()), std::string(alien_lines[below(alien_lines.size())]));
                return;
            case 6:
                drop_blank();
                return;
            case 7:
                cut_end();
                return;
            case 8:
                insert_in(lines_[any_line()]);
                return;
            default:
                change_mark(marked_line());
                return;
        }
    }

    void cut_line() {
        const std::size_t line = any_line();
        const std::size_t place = boundary(lines_[line], below(lines_[line].size() + 1));
        const std::string rest = lines_[line].substr(place);
        lines_[line].resize(place);
        lines_.insert(at(line) + 1, rest);
        if (below(2) == 0) lines_.insert(at(line) + 1, "");
    }

    void join_lines() {
        const std::size_t line = any_line();
        if (line + 1 >= lines_.size()) return;
        lines_[line] += lines_[line + 1];
        lines_.erase(at(line) + 1);
    }

    void drop_blank() {
        for (int i = 0; i < 40; ++i)
            if (const std::size_t line = any_line(); lines_[line].empty()) {
                lines_.erase(at(line));
                return;
            }
    }

    void cut_end() {
        std::string& line = lines_[any_line()];
        line.resize(boundary(line, below(line.size() + 1)));
    }

    void insert_in(std::string& line) {
        const std::size_t place = boundary(line, below(line.size() + 1));
        line.insert(place, alien_text[below(alien_text.size())]);
    }

    void change_mark(std::string& line) {
        const std::size_t open = find_mark(line);
        if (open == std::string::npos) return;
        const std::size_t close = line.find("</sup>", open);
        if (close == std::string::npos) return;
        const std::string label = line.substr(open + 5, close - open - 5);
        switch (below(9)) {
            case 0:
                line.erase(open, close + 6 - open);
                return;  // lost
            case 1:
                line.replace(open + 5, label.size(), "");
                return;  // emptied
            case 2:
                line.replace(open + 5, label.size(), label + label);
                return;  // fused
            case 3:
                line.replace(open + 5, label.size(), labels[below(labels.size())]);
                return;
            case 4:
                line.erase(close, 6);
                return;  // never closed
            case 5:
                line.erase(open, 5);
                return;  // never opened
            case 6:
                line.insert(open, line.substr(open, close + 6 - open));
                return;  // doubled
            case 7:
                line.insert(close + 6, below(2) == 0 ? " " : "<br>");
                return;
            default: {  // moved
                const std::string mark = line.substr(open, close + 6 - open);
                line.erase(open, mark.size());
                line.insert(boundary(line, below(line.size() + 1)), mark);
            }
        }
    }

    std::size_t find_mark(const std::string& line) {
        std::size_t found = std::string::npos;
        std::size_t seen = 0;
        for (std::size_t i = line.find("<sup>"); i != std::string::npos; i = line.find("<sup>", i + 5))
            if (below(++seen) == 0) found = i;
        return found;
    }

    // Not within a character.
    static std::size_t boundary(const std::string& line, std::size_t place) {
        while (place < line.size() && (static_cast<unsigned char>(line[place]) & 0xC0) == 0x80) ++place;
        return place;
    }

    static constexpr std::array<std::string_view, 18> alien_lines{
        "",
        "---",
        "***",
        "{3}------------------------------------------------",
        "Pagina 2 van 5",
        "<sup>1</sup>",
        "<sup>2</sup> Zie aldaar.",
        "> Een citaat",
        "- een punt",
        "3. een derde punt",
        "| a | b |",
        "## Een kop",
        "<page_number>4</page_number>",
        "    code",
        "```",
        "[^1]: Een noot.",
        "<table><tr><td>a</td></tr></table>",
        "![](beeld.png)"};
    static constexpr std::array<std::string_view, 22> alien_text{"<sup>3</sup>",
                                                                 "<sup></sup>",
                                                                 "<sup>1,2</sup>",
                                                                 " ",
                                                                 "**",
                                                                 "*",
                                                                 "_",
                                                                 "`",
                                                                 "|",
                                                                 "\\",
                                                                 "<br>",
                                                                 "[^1]",
                                                                 "¹",
                                                                 "$^{2}$",
                                                                 "[a](#)",
                                                                 "<span id=\"page-1-0\"></span>",
                                                                 "&nbsp;",
                                                                 "&amp;",
                                                                 "http://a.nl/b",
                                                                 "<sub>2</sub>",
                                                                 "e\xcc\x81",
                                                                 "\xc2\xad"};
    static constexpr std::array<std::string_view, 14> labels{
        "1",  "2", "12", "123", "1,2", "3-5", "[4]",
        "1)", "*", "l2", "e",   " 7 ", "7 8", "een twee drie vier"};

    std::mt19937 random_;
    Lines lines_;
};

}  // namespace

std::string mutated(const std::string& letter, std::uint32_t seed) {
    return Mutator(letter, seed).mutate();
}

}  // namespace voetnoot::testing
