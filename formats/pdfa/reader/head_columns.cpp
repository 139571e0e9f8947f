#include "formats/pdfa/reader/head_columns.hpp"

#include "formats/pdfa/reader/label_blocks.hpp"
#include "formats/pdfa/reader/measure.hpp"
#include "formats/pdfa/reader/paragraphs.hpp"

#include <map>
#include <set>
#include <utility>

namespace voetnoot::pdfa::reader {

namespace {

// A line, or what is cut out of it.
Placed part_of(const Placed& placed, std::size_t begin, std::size_t end, std::size_t entry) {
    Placed part = placed;
    part.entry = entry;
    if (end - begin == placed.line.tokens.size()) return part;
    const auto tokens = placed.line.tokens.begin();
    part.line.tokens.assign(tokens + static_cast<std::ptrdiff_t>(begin),
                            tokens + static_cast<std::ptrdiff_t>(end));
    foreign::measure(part.line);
    return part;
}

// Pieces in a row that are of one line remain one.
void add(const std::vector<Piece>& pieces, std::size_t entry, const std::vector<Placed>& drawn,
         std::vector<Placed>& to) {
    for (std::size_t i = 0; i < pieces.size();) {
        const Piece& first = pieces[i];
        std::size_t end = first.end;
        for (++i; i < pieces.size() && pieces[i].line == first.line && pieces[i].begin == end; ++i)
            end = pieces[i].end;
        to.push_back(part_of(drawn[first.line], first.begin, end, entry));
    }
}

// A label without a value is an entry with the column before it, lest what follows be taken for one.
void add(const LabelBlock& block, const std::vector<Placed>& drawn, std::vector<Placed>& to) {
    std::size_t entry = block.entry;
    for (const LabelColumn& column : block.columns) {
        if (!column.empty && &column != &block.columns.front()) ++entry;
        add(column.pieces, entry, drawn, to);
    }
    add(block.others, 0, drawn, to);
}

// Each block stands where the first of its lines does.
std::vector<Placed> gathered(const std::vector<LabelBlock>& blocks, const std::vector<Placed>& drawn) {
    std::map<std::size_t, const LabelBlock*> of_line;
    for (const LabelBlock& block : blocks) {
        for (const LabelColumn& column : block.columns)
            for (const Piece& piece : column.pieces) of_line[piece.line] = &block;
        for (const Piece& piece : block.others) of_line[piece.line] = &block;
    }
    std::set<const LabelBlock*> done;
    std::vector<Placed> lines;
    for (std::size_t i = 0; i < drawn.size(); ++i) {
        const auto found = of_line.find(i);
        if (found == of_line.end()) lines.push_back(drawn[i]);
        else if (done.insert(found->second).second) add(*found->second, drawn, lines);
    }
    return lines;
}

}  // namespace

void read_by_columns(Transcript& transcript) {
    std::vector<LabelBlock> blocks = label_blocks(transcript);
    if (blocks.empty()) return;
    const std::vector<Placed> drawn = std::move(transcript.lines);
    transcript.lines = gathered(blocks, drawn);
    const Placed* text = end_of_head(transcript, Measure(transcript));
    std::set<std::size_t> in_head;
    for (const Placed* line = transcript.lines.data(); line != text; ++line) in_head.insert(line->entry);
    const auto outside =
        std::erase_if(blocks, [&](const LabelBlock& block) { return !in_head.contains(block.entry); });
    if (outside != 0) transcript.lines = gathered(blocks, drawn);
}

}  // namespace voetnoot::pdfa::reader
