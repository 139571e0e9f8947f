// What a drawing shows that is kept in a part of its own: charts, and diagrams (SmartArt), which are
// lists of their points in the order of the file. What the file keeps beside it for programs that know
// less (a picture, the shapes as last drawn) says the same and is not read.
#pragma once

#include "formats/docx/reader/word_file.hpp"
#include "pipeline/draft/draft.hpp"

#include <vector>

namespace voetnoot::docx::reader {

struct Drawn {
    draft::Blocks blocks;
    std::vector<Span> parts;  // that have the words of `blocks`
};

// Is it c:chart or dgm:relIds?
bool refers_to_drawn(const package::Element& element);
// What cannot be read is told (DOCX-9), unless it is `dropped`: then it is no part of the letter. Throws
// Unreadable where the part is no well-formed XML.
Drawn read_drawn(const package::Element& reference, WordFile& file,
                 const package::Relationships& relationships, bool dropped);

// Tells (DOCX-9) of a chart of later versions of Office, whose data have another form.
void report_later_chart(const package::Element& drawing, WordFile& file);

}  // namespace voetnoot::docx::reader
