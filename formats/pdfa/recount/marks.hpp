// The marked-content sequences that are open at a point of a content stream, and where shown text goes.
#pragma once

#include "formats/pdfa/recount/content.hpp"
#include "formats/pdfa/recount/lexer.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace voetnoot::pdfa::recount {

class Marks {
public:
    Marks(Content& content, std::size_t page, std::size_t most)
        : content_(content), page_(page), most_(most) {}

    // BMC and BDC. `properties` is the operand of BDC, inline; `named` the resource that it names.
    void open(QPDFObjGen holder, std::string_view tag, const Operand* properties,
              QPDFObjectHandle named);
    void close();  // EMC; one that closes nothing is ignored
    std::size_t depth() const { return open_.size(); }

    Standing standing() const { return open_.empty() ? Standing::unmarked : open_.back().standing; }
    Sequence* sequence() const { return open_.empty() ? nullptr : open_.back().sequence; }
    bool replaced() const { return !open_.empty() && open_.back().replaced; }  // by an ActualText
    void text(std::string_view text);                                          // glyphs were shown
    // The ActualText that replaces what is shown: once, then an empty one.
    std::string take_actual_text();

private:
    struct Open {
        Standing standing = Standing::unmarked;
        Sequence* sequence = nullptr;  // text belongs to it
        bool replaced = false;
    };
    Content& content_;
    std::size_t page_;
    std::size_t most_;
    std::vector<Open> open_;
    std::string actual_text_;       // of the outermost that has one
    std::size_t actual_depth_ = 0;  // of that one
};

}  // namespace voetnoot::pdfa::recount
