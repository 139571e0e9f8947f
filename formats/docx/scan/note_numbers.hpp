// The labels of notes (ECMA-376-1, 17.11), computed a second time. Not a line of it is the reader's.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace voetnoot::docx::scan {

// How notes of one kind are numbered; what is not said here is said elsewhere.
struct NoteFormat {
    std::string format;
    std::string restart;
    std::string start;
    void take(std::string_view element, std::string_view value);  // "w:numFmt", "lowerRoman"
};
struct NoteFormats {
    NoteFormat footnotes;
    NoteFormat endnotes;
};

struct NoteReferenceTag {
    std::string note;  // "footnote 7": its kind and w:id
    bool endnote = false;
    bool custom = false;  // has a mark of its own, and takes no number
    std::size_t section = 0;
    std::size_t page = 0;
};

NoteFormats note_formats_in(std::string_view settings_xml);

// The label of each note: nothing for one with a mark of its own, or in a format that the scan does not
// know. `references` are those of the text that is read, in its order.
std::map<std::string, std::optional<std::string>, std::less<>> note_labels(
    const std::vector<NoteReferenceTag>& references, const std::vector<NoteFormats>& sections,
    const NoteFormats& settings);

}  // namespace voetnoot::docx::scan
