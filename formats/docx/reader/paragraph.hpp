// The runs of one paragraph (ECMA-376-1, 17.3.2) as pieces.
#pragma once

#include "formats/docx/package/element.hpp"
#include "formats/docx/reader/fields.hpp"
#include "formats/docx/reader/math.hpp"
#include "formats/docx/reader/pieces.hpp"
#include "formats/docx/reader/word_file.hpp"

#include <string>
#include <vector>

namespace voetnoot::docx::reader {

struct ParagraphContent {
    Pieces pieces;
    std::vector<std::string> targets;  // of its links, see pieces.hpp
    std::vector<const package::Element*>
        boxes;                 // w:txbxContent of the text boxes that are anchored in it
    draft::Blocks drawn;       // the words of its charts and diagrams
    bool in_contents = false;  // it is a line of a table of contents
};

class ParagraphReader {
public:
    // `fields` are those of the story that the paragraph is of: they go on from one to the next.
    // `on_ground`: it stands in a table or a box, which may have a colour of its own.
    ParagraphReader(WordFile& file, const package::Relationships& relationships, Fields& fields,
                    bool on_ground)
        : file_(file), relationships_(relationships), fields_(fields), on_ground_(on_ground) {}

    // `dropped`: why all of it is no part of the letter, where that is so. `placeholder`: nobody wrote
    // it.
    ParagraphContent read(const package::Element& paragraph, const ParagraphStyle& style,
                          bool in_heading, const Rule* dropped, bool placeholder);

private:
    struct Run {
        RunStyle run_style;
        const Rule* dropped = nullptr;
        std::size_t link = 0;  // of w:hyperlink
        bool placeholder = false;
        Span place = {};  // of a field
    };
    struct OpenReference {  // a NOTEREF field
        std::size_t depth;  // of its field
        std::size_t first;  // piece
        std::string key;
    };

    void walk(const package::Element& element, const Run& around);
    void visit(const package::Element& element, const Run& around);
    void run(const package::Element& element, Run around);
    void descend(const package::Element& element, const Run& around);
    void text(const package::Element& element, const Run& run);
    void add(draft::Inline node, const Run& run);
    void omit(const Span& span, const Rule& why);
    void field(const package::Element& element, const Run& run);
    void simple_field(const package::Element& element, const Run& around);
    void begin_result(const FieldCode& code, const Run& run);
    void tell_result(const FieldCode& code, const Run& run);
    void tell_unseen(const package::Element& properties, const package::Element& run);
    void hyperlink(const package::Element& element, const Run& around);
    void tab(const package::Element& element, const Run& run);
    void end_result();
    std::size_t reference(const package::Element& parent, std::size_t index, const Run& run);
    void sign(const package::Element& element, const Run& run);
    void unknown_sign(const Span& span, std::string_view code, std::string_view font);
    void formula(const Math& math, const Span& span, const Run& run);
    void formula_lines(const package::Element& element, const Run& run);
    void close_field(const Span& span, const Run& run);
    bool shows_nothing();
    void computed_field(std::string_view text, const Span& span, const Run& run);
    void word_art(const package::Element& path, const Run& run);
    void ruby(const package::Element& element, const Run& run);
    void form(const package::Element& element, const Run& run);
    void picture(const package::Element& element, const Run& run);
    void drawn(const package::Element& element, const Run& run);
    void complete_marks();
    std::size_t link_to(std::string target);
    std::string target_of_hyperlink(const package::Element& element) const;
    void go_on_in_links();

    WordFile& file_;
    const package::Relationships& relationships_;
    Fields& fields_;
    bool on_ground_;
    const ParagraphStyle* style_ = nullptr;
    bool in_heading_ = false;
    const package::Element* paragraph_ = nullptr;
    ParagraphContent result_;
    std::vector<std::pair<std::size_t, std::size_t>> field_links_;  // depth of the field, link
    std::vector<OpenReference> references_;
    std::vector<std::size_t> own_marks_;  // pieces that are references with a mark of their own
    std::vector<std::pair<std::size_t, std::size_t>> results_;  // depth of the field, first piece
};

}  // namespace voetnoot::docx::reader
