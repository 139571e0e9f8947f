// The part of Words that is about what Word counts: paragraphs, notes, sections, pages; and which of
// them are in the version that is read.
#include "formats/docx/scan/words.hpp"

#include <iterator>
#include <utility>

namespace voetnoot::docx::scan {

// What is inserted is no part of the original, what is deleted none of the final version.
bool Words::is_deleted(std::string_view element) const {
    if (element == "w:ins" || element == "w:moveTo" || element == "w:cellIns")
        return version_ == Tracked::original;
    return (element == "w:del" || element == "w:moveFrom" || element == "w:cellDel") &&
           version_ == Tracked::final;
}

void Words::tracked(const StartTag& tag) {
    if (deleted_from_ || !is_deleted(tag.name)) return;
    if (formula_depth_ != 0 && parent() == "m:ctrlPr") return formula_.drop();
    if (parent() == "w:trPr" || parent() == "w:tcPr") deleted_from_ = open_.size() - 2;  // row, cell
    else if (parent() == "w:rPr" && parent(2) == "w:pPr" && !paragraphs_.empty())
        paragraphs_.back().runs_on = true;
    else deleted_from_ = open_.size();
}

void Words::table_start(const StartTag&) {
    after_initial_ = false;
    runs_on_.reset();
}

void Words::story_end() {
    after_initial_ = false;
    runs_on_.reset();
}

void Words::cell_start(const StartTag&) {
    cells_go_on_.push_back(false);
}

void Words::vertical_merge(const StartTag& tag) {
    if (parent() == "w:tcPr" && !cells_go_on_.empty())
        cells_go_on_.back() = tag.attribute("val") != "restart";
}

void Words::cell_end() {
    cells_go_on_.pop_back();
    story_end();
}

void Words::paragraph_start(const StartTag& tag) {
    ++paragraphs_begun_;
    paragraphs_.emplace_back();
    const bool apart = !std::exchange(after_initial_, false);
    space_ = apart;
    word({}, {part_, tag.begin, tag.end}, false);
    space_ = apart;
}

void Words::paragraph_style(const StartTag& tag) {
    if (!paragraphs_.empty() && parent() == "w:pPr") paragraphs_.back().style = tag.attribute("val");
}

void Words::frame(const StartTag& tag) {
    const std::string_view initial = tag.attribute("dropCap");
    if (paragraphs_.empty() || parent() != "w:pPr" || (initial != "drop" && initial != "margin")) return;
    paragraphs_.back().initial = true;
    paragraphs_.back().runs_on = true;
}

void Words::number_property(const StartTag& tag) {
    if (paragraphs_.empty() || parent() != "w:numPr" || parent(2) != "w:pPr") return;
    NumberProperties& number = paragraphs_.back().number;
    if (tag.name == "w:numId") number.list = tag.attribute("val");
    else number.level = level_of(tag.attribute("val"));
}

void Words::paragraph_properties_end() {
    if (parent() == "w:p") count_paragraph();
}

void Words::count_paragraph() {
    Paragraph& paragraph = paragraphs_.back();
    if (paragraph.counted) return;
    paragraph.counted = true;
    if (deleted_from_ || paragraph.runs_on) return;
    paragraph.label = numbers_.next(paragraph.style, paragraph.number);
    paragraph.unknown = !paragraph.label;
}

void Words::page_break(const StartTag&) {
    ++page_;
}

void Words::page_break_before(const StartTag& tag) {
    if (parent() == "w:pPr" && !is_off(tag.attribute("val"))) ++page_;
}

// To the paragraph's token, or to that of the first one that goes on in it; those after it have none.
void Words::set_label(Paragraph& paragraph, std::vector<ScanToken>& before) {
    if (paragraph.words.empty() || !paragraph.words.front().text.empty()) return;
    // Neither of a hidden paragraph nor of the lower part of a cell is a number seen without words.
    const bool goes_unseen = paragraph.hidden || (!cells_go_on_.empty() && cells_go_on_.back());
    if (goes_unseen) {
        paragraph.label.reset();
        paragraph.unknown = paragraph.words.size() > 1 || !paragraph.drawn.empty();
    }
    const bool goes_on =
        runs_on_ && runs_on_->depth == paragraphs_.size() && runs_on_->token < before.size();
    if (!goes_on && paragraph.runs_on && paragraph.drawn.empty()) {
        runs_on_ = RunOn{paragraphs_.size(), before.size()};
    } else if (!paragraph.runs_on) {
        ScanToken& first = goes_on ? before[runs_on_->token] : paragraph.words.front();
        first.computed = paragraph.label;
        first.unknown = paragraph.unknown;
        runs_on_.reset();
    }
}

void Words::paragraph_end() {
    end_links();
    count_paragraph();
    Paragraph paragraph = std::move(paragraphs_.back());
    paragraphs_.pop_back();
    if (paragraph.ends_section) section_end();
    std::vector<ScanToken>& to = paragraphs_.empty() ? scan.tokens : paragraphs_.back().boxes;
    std::move(paragraph.boxes.begin(), paragraph.boxes.end(), std::back_inserter(to));
    set_label(paragraph, to);
    std::move(paragraph.words.begin(), paragraph.words.end(), std::back_inserter(to));
    std::move(paragraph.drawn.begin(), paragraph.drawn.end(), std::back_inserter(to));
    space_ = true;
    after_initial_ = paragraph.initial;
}

void Words::note_start(const StartTag& tag) {
    note_ = tag.name.substr(2) + ' ' + std::string(tag.attribute("id"));
    note_tags[tag.begin] = note_;
    word({}, {part_, tag.begin, tag.end}, true);
}

void Words::note_end() {
    note_.clear();
    story_end();
}

void Words::reference(const StartTag& tag) {
    word({}, {part_, tag.begin, tag.end}, true);
    run_.custom_mark = tag.is_on("customMarkFollows");
    if (deleted_from_ || run_.hidden) return;
    const bool endnote = tag.name == "w:endnoteReference";
    std::string note = (endnote ? "endnote " : "footnote ") + std::string(tag.attribute("id"));
    note_tags[tag.begin] = note;
    sections.references.push_back({std::move(note), endnote, run_.custom_mark, section_, page_});
}

void Words::section_start(const StartTag&) {
    sections.notes.emplace_back();
    new_page_ = true;
}

void Words::note_format(const StartTag& tag) {
    if (parent(2) != "w:sectPr" || sections.notes.empty()) return;
    NoteFormats& formats = sections.notes.back();
    if (parent() == "w:footnotePr") formats.footnotes.take(tag.name, tag.attribute("val"));
    if (parent() == "w:endnotePr") formats.endnotes.take(tag.name, tag.attribute("val"));
}

void Words::section_type(const StartTag& tag) {
    if (parent() == "w:sectPr") new_page_ = tag.attribute("val") != "continuous";
}

void Words::header_reference(const StartTag& tag) {
    sections.headers.push_back({std::string(tag.attribute("id")), std::string(tag.attribute("type")),
                                tag.name == "w:headerReference", section_ == 0});
}

void Words::first_page_differs(const StartTag& tag) {
    if (section_ == 0) sections.first_page_differs = !is_off(tag.attribute("val"));
}

void Words::section_properties_end() {
    if (parent() == "w:pPr" && !paragraphs_.empty()) paragraphs_.back().ends_section = true;
    else section_end();
}

void Words::section_end() {
    ++section_;
    if (new_page_) ++page_;
}

}  // namespace voetnoot::docx::scan
