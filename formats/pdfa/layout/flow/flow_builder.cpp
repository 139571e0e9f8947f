#include "formats/pdfa/layout/flow/flow_builder.hpp"

#include "formats/pdfa/layout/flow/flow_lines.hpp"
#include "formats/pdfa/layout/flow/inline_text.hpp"
#include "formats/pdfa/layout/flow/notes.hpp"
#include "formats/pdfa/layout/flow/table.hpp"
#include "pipeline/document/visit.hpp"
#include "pipeline/text/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace voetnoot::pdfa::layout::flow {
namespace {

constexpr std::array heading_tags{Tag::h1, Tag::h2, Tag::h3, Tag::h4, Tag::h5, Tag::h6};

// "Bijlage 1": what the letter puts on a page of its own is an annex, or has a heading.
bool names_an_annex(const Inlines& content) {
    constexpr std::array<std::string_view, 6> names{"bijlage", "annex",  "appendix",
                                                    "anlage",  "anhang", "annexe"};
    const std::string words = lower_case(plain_text(content).substr(0, 20));
    return std::any_of(names.begin(), names.end(),
                       [&words](std::string_view name) { return words.starts_with(name); });
}

// "Antwoorden van de minister op vragen …": what a letter to parliament has behind its signature.
bool names_answers(const Inlines& content) {
    const std::string words = lower_case(plain_text(content).substr(0, 40));
    return words.starts_with("antwoorden van ") || words.starts_with("beantwoording van ");
}

ParagraphStyle aligned(ParagraphStyle style, const Form& form) {
    if (form.alignment == Form::Alignment::centre) style.alignment = Alignment::centre;
    if (form.alignment == Form::Alignment::end)
        style.alignment = form.right_to_left ? Alignment::left : Alignment::right;
    return style;
}

bool ends_in_colon(const Inlines& content) {
    return plain_text(content).ends_with(':');
}

// What stands within an item is closer together than paragraphs are.
FlowStyle item_style(FlowStyle style) {
    if (!style.in_item) style.space = (style.space + style.item_space) / 2;
    style.in_item = true;
    return style;
}

// Does it, or an item of a list within it, hold more than one paragraph?
bool has_paragraphs(const ListItem& item) {
    int paragraphs = 0;
    for (const Block& block : item.content) {
        if (std::holds_alternative<Paragraph>(block.value)) ++paragraphs;
        const auto* list = std::get_if<List>(&block.value);
        if (list != nullptr && std::any_of(list->items.begin(), list->items.end(), has_paragraphs))
            return true;
    }
    return paragraphs > 1;
}

// A heading emphasised as a whole is a heading: in an italic one, the emphasis would undo itself.
const Inlines& without_emphasis(const Inlines& content) {
    const auto* emphasis = content.size() == 1 ? std::get_if<Emphasis>(&content.front().value) : nullptr;
    return emphasis == nullptr ? content : emphasis->content;
}

}  // namespace

void FlowBuilder::space(Length at_least) {
    if (!style_.grid) space_ = std::max(space_, at_least);
}

void FlowBuilder::body(const Blocks& blocks, StructureId document) {
    std::vector<std::pair<int, StructureId>> sections;
    for (const Block& node : blocks) {
        if (const auto* heading = std::get_if<Heading>(&node.value)) {
            while (!sections.empty() && sections.back().first >= heading->level) sections.pop_back();
            const StructureId outer = sections.empty() ? document : sections.back().second;
            sections.emplace_back(heading->level,
                                  composition_.structure.add(Tag::sect, outer, heading->span));
        }
        block(node, sections.empty() ? document : sections.back().second);
    }
}

void FlowBuilder::blocks(const Blocks& content, StructureId parent) {
    for (const Block& node : content) block(node, parent);
}

void FlowBuilder::block(const Block& node, StructureId parent) {
    visit_node(
        node, [&](const Heading& heading) { this->heading(heading, parent); },
        [&](const Paragraph& paragraph) { this->paragraph(paragraph, parent); },
        [&](const List& list) {
            place_notes_before_container(parent);
            this->list(list, parent);
        },
        [&](const Table& table) {
            place_notes_before_container(parent);
            space(style_.space);
            add(set_table(composition_, table, parent, style_, table_room(), notes_go_), 0);
            space(style_.space * 3 / 2);
        },
        [&](const Quote& quote) { this->quote(quote, parent); },
        [&](const Preformatted& lines) { preformatted(lines, parent); },
        [&](const Separator&) { separator(); });
}

// The margins of a letter belong to its form. What it is indented by is lost to a table on a turned page
// too.
TableRoom FlowBuilder::table_room() const {
    const bool in_margins = composition_.document.letterhead.empty() && !composition_.in_note &&
                            measure_ == page_form::text_width;
    const bool may_turn = !composition_.in_note && !style_.grid;
    return {measure_, in_margins ? page_form::table_width : measure_,
            may_turn ? page_form::turned_width - (page_form::text_width - measure_) : 0};
}

void FlowBuilder::place_notes_after_block(StructureId parent) {
    if (notes_go_ == NotesGo::after_block) place_notes(composition_, parent);
}

// Its items or cells place notes of their own: those of what came before are due first.
void FlowBuilder::place_notes_before_container(StructureId parent) {
    if (notes_go_ == NotesGo::at_end) place_notes(composition_, parent);
}

void FlowBuilder::add(FlowLines lines, Length indent) {
    for (FlowLine& line : lines) {
        line.space = std::max(line.space, std::exchange(space_, 0));
        move_right(line, indent);
        lines_.push_back(std::move(line));
    }
}

void FlowBuilder::add_text(const text::StyledText& text, const ParagraphStyle& style) {
    add(set_text(composition_, text, style, measure_), 0);
}

void FlowBuilder::heading(const Heading& heading, StructureId parent) {
    const auto level = static_cast<std::size_t>(std::clamp(heading.level, 1, 6)) - 1;
    const bool is_title = lines_.empty() && composition_.headings == 0 && level == 0 &&
                          composition_.document.letterhead.empty() && !style_.grid;
    const styles::HeadingStyle& form = is_title ? styles::title : styles::headings[level];
    ParagraphStyle style = form.paragraph;
    if (style_.grid || style_.paragraph.text.size < styles::body.paragraph.text.size) {
        style = style_.paragraph;
        style.text.face = form.paragraph.text.face;
    }
    style.alignment = Alignment::left;
    style = aligned(style, heading.form);
    begin_page(heading.form, true);

    const StructureId id = composition_.structure.add(heading_tags[level], parent, heading.span);
    const std::string title = plain_text(heading.content);
    composition_.structure.at(id).id = fmt::format("h-{}", ++composition_.headings);
    composition_.structure.at(id).title = title;
    composition_.outline.push_back({static_cast<int>(level) + 1, title, id});

    space(form.space_before);
    text::StyledText text = inline_text(composition_, without_emphasis(heading.content), style.text, id);
    text.anchors.insert(text.anchors.begin(), text::TextAnchor{0, id, std::nullopt});
    text.right_to_left = heading.form.right_to_left;
    const std::size_t first = lines_.size();
    add_text(text, style);
    for (std::size_t i = first; i < lines_.size(); ++i) lines_[i].cost = page_cost::after_heading;
    space(form.space_after);
    place_notes_after_block(parent);
}

// Within a table, a list or a quote pages turn where they must.
void FlowBuilder::begin_page(const Form& form, bool may) {
    const bool in_body = measure_ == page_form::text_width && !style_.grid && !composition_.in_note;
    if (form.begins_page && may && in_body && !lines_.empty()) lines_.back().ends_page = true;
}

void FlowBuilder::keep(const Form& form, std::size_t first) {
    if (lines_.size() <= first || style_.grid) return;
    if (form.keeps_together)
        for (std::size_t i = first; i + 1 < lines_.size(); ++i) lines_[i].cost += page_cost::keep;
    if (form.keeps_next) lines_.back().cost += page_cost::keep;
}

// There is room at its right for the page that it leads to (pages/contents_pages.hpp).
void FlowBuilder::contents_entry(const Paragraph& paragraph, StructureId parent) {
    ParagraphStyle style = style_.paragraph;
    style.alignment = Alignment::left;
    space(style_.item_space);
    Structure& structure = composition_.structure;
    const StructureId id = structure.add(Tag::p, parent, paragraph.span);
    const std::size_t first = structure.nodes.size();
    const text::StyledText text = inline_text(composition_, paragraph.content, style.text, id);
    add(set_text(composition_, text, style, measure_ - page_form::contents_room), 0);
    for (std::size_t node = first; node < structure.nodes.size(); ++node)
        if (structure.nodes[node].tag == Tag::link && structure.nodes[node].within)
            composition_.contents_links.insert(static_cast<std::uint32_t>(node));
    place_notes_after_block(parent);
    space(style_.item_space);
}

void FlowBuilder::paragraph(const Paragraph& paragraph, StructureId parent) {
    const bool in_column = measure_ == page_form::text_width && !style_.grid && !composition_.in_note;
    if (paragraph.role == Paragraph::Role::contents && in_column)
        return contents_entry(paragraph, parent);
    ParagraphStyle style = aligned(style_.paragraph, paragraph.form);
    begin_page(paragraph.form, names_an_annex(paragraph.content) || names_answers(paragraph.content));
    const bool signature = paragraph.role == Paragraph::Role::signature;
    const std::size_t first = lines_.size();
    if (signature && !style_.grid) {
        if (style.alignment == Alignment::justified) style.alignment = Alignment::left;
        space(styles::signature_space);
        if (first > 0) lines_.back().cost += page_cost::in_signature;
    } else {
        space(style_.space);
    }
    const StructureId id = composition_.structure.add(Tag::p, parent, paragraph.span);
    text::StyledText text = inline_text(composition_, paragraph.content, style.text, id);
    text.right_to_left = paragraph.form.right_to_left;
    add_text(text, style);
    keep(paragraph.form, first);
    place_notes_after_block(parent);
    if (lines_.size() > first) {
        if (signature)
            for (std::size_t i = first; i + 1 < lines_.size(); ++i)
                lines_[i].cost = page_cost::in_signature;
        if (paragraph.role == Paragraph::Role::function)
            for (std::size_t i = first; i < lines_.size(); ++i) lines_[i].cost = page_cost::in_signature;
        if (paragraph.role == Paragraph::Role::salutation) lines_.back().cost += page_cost::widow;
        if (reads_as_heading(paragraph))
            for (std::size_t i = first; i < lines_.size(); ++i)
                lines_[i].cost = page_cost::after_heading;
        if (ends_in_colon(paragraph.content)) lines_.back().cost += page_cost::before_list;
    }
    space(paragraph.role == Paragraph::Role::salutation ? 2 * style_.space : style_.space);
}

void FlowBuilder::list(const List& list, StructureId parent) {
    const StructureId id = composition_.structure.add(Tag::list, parent, list.span);
    Length indent = style_.indent;
    for (const ListItem& item : list.items) {
        text::StyledText label;
        label.append(item.label, style_.paragraph.text, std::nullopt, item.span);
        indent = std::max(indent,
                          paragraph::natural_width(label, composition_.typesetting) + style_.indent / 3);
    }
    indent = std::min(indent, measure_ / 2);
    const bool loose = std::any_of(list.items.begin(), list.items.end(), has_paragraphs);
    const Length between = loose ? item_style(style_).space : style_.item_space;
    if (style_.in_item) space_ = 0;
    space(style_.in_item ? between : style_.space);
    for (const ListItem& item : list.items) {
        space(between);
        list_item(item, id, indent);
    }
    space(style_.in_item ? between : style_.space);
}

void FlowBuilder::list_item(const ListItem& item, StructureId parent, Length indent) {
    Structure& structure = composition_.structure;
    const StructureId id = structure.add(Tag::list_item, parent, item.span);
    text::StyledText label;
    label.append(item.label, style_.paragraph.text, structure.add(Tag::label, id, item.span), item.span);
    const StructureId content = structure.add(Tag::list_body, id, item.span);

    FlowLines lines = set_container(composition_, item.content, content, item_style(style_),
                                    measure_ - indent, notes_go_);

    ParagraphStyle style = style_.paragraph;
    style.alignment = Alignment::left;
    FlowLines labels = set_text(composition_, label, style, measure_);
    for (FlowLine& line : lines) move_right(line, indent);
    const bool beside =
        labels.size() == 1 && !lines.empty() && natural_width(label, composition_.typesetting) <= indent;
    if (beside) {
        labels.front().cost = lines.front().cost;
        labels.front().turned = lines.front().turned;
        labels.front().above = lines.front().above;
        labels.front().below = lines.front().below;
        merge_into(labels.front(), std::move(lines.front()));
        lines.front() = std::move(labels.front());
    } else {
        for (FlowLine& line : labels) line.cost = lines.empty() ? line.cost : page_cost::after_heading;
        add(std::move(labels), 0);
    }
    if (!lines.empty()) lines.front().space = 0;
    add(std::move(lines), 0);
}

void FlowBuilder::quote(const Quote& quote, StructureId parent) {
    const StructureId id = composition_.structure.add(Tag::block_quote, parent, quote.span);
    const Length indent = std::min(style_.indent, measure_ / 4);
    FlowBuilder within(composition_, style_, measure_ - (style_.grid ? indent : 2 * indent), notes_go_);
    within.blocks(quote.content, id);
    space(style_.space);
    add(within.take(), indent);
    space(style_.space);
}

void FlowBuilder::preformatted(const Preformatted& node, StructureId parent) {
    const StructureId paragraph = composition_.structure.add(Tag::p, parent, node.span);
    const StructureId code = composition_.structure.add(Tag::code, paragraph, node.span);
    ParagraphStyle style = style_.paragraph;
    style.alignment = Alignment::left;
    style.hyphenate = false;
    style.text.tabular = true;
    space(style_.space);
    for (const std::string& line : node.lines) {
        text::StyledText text;
        text.verbatim = true;
        text.append_verbatim(line + ' ', style.text, code, node.span);
        add_text(text, style);
    }
    space(style_.space);
}

void FlowBuilder::separator() {
    FlowLine line;
    line.above = style_.paragraph.leading / 2;
    line.below = style_.paragraph.leading - line.above;
    const double middle = to_points(measure_) / 2;
    const double half = std::min(60.0, middle);
    line.items.emplace_back(
        StrokedLine{{middle - half, 0}, {middle + half, 0}, to_points(styles::rule_width), 0.4});
    FlowLines lines;
    lines.push_back(std::move(line));
    add(std::move(lines), 0);
}

FlowLines set_container(Composition& composition, const Blocks& content, StructureId container,
                        const FlowStyle& style, Length measure, NotesGo notes_go) {
    const bool in_note = notes_go == NotesGo::after_note;
    FlowBuilder within(composition, style, measure, in_note ? notes_go : NotesGo::at_end);
    within.blocks(content, container);
    if (!in_note) place_notes(composition, container);
    return within.take();
}

}  // namespace voetnoot::pdfa::layout::flow
