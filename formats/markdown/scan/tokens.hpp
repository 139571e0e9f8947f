// Gathers the text of a letter byte by byte with its places, and cuts it into tokens in the end.
#pragma once

#include "formats/markdown/scan/dialect.hpp"
#include "pipeline/document/style.hpp"
#include "pipeline/ledger/scan.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace voetnoot::markdown::scan {

// How the items of a list are numbered. md4c tells the first number only, and counts on; the letter may
// not.
struct Numbering {
    unsigned next = 1;
    std::optional<unsigned> before;  // of the last item, as printed
    char delimiter = '.';
};

class TokenCollector {
public:
    explicit TokenCollector(const ScanDialect& dialect) : dialect_(dialect) {
        text_.reserve(dialect.letter().size());
        places_.reserve(dialect.letter().size());
    }

    void bytes(std::uint32_t begin, std::uint32_t end);  // of the letter, as they stand
    void decoded(std::string_view text, Span span);      // text that stands for all of the span
    void space();

    // Labels of list items stand at the first byte of what follows them.
    void label(std::string text) { labels_.push_back({std::move(text), nullptr}); }
    void label(std::shared_ptr<Numbering> list) { labels_.push_back({{}, std::move(list)}); }
    void drop_label() { labels_.pop_back(); }
    bool has_label() const { return !labels_.empty(); }
    void place_labels(std::uint32_t at);
    void place_labels_of_empty_item();

    // Everything since the last call may hold "[^7]" and "$^{7}$": text that one parser reported in one
    // go, or in several without anything between.
    void end_of_text();
    void keep_text() { checked_ = text_.size(); }  // code: holds no marks

    // What a superscript element holds; one that is never closed, or not where it was opened, raises
    // nothing.
    void open_raised(std::size_t level);
    void close_raised(std::size_t level);
    void forget_raised(std::size_t level);  // opened deeper than this

    // Words that an element or a pair of "~~" strikes, underlines …: the same holds for one never
    // closed.
    void open_style(Style style, std::size_t level);
    void close_style(Style style, std::size_t level);

    void raised(std::uint32_t begin, std::uint32_t end);  // a mark: these bytes, raised

    void allow_raised(bool allowed) { may_raise_ = allowed; }  // the text of an image is one piece

    std::size_t size() const { return places_.size(); }
    Span span(std::size_t from) const;  // of what was gathered since

    std::uint32_t end_of_last_line() const;  // of that which was shown last
    std::vector<ScanToken> tokens() const;

private:
    struct Place {
        std::uint32_t begin = 0;
        std::uint32_t end = 0;
        bool raised = false;
        bool cut = false;  // no token goes on from the byte before
        StyleSet styles = {};
    };
    struct Label {
        std::string text;
        std::shared_ptr<Numbering> list;  // where it is numbered
    };
    struct Open {
        std::size_t from = 0;
        std::size_t level = 0;
        std::optional<Style> style = {};  // none: it raises
    };

    void add(char c, Place place);
    void raise(std::size_t from, std::size_t to);
    void erase(std::size_t from, std::size_t to);
    bool is_plain(std::size_t from, std::size_t to) const;

    const ScanDialect& dialect_;
    std::string text_;
    std::vector<Place> places_;
    std::vector<Open> open_;
    std::vector<unsigned> printed_numbers(std::uint32_t before, std::size_t wanted) const;
    Span marks_of_empty_item() const;
    std::uint32_t place_of_label(std::uint32_t at) const;
    template <class Printed>
    void place_labels(std::uint32_t at, Printed printed_in);

    std::vector<Label> labels_;  // not yet placed
    std::size_t checked_ = 0;    // up to here end_of_text has seen everything
    std::uint32_t last_ = 0;
    std::uint32_t empty_until_ = 0;  // up to here, the labels of empty items are known
    bool may_raise_ = true;
};

}  // namespace voetnoot::markdown::scan
