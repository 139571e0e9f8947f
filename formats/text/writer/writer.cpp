#include "formats/text/writer/writer.hpp"

#include "formats/text/writer/blocks.hpp"
#include "formats/text/writer/columns.hpp"
#include "formats/text/writer/escape.hpp"
#include "formats/text/writer/syntax.hpp"

#include <utility>

namespace voetnoot::text::writer {
namespace {

NoteMarks marks_of(const Document& document) {
    NoteMarks marks;
    for (const NoteName& name : note_names(document)) marks.push_back(reference_mark(name));
    return marks;
}

class LetterWriter {
public:
    explicit LetterWriter(const Document& document)
        : document_(document), marks_(marks_of(document)), writer_(marks_) {}

    std::string run() {
        for (const LetterHeadGroup& group : document_.letterhead.groups) {
            part(writer_.letterhead(group, page_width));
        }
        part(writer_.blocks(document_.body, page_width));
        notes();

        std::string bytes;
        for (const std::string& line : lines_) (bytes += line) += '\n';
        return bytes.empty() ? "\n" : bytes;
    }

private:
    void part(Lines lines) {
        if (!lines_.empty() && !lines.empty()) lines_.emplace_back();
        append(lines_, std::move(lines));
    }

    // In the order of the Document, which has those without a reference last: a section of their own.
    void notes() {
        const std::vector<Note>& notes = document_.notes;
        for (std::size_t i = 0; i < notes.size();) {
            const bool referenced = notes[i].referenced;
            std::vector<BlockWriter::Labelled> section;
            for (; i < notes.size() && notes[i].referenced == referenced; ++i) {
                section.push_back({marks_[i], &notes[i].content});
            }
            part({std::string(referenced ? notes_rule : unplaced_rule)});
            part(writer_.labelled(section, 0, page_width));
        }
    }

    const Document& document_;
    NoteMarks marks_;
    BlockWriter writer_;
    Lines lines_;
};

}  // namespace

std::string write(const Document& document, const WriteContext& /*context*/, Findings& /*findings*/) {
    return LetterWriter(document).run();
}

}  // namespace voetnoot::text::writer
