#include "formats/pdfa/reader/reader.hpp"

#include "formats/pdfa/reader/inlines.hpp"
#include "formats/pdfa/reader/item_labels.hpp"
#include "formats/pdfa/reader/measure.hpp"
#include "formats/pdfa/reader/paragraphs.hpp"
#include "formats/pdfa/reader/pictures.hpp"
#include "formats/pdfa/reader/ruled_tables.hpp"
#include "formats/pdfa/reader/tables.hpp"
#include "formats/pdfa/reader/transcript.hpp"
#include "formats/pdfa/rules.hpp"
#include "pipeline/phrase/make.hpp"
#include "pipeline/text/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

namespace voetnoot::pdfa::reader {

namespace {

using foreign::Role;

constexpr std::size_t longest_heading = 250;  // bytes
constexpr std::size_t most_heading_lines = 3;

Span span_of(const Passage& passage) {
    Span span = passage.lines.front()->span;
    for (const Placed* line : passage.lines) span = join(span, line->span);
    return span;
}

std::string text_of(const Passage& passage) {
    std::string text;
    for (const Placed* line : passage.lines)
        text += (text.empty() ? "" : " ") + foreign::text_of(line->line);
    return text;
}

class Builder {
public:
    Builder(const Transcript& transcript, Findings& findings)
        : transcript_(transcript), findings_(findings), measure_(transcript) {}

    Draft run() {
        passages_ = passages_of(transcript_, measure_);
        rank_headings();
        tell_others();
        Draft draft;
        draft.explicit_roles = true;
        draft.cuts_words = true;
        for (std::size_t i = 0; i < passages_.size(); ++i) {
            const Passage& passage = passages_[i];
            switch (passage.lines.front()->line.role) {
                case Role::furniture:
                    furniture(passage, draft.blocks);
                    break;
                case Role::note:
                    note(i, draft.blocks);
                    break;
                case Role::body:
                    if (passage.lines.front()->line.cell) i = ruled(i, draft.blocks);
                    else if (passage.block != nullptr && passage.block->table != 0)
                        i = table(i, draft.blocks);
                    else body(passage, draft.blocks);
                    break;
            }
        }
        pictures_before(transcript_.lines.size(), draft.blocks);
        draft.anchors = anchors();
        return draft;
    }

private:
    bool looks_like_heading(const Passage& passage) const {
        const foreign::Line& first = passage.lines.front()->line;
        const Span span = span_of(passage);
        if (first.role != Role::body || passage.in_head || passage.lines.size() > most_heading_lines ||
            span.end - span.begin > longest_heading)
            return false;
        if (first.cell || (passage.block != nullptr && passage.block->cell != 0)) return false;
        const bool bold = std::all_of(passage.lines.begin(), passage.lines.end(),
                                      [](const Placed* line) { return is_bold(line->line); });
        if (!bold && first.size < heading_size * measure_.size()) return false;
        const std::string text = text_of(passage);
        return count_words(text) > 0 && !text.ends_with('.') && !text.ends_with(',') &&
               !text.ends_with(';');
    }

    // Levels by size, bold before what is not.
    void rank_headings() {
        std::set<std::pair<long, bool>> looks;
        for (const Passage& passage : passages_)
            if (looks_like_heading(passage)) looks.insert(look_of(passage));
        int level = 1;
        for (auto look = looks.rbegin(); look != looks.rend(); ++look)
            levels_[*look] = std::min(level++, 6);
    }

    static std::pair<long, bool> look_of(const Passage& passage) {
        const foreign::Line& line = passage.lines.front()->line;
        return {std::lround(line.size * 2), is_bold(line)};
    }

    // The lines that links lead to.
    std::vector<DraftAnchor> anchors() const {
        std::map<std::pair<std::size_t, std::string>, Span> places;
        for (const auto& [link, line] : transcript_.links)
            places.emplace(std::pair(line, transcript_.read.pages[link.first].links[link.second].name),
                           transcript_.lines[line].span);
        std::vector<DraftAnchor> all;
        for (const auto& [place, span] : places) all.push_back({place.second, span});
        return all;
    }

    // The pictures that stand before a line, each by itself.
    void pictures_before(std::size_t line, draft::Blocks& blocks) {
        for (; next_picture_ < transcript_.pictures.size() &&
               transcript_.pictures[next_picture_].at <= line;
             ++next_picture_) {
            draft::Image image = image_of(transcript_.pictures[next_picture_]);
            const Span span = image.span;
            blocks.push_back({draft::Paragraph{{{std::move(image)}}, span}});
        }
    }

    void pictures_before(const Passage& passage, draft::Blocks& blocks) {
        const Placed* first = transcript_.lines.data();
        pictures_before(static_cast<std::size_t>(passage.lines.front() - first), blocks);
        const auto last = static_cast<std::size_t>(passage.lines.back() - first);
        while (next_picture_ < transcript_.pictures.size() &&
               transcript_.pictures[next_picture_].at <= last)
            ++next_picture_;  // within the passage
    }

    // The table that begins with this passage, and the furniture and notes of the pages that it goes
    // over. The last passage of it.
    std::size_t table(std::size_t begin, draft::Blocks& blocks) {
        const std::size_t number = passages_[begin].block->table;
        std::vector<const Passage*> text;
        std::size_t last = begin;
        for (std::size_t i = begin; i < passages_.size(); ++i) {
            const Passage& passage = passages_[i];
            if (passage.lines.front()->line.role != Role::body) continue;
            if (passage.block == nullptr || passage.block->table != number) break;
            text.push_back(&passage);
            last = i;
        }
        const TableRows rows = table_of(number, text, transcript_.read.blocks);
        if (!stands_in_cell(*text.front()))
            pictures_before(
                static_cast<std::size_t>(text.front()->lines.front() - transcript_.lines.data()),
                blocks);
        if (rows.empty()) {
            findings_.add(pdfa_rules::not_carried, span_of(*text.front()),
                          phrase("the rows and cells of a table cannot be made out: its text is kept"));
            for (const Passage* passage : text) body(*passage, blocks);
        } else {
            blocks.push_back({table(rows, span_of(*text.front()))});
        }
        others_within(begin, last, blocks);
        return last;
    }

    // Notes and furniture of the pages that a table goes over.
    void others_within(std::size_t begin, std::size_t last, draft::Blocks& blocks) {
        for (std::size_t i = begin; i < last; ++i) {
            if (passages_[i].lines.front()->line.role == Role::note) note(i, blocks);
            if (passages_[i].lines.front()->line.role == Role::furniture)
                furniture(passages_[i], blocks);
        }
    }

    // The same for one that rules make.
    std::size_t ruled(std::size_t begin, draft::Blocks& blocks) {
        const RuledTable found = ruled_table(begin, passages_, transcript_);
        const Passage& first = passages_[begin];
        pictures_before(static_cast<std::size_t>(first.lines.front() - transcript_.lines.data()),
                        blocks);
        draft::Table made = table(found.rows, span_of(first));
        made.columns.assign(found.columns, draft::Table::Alignment::natural);
        made.header_rows = found.header_rows;
        blocks.push_back({std::move(made)});
        others_within(begin, found.last, blocks);
        return found.last;
    }

    // Is the next picture one of the cell that a table begins with?
    bool stands_in_cell(const Passage& first) const {
        if (next_picture_ == transcript_.pictures.size()) return false;
        const auto block = transcript_.pictures[next_picture_].picture->place.block;
        return block && transcript_.read.blocks[*block].cell == first.block->cell;
    }

    draft::Table table(const TableRows& rows, Span place) {
        draft::Table made;
        made.columns.resize(rows.front().size());
        made.span = place;
        bool heads = true;
        for (const std::vector<TableCell>& row : rows) {
            draft::Row cells;
            cells.span = {place.part, place.end, place.end};
            for (const TableCell& cell : row) {
                draft::Cell one;
                one.header = cell.header;
                one.columns = cell.columns;
                one.rows = cell.rows;
                heads = heads && cell.header;
                one.span = {place.part, place.end, place.end};
                for (const Passage* passage : cell.passages) {
                    const Span span = span_of(*passage);
                    one.span = passage == cell.passages.front() ? span : join(one.span, span);
                    place = span;
                    body(*passage, one.content);
                }
                if (!cell.passages.empty())
                    cells.span = cells.span.empty() ? one.span : join(cells.span, one.span);
                cells.cells.push_back(std::move(one));
            }
            if (heads) ++made.header_rows;
            made.span = join(made.span, cells.span);
            made.rows.push_back(std::move(cells));
        }
        return made;
    }

    // What the reader knows to be on the pages, and does not carry.
    void tell_others() {
        for (const witness::Doubt& doubt : transcript_.read.doubts)
            findings_.add(pdfa_rules::doubtful_text, Span{doubt.page - 1, 0, 0},
                          phrase("page {}: {}", doubt.page, doubt.why));
        std::size_t links = 0;
        Span first;
        for (const Placed& placed : transcript_.lines)
            for (std::size_t i = placed.line.label; i < placed.line.tokens.size(); ++i) {
                const foreign::Token& token = placed.line.tokens[i];
                if (!token.link || !token.calls.empty() || placed.line.role == Role::furniture ||
                    transcript_.links.contains({placed.page, *token.link}) ||
                    transcript_.ways_to_notes.contains({placed.page, *token.link}))
                    continue;
                if (links++ == 0) first = placed.spans[i];
            }
        if (links != 0)
            findings_.add(pdfa_rules::not_carried, first,
                          phrase("{} of the letter {} to a place in the file: {} the letter's, the "
                                 "link is not",
                                 links == 1 ? phrase("a word") : phrase("{} words", links),
                                 links == 1 ? phrase("leads") : phrase("lead"),
                                 links == 1 ? phrase("it is") : phrase("they are")));
    }

    void furniture(const Passage& passage, draft::Blocks& blocks) const {
        draft::Furniture furniture{{}, span_of(passage)};
        furniture.on_first_page = passage.lines.front()->page == 0;
        furniture.content.push_back(
            {draft::Paragraph{inlines_of(passage, transcript_, {}), furniture.span}});
        blocks.push_back({std::move(furniture)});
    }

    void note(std::size_t at, draft::Blocks& blocks) {
        const Passage& passage = passages_[at];
        const foreign::Line& first = passage.lines.front()->line;
        if (first.label == 0 && open_note_ == first.note && !blocks.empty()) {
            for (auto block = blocks.rbegin(); block != blocks.rend(); ++block)
                if (auto* open = std::get_if<draft::NoteBody>(&block->value)) {
                    const Span span = span_of(passage);
                    open->content.push_back(
                        {draft::Paragraph{inlines_of(passage, transcript_, {}), span}});
                    open->span = join(open->span, span);
                    return;
                }
        }
        open_note_ = first.note;
        draft::NoteBody note;
        note.key = fmt::format("{}", first.note);
        note.label = transcript_.notes[first.note].label;
        note.span = span_of(passage);
        draft::Inlines content = inlines_of(passage, transcript_, {first.label});
        if (!content.empty()) {
            Span span = note.span;
            if (first.label < passage.lines.front()->spans.size())
                span.begin = passage.lines.front()->spans[first.label].begin;
            else span.begin = passage.lines[1]->span.begin;
            note.content.push_back({draft::Paragraph{std::move(content), span}});
        }
        blocks.push_back({std::move(note)});
    }

    void body(const Passage& passage, draft::Blocks& blocks) {
        const Span span = span_of(passage);
        pictures_before(passage, blocks);
        const foreign::Line& first = passage.lines.front()->line;
        const auto label = item_label(first);
        const bool heading = looks_like_heading(passage);
        if (label && (!heading || !label->ordered)) return item(passage, *label, blocks);
        if (heading) {
            blocks.push_back({draft::Heading{levels_[look_of(passage)],
                                             inlines_of(passage, transcript_, {0, true}), span}});
            return;
        }
        Setting setting;
        setting.keep_lines = passage.short_lines;
        blocks.push_back({draft::Paragraph{inlines_of(passage, transcript_, setting), span}});
    }

    void item(const Passage& passage, const ItemLabel& label, draft::Blocks& blocks) const {
        const Span span = span_of(passage);
        const Placed& first = *passage.lines.front();
        draft::ListItem item;
        const std::string& printed = first.line.tokens[first.line.label].text;
        item.label = label.ordered ? printed : std::string(bullet_label);
        item.span = span;
        if (item.label != printed) item.label_span = first.spans[first.line.label];
        draft::Paragraph paragraph{inlines_of(passage, transcript_, {label.tokens}), span};
        paragraph.span.begin = first.spans[label.tokens].begin;
        item.content.push_back({std::move(paragraph)});
        auto* open = blocks.empty() ? nullptr : std::get_if<draft::List>(&blocks.back().value);
        if (open == nullptr || open->ordered != label.ordered) {
            blocks.push_back({draft::List{label.ordered, {}, span}});
            open = &std::get<draft::List>(blocks.back().value);
        }
        open->span = join(open->span, span);
        open->items.push_back(std::move(item));
    }

    const Transcript& transcript_;
    Findings& findings_;
    const Measure measure_;
    std::vector<Passage> passages_;
    std::map<std::pair<long, bool>, int> levels_;
    std::optional<std::size_t> open_note_;
    std::size_t next_picture_ = 0;  // of the transcript's
};

}  // namespace

Draft read(const Source& source, const ReadOptions& how, Findings& findings) {
    const Transcript transcript = transcribe(source.file(), how);
    return Builder(transcript, findings).run();
}

}  // namespace voetnoot::pdfa::reader
