#include "formats/docx/reader/drawing_text.hpp"

#include "formats/docx/reader/content.hpp"
#include "pipeline/text/text.hpp"

#include <iterator>
#include <string>

namespace voetnoot::docx::reader {

namespace {

void collect(const package::Element& paragraph, draft::Inlines& content, std::string& words) {
    for (const package::Element& child : paragraph.children) {
        if (child.is("a:br")) content.push_back({draft::HardBreak{child.span}});
        if (child.is("mc:AlternateContent"))
            if (const package::Element* one = chosen(child)) collect(*one, content, words);
        const package::Element* text = child.is("a:r") ? child.child("a:t") : nullptr;
        if (text == nullptr || text->text.empty()) continue;
        words += text->text;
        content.push_back({draft::Text{text->text, text->inner}});
    }
}

}  // namespace

draft::Blocks drawing_paragraph(const package::Element& paragraph) {
    draft::Inlines content;
    std::string words;
    collect(paragraph, content, words);
    if (squeeze(words).empty()) return {};
    return {{draft::Paragraph{std::move(content), paragraph.span}}};
}

draft::Blocks drawing_paragraphs(const package::Element& element) {
    if (element.is("a:p")) return drawing_paragraph(element);
    if (element.is("mc:AlternateContent")) {
        const package::Element* one = chosen(element);
        return one == nullptr ? draft::Blocks() : drawing_paragraphs(*one);
    }
    draft::Blocks result;
    for (const package::Element& child : element.children) {
        draft::Blocks more = drawing_paragraphs(child);
        std::move(more.begin(), more.end(), std::back_inserter(result));
    }
    return result;
}

}  // namespace voetnoot::docx::reader
