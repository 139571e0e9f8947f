// What a Document promises to draw: the pictures of the running text in its order, then those of the
// notes in the order of the notes.
#pragma once

#include "pipeline/document/document.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace voetnoot {

// A picture that the Document promises to draw; what an inspector compares with the bytes.
struct PromisedPicture {
    std::uint32_t width = 0;  // pixels
    std::uint32_t height = 0;
    std::uint32_t channels = 3;
    std::string pixels;  // Picture::pixels
    std::string alt;     // its description in the letter; may be empty
    bool decorative = false;
};

std::vector<PromisedPicture> promised_pictures(const Document& document);

// Those that it shows or only describes.
std::size_t count_pictures(const Document& document);

}  // namespace voetnoot
