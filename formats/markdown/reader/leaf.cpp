#include "formats/markdown/reader/leaf.hpp"

#include "formats/markdown/reader/parse.hpp"

#include "pipeline/format/format.hpp"
#include "pipeline/phrase/make.hpp"
#include "pipeline/text/ascii.hpp"

#include <algorithm>
#include <cctype>
#include <numeric>

namespace voetnoot::markdown::reader {
namespace {

constexpr std::size_t tab_stop = 4;

const Line& line_of(const Dialect& dialect, int number) {
    const std::size_t index = number > 0 ? static_cast<std::size_t>(number) - 1 : 0;
    return dialect.lines.at(std::min(index, dialect.lines.size() - 1));
}

// Walks the marks at the beginning of a line, counting columns as the parser does.
class Margin {
public:
    Margin(std::string_view text, std::uint32_t at, std::uint32_t end)
        : text_(text), at_(at), end_(end) {}

    std::uint32_t at() const { return at_; }

    void skip_blanks(std::size_t column) {
        while (at_ < end_ && is_blank(text_[at_]) && column_ < column) step();
    }
    bool skip_quote_mark() {
        std::uint32_t mark = at_;
        while (mark < end_ && text_[mark] == ' ' && mark < at_ + 3) ++mark;
        if (mark == end_ || text_[mark] != '>') return false;
        while (at_ <= mark) step();
        if (at_ < end_ && is_blank(text_[at_])) step();
        return true;
    }
    bool is_indented(std::size_t column) {
        skip_blanks(column);
        return column_ >= column;
    }

private:
    void step() { column_ = text_[at_++] == '\t' ? (column_ / tab_stop + 1) * tab_stop : column_ + 1; }

    std::string_view text_;
    std::uint32_t at_;
    std::uint32_t end_;
    std::size_t column_ = 0;
};

}  // namespace

void Leaf::append(const Dialect& dialect, std::uint32_t begin, std::uint32_t end) {
    masked.append(dialect.masked, begin, end - begin);
    for (const char c : dialect.letter.substr(begin, end - begin))
        letter.push_back(c == '\n' || c == '\r' ? ' ' : c);
    at.resize(at.size() + (end - begin));
    std::iota(at.end() - static_cast<std::ptrdiff_t>(end - begin), at.end(), begin);
}

void Leaf::append_line_end(std::uint32_t place) {
    masked.push_back('\n');
    letter.push_back('\n');
    at.push_back(place);
}

void Leaf::drop_front(std::size_t count) {
    while (count < masked.size() && is_blank(masked[count])) ++count;
    masked.erase(0, count);
    letter.erase(0, count);
    at.erase(at.begin(), at.begin() + static_cast<std::ptrdiff_t>(count));
}

std::uint32_t begin_of(const Dialect& dialect, cmark_node* node) {
    const Line& line = line_of(dialect, cmark_node_get_start_line(node));
    const int column = std::max(cmark_node_get_start_column(node), 1) - 1;
    return std::min(line.begin + static_cast<std::uint32_t>(column), line.end);
}

std::uint32_t strip(const Dialect& dialect, const Line& line, const Containers& containers) {
    Margin margin(dialect.masked, line.begin, line.end);
    for (const Container& container : containers) {
        if (container.quote ? !margin.skip_quote_mark() : !margin.is_indented(container.column)) break;
    }
    return margin.at();
}

Container item_container(const Dialect& dialect, cmark_node* item) {
    const Line& line = line_of(dialect, cmark_node_get_start_line(item));
    const std::uint32_t marker = begin_of(dialect, item);
    std::uint32_t at = marker;
    while (at < line.end && is_digit(dialect.masked[at])) ++at;
    ++at;  // "-" or "."
    std::uint32_t blanks = 0;
    while (at + blanks < line.end && is_blank(dialect.masked[at + blanks])) ++blanks;
    if (blanks == 0 || blanks > 4 || at + blanks == line.end) blanks = 1;
    return {false, at + blanks - line.begin};
}

void refuse(const Phrase& message, const Leaf& leaf, const Dialect& dialect) {
    const std::uint32_t place = leaf.at.empty() ? 0 : leaf.at.front();
    const auto is_empty = [&](const Line& line) {
        return dialect.letter.substr(line.begin, line.end - line.begin).find_first_not_of(" \t>") ==
               std::string_view::npos;
    };
    std::vector<std::uint32_t> signs;
    for (const Line& line : dialect.lines) {
        if (line.inserted) continue;
        if (is_empty(line)) {
            if (line.begin > std::max(place, leaf.end_at())) break;
            if (line.end <= place) signs.clear();
        }
        for (std::uint32_t i = line.begin; i < line.end; ++i)
            if (std::ispunct(static_cast<unsigned char>(dialect.letter[i])) != 0) signs.push_back(i);
    }
    throw Unsure(message, place, std::move(signs));
}

namespace {

// The line behind the last. Of HTML that ends with its own end mark ("-->"), the parser says one line
// too few.
std::size_t end_line_of(cmark_node* node, std::size_t first) {
    if (cmark_node_get_type(node) != CMARK_NODE_HTML_BLOCK)
        return static_cast<std::size_t>(std::max(cmark_node_get_end_line(node), 1));
    const std::string_view html = literal(node);
    return first + static_cast<std::size_t>(std::count(html.begin(), html.end(), '\n'));
}

}  // namespace

Leaf leaf_of(const Dialect& dialect, cmark_node* node, const Containers& containers) {
    Leaf leaf;
    const auto first = static_cast<std::size_t>(std::max(cmark_node_get_start_line(node), 1)) - 1;
    const auto last = std::min(end_line_of(node, first), dialect.lines.size());
    for (std::size_t i = first; i < last; ++i) {
        const Line& line = dialect.lines[i];
        std::uint32_t begin = i == first ? begin_of(dialect, node) : strip(dialect, line, containers);
        std::uint32_t end = line.end;
        while (begin < end && is_blank(dialect.masked[begin])) ++begin;
        leaf.append(dialect, begin, end);
        leaf.append_line_end(end);
    }
    return leaf;
}

}  // namespace voetnoot::markdown::reader
