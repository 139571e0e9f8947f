#include "formats/markdown/reader/dialect.hpp"

#include "formats/markdown/reader/pipes.hpp"
#include "pipeline/text/ascii.hpp"
#include "pipeline/text/text.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <utility>

namespace voetnoot::markdown::reader {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::size_t longest_target = 65536;  // longer ones are compared in no time that grows with all
constexpr char punctuation_mask = ',';  // stands for punctuation, so that emphasis beside it stays

bool is_label_byte(char c) {
    return is_alphanumeric(c) || std::string_view("_-.:*+").find(c) != std::string_view::npos;
}

// Of a line that holds nothing, but within a quote: its blanks would count as text of an item to the
// parser.
std::uint32_t end_without_blanks(std::string_view letter, std::uint32_t begin, std::uint32_t end) {
    const std::string_view line = letter.substr(begin, end - begin);
    if (line.find_first_not_of(" \t>") != line.npos) return end;
    return begin + static_cast<std::uint32_t>(line.find_last_not_of(" \t") + 1);  // npos + 1 is 0
}

std::vector<Line> split_lines(std::string_view letter, std::uint32_t from) {
    std::vector<Line> lines;
    std::uint32_t begin = from;
    const auto size = static_cast<std::uint32_t>(letter.size());
    while (begin < size) {
        std::uint32_t end = begin;
        while (end < size && letter[end] != '\n' && letter[end] != '\r') ++end;
        lines.push_back({begin, end_without_blanks(letter, begin, end)});
        begin = end + 1;
        if (end + 1 < size && letter[end] == '\r' && letter[end + 1] == '\n') ++begin;
    }
    return lines;
}

void mask_rule(std::string_view line, char* masked) {
    const std::size_t from = skip_quote_marks(line);
    const std::size_t to = line.find_last_not_of(" \t");
    if (to == line.npos || to < from + 2) return;
    if (line.substr(from, to + 1 - from).find_first_not_of('-') != line.npos) return;
    std::fill(masked + from, masked + to + 1, '*');
}

void mask_page_number(std::string_view line, char* masked) {
    constexpr std::string_view name = "page_number>";
    for (std::size_t at = line.find(name); at != line.npos; at = line.find(name, at + 1)) {
        const bool opening = at >= 1 && line[at - 1] == '<';
        const bool closing = at >= 2 && line[at - 1] == '/' && line[at - 2] == '<';
        if (opening || closing) masked[at + 4] = '-';
    }
}

// The label of "[^label]" at `at`, if one stands there.
std::optional<std::string_view> note_label(std::string_view text, std::size_t at) {
    if (text.substr(at, 2) != "[^") return std::nullopt;
    std::size_t end = at + 2;
    while (end < text.size() && is_label_byte(text[end])) ++end;
    if (end == at + 2 || end == text.size() || text[end] != ']') return std::nullopt;
    return text.substr(at + 2, end - at - 2);
}

bool escaped(std::string_view text, std::size_t at) {
    std::size_t backslashes = 0;
    while (backslashes < at && text[at - backslashes - 1] == '\\') ++backslashes;
    return backslashes % 2 == 1;
}

std::optional<NoteDefinition> note_definition(std::string_view line, std::uint32_t offset) {
    const std::size_t from =
        std::max(skip_quote_marks(line), item_mark_end(line));  // "- [^7]: text" too
    const auto label = note_label(line, from);
    if (!label) return std::nullopt;
    const std::size_t colon = from + 3 + label->size();
    if (colon >= line.size() || line[colon] != ':') return std::nullopt;
    const std::size_t text = std::min(line.find_first_not_of(" \t", colon + 1), line.size());
    const auto place = [&](std::size_t at) { return offset + static_cast<std::uint32_t>(at); };
    return NoteDefinition{place(from), place(from + 2), place(colon - 1), place(text)};
}

void mask_definition(const NoteDefinition& definition, std::string& masked) {
    // "[^1]:" becomes "+  ,,": an item, so that what is indented below belongs to it.
    masked.replace(definition.begin, item_marker_width, "+  ");
    std::fill(masked.begin() + definition.begin + item_marker_width,
              masked.begin() + definition.label_end + 2, punctuation_mask);
}

bool is_number(std::string_view label) {
    return std::all_of(label.begin(), label.end(), is_digit);
}

// Labels are compared without regard to case, as GFM does.
void mask_references(Dialect& dialect, const std::set<std::string>& labels) {
    const std::string_view letter = dialect.base;
    for (std::size_t at = letter.find("[^"); at != letter.npos; at = letter.find("[^", at + 1)) {
        const auto label = note_label(letter, at);
        if (!label || escaped(letter, at) || dialect.masked[at] != '[') continue;
        if (!is_number(*label) && !labels.contains(lower_case(*label))) continue;
        dialect.references.push_back(static_cast<std::uint32_t>(at));
        dialect.masked[at] = dialect.masked[at + 1] = punctuation_mask;
        for (std::size_t i = at + 2; i < at + 2 + label->size(); ++i)
            if (!is_alphanumeric(letter[i])) dialect.masked[i] = 'x';
        dialect.masked[at + 2 + label->size()] = punctuation_mask;
    }
}

// Rebuilds what the parser is shown from the masked bytes.
void show(Dialect& dialect) {
    dialect.shown.clear();
    dialect.shown.reserve(dialect.masked.size() + 64);
    const std::string_view masked = dialect.masked;
    for (std::size_t i = 0; i < dialect.lines.size(); ++i) {
        const Line& line = dialect.lines[i];
        if (line.inserted) {
            const Line& next = dialect.lines[i + 1];
            const std::string_view header = masked.substr(next.begin, next.end - next.begin);
            dialect.shown.append(header.substr(0, skip_quote_marks(header)));
        } else {
            dialect.shown.append(masked.substr(line.begin, line.end - line.begin));
        }
        dialect.shown.push_back('\n');
    }
}

// A tag that stands alone on its line, of an element that is no block: "<br>".
bool is_lone_inline_tag(std::string_view line) {
    constexpr std::array<std::string_view, 10> names{"br", "sup", "sub", "b",    "strong",
                                                     "i",  "em",  "a",   "span", "img"};
    const std::size_t from = line.find_first_not_of(' ');
    if (from == line.npos || from > 3 || line[from] != '<') return false;
    line = line.substr(from, line.find_last_not_of(" \t") + 1 - from);
    if (line.find('>') + 1 != line.size()) return false;
    const std::size_t name = line.starts_with("</") ? 2 : 1;
    return std::find(names.begin(), names.end(),
                     line.substr(name, line.find_first_of(" />", name) - name)) != names.end();
}

// The lines of a letter in turn, told whether the last is text of a paragraph in an item, a note or a
// quote.
class ContainedText {
public:
    bool ends_here() const { return contained_ && text_ && !fenced_; }

    void pass(std::string_view line) {
        const std::size_t from = std::max(skip_quote_marks(line), item_mark_end(line));
        const std::string_view text =
            line.substr(std::min(line.find_first_not_of(" \t", from), line.size()));
        if (text.empty()) contained_ = false;
        else if (from != 0 || note_definition(line, 0)) contained_ = true;
        if (text.starts_with("```") || text.starts_with("~~~")) fenced_ = !fenced_;
        text_ = is_text(text) && line.find_first_not_of(' ') < code_indentation;
    }

private:
    static constexpr std::size_t code_indentation = 4;

    static bool is_text(std::string_view text) {
        const bool bare = text.find_first_not_of("-*_=#+ \t") == text.npos;
        const bool target =
            text.starts_with('[') && !text.starts_with("[^") && text.find("]:") != text.npos;
        return !bare && !target && text.find('|') == text.npos && !text.ends_with('\\') &&
               text.front() != '<' && text.front() != '#' && !text.starts_with("```") &&
               !text.starts_with("~~~");
    }

    bool contained_ = false;
    bool text_ = false;
    bool fenced_ = false;
};

// Such a tag below the text of an item begins no block, but the parser forgets the item's paragraph
// where the tag is not indented: then the two lines become one.
void join_lone_tags(Dialect& dialect) {
    ContainedText contained;
    std::vector<Line> lines;
    for (const Line& line : dialect.lines) {
        const std::string_view text =
            std::string_view(dialect.base).substr(line.begin, line.end - line.begin);
        if (contained.ends_here() && is_lone_inline_tag(text)) {
            for (std::uint32_t i = lines.back().end; i < line.begin; ++i) dialect.masked[i] = ' ';
            lines.back().end = line.end;
            continue;
        }
        contained.pass(text);
        lines.push_back(line);
    }
    dialect.lines = std::move(lines);
}

}  // namespace

Dialect read_dialect(std::string_view text, const std::vector<std::uint32_t>& plain) {
    Dialect dialect;
    dialect.letter = text;
    dialect.base = std::string(text);
    for (const std::uint32_t sign : plain) dialect.base.at(sign) = punctuation_mask;
    for (char& c : dialect.base)
        if (c == '\f' || c == '\v') c = ' ';  // white space of old printers
    dialect.masked = dialect.base;
    const std::string_view letter = dialect.base;
    dialect.lines = split_lines(letter, letter.starts_with(byte_order_mark) ? 3 : 0);
    std::set<std::string> labels;
    for (const Line& line : dialect.lines) {
        const std::string_view text_of_line = letter.substr(line.begin, line.end - line.begin);
        mask_rule(text_of_line, dialect.masked.data() + line.begin);
        mask_page_number(text_of_line, dialect.masked.data() + line.begin);
        if (const auto definition = note_definition(text_of_line, line.begin)) {
            mask_definition(*definition, dialect.masked);
            labels.insert(lower_case(letter.substr(definition->label_begin,
                                                   definition->label_end - definition->label_begin)));
            dialect.definitions.push_back(*definition);
        }
    }
    mask_references(dialect, labels);
    join_lone_tags(dialect);
    dialect.lines = show_tables(letter, dialect.masked, std::move(dialect.lines));
    show(dialect);
    return dialect;
}

const NoteDefinition* definition_around(const Dialect& dialect, std::uint32_t at) {
    const auto after =
        std::upper_bound(dialect.definitions.begin(), dialect.definitions.end(), at,
                         [](std::uint32_t place, const NoteDefinition& d) { return place < d.begin; });
    if (after == dialect.definitions.begin()) return nullptr;
    const NoteDefinition& definition = *std::prev(after);
    return at < definition.content ? &definition : nullptr;
}

bool keep_unused_definitions(Dialect& dialect, const std::set<std::string, std::less<>>& used_targets) {
    bool kept = false;
    const std::string_view letter = dialect.base;
    std::size_t close =
        0;  // the next end of an angle bracket or of a line, for all that begin before it
    for (std::size_t at = dialect.masked.find("]:"); at != std::string::npos;
         at = dialect.masked.find("]:", at + 1)) {
        std::size_t from = letter.find_first_not_of(" \t\r\n", at + 2);
        if (from == letter.npos) continue;
        std::size_t to = std::min(letter.find_first_of(" \t\r\n", from), letter.size());
        if (letter[from] == '<') {
            if (close < from) close = std::min(letter.find_first_of(">\n", from), letter.size());
            to = close;
            ++from;
        }
        if (to - from <= longest_target && used_targets.contains(letter.substr(from, to - from)))
            continue;
        dialect.masked[at + 1] = punctuation_mask;
        kept = true;
    }
    if (kept) show(dialect);
    return kept;
}

}  // namespace voetnoot::markdown::reader
