#include "formats/docx/reader/reader.hpp"

#include "formats/docx/reader/contents_entry.hpp"
#include "formats/docx/reader/parts.hpp"
#include "formats/docx/reader/story.hpp"
#include "formats/docx/reader/word_file.hpp"
#include "formats/docx/rules.hpp"
#include "pipeline/format/format.hpp"
#include "pipeline/phrase/make.hpp"
#include "pipeline/text/text.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace voetnoot::docx::reader {

namespace {

constexpr std::uint32_t main_part = 0;

// The first part that the main part refers to as `kind`.
std::optional<package::Element> related(const Source& source,
                                        const package::Relationships& relationships,
                                        std::string_view kind) {
    for (const auto& [id, relationship] : relationships)
        if (relationship.kind == kind)
            if (const auto part = source.find_part(relationship.target))
                return package::parse_part(source.parts()[*part], *part);
    return std::nullopt;
}

std::optional<std::string> language_of(const WordFile& file) {
    const auto most = std::max_element(file.language_use.begin(), file.language_use.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    if (most == file.language_use.end()) return std::nullopt;
    return most->first;
}

std::string text_of(const package::Element& element) {
    std::string result = element.is("w:t") ? element.text : std::string(element.is("w:p") ? " " : "");
    for (const package::Element& child : element.children) result += text_of(child);
    return result;
}

void report_comments(const package::Element& comments, Findings& findings) {
    for (const package::Element& comment : comments.children) {
        if (!comment.is("w:comment")) continue;
        const std::string_view author = comment.attribute("w:author");
        findings.add(docx_rules::comment, comment.span,
                     author.empty()
                         ? phrase("a comment: '{}'", trim(fold(text_of(comment))))
                         : phrase("a comment by {}: '{}'", author, trim(fold(text_of(comment)))));
    }
}

void report_macros(const package::Relationships& relationships, Findings& findings) {
    for (const auto& [id, relationship] : relationships)
        if (relationship.kind == "vbaProject")
            findings.add(docx_rules::macros, {}, phrase("macros are left out: {}", relationship.target));
}

}  // namespace

Draft read(const Source& source, const ReadOptions& how, Findings& findings) {
    const Source::Part& part = source.parts().at(main_part);
    const package::Element root = package::parse_part(part, main_part);
    const package::Element* body = root.child("w:body");
    if (body == nullptr) throw Unreadable(phrase("{}: it has no body", part.name));
    if (std::count_if(root.children.begin(), root.children.end(),
                      [](const package::Element& child) { return child.is("w:body"); }) > 1)
        throw Unreadable(
            phrase("{}: it has more than one body, and programs differ in which they "
                   "show: open it in Word, compare, and save it again",
                   part.name));
    const package::Relationships relationships = package::relationships_of(source, part.name);
    const auto styles = related(source, relationships, "styles");
    const auto numbering = related(source, relationships, "numbering");
    const auto settings = related(source, relationships, "settings");

    WordFile file{source, how, findings, {}, {}, {}, {}, {}};
    if (styles) file.styles = Styles(*styles);
    if (numbering) file.numbering = Numbering(*numbering, file.styles);
    file.survey = survey(*body, settings ? &*settings : nullptr, how.tracked);
    if (file.survey.numbered_by_page != nullptr)
        findings.add(docx_rules::numbers_by_page, file.survey.numbered_by_page->span,
                     phrase("notes are numbered anew on every page"));

    if (!file.survey.unknown_format.empty())
        findings.add(docx_rules::number_format, {},
                     phrase("numbers of notes, of the format '{}', are printed in digits",
                            file.survey.unknown_format));
    find_places(*body, file.places);
    const Numbering numbering_of_notes = file.numbering;
    Draft draft;
    draft.explicit_roles = true;
    Headers headers = read_headers(file, relationships);
    draft.blocks = std::move(headers.first_page);
    for (draft::Block& block : Story(file, relationships).read(*body))
        draft.blocks.push_back(std::move(block));
    for (draft::Block& block : headers.others) draft.blocks.push_back(std::move(block));
    for (const NoteKind kind : {NoteKind::footnote, NoteKind::endnote})
        for (draft::Block& block : read_notes(file, relationships, numbering_of_notes, kind))
            draft.blocks.push_back(std::move(block));

    if (const auto comments = related(source, relationships, "comments"))
        report_comments(*comments, findings);
    report_macros(relationships, findings);
    report_page_numbers(file);
    draft.omitted_pictures = file.omitted_pictures;
    draft.anchors = std::move(file.places);
    draft.anchors.push_back(
        {"_top", {main_part, body->inner.begin, body->inner.begin}});  // without bookmark
    draft.language = language_of(file);
    draft.properties = read_properties(source);
    return draft;
}

}  // namespace voetnoot::docx::reader
