#include "formats/markdown/reader/html.hpp"

#include "formats/markdown/reader/foreign.hpp"
#include "formats/markdown/reader/html_trace.hpp"
#include "formats/markdown/reader/marks.hpp"
#include "formats/markdown/reader/shown_size.hpp"
#include "formats/markdown/reader/tag.hpp"

#include "pipeline/document/block.hpp"
#include "pipeline/format/format.hpp"
#include "pipeline/phrase/make.hpp"
#include "pipeline/text/attributes.hpp"

#include <libxml/HTMLparser.h>

#include <algorithm>
#include <charconv>
#include <iterator>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace voetnoot::markdown::reader {
namespace {

struct FreeDocument {
    void operator()(xmlDoc* document) const { xmlFreeDoc(document); }
};
using HtmlDocument = std::unique_ptr<xmlDoc, FreeDocument>;

std::string_view name_of(const xmlNode* node) {
    return node->name ? reinterpret_cast<const char*>(node->name) : std::string_view();
}
std::string_view content_of(const xmlNode* node) {
    return node->content ? reinterpret_cast<const char*>(node->content) : std::string_view();
}

std::string attribute(xmlNode* node, const char* name) {
    xmlChar* const value = xmlGetProp(node, reinterpret_cast<const xmlChar*>(name));
    std::string text = value ? reinterpret_cast<const char*>(value) : "";
    xmlFree(value);
    return text;
}

std::size_t count_attribute(xmlNode* node, const char* name) {
    constexpr std::size_t most = 1000;
    const std::string text = attribute(node, name);
    std::size_t count = 1;
    std::from_chars(text.data(), text.data() + text.size(), count);
    return std::clamp<std::size_t>(count, 1, most);
}

// "<https://…>" would be a tag.
void mask_addresses(std::string& bytes) {
    constexpr std::size_t longest = 2048;
    for (std::size_t at = bytes.find('<'); at != std::string::npos; at = bytes.find('<', at + 1)) {
        const std::string_view rest = std::string_view(bytes).substr(at, longest);
        const std::string_view name = rest.substr(0, rest.find_first_of(" \t\r\n>"));
        if (name.find("://") != name.npos || name.find('@') != name.npos) bytes[at] = '(';
    }
}

bool has_words(const draft::Inlines& content) {
    return std::any_of(content.begin(), content.end(), [](const draft::Inline& node) {
        const auto* const text = std::get_if<draft::Text>(&node.value);
        return text ? text->text.find_first_not_of(" \t\r\n") != std::string::npos
                    : !std::holds_alternative<draft::SoftBreak>(node.value) &&
                          !std::holds_alternative<draft::HardBreak>(node.value);
    });
}

class HtmlReader {
public:
    HtmlReader(const Leaf& leaf, const Dialect& dialect)
        : leaf_(leaf), trace_(leaf), dialect_(dialect) {}

    draft::Blocks read(xmlNode* first) {
        draft::Blocks blocks = siblings(first, 0);
        trace_.finish();
        if (trace_.lost()) refuse(phrase("this block of HTML cannot be read reliably"), leaf_, dialect_);
        return blocks;
    }

private:
    std::size_t begin() const { return leaf_.at.empty() ? 0 : leaf_.at.front(); }
    Span span_from(std::uint32_t from) const { return {0, from, std::max(from, trace_.end_offset())}; }

    draft::Blocks siblings(xmlNode* node, std::size_t depth) {
        if (depth > dialect_.deepest)
            throw Unreadable(phrase("HTML elements are nested too deeply"), begin());
        draft::Blocks blocks;
        draft::Inlines open;
        const auto flush = [&] {
            if (has_words(open)) {
                const Span span = join(span_of(open.front()), span_of(open.back()));
                blocks.push_back({draft::Paragraph{std::move(open), span}});
            }
            open.clear();
        };
        for (; node; node = node->next) {
            if (node->type == XML_ELEMENT_NODE && is_block(name_of(node))) {
                flush();
                block(node, depth, blocks);
            } else {
                inline_node(node, depth, open);
            }
        }
        flush();
        return blocks;
    }

    static bool is_block(std::string_view name) {
        return is_block_element(name) || name == "html" || name == "body" || name == "head" ||
               name == "pre" || name == "center" || name == "section" || name == "article" ||
               name == "details";
    }

    void block(xmlNode* node, std::size_t depth, draft::Blocks& to) {
        const std::size_t first = to.size();
        block_of_kind(node, depth, to);
        if (const std::string language = attribute(node, "lang"); !language.empty())
            mark_language(language, to, first);
    }

    void block_of_kind(xmlNode* node, std::size_t depth, draft::Blocks& to) {
        const std::string_view name = name_of(node);
        trace_.pass(name, false);
        const std::uint32_t from = trace_.offset();
        if (name == "table") return table(node, depth, to);
        if (name == "hr") return to.push_back({draft::Rule{{0, from, from}}});
        if (name == "ul" || name == "ol") return list(node, depth, to);
        if (name == "pre") return preformatted(node, to);
        draft::Blocks content = siblings(node->children, depth + 1);
        if (name == "blockquote")
            return to.push_back({draft::Quote{std::move(content), span_from(from)}});
        const bool heading = name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6';
        for (draft::Block& inner : content) {
            auto* const paragraph = std::get_if<draft::Paragraph>(&inner.value);
            if (heading && paragraph)
                to.push_back(
                    {draft::Heading{name[1] - '0', std::move(paragraph->content), paragraph->span}});
            else to.push_back(std::move(inner));
        }
    }

    void list(xmlNode* node, std::size_t depth, draft::Blocks& to) {
        const std::uint32_t from = trace_.offset();
        draft::List list{name_of(node) == "ol", {}, {}};
        std::size_t number = count_attribute(node, "start");
        for (xmlNode* child = node->children; child; child = child->next) {
            if (child->type == XML_TEXT_NODE &&
                content_of(child).find_first_not_of(" \t\r\n") == std::string_view::npos)
                continue;
            if (child->type == XML_COMMENT_NODE) continue;
            trace_.pass(name_of(child), false);
            draft::ListItem item{
                list.ordered ? std::to_string(number++) + "." : std::string(bullet_label), {}, {}};
            const std::uint32_t begin_item = trace_.offset();
            const bool proper = child->type == XML_ELEMENT_NODE && name_of(child) == "li";
            if (proper) item.content = siblings(child->children, depth + 1);
            else block_or_text(child, depth, item.content);
            if (const std::string id = attribute(child, "id"); proper && !id.empty())
                give_id(id, item.content);
            item.span = span_from(begin_item);
            list.items.push_back(std::move(item));
        }
        list.span = span_from(from);
        to.push_back({std::move(list)});
    }

    // A link to an item leads to its first words.
    static void give_id(const std::string& id, draft::Blocks& content) {
        auto* const paragraph =
            content.empty() ? nullptr : std::get_if<draft::Paragraph>(&content.front().value);
        draft::Inlines* inlines = paragraph ? &paragraph->content : nullptr;
        while (inlines && !inlines->empty()) {
            draft::Inline& first = inlines->front();
            inlines = nullptr;
            if (auto* text = std::get_if<draft::Text>(&first.value)) text->ids.push_back(id);
            else if (auto* mark = std::get_if<draft::Superscript>(&first.value)) mark->ids.push_back(id);
            else if (auto* strong = std::get_if<draft::Strong>(&first.value)) inlines = &strong->content;
            else if (auto* emphasis = std::get_if<draft::Emphasis>(&first.value))
                inlines = &emphasis->content;
            else if (auto* link = std::get_if<draft::Link>(&first.value)) inlines = &link->content;
        }
    }

    // What stands where only certain elements may.
    void block_or_text(xmlNode* node, std::size_t depth, draft::Blocks& to) {
        if (node->type == XML_ELEMENT_NODE && is_block(name_of(node))) return block(node, depth + 1, to);
        draft::Inlines content;
        inline_node(node, depth + 1, content);
        if (!has_words(content)) return;
        const Span span = join(span_of(content.front()), span_of(content.back()));
        to.push_back({draft::Paragraph{std::move(content), span}});
    }

    void table(xmlNode* node, std::size_t depth, draft::Blocks& to) {
        const std::uint32_t from = trace_.offset();
        draft::Table table;
        draft::Blocks beside;
        rows(node, depth + 1, false, table, beside);
        std::size_t columns = 0;
        for (const draft::Row& row : table.rows) columns = std::max(columns, row.cells.size());
        table.columns.assign(columns, draft::Table::Alignment::natural);
        table.span = span_from(from);
        std::move(beside.begin(), beside.end(), std::back_inserter(to));
        if (!table.rows.empty()) to.push_back({std::move(table)});
    }

    void rows(xmlNode* parent, std::size_t depth, bool head, draft::Table& table,
              draft::Blocks& beside) {
        if (depth > dialect_.deepest)
            throw Unreadable(phrase("HTML elements are nested too deeply"), begin());
        for (xmlNode* node = parent->children; node; node = node->next) {
            const std::string_view name =
                node->type == XML_ELEMENT_NODE ? name_of(node) : std::string_view();
            if (name == "thead" || name == "tbody" || name == "tfoot") {
                rows(node, depth + 1, name == "thead", table, beside);
            } else if (name == "tr") {
                trace_.pass(name, false);
                row(node, depth + 1, head, table);
            } else if (name == "caption") {
                draft::Blocks caption = siblings(node->children, depth + 1);
                std::move(caption.begin(), caption.end(),
                          std::back_inserter(table.rows.empty() ? beside : cell_of(table)));
            } else {
                block_or_text(node, depth, table.rows.empty() ? beside : cell_of(table));
            }
        }
    }

    // Text between rows goes to the cell before it.
    static draft::Blocks& cell_of(draft::Table& table) {
        draft::Row& row = table.rows.back();
        if (row.cells.empty()) row.cells.emplace_back();
        return row.cells.back().content;
    }

    void row(xmlNode* node, std::size_t depth, bool head, draft::Table& table) {
        const std::uint32_t from = trace_.offset();
        table.rows.emplace_back();
        bool all_headers = true;
        for (xmlNode* child = node->children; child; child = child->next) {
            const std::string_view name =
                child->type == XML_ELEMENT_NODE ? name_of(child) : std::string_view();
            if (name != "td" && name != "th") {
                block_or_text(child, depth, cell_of(table));
                continue;
            }
            trace_.pass(name, false);
            draft::Cell cell;
            const std::uint32_t begin_cell = trace_.offset();
            cell.header = head || name == "th";
            cell.columns = count_attribute(child, "colspan");
            cell.rows = count_attribute(child, "rowspan");
            cell.content = siblings(child->children, depth + 1);
            cell.span = span_from(begin_cell);
            all_headers = all_headers && cell.header;
            table.rows.back().cells.push_back(std::move(cell));
        }
        table.rows.back().span = span_from(from);
        if (all_headers && table.header_rows + 1 == table.rows.size()) ++table.header_rows;
    }

    void preformatted(xmlNode* node, draft::Blocks& to) {
        Run run;
        const std::uint32_t from = trace_.offset();
        all_text(node, 0, run);
        draft::Preformatted block{{}, span_from(from)};
        std::string_view rest = run.text;
        while (!rest.empty()) {
            const std::size_t size = std::min(rest.find('\n'), rest.size());
            block.lines.emplace_back(rest.substr(0, size));
            rest.remove_prefix(std::min(size + 1, rest.size()));
        }
        to.push_back({std::move(block)});
    }

    void all_text(xmlNode* node, std::size_t depth, Run& run) {
        if (depth > dialect_.deepest)
            throw Unreadable(phrase("HTML elements are nested too deeply"), begin());
        for (xmlNode* child = node->children; child; child = child->next) {
            if (child->type == XML_TEXT_NODE) trace_.text(content_of(child), run);
            else if (child->type == XML_ELEMENT_NODE) all_text(child, depth + 1, run);
        }
    }

    // Flat: a branch for each element.
    void inline_node(xmlNode* node, std::size_t depth, draft::Inlines& to) {
        if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE)
            return text(content_of(node), to);
        if (node->type != XML_ELEMENT_NODE) return;
        if (depth > dialect_.deepest)
            throw Unreadable(phrase("HTML elements are nested too deeply"), begin());
        const std::string_view name = name_of(node);
        if (name == "script" || name == "style") return;
        const std::uint32_t before = trace_.offset();
        trace_.pass(name, false);
        const std::uint32_t from = trace_.offset();
        if (name == "br") return to.push_back({draft::HardBreak{{0, from, from}}});
        if (name == "img")
            return to.push_back(
                {draft::Image{attribute(node, "src"),
                              attribute(node, "alt"),
                              {0, from, from},
                              shown_size(attribute(node, "width"), attribute(node, "height"))}});
        draft::Inlines content;
        if (name == "a") ++links_;
        for (xmlNode* child = node->children; child; child = child->next)
            inline_node(child, depth + 1, content);
        if (name == "a") --links_;
        const bool closed = trace_.pass(name, true);
        const Span span = span_from(from);
        if (name == "sup" && closed) return to.push_back({draft::Superscript{std::move(content), span}});
        if (name == "sub") return to.push_back({draft::Subscript{std::move(content), span}});
        if (name == "b" || name == "strong")
            return to.push_back({draft::Strong{std::move(content), span}});
        if (name == "i" || name == "em")
            return to.push_back({draft::Emphasis{std::move(content), span}});
        if (const auto style = style_of_element(name); style && closed)
            return to.push_back({draft::Styled{*style, std::move(content), span}});
        if (name == "a" && links_ == 0 &&
            xmlHasProp(node, reinterpret_cast<const xmlChar*>("href")) != nullptr)
            return to.push_back(
                {draft::Link{attribute(node, "href"), std::move(content), {0, before, span.end}}});
        if (const std::string language = attribute(node, "lang"); !language.empty())
            content = in_language(language, std::move(content));
        if (is_block(name)) to.push_back({draft::SoftBreak{{0, from, from}}});
        std::move(content.begin(), content.end(), std::back_inserter(to));
        if (is_block(name)) to.push_back({draft::SoftBreak{{0, span.end, span.end}}});
    }

    void text(std::string_view parsed, draft::Inlines& to) {
        Run run;
        trace_.text(parsed, run);
        std::size_t from = 0;
        for (std::size_t end = run.text.find('\n'); end != std::string::npos;
             end = run.text.find('\n', from)) {
            append_marked_text(run.part(from, end), dialect_, links_ == 0, to);
            to.push_back({draft::SoftBreak{run.span(end, end + 1)}});
            from = end + 1;
        }
        append_marked_text(run.part(from, run.text.size()), dialect_, links_ == 0, to);
    }

    const Leaf& leaf_;
    HtmlTrace trace_;
    const Dialect& dialect_;
    std::size_t links_ = 0;  // open around here: no address within a link
};

}  // namespace

draft::Blocks html_blocks(const Leaf& block, const Dialect& dialect) {
    constexpr int options =
        HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET | HTML_PARSE_RECOVER;
    Leaf leaf = block;
    mask_addresses(leaf.masked);
    if (crowded_tag(leaf.masked)) throw Unreadable(sentence(too_many_attributes));
    const HtmlDocument document(htmlReadMemory(leaf.masked.data(), static_cast<int>(leaf.masked.size()),
                                               nullptr, "UTF-8", options));
    // No document: there is nothing but comments in the block.
    return HtmlReader(leaf, dialect).read(document ? document->children : nullptr);
}

}  // namespace voetnoot::markdown::reader
