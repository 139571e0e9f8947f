#include "formats/docx/reader/embedded.hpp"

#include "formats/codings/zip/archive.hpp"
#include "formats/docx/reader/content.hpp"
#include "formats/docx/rules.hpp"
#include "pipeline/phrase/make.hpp"
#include "pipeline/text/text.hpp"

#include <fmt/format.h>

#include <array>
#include <utility>

namespace voetnoot::docx::reader {

namespace {

// What people call the programs of the most frequent kinds.
Phrase kind_of(std::string_view program) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 9> kinds{
        {{"Excel.", marked("a spreadsheet")},
         {"Word.", marked("a Word document")},
         {"PowerPoint.", marked("a presentation")},
         {"Visio.", marked("a drawing of Visio")},
         {"Equation.", marked("a formula")},
         {"AcroExch.", marked("a PDF document")},
         {"Acrobat.", marked("a PDF document")},
         {"Package", marked("a file")},
         {"Outlook.", marked("a message")}}};
    for (const auto& [beginning, kind] : kinds)
        if (program.starts_with(beginning)) return phrase("{} ({})", sentence(kind), program);
    return program.empty() ? phrase("an object of an unnamed kind") : phrase("an object of {}", program);
}

std::string words_in(const package::Element& element) {
    std::string result = element.is("w:t") ? shown_text(element) : std::string();
    for (const package::Element& child : element.children) result += words_in(child);
    return result;
}

}  // namespace

bool is_embedded(const package::Element& element) {
    return element.is("o:OLEObject") || element.is("w:objectEmbed") || element.is("w:objectLink") ||
           element.is("w:control");
}

void report_embedded(const package::Element& element, WordFile& file,
                     const package::Relationships& relationships) {
    const bool control = element.is("w:control");
    std::string_view program = element.attribute(element.is("o:OLEObject") ? "ProgID" : "w:progId");
    if (control) program = element.attribute("w:name");
    const auto found = relationships.find(element.attribute("r:id"));
    Phrase where = phrase("it is not in the file");
    if (found != relationships.end() && found->second.external) {
        where = phrase("it is kept elsewhere, as '{}'", found->second.target);
    } else if (found != relationships.end()) {
        const codings::zip::Archive archive(file.source.file(), file.how);
        if (archive.has(found->second.target))
            where = phrase("'{}', {} bytes", found->second.target, archive.size(found->second.target));
    }
    file.findings.add(docx_rules::unread_part, element.span,
                      phrase("{} is embedded and not read: {}",
                             control ? phrase("the control '{}'", program) : kind_of(program), where));
}

bool is_other_document(const package::Element& element) {
    return element.is("w:altChunk") || element.is("w:subDoc");
}

void report_other_document(const package::Element& element, WordFile& file) {
    file.findings.add(docx_rules::unread_part, element.span,
                      phrase("another document is embedded here and not read"));
}

bool shows_placeholder(const package::Element& control) {
    const package::Element* properties = control.child("w:sdtPr");
    return properties != nullptr && properties->on_off("w:showingPlcHdr") == 1;
}

void report_placeholder(const package::Element& control, WordFile& file) {
    const package::Element* content = control.child("w:sdtContent");
    const std::string words(trim(fold(content == nullptr ? std::string() : words_in(*content))));
    if (words.empty()) return;
    file.findings.add(docx_rules::placeholder, content->span,
                      phrase("nobody filled this field in: '{}'", words));
}

}  // namespace voetnoot::docx::reader
