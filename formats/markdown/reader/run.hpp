// A run of decoded text in which every byte knows the bytes of the letter that it was decoded from.
#pragma once

#include "pipeline/draft/draft.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace voetnoot::markdown::reader {

struct Run {
    struct Origin {
        std::uint32_t begin = 0;
        std::uint32_t end = 0;
    };
    std::string text;
    std::vector<Origin> origin;  // by byte of text

    void append(char byte, Origin from) {
        text.push_back(byte);
        origin.push_back(from);
    }
    // Bytes [begin, end) are bytes of the letter in one piece.
    bool is_contiguous(std::size_t begin, std::size_t end) const;
    Run part(std::size_t begin, std::size_t end) const;
    Span span(std::size_t begin, std::size_t end) const;
    void reserve(std::size_t size);
    void drop_front(std::size_t count);
    void clear();
};

// Bytes [begin, end) of the run as Texts, each of them either byte for byte what its span holds, or one
// character reference.
void append_texts(const Run& run, std::size_t begin, std::size_t end, draft::Inlines& to);

}  // namespace voetnoot::markdown::reader
