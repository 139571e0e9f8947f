#include "formats/docx/reader/parts.hpp"

#include "formats/docx/reader/changes.hpp"
#include "formats/docx/reader/content.hpp"
#include "formats/docx/reader/contents_entry.hpp"
#include "formats/docx/reader/story.hpp"
#include "formats/docx/rules.hpp"
#include "pipeline/phrase/make.hpp"
#include "pipeline/text/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace voetnoot::docx::reader {

namespace {

constexpr std::string_view unknown_label = "?";  // of a note whose mark of its own is not found

draft::Inlines* content_of(draft::Inline& node) {
    if (auto* raised = std::get_if<draft::Superscript>(&node.value)) return &raised->content;
    if (auto* foreign = std::get_if<draft::Foreign>(&node.value)) return &foreign->content;
    if (auto* styled = std::get_if<draft::Styled>(&node.value)) return &styled->content;
    if (auto* strong = std::get_if<draft::Strong>(&node.value)) return &strong->content;
    if (auto* emphasis = std::get_if<draft::Emphasis>(&node.value)) return &emphasis->content;
    return nullptr;
}

// A label as it is taken off the beginning of a note, piece by piece.
struct LabelLeft {
    std::string_view text;
    bool begun = false;
    std::uint32_t end = 0;  // of what was taken
};

bool take(draft::Inlines& content, LabelLeft& left);

bool take(draft::Text& text, LabelLeft& left) {
    const std::size_t at = left.begun ? 0 : text.text.find_first_not_of(' ');
    if (at == std::string::npos) return false;
    const std::string_view shown = std::string_view(text.text).substr(at);
    const bool whole = left.text.starts_with(shown);
    const bool exact = text.text.size() == text.span.end - text.span.begin;
    if (!whole && (!shown.starts_with(left.text) || !exact)) return false;
    const std::size_t length = whole ? shown.size() : left.text.size();
    left.end = whole ? text.span.end : text.span.begin + static_cast<std::uint32_t>(at + length);
    left.text.remove_prefix(length);
    left.begun = true;
    text.text.erase(0, at + length);
    text.span.begin = left.end;
    return true;
}

// Of the first piece of the content; false where that does not begin with what is left.
bool take_first(draft::Inlines& content, LabelLeft& left) {
    draft::Inline& first = content.front();
    bool used_up = false;
    if (auto* text = std::get_if<draft::Text>(&first.value)) {
        if (!take(*text, left)) return false;
        used_up = text->text.empty();
    } else if (const auto* sign = std::get_if<draft::Replaced>(&first.value)) {
        if (sign->text.empty() || !left.text.starts_with(sign->text)) return false;
        left.text.remove_prefix(sign->text.size());
        left.begun = true;
        left.end = sign->span.end;
        used_up = true;
    } else {
        draft::Inlines* inner = content_of(first);
        if (inner == nullptr || !take(*inner, left)) return false;
        used_up = inner->empty();
    }
    if (used_up) content.erase(content.begin());
    return true;
}

bool take(draft::Inlines& content, LabelLeft& left) {
    while (!left.text.empty() && !content.empty())
        if (!take_first(content, left)) return false;
    return left.begun;
}

// The place behind the label, or nothing where the content does not begin with it.
std::optional<std::uint32_t> take_label(draft::Inlines& content, const std::string& label) {
    draft::Inlines rest = content;
    LabelLeft left{label};
    if (label.empty() || !take(rest, left) || !left.text.empty()) return std::nullopt;
    content = std::move(rest);
    return left.end;
}

// A mark of the writer's own stands in the note as text.
void take_label(draft::NoteBody& note) {
    if (note.content.empty()) return;
    const auto first =
        std::min_element(note.content.begin(), note.content.end(),
                         [](const draft::Block& one, const draft::Block& other) {
                             return draft::span_of(one).begin < draft::span_of(other).begin;
                         });  // the boxes that are anchored in it come before it
    auto* paragraph = std::get_if<draft::Paragraph>(&first->value);
    if (paragraph == nullptr) return;
    const auto end = take_label(paragraph->content, note.label);
    if (!end) return;
    paragraph->span.begin = *end;
    if (paragraph->content.empty()) note.content.erase(first);
}

bool is_separator(const package::Element& note) {
    const std::string_view type = note.attribute("w:type");
    return !type.empty() && type != "normal";
}

// Word prints a line above the notes, and may print words with it, on every page.
void tell_words_of_separator(WordFile& file, const package::Element& separator) {
    const std::string words(trim(fold(all_text(separator))));
    if (words.empty()) return;
    file.findings.add(
        docx_rules::element_not_carried, separator.span,
        phrase("'{}', which Word prints above or below the notes, is in no output", excerpt(words)));
}

bool prints_its_number(const package::Element& note) {
    return note.descendant("w:footnoteRef") != nullptr || note.descendant("w:endnoteRef") != nullptr;
}

// Why Word prints a note nowhere, told with its words; null where it does.
const Rule* left_out(WordFile& file, const package::Element& note, const NoteUse* use) {
    if (use != nullptr && !use->dropped) return nullptr;
    const std::string words = excerpt(all_text(note));
    if (use == nullptr) {
        file.findings.add(docx_rules::note_not_printed, note.span,
                          words.empty() ? phrase("nothing refers to a note without words")
                                        : phrase("nothing refers to the note '{}'", words));
        return &docx_rules::note_not_printed;
    }
    const Rule& why = use->hidden ? docx_rules::hidden_text : docx_rules::tracked_deletion;
    if (!words.empty())
        file.findings.add(why, note.span,
                          phrase("{} with its reference: the note '{}'",
                                 use->hidden ? phrase("hidden") : phrase("deleted"), words));
    return &why;
}

}  // namespace

draft::Blocks read_notes(WordFile& file, const package::Relationships& of_main,
                         const Numbering& numbering, NoteKind kind) {
    const std::string_view name = kind == NoteKind::footnote ? "footnotes" : "endnotes";
    draft::Blocks result;
    for (const auto& [id, relationship] : of_main) {
        const auto part =
            relationship.kind == name ? file.source.find_part(relationship.target) : std::nullopt;
        if (!part) continue;
        const package::Element root = package::parse_part(file.source.parts()[*part], *part);
        const package::Relationships own = package::relationships_of(file.source, relationship.target);
        file.numbering = numbering;
        find_places(root, file.places);
        bool prints_notes = false;
        for (const package::Element& element : root.children) {
            if (!(element.is("w:footnote") || element.is("w:endnote")) || is_separator(element))
                continue;
            draft::NoteBody note;
            note.key = note_key(kind, element.attribute("w:id"));
            note.span = element.span;
            const auto use = file.survey.notes.find(note.key);
            if (const Rule* why =
                    left_out(file, element, use == file.survey.notes.end() ? nullptr : &use->second)) {
                result.push_back({draft::Replaced{{}, why, element.span}});
                continue;
            }
            const bool known = use != file.survey.notes.end() && !use->second.label.empty();
            note.label = std::string(known ? std::string_view(use->second.label) : unknown_label);
            note.content = Story(file, own).read(element);
            if (!prints_its_number(element)) take_label(note);
            result.push_back({std::move(note)});
            prints_notes = true;
        }
        for (const package::Element& element : root.children)
            if (prints_notes && is_separator(element)) tell_words_of_separator(file, element);
    }
    return result;
}

}  // namespace voetnoot::docx::reader
