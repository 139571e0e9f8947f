// Documents made by a seeded generator out of everything that plain text could mistake for a sign of
// its own. The same seed gives the same Document on every machine.
#pragma once

#include "pipeline/document/document.hpp"

#include <cstdint>
#include <random>

namespace voetnoot::text_test {

class RandomDocument {
public:
    explicit RandomDocument(std::uint32_t seed) : random_(seed) {}
    Document make();

private:
    std::size_t below(std::size_t bound) { return static_cast<std::size_t>(random_()) % bound; }
    bool one_in(std::size_t bound) { return below(bound) == 0; }

    std::string words(std::size_t most);
    Inlines inlines(int depth);
    Inline one_inline(int depth);
    Paragraph paragraph();
    Blocks blocks(int depth, std::size_t most);
    Block block(int depth);
    List list(int depth);
    Table table(int depth);
    LetterHeadGroup letterhead_group();
    void put_notes_in_order();

    std::mt19937 random_;
    Document document_;
};

}  // namespace voetnoot::text_test
