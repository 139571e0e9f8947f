#include "formats/docx/scan/words.hpp"

#include "pipeline/text/text.hpp"

#include <algorithm>
#include <array>

namespace voetnoot::docx::scan {

// What the scan does where an element begins and where it ends; of all others it reads the text alone.
struct Words::Element {
    std::string_view name;
    void (Words::*start)(const StartTag&) = nullptr;
    void (Words::*end)() = nullptr;
};

const Words::Element* Words::element(std::string_view name) {
    static constexpr std::array<Element, 62> elements{{
        {"a:blip", &Words::picture_file},
        {"c:chart", &Words::drawn},
        {"dgm:relIds", &Words::drawn},
        {"m:oMath", &Words::formula_start},
        {"m:oMathPara", &Words::formula_lines, &Words::formula_lines_end},
        {"m:t", &Words::text_start, &Words::text_end},
        {"pic:cNvPr", &Words::picture_name},
        {"pic:pic", &Words::picture_start},
        {"v:imagedata", &Words::picture_data},
        {"v:shape", &Words::shape},
        {"v:textpath", &Words::word_art},
        {"w:bookmarkStart", &Words::bookmark},
        {"w:br", &Words::line_break},
        {"w:cr", &Words::blank},
        {"w:delText", &Words::text_start, &Words::text_end},
        {"w:drawing", &Words::drawing_start, &Words::drawing_end},
        {"w:dstrike", &Words::run_property},
        {"w:endnote", &Words::note_start, &Words::note_end},
        {"w:endnoteReference", &Words::reference},
        {"w:fldChar", &Words::field},
        {"w:fldSimple", &Words::simple_field_start, &Words::field_end},
        {"w:footerReference", &Words::header_reference},
        {"w:footnote", &Words::note_start, &Words::note_end},
        {"w:footnoteReference", &Words::reference},
        {"w:framePr", &Words::frame},
        {"w:headerReference", &Words::header_reference},
        {"w:highlight", &Words::run_property},
        {"w:hyperlink", &Words::hyperlink_start, &Words::hyperlink_end},
        {"w:ilvl", &Words::number_property},
        {"w:lastRenderedPageBreak", &Words::page_break},
        {"w:noBreakHyphen", &Words::hyphen},
        {"w:numFmt", &Words::note_format},
        {"w:numId", &Words::number_property},
        {"w:numRestart", &Words::note_format},
        {"w:numStart", &Words::note_format},
        {"w:object", &Words::drawing_start, &Words::drawing_end},
        {"w:p", &Words::paragraph_start, &Words::paragraph_end},
        {"w:pPr", nullptr, &Words::paragraph_properties_end},
        {"w:pStyle", &Words::paragraph_style},
        {"w:pageBreakBefore", &Words::page_break_before},
        {"w:pict", &Words::drawing_start, &Words::drawing_end},
        {"w:position", &Words::position},
        {"w:ptab", &Words::blank},
        {"w:r", &Words::run_start, &Words::run_end},
        {"w:rStyle", &Words::run_property},
        {"w:rt", &Words::reading_start, &Words::reading_end},
        {"w:ruby", &Words::ruby_start, &Words::ruby_end},
        {"w:sectPr", &Words::section_start, &Words::section_properties_end},
        {"w:strike", &Words::run_property},
        {"w:sym", &Words::sign},
        {"w:t", &Words::text_start, &Words::text_end},
        {"w:tab", &Words::blank},
        {"w:tbl", &Words::table_start},
        {"w:tc", &Words::cell_start, &Words::cell_end},
        {"w:titlePg", &Words::first_page_differs},
        {"w:txbxContent", &Words::box_start, &Words::box_end},
        {"w:type", &Words::section_type},
        {"w:u", &Words::run_property},
        {"w:vMerge", &Words::vertical_merge},
        {"w:vanish", &Words::hidden},
        {"w:vertAlign", &Words::height},
        {"wp:docPr", &Words::picture_properties},
    }};
    static constexpr auto before = [](const Element& one, const Element& other) {
        return one.name < other.name;
    };
    static_assert(std::is_sorted(elements.begin(), elements.end(), before));
    const auto found = std::lower_bound(elements.begin(), elements.end(), Element{name}, before);
    return found != elements.end() && found->name == name ? found : nullptr;
}

bool Words::printed() const {
    return !skip_from_ &&
           std::all_of(fields_.begin(), fields_.end(), [](const Field& field) { return field.result; });
}

bool Words::skipped(const StartTag& tag) {
    if (alternatives_.start(tag, parent())) return true;
    const std::string_view type = tag.attribute("type");
    const bool is_note = tag.name == "w:footnote" || tag.name == "w:endnote";
    const bool is_separator = is_note && !type.empty() && type != "normal";
    return is_separator || tag.name == "w:sectPrChange" || tag.name == "w:pPrChange" ||
           tag.name == "w:rPrChange";
}

void Words::start(const StartTag& tag) {
    open_.push_back(tag.name);
    if (skip_from_) return;
    tracked(tag);
    if (skipped(tag)) {
        skip_from_ = open_.size();
        return;
    }
    if (formula_depth_ != 0) {
        if (in_formula()) formula_.start(tag);
        return;
    }
    const Element* known = element(tag.name);
    if (known != nullptr && known->start != nullptr) (this->*known->start)(tag);
}

void Words::end(std::string_view name, std::uint32_t place) {
    end_place_ = place;
    if (skip_from_) {
        if (*skip_from_ == open_.size()) skip_from_.reset();
    } else if (formula_depth_ == open_.size()) {
        formula_end();
    } else if (formula_depth_ != 0) {
        if (in_formula()) formula_.end(name);
    } else if (const Element* known = element(name); known != nullptr && known->end != nullptr) {
        (this->*known->end)();
    }
    if (!skip_from_) alternatives_.end(name);
    if (deleted_from_ == open_.size()) deleted_from_.reset();
    open_.pop_back();
}

void Words::text(std::string_view text, std::uint32_t begin, std::uint32_t end) {
    if (skip_from_) return;
    if (formula_depth_ != 0) {
        if (in_formula()) formula_.text(text);
        return;
    }
    if (!open_.empty() && (open_.back() == "w:instrText" || open_.back() == "w:delInstrText") &&
        !fields_.empty() && !fields_.back().result)
        fields_.back().code += text;
    if (in_text_ && printed()) open_text_.add(text, begin, end);
}

void Words::text_start(const StartTag& tag) {
    in_text_ = true;
    preserve_ = tag.attribute("space") == "preserve";
}

void Words::text_end() {
    for (PlacedWord& found : open_text_.take(preserve_)) {
        space_ = space_ || found.space_before;
        if (!found.text.empty())
            word(found.text, {part_, found.begin, found.end}, run_.raised, run_styles());
    }
    in_text_ = false;
}

void Words::words_of(std::string_view text, Span span) {
    const std::string folded = fold(text);
    for (std::size_t i = 0; i < folded.size();) {
        const std::size_t end = std::min(folded.find(' ', i), folded.size());
        if (end == i) space_ = true;
        else word(folded.substr(i, end - i), span, false);
        if (end < folded.size()) space_ = true;
        i = end + 1;
    }
}

void Words::word(const std::string& text, Span span, bool raised, StyleSet styles) {
    if (!printed()) return;
    std::string cleaned = clean(text);
    if (cleaned.empty() && !text.empty()) return;
    ScanToken token{std::move(cleaned), span, raised, space_};
    token.styles = styles;
    space_ = false;
    if (!links_.empty() && !token.text.empty()) {
        Span& words = links_.back().span;
        words = words.empty() ? span : join(words, span);
    }
    (paragraphs_.empty() ? scan.tokens : paragraphs_.back().words).push_back(std::move(token));
}

}  // namespace voetnoot::docx::scan
