// Passes over HTML: tags and comments vanish, text and alternative texts stay.
#pragma once

#include "formats/markdown/scan/tokens.hpp"
#include "pipeline/ledger/scan.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace voetnoot::markdown::scan {

struct Markup {
    std::string bytes;                                    // of the letter
    std::vector<std::uint32_t> at;                        // in the letter
    static constexpr std::uint32_t nowhere = UINT32_MAX;  // white space that the parser made

    void append(std::string_view text, std::uint32_t place);
    void append_white_space();
    void clear();
};

// `level` tells the superscripts that belong together; in a block the content of scripts is no text.
class MarkupScanner {
public:
    MarkupScanner(TokenCollector& tokens, std::vector<ScanLink>& links)
        : tokens_(tokens), links_(links) {}

    void scan(const Markup& markup, std::size_t level, bool block);

    // No link within another: the words of the inner one are the outer one's.
    void enter_link(bool in_link) { in_link_ = in_link; }
    // No picture within another: what describes it may hold markup.
    void enter_picture(bool in_picture) { in_picture_ = in_picture; }
    std::size_t pictures() const { return pictures_; }
    bool in_link() const { return links_open_ != 0; }
    void end_block() { links_open_ = 0; }

private:
    void tag(const Markup& markup, std::size_t begin, std::size_t end, std::size_t level);
    void text(const Markup& markup, std::size_t begin, std::size_t end);
    void place(const Markup& markup, std::size_t begin, std::size_t end);

    TokenCollector& tokens_;
    std::vector<ScanLink>& links_;
    std::vector<unsigned> numbers_;  // of the ordered lists that are open; 0 for one with bullets
    bool block_ = false;
    bool in_link_ = false;        // of Markdown
    bool in_picture_ = false;     // likewise
    std::size_t pictures_ = 0;    // elements
    std::size_t links_open_ = 0;  // elements
};

}  // namespace voetnoot::markdown::scan
