#include "formats/markdown/reader/blocks.hpp"

#include "formats/markdown/reader/foreign.hpp"
#include "formats/markdown/reader/html.hpp"
#include "formats/markdown/reader/pages.hpp"
#include "formats/markdown/reader/parse.hpp"
#include "formats/markdown/reader/tag.hpp"

#include "pipeline/document/block.hpp"
#include "pipeline/text/text.hpp"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace voetnoot::markdown::reader {
namespace {

Span span_of_all(const draft::Blocks& blocks, Span otherwise) {
    return blocks.empty() ? otherwise
                          : join(otherwise, join(span_of(blocks.front()), span_of(blocks.back())));
}

void append(draft::Blocks& to, draft::Blocks blocks) {
    std::move(blocks.begin(), blocks.end(), std::back_inserter(to));
}

class BlockReader {
public:
    BlockReader(const Containers& containers, const Dialect& dialect)
        : containers_(containers), dialect_(dialect) {}

    draft::Blocks children(cmark_node* parent) {
        draft::Blocks blocks;
        for (cmark_node* node = cmark_node_first_child(parent); node; node = cmark_node_next(node)) {
            const std::size_t first = blocks.size();
            one(node, blocks);
            if (blocks.size() > first && turns_page(node)) blocks[first].begins_page = true;
            if (containers_.empty()) append(blocks, std::exchange(nested_notes_, {}));
            if (!division(node) && !languages_.empty() && !languages_.back().empty())
                mark_language(languages_.back(), blocks, first);
        }
        return blocks;
    }

private:
    // Does the block bear the anchor of another page than the last one that bore any?
    bool turns_page(cmark_node* node) {
        const std::optional<int> page = anchored_page(dialect_.letter.substr(begin_of(dialect_, node)));
        if (!page || page == page_) return false;
        const bool first = !page_ && *page == 0;
        page_ = page;
        return !first;
    }

    // "<div lang="en">" on a line of its own, and its end: what stands between is in that language.
    bool division(cmark_node* node) {
        if (cmark_node_get_type(node) != CMARK_NODE_HTML_BLOCK) return false;
        const std::string_view html = trim(literal(node));
        if (html.find('<', 1) != std::string_view::npos || html.find('>') + 1 != html.size())
            return false;
        const Tag tag = read_tag(html);
        if (tag.name != "div") return false;
        std::string language = tag.attribute("lang");
        if (language.empty() && !languages_.empty()) language = languages_.back();
        if (!tag.closing) languages_.push_back(std::move(language));
        else if (!languages_.empty()) languages_.pop_back();
        return true;
    }

    void one(cmark_node* node, draft::Blocks& to) {
        if (is_table(node)) return to.push_back({table_of(node, containers_, dialect_)});
        switch (cmark_node_get_type(node)) {
            case CMARK_NODE_PARAGRAPH:
                return paragraph(node, to);
            case CMARK_NODE_HEADING:
                return heading(node, to);
            case CMARK_NODE_BLOCK_QUOTE: {
                const Span span = at(node);
                draft::Blocks content = within({true, 0}, node);
                const Span whole = span_of_all(content, span);
                return to.push_back({draft::Quote{std::move(content), whole}});
            }
            case CMARK_NODE_LIST:
                return list(node, to);
            case CMARK_NODE_CODE_BLOCK:
                return to.push_back({preformatted(node)});
            case CMARK_NODE_HTML_BLOCK:
                return append(to, html_blocks(leaf_of(dialect_, node, containers_), dialect_));
            case CMARK_NODE_THEMATIC_BREAK:
                return to.push_back({draft::Rule{line_span(node)}});
            default:
                return append(to, children(node));
        }
    }

    Span at(cmark_node* node) const {
        const std::uint32_t begin = begin_of(dialect_, node);
        return {0, begin, begin};
    }

    Span line_span(cmark_node* node) const {
        const auto line = static_cast<std::size_t>(std::max(cmark_node_get_start_line(node), 1)) - 1;
        return {0, begin_of(dialect_, node), dialect_.lines.at(line).end};
    }

    draft::Blocks within(Container container, cmark_node* node) {
        containers_.push_back(container);
        std::vector<std::string> around =
            std::exchange(languages_, {});  // those that are opened in it end with it
        draft::Blocks content = children(node);
        languages_ = std::move(around);
        containers_.pop_back();
        return content;
    }

    void paragraph(cmark_node* node, draft::Blocks& to) {
        const Leaf leaf = leaf_of(dialect_, node, containers_);
        if (auto mark = page_mark(leaf)) return to.push_back({std::move(*mark)});
        append(to, paragraphs(inlines_of(node, leaf, dialect_)));
    }

    void heading(cmark_node* node, draft::Blocks& to) {
        Leaf leaf = leaf_of(dialect_, node, containers_);
        if (leaf.masked.starts_with('#')) leaf.drop_front(leaf.masked.find_first_not_of('#'));
        const int level = cmark_node_get_heading_level(node);
        Stretches stretches = inlines_of(node, leaf, dialect_);
        if (stretches.empty()) to.push_back({draft::Heading{level, {}, line_span(node)}});
        for (Stretch& stretch : stretches) {
            if (stretch.furniture) append(to, paragraphs({std::move(stretch)}));
            else
                to.push_back(
                    {draft::Heading{level, std::move(stretch.content), join(at(node), stretch.span)}});
        }
    }

    // Markdown counts on from the first number of a list; the letter may not.
    std::optional<int> printed_number(const Span& item) const {
        const std::string_view rest = dialect_.letter.substr(item.begin, 9);
        int number = 0;
        const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), number);
        return error == std::errc{} && end != rest.data() ? std::optional(number) : std::nullopt;
    }

    // What "[^7]: " made an item is a note; the other items of its list are a list.
    void list(cmark_node* node, draft::Blocks& to) {
        const bool ordered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST;
        const char delimiter = cmark_node_get_list_delim(node) == CMARK_PAREN_DELIM ? ')' : '.';
        int number = cmark_node_get_list_start(node);
        draft::List current{ordered, {}, {}};
        const auto finish = [&] {
            if (current.items.empty()) return;
            current.span = join(current.items.front().span, current.items.back().span);
            to.push_back({std::exchange(current, draft::List{ordered, {}, {}})});
        };
        std::optional<int> before;  // as printed
        for (cmark_node* item = cmark_node_first_child(node); item;
             item = cmark_node_next(item), ++number) {
            const Span place = at(item);
            const std::optional<int> printed = printed_number(place);
            if (printed && printed != before) number = *printed;  // "1. 1. 1." counts
            before = printed;
            draft::Blocks content = within(item_container(dialect_, item), item);
            const Span span = span_of_all(content, place);
            const NoteDefinition* const definition = definition_around(dialect_, place.begin);
            if (definition && definition->begin == place.begin) {
                finish();
                (containers_.empty() ? to : nested_notes_)
                    .push_back({note(*definition, std::move(content), span)});
            } else {
                current.items.push_back(
                    {ordered ? std::to_string(number) + delimiter : std::string(bullet_label),
                     std::move(content), span});
            }
        }
        finish();
    }

    draft::NoteBody note(const NoteDefinition& definition, draft::Blocks content, Span span) const {
        const std::string label(dialect_.letter.substr(definition.label_begin,
                                                       definition.label_end - definition.label_begin));
        span.end = std::max(span.end, definition.label_end + 2);
        return {lower_case(label), label, std::move(content), span};
    }

    // The parser drops the margin; what is left of each line is its end.
    draft::Preformatted preformatted(cmark_node* node) const {
        draft::Preformatted block{{}, line_span(node)};
        int length = 0;
        int offset = 0;
        char character = 0;
        auto number = static_cast<std::size_t>(std::max(cmark_node_get_start_line(node), 1)) - 1;
        if (cmark_node_get_fenced(node, &length, &offset, &character)) ++number;  // past the fence
        for (std::string_view rest = literal(node); !rest.empty() && number < dialect_.lines.size();
             ++number) {
            const std::size_t size = std::min(rest.find('\n'), rest.size());
            const Line& line = dialect_.lines[number];
            if (!line.inserted) block.lines.push_back(shown_line(line, rest.substr(0, size)));
            block.span = join(block.span, {0, line.begin, line.end});
            rest.remove_prefix(std::min(size + 1, rest.size()));
        }
        return block;
    }

    // A margin that ends within a tab leaves blanks which are only in `parsed`.
    std::string shown_line(const Line& line, std::string_view parsed) const {
        const std::string_view masked =
            std::string_view(dialect_.masked).substr(line.begin, line.end - line.begin);
        if (masked.ends_with(parsed))
            return std::string(dialect_.letter.substr(line.end - parsed.size(), parsed.size()));
        const std::size_t blanks = std::min(parsed.find_first_not_of(' '), parsed.size());
        const std::size_t size = parsed.size() - blanks;
        return std::string(blanks, ' ').append(dialect_.letter.substr(line.end - size, size));
    }

    Containers containers_;
    const Dialect& dialect_;
    std::optional<int> page_;             // of the last block that has an anchor
    std::vector<std::string> languages_;  // of the divisions that are open; empty: not said
    draft::Blocks nested_notes_;          // defined within a quote or an item: they stand behind it
};

}  // namespace

draft::Blocks blocks_of(cmark_node* parent, const Containers& containers, const Dialect& dialect) {
    return BlockReader(containers, dialect).children(parent);
}

draft::Blocks paragraphs(Stretches stretches) {
    draft::Blocks blocks;
    for (Stretch& stretch : stretches) {
        draft::Paragraph paragraph{std::move(stretch.content), stretch.span};
        if (!stretch.furniture) {
            blocks.push_back({std::move(paragraph)});
            continue;
        }
        draft::Furniture furniture{{}, stretch.span};
        furniture.content.push_back({std::move(paragraph)});
        blocks.push_back({std::move(furniture)});
    }
    return blocks;
}

}  // namespace voetnoot::markdown::reader
