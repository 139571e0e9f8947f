#include "formats/docx/reader/chart.hpp"

#include "formats/docx/reader/content.hpp"
#include "formats/docx/reader/drawing_text.hpp"
#include "formats/docx/reader/number_format.hpp"
#include "formats/docx/rules.hpp"
#include "pipeline/format/format.hpp"
#include "pipeline/phrase/make.hpp"
#include "pipeline/text/text.hpp"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <iterator>
#include <map>
#include <set>
#include <vector>

namespace voetnoot::docx::reader {

namespace {

constexpr std::size_t most_cells = 50'000;

struct Value {
    const package::Element* element = nullptr;  // c:v
    std::string format = {};                    // the code by which a number is shown
};
using Texts = std::vector<Value>;
using Points = std::map<std::size_t, Texts>;  // by index

struct Series {
    Texts name;
    Points categories;            // of several levels, the outermost first
    std::vector<Points> columns;  // its values, and for bubbles their sizes
};

std::size_t index_of(const package::Element& point) {
    const std::string_view text = point.attribute("idx");
    std::size_t index = 0;
    std::from_chars(text.data(), text.data() + text.size(), index);
    return index;
}

bool has_words(const package::Element& value) {
    return !squeeze(value.text).empty();
}

// The element itself, the chosen one of alternatives, or null.
const package::Element* read_of(const package::Element& element) {
    if (element.is("c:extLst")) return nullptr;
    return element.is("mc:AlternateContent") ? chosen(element) : &element;
}

void collect_texts(const package::Element& element, Texts& to, std::string_view format = {}) {
    for (const package::Element& child : element.children) {
        if (child.is("c:v") && has_words(child)) to.push_back({&child, std::string(format)});
        else if (const package::Element* one = read_of(child)) collect_texts(*one, to, format);
    }
}

void collect_points(const package::Element& element, Points& to, std::string_view format = {}) {
    if (const package::Element* code = element.child("c:formatCode")) format = code->text;
    for (const package::Element& child : element.children) {
        const std::string_view own = child.attribute("formatCode");
        if (child.is("c:pt")) collect_texts(child, to[index_of(child)], own.empty() ? format : own);
        else if (const package::Element* one = read_of(child)) collect_points(*one, to, format);
    }
}

// The words at each index.
std::map<std::size_t, std::string> words_of(const Points& points) {
    std::map<std::size_t, std::string> result;
    for (const auto& [index, texts] : points) {
        std::string all;
        for (const Value& text : texts) all.append(shown_text(*text.element)).append(" ");
        result[index] = trim(fold(all));
    }
    return result;
}

// The innermost level comes first in the file.
Points categories_of(const package::Element& element) {
    Points result;
    collect_points(element, result);
    for (auto& [index, texts] : result) std::reverse(texts.begin(), texts.end());
    return result;
}

draft::Cell cell_of(const Texts& texts, const Span& otherwise) {
    draft::Cell cell;
    cell.span = texts.empty() ? Span{otherwise.part, otherwise.begin, otherwise.begin}
                              : texts.front().element->span;
    draft::Inlines content;
    for (const Value& text : texts) {
        const package::Element& value = *text.element;
        if (!content.empty()) content.push_back({draft::Text{" ", value.start_tag}});
        const std::string typed = shown_text(value);
        if (auto shown = formatted_number(typed, text.format); shown && *shown != typed)
            content.push_back({draft::Replaced{*std::move(shown), nullptr, shown_span(value)}});
        else content.push_back({draft::Text{typed, shown_span(value)}});
    }
    if (!content.empty()) cell.content.push_back({draft::Paragraph{std::move(content), cell.span}});
    return cell;
}

class ChartReader {
public:
    explicit ChartReader(Findings& findings) : findings_(findings) {}

    draft::Blocks read(const package::Element& root) {
        walk(root);
        for (std::size_t first = 0; first < series_.size();) {
            std::size_t end = first + 1;
            const auto categories = words_of(series_[first].categories);
            while (end < series_.size() && words_of(series_[end].categories) == categories) ++end;
            table({series_.begin() + static_cast<std::ptrdiff_t>(first),
                   series_.begin() + static_cast<std::ptrdiff_t>(end)},
                  root.span);
            first = end;
        }
        return std::move(blocks_);
    }

private:
    void walk(const package::Element& element) {
        for (const package::Element& child : element.children) visit(child);
    }

    void visit(const package::Element& element) {
        if (element.is("c:ser")) return series(element);
        if (element.is("c:extLst")) return extension(element);
        if (element.is("c:pivotSource") || element.is("c:printSettings") || element.is("c:errBars"))
            return;
        if (element.is("c:v") || element.is("c:name")) return written(element);
        if (element.is("mc:AlternateContent")) {
            if (const package::Element* one = chosen(element)) walk(*one);
        } else if (element.is("a:p")) {
            draft::Blocks paragraph = drawing_paragraph(element);
            std::move(paragraph.begin(), paragraph.end(), std::back_inserter(blocks_));
        } else {
            walk(element);
        }
    }

    void written(const package::Element& element) {
        if (!has_words(element)) return;
        draft::Inlines content{{draft::Text{shown_text(element), shown_span(element)}}};
        blocks_.push_back({draft::Paragraph{std::move(content), element.span}});
    }

    void extension(const package::Element& element) {
        if (element.descendant("?:datalabelsRange") != nullptr)
            findings_.add(docx_rules::unread_part, element.span,
                          phrase("labels of a chart that come from cells are not read"));
    }

    void series(const package::Element& element) {
        Series read;
        for (const package::Element& child : element.children) {
            if (child.is("c:tx")) collect_texts(child, read.name);
            else if (child.is("c:cat") || child.is("c:xVal")) read.categories = categories_of(child);
            else if (child.is("c:val") || child.is("c:yVal") || child.is("c:bubbleSize"))
                collect_points(child, read.columns.emplace_back());
            else visit(child);
        }
        series_.push_back(std::move(read));
    }

    void table(const std::vector<Series>& group, const Span& span) {
        std::set<std::size_t> indices;
        std::size_t columns = group.front().categories.empty() ? 0 : 1;
        bool named = false;
        for (const Series& one : group) {
            for (const auto& [index, texts] : one.categories) indices.insert(index);
            for (const Points& points : one.columns)
                for (const auto& [index, texts] : points) indices.insert(index);
            columns += std::max<std::size_t>(1, one.columns.size());
            named = named || !one.name.empty();
        }
        if (!named && indices.empty()) return;
        if (columns * (indices.size() + 1) > most_cells)
            throw Unreadable(phrase("the table of a chart has more than {} cells", most_cells));
        draft::Table table;
        table.span = span;
        table.columns.assign(columns, draft::Table::Alignment::natural);
        if (named) table.rows.push_back(names(group, span));
        for (const std::size_t index : indices) table.rows.push_back(values(group, index, span));
        if (named && !indices.empty()) {
            table.header_rows = 1;
            for (draft::Cell& cell : table.rows.front().cells) cell.header = true;
        }
        blocks_.push_back({std::move(table)});
    }

    static draft::Row names(const std::vector<Series>& group, const Span& span) {
        draft::Row row;
        row.span = span;
        if (!group.front().categories.empty()) row.cells.push_back(cell_of({}, span));
        for (const Series& one : group) {
            row.cells.push_back(cell_of(one.name, span));
            row.cells.back().columns = std::max<std::size_t>(1, one.columns.size());
        }
        return row;
    }

    // The categories of the other series say the same again: they are left out.
    static draft::Row values(const std::vector<Series>& group, std::size_t index, const Span& span) {
        draft::Row row;
        row.span = span;
        const auto at = [index](const Points& points) {
            const auto found = points.find(index);
            return found == points.end() ? Texts() : found->second;
        };
        if (!group.front().categories.empty()) {
            row.cells.push_back(cell_of(at(group.front().categories), span));
            for (std::size_t i = 1; i < group.size(); ++i)
                for (const Value& text : at(group[i].categories))
                    row.cells.back().content.push_back(
                        {draft::Replaced{{}, nullptr, shown_span(*text.element)}});
        }
        for (const Series& one : group) {
            for (const Points& points : one.columns) row.cells.push_back(cell_of(at(points), span));
            if (one.columns.empty()) row.cells.push_back(cell_of({}, span));
        }
        return row;
    }

    Findings& findings_;
    draft::Blocks blocks_;
    std::vector<Series> series_;
};

}  // namespace

draft::Blocks read_chart(const package::Element& root, Findings& findings) {
    return ChartReader(findings).read(root);
}

}  // namespace voetnoot::docx::reader
