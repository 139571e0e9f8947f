#include "formats/docx/reader/changes.hpp"

#include "formats/docx/reader/content.hpp"
#include "formats/docx/rules.hpp"
#include "pipeline/phrase/make.hpp"
#include "pipeline/text/text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace voetnoot::docx::reader {

namespace {

bool is_text(const package::Element& element) {
    return element.is("w:t") || element.is("w:delText") || element.is("m:t");
}

bool holds_note(const package::Element& element) {
    return element.descendant("w:footnoteReference") != nullptr ||
           element.descendant("w:endnoteReference") != nullptr;
}

Phrase done(const package::Element& change) {
    if (change.is("w:moveFrom")) return phrase("moved from here");
    if (change.is("w:moveTo")) return phrase("moved here");
    return tracked_change(change) == &docx_rules::tracked_insertion ? phrase("inserted")
                                                                    : phrase("deleted");
}

void report(WordFile& file, const package::Element& change, const Span& span, const Phrase& what,
            const std::string& words) {
    const bool kept = !is_dropped(change, file.how.tracked);
    const std::string_view author = change.attribute("w:author");
    const Phrase shown = trim(words).empty() ? phrase("a reference to a note")
                         : what.empty()      ? phrase("'{}'", excerpt(words))
                                             : phrase("{}, '{}'", what, excerpt(words));
    file.findings.add(*tracked_change(change), span,
                      phrase("{}{}: {} is {} the letter{}", done(change),
                             author.empty() ? Phrase() : phrase(" by {}", author), shown,
                             kept ? phrase("read as part of") : phrase("left out of"),
                             change.is("w:moveFrom") && !kept ? phrase(" here") : Phrase()));
}

bool has_change_within(const package::Element& element) {
    return std::any_of(
        element.children.begin(), element.children.end(), [](const package::Element& child) {
            return !child.is("w:pPr") && (tracked_change(child) != nullptr || has_change_within(child));
        });
}

const package::Element* change_in(const package::Element* properties) {
    if (properties == nullptr) return nullptr;
    const auto found =
        std::find_if(properties->children.begin(), properties->children.end(),
                     [](const package::Element& child) { return tracked_change(child) != nullptr; });
    return found == properties->children.end() ? nullptr : &*found;
}

std::string_view list_of(const package::Element* properties) {
    const package::Element* number = properties == nullptr ? nullptr : properties->child("w:numPr");
    return number == nullptr ? std::string_view() : number->value("w:numId");
}

}  // namespace

std::string all_text(const package::Element& element) {
    std::string result;
    if (is_text(element)) result = shown_text(element);
    if (element.is("w:p") || element.is("w:tab") || element.is("w:br")) result += ' ';
    for (const package::Element& child : element.children) result += all_text(child);
    return result;
}

std::string unmarked_text(const package::Element& element) {
    std::string result;
    if (is_text(element)) result = shown_text(element);
    if (element.is("w:p") || element.is("w:tab") || element.is("w:br")) result += ' ';
    for (const package::Element& child : element.children)
        if (tracked_change(child) == nullptr) result += unmarked_text(child);
    return result;
}

void report_change(WordFile& file, const package::Element& change) {
    const std::string text = all_text(change);
    if (!trim(text).empty() || holds_note(change)) report(file, change, change.span, {}, text);
}

void report_change_of(WordFile& file, const package::Element& mark, const package::Element& whole,
                      const Phrase& what) {
    const std::string text = unmarked_text(whole);
    if (trim(text).empty() && !holds_note(whole)) return;
    report(file, mark, whole.span, what, text);
}

void report_changes_of_paragraph(WordFile& file, const package::Element& paragraph) {
    const package::Element* properties = paragraph.child("w:pPr");
    if (properties == nullptr) return;
    const std::string words = all_text(paragraph);
    if (trim(words).empty()) return;
    const package::Element* end = change_in(properties->child("w:rPr"));
    if (end != nullptr && !has_change_within(paragraph))
        file.findings.add(
            *tracked_change(*end), end->span,
            phrase("{}: the end of the paragraph '{}'{}", done(*end), excerpt(words),
                   is_dropped(*end, file.how.tracked) ? phrase(", which goes on in the next")
                                                      : phrase(" is read as part of the letter")));
    const package::Element* change = properties->child("w:pPrChange");
    const std::string_view before = list_of(change == nullptr ? nullptr : change->child("w:pPr"));
    if (!before.empty() && before != "0" && list_of(properties).empty())
        file.findings.add(docx_rules::tracked_deletion, change->span,
                          phrase("a tracked change takes the number before '{}' away", excerpt(words)));
}

}  // namespace voetnoot::docx::reader
