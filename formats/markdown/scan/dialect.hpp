// What md4c is shown instead of the letter, so that it reads our dialect. Bytes are replaced one by one;
// only around tables and behind empty items lengths change, and `letter_offset` knows of that.
//   rules         "---" is never an underline: shown as "***"
//   note marks    "[^7]" is no link: its brackets are shown as commas; "[^7]: " opens a list item,
//                 beside the marker of one too
//   headings      <h2> opens a block, as it does by the standard: shown as <dd>, which does to md4c
//   page numbers  <page_number> is shown as <page-number>, which is a tag
//   tables        an empty line before; three dashes per column, as md4c wants; a row's pipes beyond the
//                 header's, and a delimiter row that does not fit, are text
//   definitions   "[label]: target" is text where no link has the target
//   empty items   an item with nothing but an empty line below it closes the lists around it to md4c,
//   where
//                 it is followed by what stands left of it: shown with a heading that has no words
//   tildes        that strike nothing are shown as a sign that the letter does not have
//   labels        of "[words ]" the blanks stand before the words
#pragma once

#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace voetnoot::markdown::scan {

class ScanDialect {
public:
    // A "[^7]" or "[^7]: ".
    struct Mark {
        std::uint32_t begin = 0;
        std::uint32_t label_begin = 0;
        std::uint32_t label_end = 0;
        std::uint32_t end = 0;         // past the bracket; of a definition, where its text begins
        std::uint32_t shown_text = 0;  // of a definition: what follows the marker of its list item
    };

    // `plain`: bytes that are characters of the letter, whatever they look like.
    ScanDialect(std::string_view letter, const std::vector<std::uint32_t>& plain);
    ScanDialect(const ScanDialect&) = delete;
    ScanDialect& operator=(const ScanDialect&) = delete;

    const std::string& shown() const { return shown_; }
    std::uint32_t letter_offset(std::size_t shown_offset) const;
    std::string_view letter() const { return text_; }  // for its words
    std::string_view base() const { return letter_; }  // for its markup

    char hidden_tilde() const { return hidden_tilde_; }

    const Mark* reference_at(std::uint32_t offset) const;
    // By the place that md4c reports first.
    const Mark* definition_at(std::uint32_t offset) const;

    // True if something has changed: then parse again.
    bool show_unused_targets(const std::set<std::string, std::less<>>& used);

private:
    std::string_view line(std::size_t index) const;
    void find_lines();
    void show_rule(std::size_t index);
    void show_heading(std::size_t index);
    void show_page_numbers();
    void show_definition(std::size_t index);
    void show_references();
    void show_labels();
    bool is_header(std::size_t index) const;     // the next line is its delimiter row
    std::size_t show_table(std::size_t header);  // the line after it
    void hide_delimiter_row(std::size_t index);
    void show_empty_item(std::size_t index);
    void apply_edits();

    struct Edit {  // bytes [begin, end) of the letter are shown as `text`
        std::uint32_t begin = 0;
        std::uint32_t end = 0;
        std::string text;
    };
    struct Offset {  // from this shown offset on, add to get the letter's
        std::size_t from = 0;
        std::ptrdiff_t by = 0;
    };

    std::string_view text_;
    std::string base_;         // the letter, its plain signs hidden
    std::string_view letter_;  // that
    std::string bytes_;        // the letter with bytes replaced
    char hidden_tilde_;
    std::string shown_;  // with the edits
    std::vector<std::pair<std::uint32_t, std::uint32_t>> lines_;
    std::vector<Edit> edits_;  // by place
    std::vector<Offset> offsets_;
    std::vector<Mark> definitions_;
    std::vector<Mark> references_;
    std::uint32_t start_ = 0;  // past a byte order mark
};

}  // namespace voetnoot::markdown::scan
