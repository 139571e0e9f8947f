// Blocks → flow lines and structure nodes: paragraphs, headings, lists, quotes, verbatim lines; tables
// by table.hpp.
#pragma once

#include "formats/pdfa/layout/flow/composition.hpp"
#include "formats/pdfa/layout/flow/flow.hpp"
#include "formats/pdfa/layout/styles.hpp"
#include "pipeline/document/block.hpp"

#include <string_view>
#include <utility>
#include <vector>

namespace voetnoot::pdfa::layout::flow {

// Where the notes first referred to in a block go in the tree.
enum class NotesGo {
    after_block,  // as its next siblings
    at_end,  // to the end of the list item or cell, whose maker places them, or before a list or table
             // in it
    after_note,  // notes do not nest: to the end of the note, likewise
};

struct TableRoom;

class FlowBuilder {
public:
    FlowBuilder(Composition& composition, const FlowStyle& style, Length measure,
                NotesGo notes_go = NotesGo::after_block)
        : composition_(composition), style_(style), measure_(measure), notes_go_(notes_go) {}

    // Top-level blocks: each heading opens a Sect.
    void body(const Blocks& blocks, StructureId document);
    void blocks(const Blocks& blocks, StructureId parent);

    // White before the next line.
    void space(Length at_least);
    void add(FlowLines lines, Length indent);
    FlowLines take() { return std::move(lines_); }

private:
    void block(const Block& block, StructureId parent);
    void heading(const Heading& heading, StructureId parent);
    void paragraph(const Paragraph& paragraph, StructureId parent);
    void begin_page(const Form& form, bool may);
    void keep(const Form& form, std::size_t first);
    void contents_entry(const Paragraph& paragraph, StructureId parent);
    void list(const List& list, StructureId parent);
    void list_item(const ListItem& item, StructureId parent, Length indent);
    void quote(const Quote& quote, StructureId parent);
    void preformatted(const Preformatted& node, StructureId parent);
    void separator();
    TableRoom table_room() const;
    void add_text(const text::StyledText& text, const ParagraphStyle& style);
    void place_notes_after_block(StructureId parent);
    void place_notes_before_container(StructureId parent);

    Composition& composition_;
    FlowStyle style_;
    Length measure_;
    NotesGo notes_go_;
    FlowLines lines_;
    Length space_ = 0;  // due before the next line
};

// The content of a list item or cell, with its notes at its end.
FlowLines set_container(Composition& composition, const Blocks& content, StructureId container,
                        const FlowStyle& style, Length measure, NotesGo notes_go);

}  // namespace voetnoot::pdfa::layout::flow
