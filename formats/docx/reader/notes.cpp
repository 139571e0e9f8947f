#include "formats/docx/reader/notes.hpp"

#include "formats/docx/reader/story.hpp"
#include "formats/docx/rules.hpp"
#include "pipeline/text/text.hpp"

namespace voetnoot::docx::reader {

namespace {

constexpr std::string_view unknown_label = "?";  // Word prints no note that nothing refers to

draft::Inlines* content_of(draft::Inline& node) {
    if (auto* raised = std::get_if<draft::Superscript>(&node.value)) return &raised->content;
    if (auto* foreign = std::get_if<draft::Foreign>(&node.value)) return &foreign->content;
    if (auto* styled = std::get_if<draft::Styled>(&node.value)) return &styled->content;
    if (auto* strong = std::get_if<draft::Strong>(&node.value)) return &strong->content;
    if (auto* emphasis = std::get_if<draft::Emphasis>(&node.value)) return &emphasis->content;
    return nullptr;
}

// Takes the label off the beginning of the content; the place behind it, or nothing.
std::optional<std::uint32_t> take_label(draft::Inlines& content, const std::string& label) {
    if (content.empty()) return std::nullopt;
    draft::Inline& first = content.front();
    if (auto* text = std::get_if<draft::Text>(&first.value)) {
        const std::size_t at = text->text.find_first_not_of(' ');
        if (at == std::string::npos || text->text.compare(at, label.size(), label) != 0)
            return std::nullopt;
        const std::size_t length = at + label.size();
        const std::uint32_t end = text->span.begin + static_cast<std::uint32_t>(length);
        text->text.erase(0, length);
        text->span.begin = end;
        if (text->text.empty()) content.erase(content.begin());
        return end;
    }
    if (const auto* sign = std::get_if<draft::Replaced>(&first.value)) {
        if (sign->text != label) return std::nullopt;
        const std::uint32_t end = sign->span.end;
        content.erase(content.begin());
        return end;
    }
    draft::Inlines* inner = content_of(first);
    const auto end = inner == nullptr ? std::nullopt : take_label(*inner, label);
    if (end && inner->empty()) content.erase(content.begin());
    return end;
}

// A mark of the writer's own stands in the note as text.
void take_label(draft::NoteBody& note) {
    if (note.content.empty()) return;
    auto* paragraph = std::get_if<draft::Paragraph>(&note.content.front().value);
    if (paragraph == nullptr) return;
    const auto end = take_label(paragraph->content, note.label);
    if (!end) return;
    paragraph->span.begin = *end;
    if (paragraph->content.empty()) note.content.erase(note.content.begin());
}

bool is_separator(const package::Element& note) {
    const std::string_view type = note.attribute("w:type");
    return !type.empty() && type != "normal";
}

bool prints_its_number(const package::Element& note) {
    return note.descendant("w:footnoteRef") != nullptr || note.descendant("w:endnoteRef") != nullptr;
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
        for (const package::Element& element : root.children) {
            if (!(element.is("w:footnote") || element.is("w:endnote")) || is_separator(element))
                continue;
            draft::NoteBody note;
            note.key = note_key(kind, element.attribute("w:id"));
            note.span = element.span;
            const auto use = file.survey.notes.find(note.key);
            if (use != file.survey.notes.end() && use->second.dropped) {
                result.push_back({draft::Replaced{{}, &docx_rules::tracked_deletion, element.span}});
                continue;
            }
            const bool known = use != file.survey.notes.end() && !use->second.label.empty();
            note.label = std::string(known ? std::string_view(use->second.label) : unknown_label);
            note.content = Story(file, own).read(element);
            if (!prints_its_number(element)) take_label(note);
            result.push_back({std::move(note)});
        }
    }
    return result;
}

}  // namespace voetnoot::docx::reader
