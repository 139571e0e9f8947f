#include "formats/pdfa/layout/flow/notes.hpp"

#include "formats/pdfa/layout/flow/flow_builder.hpp"
#include "formats/pdfa/layout/flow/flow_lines.hpp"
#include "formats/pdfa/layout/flow/reference_scan.hpp"
#include "formats/pdfa/layout/text/styled_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

namespace voetnoot::pdfa::layout::flow {
namespace {

FlowLines set_note(Composition& composition, NoteId id, StructureId parent, Length measure) {
    const Note& note = composition.document.note(id);
    Structure& structure = composition.structure;
    const std::string& reference = composition.first_references.at(id.index);
    composition.placed.at(id.index) = true;
    const StructureId node = structure.add(Tag::note, parent, note.span);
    structure.at(node).id = fmt::format("fn-{}", id.index + 1);
    if (reference.empty()) structure.at(node).title = composition.phrases.unplaced_note();
    StructureId shown = structure.add(Tag::label, node, note.span);
    if (!reference.empty()) {
        shown = structure.add(Tag::link, shown, note.span);
        structure.at(shown).target = fmt::format("#{}", reference);
        composition.link_contents[shown.index] = composition.phrases.back_to_reference(note.label);
    }

    const ParagraphStyle& style = styles::note.paragraph;
    text::StyledText label;
    label.append_verbatim(note.label.empty() ? "\u200B" : note.label, style.text, shown, note.span);
    label.anchors.push_back({0, node, std::nullopt});
    const Length label_width = paragraph::natural_width(label, composition.typesetting);
    const Length hang = std::min(
        std::max(styles::note_label_width, label_width + styles::note_label_width / 3), measure / 2);
    FlowBuilder content(composition, styles::note, measure - hang, NotesGo::after_note);
    const bool outer = std::exchange(composition.in_note, true);
    const Length highest = std::exchange(composition.highest_picture, page_form::note_picture_height);
    content.blocks(note.content, node);
    composition.highest_picture = highest;
    composition.in_note = outer;
    FlowLines lines = content.take();
    for (FlowLine& line : lines) move_right(line, hang);

    FlowLines labels =
        set_text(composition, label, {style.text, style.leading, Alignment::left, false}, measure);
    if (!lines.empty() && labels.size() == 1 && label_width <= hang) {
        labels.front().above = lines.front().above;
        labels.front().below = lines.front().below;
        labels.front().cost = lines.front().cost;
        merge_into(labels.front(), std::move(lines.front()));
        lines.front() = std::move(labels.front());
    } else {
        for (FlowLine& line : labels) line.cost = page_cost::after_heading;
        std::move(lines.begin(), lines.end(), std::back_inserter(labels));
        lines = std::move(labels);
    }
    lines.front().space = styles::note_gap;
    return lines;
}

}  // namespace

void place_notes(Composition& composition, StructureId parent) {
    // The list may grow while it is worked through.
    for (std::size_t i = 0; i < composition.unplaced.size(); ++i) {
        const NoteId id = composition.unplaced[i];
        if (composition.placed.at(id.index)) continue;
        composition.notes.at(id.index) = set_note(composition, id, parent, page_form::text_width);
    }
    composition.unplaced.clear();
}

FlowLines set_unreferenced_notes(Composition& composition, Length measure) {
    // First those that nothing at all refers to; what is left then are notes that refer to each other.
    const std::vector<bool> in_notes = referred_to_in_notes(composition.document);
    std::vector<NoteId> alone;
    for (const bool left_over : {false, true})
        for (std::size_t i = 0; i < composition.document.notes.size(); ++i)
            if (!composition.placed[i] && in_notes[i] == left_over) alone.push_back({i});
    if (alone.empty()) return {};

    const StructureId section =
        composition.structure.add(Tag::sect, {}, composition.document.note(alone.front()).span);
    composition.structure.at(section).title = composition.phrases.unplaced_notes();
    text::StyledText heading;
    heading.append(composition.phrases.unplaced_notes(), styles::headings[1].paragraph.text,
                   std::nullopt, {});
    FlowLines lines = set_text(composition, heading, styles::headings[1].paragraph, measure);
    lines.front().space = styles::headings[0].space_before;
    for (FlowLine& line : lines) line.cost = page_cost::after_heading;
    for (const NoteId id : alone) {
        if (composition.placed[id.index]) continue;
        FlowLines note = set_note(composition, id, section, measure);
        std::move(note.begin(), note.end(), std::back_inserter(lines));
        // What it refers to is at the foot of its page, and its next sibling.
        place_notes(composition, section);
    }
    return lines;
}

}  // namespace voetnoot::pdfa::layout::flow
