#include "formats/docx/reader/embedded.hpp"

#include "formats/codings/zip/archive.hpp"
#include "formats/docx/reader/content.hpp"
#include "formats/docx/rules.hpp"
#include "pipeline/text/text.hpp"

#include <fmt/format.h>

#include <array>
#include <utility>

namespace voetnoot::docx::reader {

namespace {

// What people call the programs of the most frequent kinds.
std::string kind_of(std::string_view program) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 9> kinds{
        {{"Excel.", "a spreadsheet"},
         {"Word.", "a Word document"},
         {"PowerPoint.", "a presentation"},
         {"Visio.", "a drawing of Visio"},
         {"Equation.", "a formula"},
         {"AcroExch.", "a PDF document"},
         {"Acrobat.", "a PDF document"},
         {"Package", "a file"},
         {"Outlook.", "a message"}}};
    for (const auto& [beginning, kind] : kinds)
        if (program.starts_with(beginning)) return fmt::format("{} ({})", kind, program);
    return program.empty() ? std::string("an object of an unnamed kind")
                           : fmt::format("an object of {}", program);
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
    std::string where = "it is not in the file";
    if (found != relationships.end() && found->second.external) {
        where = fmt::format("it is kept elsewhere, as '{}'", found->second.target);
    } else if (found != relationships.end()) {
        const codings::zip::Archive archive(file.source.file(), file.how);
        if (archive.has(found->second.target))
            where =
                fmt::format("'{}', {} bytes", found->second.target, archive.size(found->second.target));
    }
    file.findings.add(
        docx_rules::unread_part, element.span,
        fmt::format("{} is embedded and not read: {}",
                    control ? fmt::format("the control '{}'", program) : kind_of(program), where));
}

bool is_other_document(const package::Element& element) {
    return element.is("w:altChunk") || element.is("w:subDoc");
}

void report_other_document(const package::Element& element, WordFile& file) {
    file.findings.add(docx_rules::unread_part, element.span,
                      "another document is embedded here and not read");
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
                      fmt::format("nobody filled this field in: '{}'", words));
}

}  // namespace voetnoot::docx::reader
