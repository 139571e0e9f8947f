// A picture that the letter shows, decoded: what an output draws. Made before the stages; a value that
// is never changed and may be shared between threads. The pipeline knows no coding of pictures: a
// PictureReader is given to it.
#pragma once

#include "pipeline/phrase/phrase.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace voetnoot {

struct Picture {
    std::string sha256;       // of its file
    std::uint32_t width = 0;  // pixels
    std::uint32_t height = 0;
    std::uint32_t channels = 3;     // 1: gray; 3: red, green, blue (sRGB)
    std::uint32_t per_metre_x = 0;  // pixels, as the file says; 0 where it does not
    std::uint32_t per_metre_y = 0;
    std::string pixels;   // sha256 of its samples: rows from the top, 8 bits a channel
    std::string samples;  // empty where the file itself is shown:
    std::string jpeg;     // JPEG, gray or YCbCr with 8 bits
};

// What a picture may ask of the machine. One that asks for more is left out, and told.
struct PictureLimits {
    std::size_t bytes = 32u << 20;             // of a file
    std::uint64_t pixels = 40'000'000;         // of one picture
    std::size_t side = 65'500;                 // pixels, of one side
    std::uint64_t all_pixels = 1'000'000'000;  // of all pictures of a letter: what they cost to decode
    std::size_t samples = 192u << 20;          // bytes, of all pictures of a letter
    std::size_t pictures = 500;                // files that a letter shows
};

// Throws Unreadable, whose words say why it cannot be drawn. `samples` of the limits is what is left.
using PictureReader = std::function<Picture(std::string_view bytes, const PictureLimits&)>;

// What became of a file that the letter shows.
struct LoadedPicture {
    std::shared_ptr<const Picture> picture;  // none: it cannot be drawn
    std::string sha256;                      // of the file; empty where there is none
    Phrase why;           // it cannot be drawn: "there is no such file beside the letter"
    Phrase hint;          // what a person can do about that
    bool beside = false;  // the file stands beside the letter, not in its container
};
using Pictures = std::map<std::string, LoadedPicture, std::less<>>;  // by name, as the letter writes it

// A file that a letter shows, as its format names it.
struct PictureFile {
    std::string name;                  // as the letter writes it
    bool within = false;               // the container of the letter holds it
    std::optional<std::string> bytes;  // then; none where it cannot be taken out
};

}  // namespace voetnoot
