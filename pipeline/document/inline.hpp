// Inline content of the Document: plain values, each with the span of the letter it was made from.
#pragma once

#include "pipeline/document/style.hpp"
#include "pipeline/picture/picture.hpp"
#include "pipeline/source/source.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace voetnoot {

struct Inline;
using Inlines = std::vector<Inline>;

// The index of a note in Document::notes. Two references to one note hold the same id.
struct NoteId {
    std::size_t index = 0;
    friend bool operator==(const NoteId&, const NoteId&) = default;
};

struct Text {
    std::string text;  // clean (text/text.hpp), no line ends
    Span span;
};
struct Emphasis {
    Inlines content;
    Span span;
};
struct Strong {
    Inlines content;
    Span span;
};
struct Superscript {  // one that is no reference to a note: m², 1e
    Inlines content;
    Span span;
};
struct Subscript {
    Inlines content;
    Span span;
};
struct Foreign {           // in another language than the text around it, as the source says
    std::string language;  // BCP 47
    Inlines content;
    Span span;
};
struct Styled {  // struck, inserted, underlined or highlighted: running text all the same
    Style style = Style::struck;
    Inlines content;
    Span span;
};
struct Code {
    std::string text;
    Span span;
};
struct Link {
    std::string target;  // as written, and live (address/address.hpp); running text is the content only
    Inlines content;
    Span span;
    std::optional<std::size_t> place = {};  // number of the Anchor that it leads to, within the letter
};
struct Anchor {  // a place that a link of the letter leads to: before what follows it. Has no words
    std::size_t number = 0;  // from 1, in reading order
    Span span;
};
struct Formula {
    std::string text;         // running text: in one line, as Unicode mathematics writes it
    std::string mathml = {};  // the same as an element <math>, where the source has it
    Span span;
};
// How large the letter shows a picture: in thousandths of a point. A height of 0 is as its shape asks.
struct ShownSize {
    std::uint32_t width = 0;
    std::uint32_t height = 0;
    friend bool operator==(const ShownSize&, const ShownSize&) = default;
};
// What of a picture is not shown, at each side: in millionths of its width or height.
struct Crop {
    std::uint32_t left = 0;
    std::uint32_t top = 0;
    std::uint32_t right = 0;
    std::uint32_t bottom = 0;
    friend bool operator==(const Crop&, const Crop&) = default;
};
inline constexpr std::uint32_t crop_whole = 1'000'000;
struct Image {
    std::string target;  // a place below the letter, or an address of the web; may be empty
    std::string alt;     // running text; empty where nothing describes it
    Span span;
    std::shared_ptr<const Picture> picture = {};  // none: it is not drawn, its description stands for it
    std::optional<ShownSize> size = {};           // none: as the picture's file says
    bool decorative = false;                      // the letter says that it means nothing
    Crop crop = {};
};
struct LineBreak {  // a hard break; a soft one is a space in Text
    Span span;
};
struct NoteReference {
    NoteId note;
    Span span;
};
struct DanglingReference {  // refers to a note that the letter does not have
    std::string label;
    Span span;
};

struct Inline {
    std::variant<Text, Emphasis, Strong, Superscript, Subscript, Foreign, Styled, Code, Link, Anchor,
                 Formula, Image, LineBreak, NoteReference, DanglingReference>
        value;
};

const Span& span_of(const Inline& node);

// The running text of some content: no references, alt text of images, a space for a line break.
std::string plain_text(const Inlines& content);

}  // namespace voetnoot
