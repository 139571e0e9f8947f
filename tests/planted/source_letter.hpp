// Where things stand in the bytes of a clean letter, as far as the planter has to know. It reads the
// tidy Markdown of the fixtures only, by its own rough rules and nothing of the reader's.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace voetnoot::planted {

struct Range {
    std::size_t begin = 0;
    std::size_t end = 0;
};

struct SourceNote {  // a line "<sup>7</sup> text"
    std::size_t begin = 0;
    std::size_t text = 0;  // behind the mark and its space
    std::size_t end = 0;   // of the line
    std::size_t zone = 0;  // notes with nothing but empty lines between them are in one
    std::string label;
};

struct SourceReference {  // "<sup>7</sup>" where there is a note 7
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string label;
};

struct SourceLetter {
    std::string name;
    std::string bytes;
    std::vector<SourceNote> notes;
    std::vector<SourceReference> references;
    std::vector<Range> paragraphs;      // lines of running text, the letterhead left out
    std::vector<std::size_t> words;     // ends of words in them that a word in lower case follows
    std::vector<std::size_t> stops;     // full stops in them that a capital follows
    std::vector<std::size_t> headings;  // where their lines begin
    bool restarts = false;              // two notes bear one label

    // The references to a note, those of its own part of the letter only.
    std::vector<SourceReference> references_to(const SourceNote& note) const;
};

SourceLetter read_source_letter(std::string name, std::string bytes);

std::string mark(const std::string& label);  // "<sup>7</sup>"

}  // namespace voetnoot::planted
