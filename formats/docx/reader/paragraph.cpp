#include "formats/docx/reader/paragraph.hpp"

#include "formats/docx/reader/changes.hpp"
#include "formats/docx/reader/content.hpp"
#include "formats/docx/reader/contents_entry.hpp"
#include "formats/docx/reader/drawn.hpp"
#include "formats/docx/reader/embedded.hpp"
#include "formats/docx/reader/numerals.hpp"
#include "formats/docx/reader/omml.hpp"
#include "formats/docx/reader/pictures.hpp"
#include "formats/docx/reader/small_numbers.hpp"
#include "formats/docx/reader/symbols.hpp"
#include "formats/docx/reader/typed.hpp"
#include "formats/docx/rules.hpp"
#include "pipeline/phrase/make.hpp"
#include "pipeline/text/text.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>

namespace voetnoot::docx::reader {

namespace {

constexpr std::string_view no_break_hyphen = "\u2011";
constexpr std::string_view replacement = "\uFFFD";

// Elements that print nothing themselves and hold nothing that is printed.
bool is_silent(const package::Element& element) {
    return element.is("w:pPr") || element.is("w:rPr") || element.is("w:sdtPr") ||
           element.is("w:sdtEndPr") || element.is("w:fldData");
}

// What a change has taken away is no part of the letter; what is hidden is.
bool is_shown_or_hidden(const Rule* dropped) {
    return dropped == nullptr || dropped == &docx_rules::hidden_text;
}

// The kinds of signs that marks of notes are made of; none: what ends one.
enum class MarkSign { none, digit, letter, other };

MarkSign sign_of(char32_t c) {
    if (c >= U'0' && c <= U'9') return MarkSign::digit;
    if (is_word_character(c)) return MarkSign::letter;
    const bool ends =
        is_white_space(c) || std::u32string_view(U",.;:-–/()").find(c) != std::u32string_view::npos;
    return ends ? MarkSign::none : MarkSign::other;
}

// Does the mark go on in that text: signs of one kind alone?
bool goes_on(std::string_view mark, std::string_view text) {
    std::size_t i = 0;
    MarkSign kind = MarkSign::none;
    if (!mark.empty()) kind = sign_of(next_code_point(mark, i));
    for (i = 0; i < text.size();) {
        const MarkSign sign = sign_of(next_code_point(text, i));
        if (sign == MarkSign::none || (kind != MarkSign::none && sign != kind)) return false;
        kind = sign;
    }
    return !text.empty();
}

}  // namespace

ParagraphContent ParagraphReader::read(const package::Element& paragraph, const ParagraphStyle& style,
                                       bool in_heading, const Rule* dropped, bool placeholder) {
    result_ = {};
    field_links_.clear();
    references_.clear();
    own_marks_.clear();
    results_.clear();
    style_ = &style;
    paragraph_ = &paragraph;
    in_heading_ = in_heading;
    Run around;
    around.dropped = dropped;
    around.placeholder = placeholder;
    bool in_contents = fields_.in_result_of("TOC");
    go_on_in_links();
    if (dropped == nullptr && !file_.in_head) tell_small_numbers(paragraph, file_);
    walk(paragraph, around);
    in_contents = in_contents || fields_.in_result_of("TOC");
    complete_marks();
    settle_page_numbers(result_, in_contents, file_);
    return std::move(result_);
}

void ParagraphReader::walk(const package::Element& element, const Run& around) {
    for (std::size_t i = 0; i < element.children.size(); ++i) {
        if (referred_kind(element.children[i])) i += reference(element, i, around);
        else visit(element.children[i], around);
    }
}

// Flat: a branch for each kind of element.
void ParagraphReader::visit(const package::Element& element, const Run& around) {
    if (is_silent(element)) return;
    if (element.is("w:r")) run(element, around);
    else if (element.is("w:t") || element.is("w:delText") || element.is("m:t")) text(element, around);
    else if (element.is("w:instrText") || element.is("w:delInstrText")) fields_.add_code(element.text);
    else if (element.is("w:fldChar")) field(element, around);
    else if (element.is("w:fldSimple")) simple_field(element, around);
    else if (element.is("w:tab") || element.is("w:ptab")) tab(element, around);
    else if (element.is("w:br") || element.is("w:cr")) add({draft::HardBreak{element.span}}, around);
    else if (element.is("w:noBreakHyphen"))
        add({draft::Text{std::string(no_break_hyphen), element.span}}, around);
    else if (element.is("w:sym")) sign(element, around);
    else if (element.is("w:drawing") || element.is("w:pict") || element.is("w:object"))
        picture(element, around);
    else if (element.is("w:ruby")) ruby(element, around);
    else if (element.is("m:oMath")) {
        if (is_shown_or_hidden(around.dropped)) tell_of_formula(element, file_);
        formula(read_omml(element, file_.how.tracked), element.start_tag, around);
    } else if (element.is("m:oMathPara")) formula_lines(element, around);
    else if (is_other_document(element)) {
        if (is_shown_or_hidden(around.dropped)) report_other_document(element, file_);
    } else if (is_embedded(element)) {
        if (is_shown_or_hidden(around.dropped)) report_embedded(element, file_, relationships_);
    } else descend(element, around);
}

void ParagraphReader::descend(const package::Element& element, const Run& around) {
    Run inside = around;
    if (element.is("w:txbxContent")) return result_.boxes.push_back(&element);
    if (element.is("v:textpath")) return word_art(element, around);
    if (element.is("w:sdt") && shows_placeholder(element)) {
        inside.placeholder = true;
        if (is_shown_or_hidden(around.dropped)) report_placeholder(element, file_);
    }
    if (refers_to_drawn(element)) return drawn(element, around);
    if (element.is("mc:AlternateContent")) {
        const package::Element* one = chosen(element);
        if (is_shown_or_hidden(around.dropped))
            for (const package::Element& other : element.children)
                if (&other != one) report_later_chart(other, file_);
        if (one != nullptr) walk(*one, around);
        return;
    }
    if (element.is("w:hyperlink")) return hyperlink(element, around);
    if (tracked_change(element) != nullptr) report_change(file_, element);
    if (is_dropped(element, file_.how.tracked) && inside.dropped == nullptr)
        inside.dropped = tracked_change(element);
    walk(element, inside);
}

// A box has paragraphs of its own: a link around one has no words.
void ParagraphReader::hyperlink(const package::Element& element, const Run& around) {
    Run inside = around;
    std::string target = target_of_hyperlink(element);
    if (!target.empty()) inside.link = link_to(target);
    const std::size_t pieces = result_.pieces.size();
    const std::size_t boxes = result_.boxes.size();
    walk(element, inside);
    const Pieces linked(
        result_.pieces.begin() + static_cast<std::ptrdiff_t>(std::min(pieces, result_.pieces.size())),
        result_.pieces.end());
    if (!target.empty() && result_.boxes.size() != boxes && squeeze(text_of(linked)).empty())
        file_.findings.add(
            docx_rules::link_around_box, element.start_tag,
            phrase("the link to '{}' stands around a text box, and is in no output", target));
}

// White on white, or so small that it is a line at best. What is shaded may well be read.
void ParagraphReader::tell_unseen(const package::Element& properties, const package::Element& run) {
    constexpr int least = 4;  // half points
    const auto size = number_in(properties.value("w:sz"));
    const package::Element* of_paragraph = paragraph_ == nullptr ? nullptr : paragraph_->child("w:pPr");
    const bool shaded = properties.child("w:shd") != nullptr ||
                        properties.child("w:highlight") != nullptr ||
                        (of_paragraph != nullptr && of_paragraph->child("w:shd") != nullptr);
    const bool white = lower_case(properties.value("w:color")) == "ffffff" && !shaded && !on_ground_;
    if (!white && !(size && *size < least)) return;
    std::string words;
    for (const package::Element& child : run.children)
        if (child.is("w:t")) words += child.text;
    if (squeeze(words).empty()) return;
    file_.findings.add(
        docx_rules::unseen_text, run.span,
        phrase("{}: '{}'", white ? phrase("white on white") : phrase("too small to be read"),
               excerpt(words)));
}

void ParagraphReader::run(const package::Element& element, Run around) {
    const package::Element* properties = element.child("w:rPr");
    if (properties != nullptr && around.dropped == nullptr && !file_.in_head)
        tell_unseen(*properties, element);
    const std::string_view style =
        properties == nullptr ? std::string_view() : properties->value("w:rStyle");
    around.run_style = file_.styles.run(*style_, style, read_run_style(properties), in_heading_);
    if (around.run_style.hidden.value_or(false) && around.dropped == nullptr)
        around.dropped = &docx_rules::hidden_text;
    walk(element, around);
}

void ParagraphReader::text(const package::Element& element, const Run& run) {
    std::string shown = shown_text(element);
    if (shown.empty()) return;
    if (run.run_style.language) file_.language_use[*run.run_style.language] += count_code_points(shown);
    for (Typed& typed : as_read(shown, shown_span(element), run.run_style)) {
        if (run.dropped == nullptr && !fields_.in_code() && typed.unknown != 0)
            unknown_sign(typed.span, fmt::format("{:X}", static_cast<unsigned>(typed.unknown)),
                         run.run_style.font.value_or(""));
        if (typed.replaced && run.dropped == nullptr)
            add({draft::Replaced{std::move(typed.text), nullptr, typed.span}}, run);
        else add({draft::Text{std::move(typed.text), typed.span, {}, run.placeholder}}, run);
    }
}

void ParagraphReader::unknown_sign(const Span& span, std::string_view code, std::string_view font) {
    file_.findings.add(docx_rules::unknown_symbol, span,
                       phrase("character {} of the font '{}' is not known", code, font));
}

void ParagraphReader::tab(const package::Element& element, const Run& run) {
    const std::size_t before = result_.pieces.size();
    add({draft::Text{" ", element.span}}, run);
    if (result_.pieces.size() != before) result_.pieces.back().tab = true;
}

void ParagraphReader::add(draft::Inline node, const Run& run) {
    if (fields_.in_code()) return;
    if (run.dropped != nullptr) {
        if (std::holds_alternative<draft::Image>(node.value)) ++file_.omitted_pictures;
        const bool printed =
            !squeeze(text_of({{node}})).empty() || std::holds_alternative<draft::NoteMark>(node.value);
        if (printed) omit(draft::span_of(node), *run.dropped);
        return;
    }
    Piece piece{std::move(node)};
    piece.strong = run.run_style.strong.value_or(false);
    piece.emphasis = run.run_style.emphasis.value_or(false);
    piece.height = run.run_style.height.value_or(Height::normal);
    piece.language = run.run_style.language.value_or("");
    piece.page_number = fields_.in_result_of("PAGEREF");
    piece.link = field_links_.empty() ? run.link : field_links_.back().second;
    if (run.run_style.struck.value_or(false) || run.run_style.struck_twice.value_or(false))
        piece.styles.add(Style::struck);
    if (run.run_style.underlined && piece.link == 0) piece.styles.add(Style::underlined);
    if (run.run_style.highlighted) piece.styles.add(Style::highlighted);
    result_.pieces.push_back(std::move(piece));
}

void ParagraphReader::omit(const Span& span, const Rule& why) {
    if (&why == &docx_rules::hidden_text)
        file_.findings.add(why, span, phrase("hidden: '{}'", excerpt(file_.source.text(span))));
    result_.pieces.push_back({draft::Inline{draft::Replaced{{}, &why, span}}});
}

// A mark of its own is the text behind the reference, in the same run: that many siblings.
std::size_t ParagraphReader::reference(const package::Element& parent, std::size_t index,
                                       const Run& run) {
    std::size_t siblings = 0;
    const package::Element& element = parent.children[index];
    draft::NoteMark mark;
    mark.key = note_key(*referred_kind(element), element.attribute("w:id"));
    mark.span = element.span;
    const auto use = file_.survey.notes.find(mark.key);
    if (use != file_.survey.notes.end()) mark.label = use->second.label;
    if (has_custom_mark(element)) {
        for (std::size_t i = index + 1; i < parent.children.size(); ++i) {
            const package::Element& next = parent.children[i];
            if (next.is("w:t")) mark.label += shown_text(next);
            else if (next.is("w:sym"))
                mark.label += symbol(next.attribute("w:font"), next.attribute("w:char"));
            else break;
            mark.span = join(mark.span, next.span);
            ++siblings;
        }
        mark.label = trim(fold(mark.label));
        if (run.dropped == nullptr && !fields_.in_code()) own_marks_.push_back(result_.pieces.size());
    }
    add({std::move(mark)}, run);
    return siblings;
}

// Word has no end of such a mark: it goes on in the runs behind its own that are raised like it.
void ParagraphReader::complete_marks() {
    constexpr std::size_t longest = 4;
    Pieces& pieces = result_.pieces;
    for (auto at = own_marks_.rbegin(); at != own_marks_.rend(); ++at) {
        auto& mark = std::get<draft::NoteMark>(pieces[*at].node.value);
        for (std::size_t next = *at + 1; next < pieces.size();) {
            const auto* text = std::get_if<draft::Text>(&pieces[next].node.value);
            const bool alike = pieces[next].height == Height::raised ||
                               (mark.label.empty() && text != nullptr && text->text.size() <= longest);
            if (text == nullptr || !alike || !goes_on(mark.label, text->text)) break;
            mark.label += text->text;
            mark.span = join(mark.span, text->span);
            pieces.erase(pieces.begin() + static_cast<std::ptrdiff_t>(next));
        }
        const auto use = file_.survey.notes.find(mark.key);
        if (use != file_.survey.notes.end() && use->second.label.empty()) use->second.label = mark.label;
    }
}

void ParagraphReader::sign(const package::Element& element, const Run& run) {
    if (fields_.in_code()) return;
    if (run.dropped != nullptr) return omit(element.span, *run.dropped);
    const std::string_view font = element.attribute("w:font");
    const std::string_view code = element.attribute("w:char");
    std::string known = symbol(font, code);
    if (known.empty()) {
        unknown_sign(element.span, code, font);
        known = replacement;
    }
    add({draft::Replaced{std::move(known), nullptr, element.span}}, run);
}

void ParagraphReader::picture(const package::Element& element, const Run& run) {
    const std::size_t boxes = result_.boxes.size();
    if (is_shown_or_hidden(run.dropped)) report_later_chart(element, file_);
    walk(element, run);
    if (element.is("w:object") && element.child("w:drawing") != nullptr) return;  // it shows the object
    // A description is no part of the word beside it.
    for (draft::Image& image :
         read_pictures(element, file_, relationships_, result_.boxes.size() != boxes)) {
        const bool described = !trim(image.alt).empty();
        const Span place = image.span;
        if (described) add({draft::Text{" ", {place.part, place.begin, place.begin + 1}}}, run);
        add({std::move(image)}, run);
        if (described) add({draft::Text{" ", {place.part, place.end, place.end}}}, run);
    }
}

void ParagraphReader::drawn(const package::Element& element, const Run& run) {
    if (fields_.in_code()) return;
    Drawn read = read_drawn(element, file_, relationships_, run.dropped != nullptr);
    if (run.dropped == nullptr) {
        std::move(read.blocks.begin(), read.blocks.end(), std::back_inserter(result_.drawn));
        return;
    }
    for (const Span& part : read.parts)
        result_.pieces.push_back({draft::Inline{draft::Replaced{{}, run.dropped, part}}});
    if (run.dropped == &docx_rules::hidden_text)
        file_.findings.add(*run.dropped, element.span, phrase("hidden: a chart or diagram"));
}

std::string ParagraphReader::target_of_hyperlink(const package::Element& element) const {
    const std::string_view place = element.attribute("w:anchor");
    const auto relationship = relationships_.find(element.attribute("r:id"));
    const std::string address =
        relationship == relationships_.end() ? std::string() : relationship->second.target;
    if (address.empty()) return place.empty() ? std::string() : place_target(place);
    if (address.starts_with('#')) return place_target(std::string_view(address).substr(1));
    return place.empty() ? address : address + '#' + std::string(place);
}

std::size_t ParagraphReader::link_to(std::string target) {
    result_.targets.push_back(std::move(target));
    return result_.targets.size();
}

}  // namespace voetnoot::docx::reader
