#include "formats/markdown/reader/inlines.hpp"

#include "formats/markdown/reader/foreign.hpp"
#include "formats/markdown/reader/marks.hpp"
#include "formats/markdown/reader/parse.hpp"
#include "formats/markdown/reader/shown_size.hpp"
#include "formats/markdown/reader/tag.hpp"
#include "formats/markdown/reader/trace.hpp"

#include "pipeline/format/format.hpp"
#include "pipeline/phrase/make.hpp"
#include "pipeline/text/text.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace voetnoot::markdown::reader {
namespace {

class InlineReader {
public:
    InlineReader(const Leaf& leaf, const Dialect& dialect, std::size_t from)
        : dialect_(dialect), trace_(leaf, from) {
        frames_.push_back({{}, {}, trace_.offset(), {}});
    }

    // Nothing where the nodes cannot be found from where this reader began.
    std::optional<Stretches> read(cmark_node* parent) {
        children(parent);
        close_down_to(0);
        end_stretch(false);
        if (trace_.lost()) return std::nullopt;
        return std::move(stretches_);
    }
    bool complete() const { return trace_.at_end(); }
    std::uint32_t offset() const { return trace_.offset(); }

private:
    // What is open: the leaf itself, a node of the parser (no tag), or an HTML element.
    struct Frame {
        Tag tag;
        draft::Inlines content;
        std::uint32_t begin = 0;
        std::vector<std::string> ids;
    };

    draft::Inlines& content() { return frames_.back().content; }
    Span span_from(std::uint32_t begin) const { return {0, begin, trace_.end_offset()}; }
    void add(draft::Inline node) { content().push_back(std::move(node)); }

    void flush() {
        drop_definition_mark();
        const std::size_t first = content().size();
        append_marked_text(run_, dialect_, links_ == 0, content());
        if (!anchors_.empty()) lead_to(first);
        run_.clear();
    }

    // Anchors lead to the first words behind them.
    void lead_to(std::size_t first) {
        for (std::size_t i = first; i < content().size(); ++i) {
            auto* const text = std::get_if<draft::Text>(&content()[i].value);
            auto* const raised = std::get_if<draft::Superscript>(&content()[i].value);
            if (text && trim(text->text).empty()) continue;
            if (text) text->ids = anchors_;
            if (raised) raised->ids = anchors_;
            return anchors_.clear();
        }
    }

    void drop_definition_mark() {
        if (run_.text.empty()) return;
        const std::uint32_t first = run_.origin.front().begin;
        const NoteDefinition* const definition = definition_around(dialect_, first);
        if (!definition || first != definition->begin + item_marker_width) return;
        std::size_t count = 0;
        while (count < run_.text.size() && run_.origin[count].begin < definition->content) ++count;
        run_.drop_front(count);
    }

    // Elements that were never closed leave their content to what is around them.
    void close_down_to(std::size_t count) {
        flush();
        while (frames_.size() > count + 1) {
            Frame frame = std::move(frames_.back());
            frames_.pop_back();
            if (frame.tag.name == "a") --links_;
            for (draft::Inline& node : frame.content) add(std::move(node));
        }
    }

    void end_stretch(bool furniture) {
        Frame& base = frames_.front();
        if (!base.content.empty()) {
            const Span span = join(span_of(base.content.front()), span_of(base.content.back()));
            stretches_.push_back(
                {std::move(base.content), furniture, furniture ? span_from(base.begin) : span});
        }
        base.content.clear();
        base.begin = trace_.offset();
    }

    void children(cmark_node* parent) {
        for (cmark_node* node = cmark_node_first_child(parent); node && !trace_.lost();
             node = cmark_node_next(node))
            one(node);
    }

    // The content of a node between its marks.
    template <class Open, class Close>
    draft::Inlines within(cmark_node* node, Open open, Close close) {
        flush();
        const std::size_t outer = frames_.size();
        open();
        frames_.push_back({{}, {}, trace_.offset(), {}});
        children(node);
        close_down_to(outer);
        close();
        draft::Inlines inner = std::move(frames_.back().content);
        frames_.pop_back();
        return inner;
    }

    void one(cmark_node* node) {
        const std::uint32_t begin = trace_.offset();
        switch (cmark_node_get_type(node)) {
            case CMARK_NODE_TEXT:
                return trace_.text(literal(node), !autolink_, run_);
            case CMARK_NODE_SOFTBREAK:
                flush();
                trace_.soft_break();
                return add({draft::SoftBreak{{0, begin, begin + 1}}});
            case CMARK_NODE_LINEBREAK:
                flush();
                trace_.hard_break();
                return add({draft::HardBreak{{0, begin, begin + 1}}});
            case CMARK_NODE_CODE: {
                flush();
                anchors_.clear();
                std::string code = trace_.code();
                return add({draft::Code{std::move(code), span_from(begin)}});
            }
            case CMARK_NODE_HTML_INLINE:
                return tag(read_tag(trace_.html(literal(node))), begin);
            case CMARK_NODE_EMPH: {
                const auto mark = [&] { trace_.skip_any("*_", 1); };
                draft::Inlines inner = within(node, mark, mark);
                return add({draft::Emphasis{std::move(inner), span_from(begin)}});
            }
            case CMARK_NODE_STRONG: {
                const auto mark = [&] { trace_.skip_any("*_", 2); };
                draft::Inlines inner = within(node, mark, mark);
                return add({draft::Strong{std::move(inner), span_from(begin)}});
            }
            case CMARK_NODE_LINK:
                return link(node, begin);
            case CMARK_NODE_IMAGE:
                return image(node, begin);
            default:
                if (is_strikethrough(node)) return struck(node, begin);
                return children(node);
        }
    }

    void struck(cmark_node* node, std::uint32_t begin) {
        const auto mark = [&] { trace_.skip('~', 2); };
        draft::Inlines inner = within(node, mark, mark);
        add({draft::Styled{Style::struck, std::move(inner), span_from(begin)}});
    }

    void link(cmark_node* node, std::uint32_t begin) {
        const bool within_another = links_ != 0;
        const bool angle = trace_.at('<');
        ++links_;
        draft::Inlines inner = within(
            node,
            [&] {
                trace_.skip(angle ? '<' : '[');
                autolink_ = angle;
            },
            [&] {
                autolink_ = false;
                if (angle) trace_.skip('>');
                else trace_.link_end();
            });
        --links_;
        if (within_another) return append(std::move(inner));  // its words are the outer link's
        add({draft::Link{std::string(url(node)), std::move(inner), span_from(begin)}});
    }

    void append(draft::Inlines inner) {
        for (draft::Inline& node : inner) add(std::move(node));
    }

    void image(cmark_node* node, std::uint32_t begin) {
        ++links_;
        const draft::Inlines inner = within(
            node,
            [&] {
                trace_.skip('!');
                trace_.skip('[');
            },
            [&] { trace_.link_end(); });
        --links_;
        add({draft::Image{std::string(url(node)), shown_text(inner), span_from(begin)}});
    }

    void tag(const Tag& tag, std::uint32_t begin) {
        flush();
        if (trace_.lost() || tag.name.empty()) return;
        const Span span = span_from(begin);
        if (tag.name == "br") return add({draft::HardBreak{span}});
        if (tag.name == "img" && !tag.closing)
            return add({draft::Image{tag.attribute("src"), tag.attribute("alt"), span,
                                     shown_size(tag.attribute("width"), tag.attribute("height"))}});
        if (tag.name == "page_number") return page_number(tag, begin);
        if (is_block_element(tag.name)) {
            if (tag.closing || content().empty()) return add({draft::SoftBreak{span}});
            return add({draft::HardBreak{span}});
        }
        if ((tag.name == "span" || tag.name == "a") && !tag.closing) anchor(tag);
        if (tag.name == "span") return this->span(tag, begin);
        if (!has_meaning(tag.name)) return;
        if (tag.closing) return close(tag.name);
        if (tag.name == "a") ++links_;
        open(tag, begin, tag.name == "sup" ? ids_of(tag) : std::vector<std::string>());
    }

    void anchor(const Tag& tag) {
        std::string id = tag.attribute("id");
        if (id.empty() && tag.name == "a") id = tag.attribute("name");
        if (!id.empty()) anchors_.push_back(std::move(id));
    }

    void open(const Tag& tag, std::uint32_t begin, std::vector<std::string> ids) {
        if (frames_.size() > dialect_.deepest)
            throw Unreadable(phrase("HTML elements are nested too deeply"), begin);
        frames_.push_back({tag, {}, begin, std::move(ids)});
    }

    // "<sup id=…>", "<span id=…></span> **<sup>": nothing but blanks and signs of emphasis between.
    std::vector<std::string> ids_of(const Tag& tag) {
        std::vector<std::string> ids = std::exchange(anchors_, {});
        if (std::string own = tag.attribute("id"); !own.empty()) ids.push_back(std::move(own));
        return ids;
    }

    // "<sup><span id=…></span>7</sup>".
    static std::vector<std::string> all_ids(const Frame& frame) {
        std::vector<std::string> ids = frame.ids;
        for (const draft::Inline& node : frame.content)
            if (const auto* text = std::get_if<draft::Text>(&node.value))
                ids.insert(ids.end(), text->ids.begin(), text->ids.end());
        return ids;
    }

    static bool has_meaning(std::string_view name) {
        return name == "sup" || name == "sub" || name == "b" || name == "strong" || name == "i" ||
               name == "em" || name == "a" || style_of_element(name);
    }

    void close(std::string_view name) {
        std::size_t open = frames_.size();
        while (open > 0 && !frames_[open - 1].tag.name.empty() && frames_[open - 1].tag.name != name)
            --open;
        if (open == 0 || frames_[open - 1].tag.name.empty()) return;
        close_down_to(open - 1);
        Frame frame = std::move(frames_.back());
        frames_.pop_back();
        const Span span = span_from(frame.begin);
        if (name == "sup") {
            std::vector<std::string> ids = all_ids(frame);
            return add({draft::Superscript{std::move(frame.content), span, std::move(ids)}});
        }
        if (name == "sub") return add({draft::Subscript{std::move(frame.content), span}});
        if (name == "b" || name == "strong") return add({draft::Strong{std::move(frame.content), span}});
        if (name == "i" || name == "em") return add({draft::Emphasis{std::move(frame.content), span}});
        if (const auto style = style_of_element(name))
            return add({draft::Styled{*style, std::move(frame.content), span}});
        if (--links_ != 0) return append(std::move(frame.content));
        std::string target = frame.tag.attribute("href");
        if (target.empty() && frame.tag.bytes.find("href") == std::string_view::npos)
            return append(std::move(frame.content));  // a place, no link
        add({draft::Link{std::move(target), std::move(frame.content), span}});
    }

    // An element that says which language its words are in, and those within it of the same name. One
    // that ends where another has begun within it is none.
    void span(const Tag& tag, std::uint32_t begin) {
        const bool within = std::any_of(frames_.begin(), frames_.end(),
                                        [](const Frame& frame) { return frame.tag.name == "span"; });
        if (!tag.closing) {
            if (within || !tag.attribute("lang").empty()) open(tag, begin, {});
        } else if (frames_.back().tag.name == "span") {
            Frame frame = std::move(frames_.back());
            frames_.pop_back();
            const std::string language = frame.tag.attribute("lang");
            if (!language.empty()) frame.content = in_language(language, std::move(frame.content));
            for (draft::Inline& node : frame.content) add(std::move(node));
        }
    }

    void page_number(const Tag& tag, std::uint32_t begin) {
        // Within other markup it ends no paragraph, but it is a word of its own.
        if (frames_.size() != 1) return add({draft::SoftBreak{span_from(begin)}});
        end_stretch(tag.closing);
        if (!tag.closing) frames_.front().begin = begin;
    }

    const Dialect& dialect_;
    Trace trace_;
    Run run_;
    std::vector<Frame> frames_;
    std::vector<std::string> anchors_;  // that no words have followed
    Stretches stretches_;
    std::size_t links_ = 0;  // open around here: no address within a link
    bool autolink_ = false;
};

}  // namespace

Stretches inlines_of(cmark_node* node, const Leaf& leaf, const Dialect& dialect) {
    // The parser has taken link definitions off the beginning of a paragraph, and says not how many.
    for (std::size_t from = 0; from != std::string::npos && from < leaf.masked.size();
         from = leaf.masked.find('\n', from), from = from == std::string::npos ? from : from + 1) {
        InlineReader reader(leaf, dialect, from);
        std::optional<Stretches> stretches = reader.read(node);
        if (stretches && (reader.complete() || cmark_node_get_type(node) == CMARK_NODE_HEADING))
            return std::move(*stretches);
        if (!leaf.masked.starts_with('[')) break;
    }
    if (leaf.masked.find_first_not_of(" \t\n") == std::string::npos) return {};
    refuse(phrase("this passage cannot be read reliably"), leaf, dialect);
}

}  // namespace voetnoot::markdown::reader
