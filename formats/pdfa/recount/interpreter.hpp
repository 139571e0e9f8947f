// The interpreter of content streams: its state, and what it keeps of what is shown. Internal to the
// reading of content; see content.hpp.
#pragma once

#include "formats/pdfa/recount/content.hpp"
#include "formats/pdfa/recount/drawing.hpp"
#include "formats/pdfa/recount/font.hpp"
#include "formats/pdfa/recount/layers.hpp"
#include "formats/pdfa/recount/lexer.hpp"
#include "formats/pdfa/recount/marks.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace voetnoot::pdfa::recount {

// Of a string that is shown: from its first glyph with ink to its last.
struct Stretch {
    bool empty = true;
    std::size_t begin = 0, end = 0;  // bytes of its text
    double left = 0, right = 0;      // in text space, from where the string begins
    void add(std::size_t from, std::size_t to, double x, double next) {
        if (empty) *this = {false, from, to, x, x};
        end = to;
        left = std::min({left, x, next});
        right = std::max({right, x, next});
    }
};

struct State {  // of graphics and text: what q saves
    Matrix ctm;
    Font* font = nullptr;
    double size = 0;
    double character_space = 0;
    double word_space = 0;
    double scale = 1;
    double leading = 0;
    double rise = 0;
    int render_mode = 0;
    std::optional<Box> clip;  // the box around it
    Colour fill, stroke;
    double line_width = 1;
};

class Interpreter {
public:
    // `seen` outlives it; null: nobody looks at the drawings.
    explicit Interpreter(PdfFile& file, const PageSeen* seen = nullptr) : file_(file), seen_(seen) {
        if (seen_ == nullptr) return;
        drawing_ = &drawn_;
        drawn_.glyphs.reserve(most_usual);
        layers_.emplace(file);
    }

    Content run() {
        for (std::size_t i = 0; i < file_.pages().size(); ++i) {
            page(i);
            if (seen_ == nullptr) continue;
            (*seen_)(i, drawn_, content_);
            content_.pages.back() = {};
        }
        return std::move(content_);
    }

private:
    static constexpr std::size_t most_usual = 16'384;  // glyphs of a page

    struct Place {  // the stream that is being read
        QPDFObjGen holder;
        QPDFObjectHandle resources;
        std::unordered_map<std::string, Font*> fonts;  // by resource name
        std::size_t states = 0;                        // that were saved before it
        QPDFObjGen owner;                              // of the resources
    };

    void page(std::size_t index);
    void stream(std::string_view data, Place& place, std::size_t depth);
    void text_operator(std::string_view op, std::span<const Operand> operands, Place& place);
    void show(std::string_view string);
    void show(std::string_view text, const Stretch& inked, const Font& font);
    void show_array(const Operand& array);
    void draw(std::string_view string);
    Glyph drawn_alike(const Font& font, const Matrix& matrix) const;
    void end_run();
    void move_pen(double distance) { text_matrix_ = Matrix{1, 0, 0, 1, distance, 0} * text_matrix_; }
    void next_line(double x, double y) {
        text_matrix_ = line_matrix_ = Matrix{1, 0, 0, 1, x, y} * line_matrix_;
    }
    void paint(std::string_view op = {});
    void set_colour(std::string_view op, std::span<const Operand> operands);
    void set_font(const std::string& name, Place& place);
    void begin_marked(std::span<const Operand> operands, Place& place);
    void external_object(const std::string& name, Place& place, std::size_t depth);
    void form(QPDFObjectHandle object, Place& place, std::size_t depth);
    void inline_picture(std::span<const Operand> entries, std::string_view data, const Place& place);
    void draw_picture(const QPDFObjectHandle& image);
    void path_operator(char op, std::span<const Operand> operands);
    void annotations(const Page& page);
    void appearance(QPDFObjectHandle annotation);

    PdfFile& file_;
    const PageSeen* seen_;
    Content content_;
    Drawing drawn_;
    Drawing* drawing_ = nullptr;  // drawn_, where somebody looks at it
    std::optional<Layers> layers_;
    std::map<QPDFObjGen, std::unique_ptr<Font>> fonts_;
    // Fonts that are no objects of their own, by the page or form whose resources name them.
    std::map<std::pair<QPDFObjGen, std::string>, std::unique_ptr<Font>> direct_fonts_;
    std::size_t operators_ = 0;

    // Of the page:
    PageContent* shown_ = nullptr;
    std::string data_;  // of its content, in the room of the last page's
    std::unique_ptr<Marks> marks_;
    std::vector<State> saved_;
    State state_;
    Matrix text_matrix_, line_matrix_;
    bool in_run_ = false;  // run_ has glyphs
    Run run_;
    std::optional<Box> path_;       // the last rectangle
    Subpaths subpaths_;             // of the path, for the drawing
    std::vector<std::size_t> off_;  // marks that open a layer that is off, by how many were open before
    std::string blanks_;            // met since the run's last inked glyph
};

// An operator as a number, for a switch: its bytes, at most four.
constexpr std::uint32_t code_of(std::string_view op) {
    if (op.size() > 4) return 0;
    std::uint32_t code = 0;
    for (const char c : op) code = code << 8 | static_cast<unsigned char>(c);
    return code;
}

inline void add_ink(Sequence& sequence, const Box& box) {
    sequence.ink = sequence.ink ? around(*sequence.ink, box) : box;
}

inline double number(std::span<const Operand> operands, std::size_t i) {
    return i < operands.size() ? operands[i].number : 0;
}

inline Matrix matrix_of(std::span<const Operand> n) {
    return {number(n, 0), number(n, 1), number(n, 2), number(n, 3), number(n, 4), number(n, 5)};
}

}  // namespace voetnoot::pdfa::recount
