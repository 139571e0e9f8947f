// The words that only the page adds, in the language of the letter: page numbers, descriptions of
// links, marks of defects. None of them is running text.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace voetnoot::pdfa::layout::text {

class Phrases {
public:
    // `language` is BCP 47; English where we know no words.
    explicit Phrases(std::string_view language);

    std::string page_of(std::size_t page, std::size_t pages) const;  // "Pagina 2 van 6"
    std::string note(std::string_view label) const;                  // what a link to a note says
    std::string back_to_reference(std::string_view label) const;
    std::string dangling_reference(std::string_view label) const;
    std::string_view unplaced_note() const;
    std::string_view unplaced_notes() const;                 // heading of the last section
    std::string_view image() const;                          // of one without alternative text
    std::string_view source() const;                         // what is attached: the letter as it came
    std::string_view embedded() const;                       // a file that the letter holds
    std::string alternative(std::string_view format) const;  // the letter in another format

    struct Words;

private:
    const Words* words_;
};

}  // namespace voetnoot::pdfa::layout::text
