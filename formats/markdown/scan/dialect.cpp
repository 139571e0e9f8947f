#include "formats/markdown/scan/dialect.hpp"

#include "formats/markdown/scan/lines.hpp"
#include "formats/markdown/scan/tildes.hpp"
#include "pipeline/text/text.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>

namespace voetnoot::markdown::scan {
namespace {

constexpr std::string_view digits = "0123456789";
constexpr std::string_view label_bytes =
    "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_-.:*+";
constexpr std::string_view letters_and_digits = label_bytes.substr(0, 62);

// The length of a "[^label]" at the beginning of `text`; 0 if there is none.
std::size_t mark_length(std::string_view text) {
    if (!text.starts_with("[^")) return 0;
    const std::size_t end = text.find_first_not_of(label_bytes, 2);
    return end != text.npos && end > 2 && text[end] == ']' ? end + 1 : 0;
}

bool separates(std::string_view text, std::size_t pipe) {
    return pipe == 0 || text[pipe - 1] != '\\';
}

// Offsets of the pipes between the cells of a row.
std::vector<std::size_t> separators(std::string_view row) {
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < row.size(); ++i)
        if (row[i] == '|' && i != 0 && i + 1 != row.size() && separates(row, i)) found.push_back(i);
    return found;
}

bool has_separator(std::string_view row) {
    for (std::size_t i = row.find('|'); i != row.npos; i = row.find('|', i + 1))
        if (separates(row, i)) return true;
    return false;
}

bool is_delimiter_row(std::string_view row) {
    return row.find('-') != row.npos && row.find('|') != row.npos &&
           row.find_first_not_of("-:| \t") == row.npos;
}

// Without pipes it is one to cmark-gfm, with other pipes than the header's to md4c.
bool looks_like_delimiter_row(std::string_view row) {
    const bool dashes = row.find('-') != row.npos;
    return dashes && row.find_first_not_of("-:| \t") == row.npos && row.find_first_of(":|") != row.npos;
}

// CommonMark 4.6, the sixth kind of HTML block.
bool begins_html_block(std::string_view row) {
    constexpr std::array<std::string_view, 63> names{
        "address", "article", "aside",    "base",     "basefont", "blockquote", "body",
        "caption", "center",  "col",      "colgroup", "dd",       "details",    "dialog",
        "dir",     "div",     "dl",       "dt",       "fieldset", "figcaption", "figure",
        "footer",  "form",    "frame",    "frameset", "h1",       "h2",         "h3",
        "h4",      "h5",      "h6",       "head",     "header",   "hr",         "html",
        "iframe",  "legend",  "li",       "link",     "main",     "menu",       "menuitem",
        "meta",    "nav",     "noframes", "ol",       "optgroup", "option",     "p",
        "param",   "pre",     "section",  "source",   "summary",  "table",      "tbody",
        "td",      "tfoot",   "th",       "thead",    "title",    "tr",         "ul"};
    if (!row.starts_with('<')) return false;
    row.remove_prefix(row.starts_with("</") ? 2 : 1);
    const std::string_view name = row.substr(0, row.find_first_of(" />\t"));
    return row.starts_with("!--") || std::find(names.begin(), names.end(), name) != names.end();
}

// Four spaces further right than the header, a line is code.
bool is_far_right(std::string_view row, std::string_view header) {
    const auto spaces = [](std::string_view text) {
        return std::min(text.find_first_not_of(' '), text.size());
    };
    return spaces(row) >= spaces(header) + 4 &&
           without_item_marker(body(header)).size() == body(header).size();
}

bool ends_table(std::string_view row) {
    if (row == "|" || begins_html_block(row)) return true;
    if (row.starts_with("```") || row.starts_with("~~~")) return true;
    const std::size_t level = std::min(row.find_first_not_of('#'), row.size());
    return level > 0 && level < 7 && (row.size() == level || row[level] == ' ');
}

}  // namespace

ScanDialect::ScanDialect(std::string_view letter, const std::vector<std::uint32_t>& plain)
    : text_(letter), base_(letter), hidden_tilde_(scan::hidden_tilde(letter)) {
    for (const std::uint32_t sign : plain) base_.at(sign) = ',';
    for (char& c : base_)
        if (c == '\f' || c == '\v') c = ' ';
    letter_ = base_;
    bytes_ = base_;
    if (letter.starts_with("\xEF\xBB\xBF")) start_ = 3;
    find_lines();
    for (std::size_t i = 0; i < lines_.size(); ++i) {
        show_rule(i);
        show_heading(i);
        show_definition(i);
    }
    show_page_numbers();
    show_references();
    show_labels();
    hide_tildes(bytes_, hidden_tilde_);
    const std::vector<bool> code = code_lines(letter_, lines_);
    for (std::size_t i = 0; i < lines_.size();) {
        if (code[i]) {
            ++i;
        } else if (is_header(i)) {
            i = show_table(i);
        } else {
            if (looks_like_delimiter_row(body(line(i)))) hide_delimiter_row(i);
            else show_empty_item(i);
            ++i;
        }
    }
    apply_edits();
}

std::string_view ScanDialect::line(std::size_t index) const {
    return letter_.substr(lines_[index].first, lines_[index].second - lines_[index].first);
}

void ScanDialect::find_lines() {
    for (std::size_t at = start_; at < letter_.size();) {
        const auto is_line_end = [](char c) { return c == '\n' || c == '\r'; };
        const auto found =
            std::find_if(letter_.begin() + static_cast<std::ptrdiff_t>(at), letter_.end(), is_line_end);
        const auto end = static_cast<std::size_t>(found - letter_.begin());
        lines_.emplace_back(at, end);
        at = letter_.substr(end, 2) == "\r\n" ? end + 2 : end + 1;
    }
}

void ScanDialect::show_rule(std::size_t index) {
    const std::string_view rule = body(line(index));
    if (rule.size() < 3 || rule.find_first_not_of('-') != rule.npos) return;
    bytes_.replace(static_cast<std::size_t>(rule.data() - letter_.data()), rule.size(), rule.size(),
                   '*');
}

void ScanDialect::show_heading(std::size_t index) {
    const std::string_view text = without_item_marker(body(line(index)));
    const std::size_t name = text.starts_with("</") ? 2 : 1;
    if (!text.starts_with('<') || text.size() < name + 2) return;
    const bool heading = (text[name] | 0x20) == 'h' && text[name + 1] >= '1' && text[name + 1] <= '6';
    const std::string_view after = text.substr(name + 2, 1);
    if (heading && (after.empty() || std::string_view(" \t>/").find(after) != after.npos))
        bytes_.replace(static_cast<std::size_t>(text.data() - letter_.data()) + name, 2, "dd");
}

void ScanDialect::show_definition(std::size_t index) {
    const std::string_view text = without_item_marker(body(line(index)));  // "- [^7]: text" too
    const std::size_t length = mark_length(text);
    if (length == 0 || length == text.size() || text[length] != ':') return;
    const auto begin = static_cast<std::uint32_t>(text.data() - letter_.data());
    const auto size = static_cast<std::uint32_t>(length);
    const auto content =
        static_cast<std::uint32_t>(std::min(text.find_first_not_of(" \t", length + 1), text.size()));
    definitions_.push_back({begin, begin + 2, begin + size - 1, begin + content, begin + 3});
    bytes_.replace(begin, 3, "+  ");
    bytes_.replace(begin + 3, length - 2, length - 2, ',');
}

void ScanDialect::show_page_numbers() {
    for (const std::string_view tag : {"<page_number>", "</page_number>"})
        for (std::size_t at = letter_.find(tag); at != letter_.npos; at = letter_.find(tag, at + 1))
            bytes_[at + tag.find('_')] = '-';
}

void ScanDialect::show_references() {
    std::set<std::string> labels;  // without regard to case
    for (const Mark& mark : definitions_)
        labels.insert(lower_case(letter_.substr(mark.label_begin, mark.label_end - mark.label_begin)));
    for (std::size_t at = letter_.find("[^"); at != letter_.npos; at = letter_.find("[^", at + 1)) {
        const std::size_t length = mark_length(letter_.substr(at));
        if (length == 0 || bytes_[at] == '+') continue;
        std::size_t backslashes = 0;
        while (backslashes < at && letter_[at - 1 - backslashes] == '\\') ++backslashes;
        const std::string_view label = letter_.substr(at + 2, length - 3);
        const bool known =
            label.find_first_not_of(digits) == label.npos || labels.contains(lower_case(label));
        if (backslashes % 2 == 1 || !known) continue;
        const auto begin = static_cast<std::uint32_t>(at);
        const auto size = static_cast<std::uint32_t>(length);
        references_.push_back({begin, begin + 2, begin + size - 1, begin + size, 0});
        for (std::size_t i = at; i < at + length; ++i)
            if (letters_and_digits.find(bytes_[i]) == std::string_view::npos)
                bytes_[i] = i < at + 2 || i + 1 == at + length ? ',' : 'x';
    }
}

// Blanks at the end of a label count to md4c, and hide its target; those at the beginning do not.
void ScanDialect::show_labels() {
    constexpr std::string_view white = " \t\r\n";
    if (letter_.find("]:") == letter_.npos) return;
    for (std::size_t at = bytes_.find('['); at != std::string::npos; at = bytes_.find('[', at + 1)) {
        const std::size_t end = bytes_.find_first_of("[]\\`*_<>!&|", at + 1);
        if (end == std::string::npos || bytes_[end] != ']') continue;
        const std::string_view label = std::string_view(bytes_).substr(at + 1, end - at - 1);
        const std::size_t last = label.find_last_not_of(white);
        if (last == label.npos || label.find_first_of("\r\n") < last) continue;
        const std::string words(label.substr(0, last + 1));
        const std::size_t blanks = label.size() - words.size();
        bytes_.replace(at + 1, label.size(), std::string(blanks, ' ') + words);
    }
}

bool ScanDialect::is_header(std::size_t index) const {
    if (index + 1 >= lines_.size()) return false;
    const std::string_view header = without_item_marker(body(line(index)));
    const std::string_view delimiters = body(line(index + 1));
    // A delimiter row left of its header's item is not the item's.
    const bool in_item = header.size() != body(line(index)).size();
    const auto column = [&](std::string_view text, std::size_t of) {
        return text.data() - line(of).data();
    };
    if (in_item && column(delimiters, index + 1) < column(header, index)) return false;
    return is_delimiter_row(delimiters) && has_separator(header) &&
           separators(header).size() == separators(delimiters).size();
}

std::size_t ScanDialect::show_table(std::size_t header) {
    const std::string_view first_row = without_item_marker(body(line(header)));
    const bool in_item = first_row.size() != body(line(header)).size();
    if (header >= 1 && !in_item && !body(line(header - 1)).empty()) {
        const std::string_view text = line(header);
        const std::string_view quote =
            text.substr(0, static_cast<std::size_t>(body(text).data() - text.data()));
        edits_.push_back({lines_[header].first, lines_[header].first, std::string(quote) + "\n"});
    }
    const std::size_t inner = separators(first_row).size();
    const std::string_view delimiters = body(line(header + 1));
    const auto row_begin = static_cast<std::uint32_t>(delimiters.data() - letter_.data());
    std::string dashes = "|";
    for (std::size_t k = 0; k <= inner; ++k) dashes += "---|";
    edits_.push_back(
        {row_begin, row_begin + static_cast<std::uint32_t>(delimiters.size()), std::move(dashes)});
    std::size_t i = header + 2;
    for (; i < lines_.size() && !body(line(i)).empty(); ++i) {
        if (ends_table(body(line(i))) || is_far_right(line(i), line(header))) {  // not to md4c
            edits_.push_back({lines_[i].first, lines_[i].first, "\n"});
            break;
        }
        const std::string_view row = body(line(i));
        const std::vector<std::size_t> pipes = separators(row);
        for (std::size_t k = inner; k < pipes.size(); ++k)
            bytes_[static_cast<std::size_t>(row.data() - letter_.data()) + pipes[k]] = ',';
    }
    return i;
}

void ScanDialect::show_empty_item(std::size_t index) {
    if (const std::uint32_t end = end_of_empty_item(letter_, lines_, index))
        edits_.push_back({end, end, " #"});
}

void ScanDialect::hide_delimiter_row(std::size_t index) {
    const std::string_view row = body(line(index));
    for (const char& c : row)
        if (c == '|' || c == ':') bytes_[static_cast<std::size_t>(&c - letter_.data())] = ',';
}

void ScanDialect::apply_edits() {
    shown_.clear();
    offsets_.assign(1, {0, static_cast<std::ptrdiff_t>(start_)});
    std::size_t done = start_;
    for (const Edit& edit : edits_) {
        shown_.append(bytes_, done, edit.begin - done).append(edit.text);
        done = edit.end;
        offsets_.push_back({shown_.size(), static_cast<std::ptrdiff_t>(done) -
                                               static_cast<std::ptrdiff_t>(shown_.size())});
    }
    shown_.append(bytes_, done);
}

std::uint32_t ScanDialect::letter_offset(std::size_t shown_offset) const {
    const auto after =
        std::upper_bound(offsets_.begin(), offsets_.end(), shown_offset,
                         [](std::size_t place, const Offset& offset) { return place < offset.from; });
    return static_cast<std::uint32_t>(static_cast<std::ptrdiff_t>(shown_offset) + std::prev(after)->by);
}

const ScanDialect::Mark* ScanDialect::reference_at(std::uint32_t offset) const {
    const auto found =
        std::lower_bound(references_.begin(), references_.end(), offset,
                         [](const Mark& mark, std::uint32_t place) { return mark.begin < place; });
    return found != references_.end() && found->begin == offset ? &*found : nullptr;
}

const ScanDialect::Mark* ScanDialect::definition_at(std::uint32_t offset) const {
    const auto found =
        std::lower_bound(definitions_.begin(), definitions_.end(), offset,
                         [](const Mark& mark, std::uint32_t place) { return mark.shown_text < place; });
    return found != definitions_.end() && found->shown_text == offset ? &*found : nullptr;
}

bool ScanDialect::show_unused_targets(const std::set<std::string, std::less<>>& used) {
    bool changed = false;
    std::size_t close = 0;  // of all angle brackets that open before it
    for (std::size_t at = bytes_.find("]:"); at != std::string::npos; at = bytes_.find("]:", at + 2)) {
        const std::size_t begin = letter_.find_first_not_of("\n\r\t ", at + 2);
        if (begin == letter_.npos) break;
        const bool angle = letter_[begin] == '<';
        if (angle && close < begin)
            close = std::min(letter_.find_first_of(">\n", begin), letter_.size());
        const std::size_t end =
            angle ? close : std::min(letter_.find_first_of("\n\r\t ", begin), letter_.size());
        const std::size_t from = angle ? begin + 1 : begin;
        constexpr std::size_t longest = 65536;
        if (end - from <= longest && used.contains(letter_.substr(from, end - from))) continue;
        bytes_[at + 1] = ',';
        changed = true;
    }
    if (changed) apply_edits();
    return changed;
}

}  // namespace voetnoot::markdown::scan
