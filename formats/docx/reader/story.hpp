// The blocks of one story: the body of the document, a note, a text box, a head.
#pragma once

#include "formats/docx/reader/list_builder.hpp"
#include "formats/docx/reader/paragraph.hpp"
#include "formats/docx/reader/word_file.hpp"
#include "pipeline/draft/draft.hpp"

namespace voetnoot::docx::reader {

class Story {
public:
    // `part` is the one that the story stands in: its relationships hold.
    Story(WordFile& file, const package::Relationships& relationships)
        : file_(file), relationships_(relationships) {}

    draft::Blocks read(const package::Element& container, const Rule* dropped = nullptr);

private:
    friend class TableReader;
    struct Place {
        bool top = true;  // headings stand at the top only
        const Rule* dropped = nullptr;
        bool placeholder = false;
        std::size_t depth = 0;
        bool goes_on = false;  // the lower part of a merged cell: Word shows it with what stands above
    };

    draft::Blocks blocks(const package::Element& container, const Place& place);
    void walk(const package::Element& container, const Place& place, ListBuilder& to);
    void paragraph(const package::Element& element, const Place& place, ListBuilder& to);
    void end_paragraph(const std::optional<NumberLabel>& label, std::optional<int> heading,
                       const Place& place, ListBuilder& to);
    void flush(const Place& place, ListBuilder& to);
    Form form_of(const package::Element& paragraph, const ParagraphStyle& style);
    void enter_control(const package::Element& element, Place& place);

    WordFile& file_;
    const package::Relationships& relationships_;
    Fields fields_;
    ParagraphContent pending_;  // of paragraphs whose mark is deleted: they go on in the next
    Span pending_span_;
    Span pending_start_;            // the start tag of the first of them
    Form pending_form_;             // of the last of them
    bool pending_initial_ = false;  // the last of them is an initial: the next is the rest of its word
    bool page_ends_ = false;        // Word begins a page before what comes next
    std::size_t section_ = 0;       // of the main story
};

}  // namespace voetnoot::docx::reader
