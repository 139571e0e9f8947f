// The half of Words that is about what Word counts: paragraphs, notes, sections, pages; and which of
// them are in the version that is read.
#include "formats/docx/scan/words.hpp"

namespace voetnoot::docx::scan {

// What is inserted is no part of the original, what is deleted none of the final version.
bool Words::is_deleted(std::string_view element) const {
    if (element == "w:ins" || element == "w:moveTo") return version_ == Tracked::original;
    return (element == "w:del" || element == "w:moveFrom") && version_ == Tracked::final;
}

void Words::tracked(const StartTag& tag) {
    if (deleted_from_ || !is_deleted(tag.name)) return;
    if (parent() == "w:trPr") deleted_from_ = open_.size() - 2;  // the row
    else if (parent() == "w:rPr" && parent(2) == "w:pPr" && !paragraphs_.empty())
        paragraphs_.back().runs_on = true;
    else deleted_from_ = open_.size();
}

void Words::paragraph_property(const StartTag& tag) {
    if (paragraphs_.empty()) return;
    Paragraph& paragraph = paragraphs_.back();
    if (parent() == "w:pPr" && tag.name == "w:pStyle") paragraph.style = tag.attribute("val");
    if (parent() != "w:numPr" || parent(2) != "w:pPr") return;
    if (tag.name == "w:numId") paragraph.number.list = tag.attribute("val");
    if (tag.name == "w:ilvl") paragraph.number.level = level_of(tag.attribute("val"));
}

void Words::count_paragraph() {
    Paragraph& paragraph = paragraphs_.back();
    if (paragraph.counted) return;
    paragraph.counted = true;
    if (deleted_from_ || paragraph.runs_on) return;
    paragraph.label = numbers_.next(paragraph.style, paragraph.number);
    paragraph.unknown = !paragraph.label;
}

void Words::page_break(const StartTag& tag) {
    const std::string_view value = tag.attribute("val");
    const bool before = tag.name == "w:pageBreakBefore" && parent() == "w:pPr" && !is_off(value);
    if (before || tag.name == "w:lastRenderedPageBreak" ||
        (tag.name == "w:br" && tag.attribute("type") == "page"))
        ++page_;
}

// To the paragraph's token, or to that of the first one that goes on in it; those after it have none.
void Words::give_label(Paragraph& paragraph, std::vector<ScanToken>& before) {
    if (paragraph.words.empty() || !paragraph.words.front().text.empty()) return;
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

void Words::reference(const StartTag& tag) {
    custom_mark_ = tag.is_on("customMarkFollows");
    if (deleted_from_) return;
    const bool endnote = tag.name == "w:endnoteReference";
    std::string note = (endnote ? "endnote " : "footnote ") + std::string(tag.attribute("id"));
    note_tags[tag.begin] = note;
    sections.references.push_back({std::move(note), endnote, custom_mark_, section_, page_});
}

void Words::section_child(const StartTag& tag) {
    if (tag.name == "w:sectPr") {
        sections.notes.emplace_back();
        new_page_ = true;
    }
    if (parent(2) == "w:sectPr" && parent() == "w:footnotePr")
        sections.notes.back().footnotes.take(tag.name, tag.attribute("val"));
    if (parent(2) == "w:sectPr" && parent() == "w:endnotePr")
        sections.notes.back().endnotes.take(tag.name, tag.attribute("val"));
    if (parent() == "w:sectPr" && tag.name == "w:type") new_page_ = tag.attribute("val") != "continuous";
    if (tag.name == "w:headerReference" || tag.name == "w:footerReference")
        sections.heads.push_back({std::string(tag.attribute("id")), std::string(tag.attribute("type")),
                                  tag.name == "w:headerReference", section_ == 0});
    if (tag.name == "w:titlePg" && section_ == 0)
        sections.first_page_differs = !is_off(tag.attribute("val"));
}

void Words::section_end() {
    ++section_;
    if (new_page_) ++page_;
}

}  // namespace voetnoot::docx::scan
