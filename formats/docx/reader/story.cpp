#include "formats/docx/reader/story.hpp"

#include "formats/docx/reader/changes.hpp"
#include "formats/docx/reader/content.hpp"
#include "formats/docx/reader/embedded.hpp"
#include "formats/docx/reader/table.hpp"
#include "formats/docx/rules.hpp"
#include "pipeline/format/format.hpp"
#include "pipeline/phrase/make.hpp"
#include "pipeline/text/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

namespace voetnoot::docx::reader {

namespace {

std::optional<int> direct_heading(const package::Element* properties, std::optional<int> of_style) {
    if (properties == nullptr || properties->child("w:outlineLvl") == nullptr) return of_style;
    const std::string_view level = properties->value("w:outlineLvl");
    if (level.size() != 1 || level.front() < '0' || level.front() > '8') return std::nullopt;
    return std::min(level.front() - '0' + 1, 6);
}

// Breaks at the ends of a paragraph part nothing.
void trim_breaks(Pieces& pieces) {
    const auto is_blank = [](const Piece& piece) {
        if (std::holds_alternative<draft::HardBreak>(piece.node.value)) return true;
        const auto* text = std::get_if<draft::Text>(&piece.node.value);
        return text != nullptr && trim(text->text).empty();
    };
    pieces.erase(std::find_if_not(pieces.rbegin(), pieces.rend(), is_blank).base(), pieces.end());
    pieces.erase(pieces.begin(), std::find_if_not(pieces.begin(), pieces.end(), is_blank));
}

void append(ParagraphContent& to, ParagraphContent&& more) {
    const std::size_t links = to.targets.size();
    for (Piece& piece : more.pieces) {
        if (piece.link != 0) piece.link += links;
        to.pieces.push_back(std::move(piece));
    }
    to.targets.insert(to.targets.end(), more.targets.begin(), more.targets.end());
    to.boxes.insert(to.boxes.end(), more.boxes.begin(), more.boxes.end());
    std::move(more.drawn.begin(), more.drawn.end(), std::back_inserter(to.drawn));
    to.in_contents = to.in_contents || more.in_contents;
}

// Does the paragraph go on in the next, in the version that is read?
bool runs_on(const package::Element* properties, Tracked version) {
    const package::Element* mark = properties == nullptr ? nullptr : properties->child("w:rPr");
    if (mark == nullptr) return false;
    for (const package::Element& child : mark->children)
        if (is_dropped(child, version)) return true;
    return false;
}

// A large letter at the head of the next paragraph (17.3.1.11).
bool is_initial(const package::Element* properties) {
    const package::Element* frame = properties == nullptr ? nullptr : properties->child("w:framePr");
    const std::string_view kind = frame == nullptr ? std::string_view() : frame->attribute("w:dropCap");
    return kind == "drop" || kind == "margin";
}

bool has_hidden_mark(const package::Element* properties) {
    const package::Element* mark = properties == nullptr ? nullptr : properties->child("w:rPr");
    return mark != nullptr && mark->on_off("w:vanish") == 1;
}

// A paragraph without words may hold what was left out.
draft::Blocks omitted(const Pieces& pieces) {
    draft::Blocks result;
    for (const Piece& piece : pieces)
        if (const auto* replaced = std::get_if<draft::Replaced>(&piece.node.value))
            result.push_back({*replaced});
    return result;
}

// Where a break of the page stands in a paragraph.
struct PageBreaks {
    bool before = false;  // its words
    bool after = false;
    bool words = false;
};

void find_breaks(const package::Element& element, PageBreaks& found) {
    for (const package::Element& child : element.children) {
        if (child.is("w:br") && child.attribute("w:type") == "page")
            (found.words ? found.after : found.before) = true;
        if (child.is("w:t") || child.is("w:drawing")) {
            found.words = true;
            found.after = false;
        }
        if (!child.is("w:pPr") && !child.is("w:txbxContent")) find_breaks(child, found);
    }
}

// The words of WordArt are an attribute of a path.
draft::Blocks word_art(const package::Element& path) {
    std::string words(trim(fold(path.attribute("string"))));
    if (squeeze(words).empty()) return {};
    return {{draft::Paragraph{{{draft::Text{std::move(words), path.start_tag}}}, path.span}}};
}

}  // namespace

draft::Blocks Story::read(const package::Element& container, const Rule* dropped) {
    Place place;
    place.dropped = dropped;
    return blocks(container, place);
}

draft::Blocks Story::blocks(const package::Element& container, const Place& place) {
    if (place.depth > file_.how.depth)
        throw Unreadable(
            phrase("tables and text boxes are nested deeper than {} levels", file_.how.depth));
    ListBuilder to;
    walk(container, place, to);
    flush(place, to);
    return to.take();
}

void Story::walk(const package::Element& container, const Place& place, ListBuilder& to) {
    for (const package::Element& element : container.children) {
        Place inside = place;
        if (is_dropped(element, file_.how.tracked) && inside.dropped == nullptr)
            inside.dropped = tracked_change(element);
        if (tracked_change(element) != nullptr && place.dropped == nullptr)
            report_change(file_, element);
        if (element.is("w:p")) {
            paragraph(element, inside, to);
        } else if (element.is("w:tbl")) {
            flush(inside, to);
            for (draft::Block& block : TableReader(*this, inside).read(element))
                to.block(std::move(block));
        } else if (element.is("mc:AlternateContent")) {
            if (const package::Element* one = chosen(element)) walk(*one, inside, to);
        } else if (is_other_document(element)) {
            report_other_document(element, file_);
        } else if (!element.is("w:sectPr") && !element.is("w:sdtPr")) {
            enter_control(element, inside);
            walk(element, inside, to);
        }
    }
}

void Story::enter_control(const package::Element& element, Place& place) {
    if (!element.is("w:sdt") || !shows_placeholder(element)) return;
    place.placeholder = true;
    if (place.dropped == nullptr) report_placeholder(element, file_);
}

// In the order in which Word decides: its style, its changes, its words, its number, its mark.
void Story::paragraph(const package::Element& element, const Place& place, ListBuilder& to) {
    const package::Element* properties = element.child("w:pPr");
    const ParagraphStyle& style = file_.styles.paragraph(
        properties == nullptr ? std::string_view() : properties->value("w:pStyle"));
    const std::optional<int> heading =
        place.top ? direct_heading(properties, style.heading) : std::nullopt;

    if (place.dropped == nullptr) report_changes_of_paragraph(file_, element);
    ParagraphContent content =
        ParagraphReader(file_, relationships_, fields_, place.depth > 0)
            .read(element, style, heading.has_value(), place.dropped, place.placeholder);
    std::optional<NumberingReference> numbering = read_numbering(properties);
    std::string numbering_style;
    if (!numbering || numbering->number.empty()) {
        const std::optional<int> level = numbering ? numbering->level : std::nullopt;
        numbering = style.numbering;
        numbering_style = style.numbering_style;
        if (numbering && level) numbering->level = level;
    }
    std::optional<NumberLabel> label;
    if (numbering && place.dropped == nullptr && !runs_on(properties, file_.how.tracked) &&
        !is_initial(properties))
        label = file_.numbering.next(*numbering, numbering_style);
    if (label && !label->unknown_format.empty() &&
        file_.unknown_formats.insert(label->unknown_format).second)
        file_.findings.add(docx_rules::number_format, element.start_tag,
                           phrase("numbers of the format '{}' are printed as '{}'",
                                  label->unknown_format, label->text));

    if (pending_span_.empty()) {
        pending_span_ = element.span;
        pending_start_ = element.start_tag;
    }
    pending_span_ = join(pending_span_, element.span);
    pending_form_ = form_of(element, style);
    const bool after_initial = std::exchange(pending_initial_, is_initial(properties));
    if (!after_initial && has_words(pending_.pieces) && has_words(content.pieces) &&
        !text_of({pending_.pieces.back()}).ends_with(' '))
        pending_.pieces.push_back({draft::Inline{draft::Text{" ", element.start_tag}}});
    append(pending_, std::move(content));
    const bool goes_on = runs_on(properties, file_.how.tracked) || pending_initial_;
    if (goes_on && pending_.drawn.empty()) return;
    const bool goes_unseen = place.goes_on || has_hidden_mark(properties);
    if (goes_unseen && !has_words(pending_.pieces) && pending_.drawn.empty()) label.reset();
    end_paragraph(label, heading, place, to);
}

// Word turns the page by a break in the text, by a property, or where a section begins.
Form Story::form_of(const package::Element& paragraph, const ParagraphStyle& style) {
    const package::Element* properties = paragraph.child("w:pPr");
    FormProperties own = read_form(properties);
    fill(own, style.form);
    Form form = reader::form_of(own);
    PageBreaks breaks;
    find_breaks(paragraph, breaks);
    const bool due = std::exchange(page_ends_, false);
    form.begins_page = form.begins_page || due || (breaks.before && breaks.words);
    page_ends_ = breaks.after || ((breaks.before || due) && !breaks.words);
    if (properties == nullptr || properties->child("w:sectPr") == nullptr) return form;
    const auto& sections = file_.survey.sections;
    ++section_;
    if (section_ < sections.size() && sections[section_].properties != nullptr &&
        sections[section_].properties->value("w:type") != "continuous")
        page_ends_ = true;
    return form;
}

// Of all that is pending. One case after the other: boxes, an item, words or a number alone, drawings.
void Story::end_paragraph(const std::optional<NumberLabel>& label, std::optional<int> heading,
                          const Place& place, ListBuilder& to) {
    ParagraphContent content = std::exchange(pending_, {});
    const Span span = std::exchange(pending_span_, {});
    const Span start = pending_start_;  // a box has paragraphs of its own
    const Form form = pending_form_;
    draft::Blocks boxes;
    Place in_box = place;
    ++in_box.depth;
    for (const package::Element* box : content.boxes)
        for (draft::Block& block : box->is("v:textpath") ? word_art(*box) : blocks(*box, in_box))
            boxes.push_back(std::move(block));
    trim_breaks(content.pieces);
    const bool words = has_words(content.pieces);
    const bool number_alone =
        label && !words && content.drawn.empty() && !label->text.empty();  // Word prints it
    for (draft::Block& block : boxes) to.block(std::move(block));
    if (label && (words || number_alone ? !heading : !content.drawn.empty())) {
        draft::Blocks inside;
        if (words)
            inside.push_back({draft::Paragraph{nested(content.pieces, content.targets), span,
                                               content.in_contents, form}});
        else
            for (draft::Block& block : omitted(content.pieces)) inside.push_back(std::move(block));
        std::move(content.drawn.begin(), content.drawn.end(), std::back_inserter(inside));
        return to.item(*label, std::move(inside), span, start);
    }
    if (words || number_alone) {
        draft::Inlines inlines = nested(content.pieces, content.targets);
        if (label && !label->text.empty())
            inlines.insert(inlines.begin(), {draft::Replaced{label->text + " ", nullptr, start}});
        if (heading && words) to.block({draft::Heading{*heading, std::move(inlines), span, form}});
        else to.block({draft::Paragraph{std::move(inlines), span, content.in_contents, form}});
    } else {
        for (draft::Block& block : omitted(content.pieces)) to.block(std::move(block));
    }
    for (draft::Block& block : content.drawn) to.block(std::move(block));
}

// What nothing follows in which it could go on.
void Story::flush(const Place& place, ListBuilder& to) {
    pending_initial_ = false;
    if (!pending_span_.empty()) end_paragraph(std::nullopt, std::nullopt, place, to);
}

}  // namespace voetnoot::docx::reader
