#include "formats/markdown/scan/lines.hpp"

#include <algorithm>

namespace voetnoot::markdown::scan {
namespace {

constexpr std::size_t code_indentation = 4;

// The "```" or "~~~" that a line of code begins or ends with.
std::string_view fence_of(std::string_view text) {
    if (!text.starts_with("```") && !text.starts_with("~~~")) return {};
    const std::size_t length = std::min(text.find_first_not_of(text.front()), text.size());
    const bool inline_code = text.front() == '`' && text.find('`', length) != text.npos;
    return inline_code ? std::string_view{} : text.substr(0, length);
}

std::size_t indentation(std::string_view line) {
    return std::min(line.find_first_not_of(" \t"), line.size());
}

bool has_item_marker(std::string_view text) {
    return without_item_marker(text).size() != text.size();
}

// Of a line that holds markers of items and nothing else.
std::size_t length_of_lone_markers(std::string_view text) {
    for (std::string_view rest = text; !rest.empty();) {
        const std::size_t length = marker_length(rest);
        if (length == 0 || is_rule(rest)) return 0;
        rest.remove_prefix(length);
        rest.remove_prefix(std::min(rest.find_first_not_of(" \t>"), rest.size()));
    }
    return text.size();
}

// A fence is closed by one of its kind that is as long, or by the end of the quote that it stands in.
class Fence {
public:
    // True where the line is code, or closes it.
    bool encloses(std::string_view line) {
        const std::size_t first = indentation(line);
        const bool quoted = first < line.size() && line[first] == '>';
        if (!open_.empty() && in_quote_ && !quoted) open_ = {};
        const std::string_view text = without_item_marker(body(line));
        const std::string_view fence = fence_of(text);
        if (open_.empty()) {
            open_ = fence;
            in_quote_ = quoted;
            return false;
        }
        if (fence.starts_with(open_) && fence.size() == text.size()) open_ = {};
        return true;
    }

private:
    std::string_view open_;
    bool in_quote_ = false;
};

// Four spaces behind an empty line are code, but not below an item, where they are its text.
class Indentation {
public:
    bool makes_code(std::string_view line) {
        const std::size_t first = indentation(line);
        if (first == line.size()) {
            may_begin_ = true;
            return false;
        }
        const bool deep = first >= code_indentation || line.substr(0, first).find('\t') != line.npos;
        if (line[first] != '>' && has_item_marker(line.substr(first))) in_item_ = true;
        else if (first == 0) in_item_ = false;
        return may_begin_ = may_begin_ && deep && !in_item_;
    }

private:
    bool in_item_ = false;
    bool may_begin_ = true;
};

}  // namespace

std::string_view body(std::string_view line) {
    const std::size_t from = std::min(line.find_first_not_of(" \t>"), line.size());
    line.remove_prefix(from);
    return line.substr(0, line.find_last_not_of(" \t") + 1);
}

bool is_rule(std::string_view text) {
    const std::string_view allowed = text.front() == '*' ? "* \t\r" : "- \t\r";
    return text.find_first_not_of(allowed) == text.npos &&
           std::count(text.begin(), text.end(), text.front()) >= 3;
}

std::size_t marker_length(std::string_view text) {
    const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
    const std::string_view sign = text.substr(digits, 1);
    const std::string_view signs = digits == 0 ? "-+*" : ".)";
    if (sign.empty() || digits > 9 || signs.find(sign) == signs.npos) return 0;
    if (digits + 1 == text.size()) return text.size();
    return std::string_view(" \t\r").find(text[digits + 1]) != std::string_view::npos ? digits + 2 : 0;
}

std::string_view without_item_marker(std::string_view text) {
    const std::size_t number = std::min(text.find_first_not_of("0123456789"), text.size());
    const std::string_view rest = text.substr(number);
    const bool bullet = rest.starts_with("- ") || rest.starts_with("+ ") || rest.starts_with("* ");
    const bool marked = number == 0 ? bullet : rest.starts_with(". ") || rest.starts_with(") ");
    return marked ? body(rest.substr(2)) : text;
}

std::uint32_t end_of_empty_item(std::string_view letter, const std::vector<LineRange>& lines,
                                std::size_t index) {
    const auto line = [&](std::size_t i) {
        return letter.substr(lines[i].first, lines[i].second - lines[i].first);
    };
    const auto column = [&](std::size_t i) {
        return std::min(line(i).find_first_not_of(" \t>"), line(i).size());
    };
    const std::size_t length = length_of_lone_markers(body(line(index)));
    if (length == 0 || index + 1 >= lines.size() || !body(line(index + 1)).empty()) return 0;
    const bool opens = index == 0 || body(line(index - 1)).empty() ||
                       (marker_length(body(line(index - 1))) != 0 && column(index - 1) >= column(index));
    std::size_t next = index + 1;
    while (next < lines.size() && body(line(next)).empty()) ++next;
    const std::size_t end = column(index) + length;
    if (!opens || next == lines.size() || column(next) > end) return 0;
    return lines[index].first + static_cast<std::uint32_t>(end);
}

std::vector<bool> code_lines(std::string_view letter, const std::vector<LineRange>& lines) {
    std::vector<bool> code;
    Fence fence;
    Indentation indentation;
    for (const auto& [begin, end] : lines) {
        const std::string_view line = letter.substr(begin, end - begin);
        const bool fenced = fence.encloses(line);
        const bool indented = indentation.makes_code(line);
        code.push_back(fenced || indented);
    }
    return code;
}

}  // namespace voetnoot::markdown::scan
