// Text operators and glyphs (ISO 32000-1, 9).
#include "formats/pdfa/recount/interpreter.hpp"
#include "pipeline/format/format.hpp"
#include "pipeline/phrase/make.hpp"
#include "pipeline/text/text.hpp"

#include <algorithm>
#include <cmath>

namespace voetnoot::pdfa::recount {

namespace {

constexpr double jump_ahead = 0.5;  // em: a pen that moves further begins another run
constexpr double jump_back = 0.3;   // em
constexpr std::string_view replacement = "\xEF\xBF\xBD";  // U+FFFD

// Nearly all text stands upright.
double length(double x, double y) {
    if (y == 0) return std::abs(x);
    return x == 0 ? std::abs(y) : std::hypot(x, y);
}

}  // namespace

// Flat: a branch for each operator of text (ISO 32000-1, 9.3 and 9.4).
void Interpreter::text_operator(std::string_view op, std::span<const Operand> operands, Place& place) {
    switch (code_of(op)) {
        case code_of("\""):
            state_.word_space = number(operands, 0);
            state_.character_space = number(operands, 1);
            [[fallthrough]];
        case code_of("'"):
            next_line(0, -state_.leading);
            [[fallthrough]];
        case code_of("Tj"):
            if (!operands.empty()) show(operands.back().bytes);
            end_run();
            break;
        case code_of("TJ"):
            if (!operands.empty()) show_array(operands.back());
            end_run();
            break;
        case code_of("Tf"):
            if (!operands.empty()) set_font(operands.front().bytes, place);
            state_.size = number(operands, 1);
            break;
        case code_of("Tm"):
            text_matrix_ = line_matrix_ = matrix_of(operands);
            break;
        case code_of("TD"):
            state_.leading = -number(operands, 1);
            [[fallthrough]];
        case code_of("Td"):
            next_line(number(operands, 0), number(operands, 1));
            break;
        case code_of("T*"):
            next_line(0, -state_.leading);
            break;
        case code_of("BT"):
            text_matrix_ = line_matrix_ = {};
            break;
        case code_of("Tc"):
            state_.character_space = number(operands, 0);
            break;
        case code_of("Tw"):
            state_.word_space = number(operands, 0);
            break;
        case code_of("Tz"):
            state_.scale = number(operands, 0) / 100;
            break;
        case code_of("TL"):
            state_.leading = number(operands, 0);
            break;
        case code_of("Ts"):
            state_.rise = number(operands, 0);
            break;
        case code_of("Tr"):
            state_.render_mode = static_cast<int>(std::clamp(number(operands, 0), 0.0, 7.0));
            break;
        default:
            break;
    }
}

void Interpreter::show_array(const Operand& array) {
    for (const Operand& item : array.items) {
        if (item.kind == Operand::Kind::string) {
            show(item.bytes);
        } else if (item.kind == Operand::Kind::number) {
            const double em = -item.number / 1000;
            if (em > jump_ahead || em < -jump_back) end_run();
            move_pen(em * state_.size * state_.scale);
        }
    }
}

void Interpreter::show(std::string_view string) {
    if (state_.font == nullptr) {
        if (string.empty() || drawing_ != nullptr) return;
        ++shown_->unmapped["(no font)"];
        marks_->text(replacement);
        return;
    }
    if (drawing_ != nullptr) return draw(string);
    Font& font = *state_.font;
    std::string text;
    Stretch inked;
    double pen = 0;
    for (std::size_t at = 0; at < string.size();) {
        const GlyphShown& glyph = font.glyph(string, at);
        at += glyph.bytes;
        if (glyph.text == nullptr && !marks_->replaced()) ++shown_->unmapped[font.name()];
        if (!font.embedded()) ++shown_->not_embedded[font.name()];
        const std::size_t begin = text.size();
        text += glyph.text != nullptr ? std::string_view(*glyph.text) : replacement;
        const double width = glyph.width / 1000 * state_.size * state_.scale;
        if (!glyph.blank) inked.add(begin, text.size(), pen, pen + width);
        const double space = state_.character_space + (glyph.word_space ? state_.word_space : 0);
        pen += width + space * state_.scale;
    }
    marks_->text(text);
    show(text, inked, font);
    move_pen(pen);
}

// What all glyphs of a string have alike.
Glyph Interpreter::drawn_alike(const Font& font, const Matrix& matrix) const {
    Glyph drawn;
    drawn.font = &font;
    drawn.sequence = marks_->sequence();
    const double along = std::copysign(length(matrix.a, matrix.b), state_.size * state_.scale);
    if (along != 0) {
        drawn.along_x = matrix.a / along;
        drawn.along_y = matrix.b / along;
    }
    drawn.size = std::abs(state_.size) * length(matrix.c, matrix.d);
    drawn.ascent = std::clamp(font.cap_height() / 1000, 0.4, 1.0) * drawn.size;
    drawn.descent = std::clamp(font.descent() / 1000, -0.4, -0.1) * drawn.size;
    drawn.hidden = state_.render_mode == 3 || state_.render_mode == 7 || !off_.empty();
    drawn.artifact = marks_->standing() == Standing::artifact;
    return drawn;
}

void Interpreter::draw(std::string_view string) {
    Font& font = *state_.font;
    const Matrix matrix = text_matrix_ * state_.ctm;
    Glyph drawn = drawn_alike(font, matrix);
    double pen = 0;
    for (std::size_t at = 0; at < string.size();) {
        if (drawing_->glyphs.size() >= file_.budget().glyphs)
            throw Unreadable(phrase("a page of the PDF has more glyphs than the limit allows"));
        const GlyphShown& glyph = font.glyph(string, at);
        at += glyph.bytes;
        drawn.text = glyph.text;
        drawn.blank = glyph.blank;
        if (marks_->replaced()) {
            drawn.text = &drawing_->texts.emplace_back(marks_->take_actual_text());
            drawn.blank = !drawn.text->empty() && trim(*drawn.text).empty();
        }
        const double width = glyph.width / 1000 * state_.size * state_.scale;
        drawn.x = matrix.a * pen + matrix.c * state_.rise + matrix.e;
        drawn.y = matrix.b * pen + matrix.d * state_.rise + matrix.f;
        drawn.dx = matrix.a * width;
        drawn.dy = matrix.b * width;
        drawn.width = glyph.width / 1000;
        if (std::isfinite(drawn.x + drawn.y + drawn.dx + drawn.dy + drawn.size))
            drawing_->glyphs.push_back(drawn);
        const double space = state_.character_space + (glyph.word_space ? state_.word_space : 0);
        pen += width + space * state_.scale;
    }
    move_pen(pen);
}

// Blanks at the ends of a run are none of it.
void Interpreter::show(std::string_view text, const Stretch& inked, const Font& font) {
    if (inked.empty) {
        if (in_run_) blanks_ += text;
        return;
    }
    const double bottom = font.descent() / 1000 * state_.size + state_.rise;
    const double top = font.cap_height() / 1000 * state_.size + state_.rise;
    const Box box = (text_matrix_ * state_.ctm)(Box{inked.left, bottom, inked.right, top});
    if (in_run_) {
        run_.box = around(run_.box, box);
        run_.text.append(blanks_).append(text.substr(0, inked.end));
    } else {
        run_ = {box, std::string(text.substr(inked.begin, inked.end - inked.begin)), marks_->standing()};
        in_run_ = true;
    }
    blanks_ = text.substr(inked.end);
}

void Interpreter::end_run() {
    if (!in_run_) return;
    in_run_ = false;
    blanks_.clear();
    if (Sequence* sequence = marks_->sequence(); sequence != nullptr) {
        if (!sequence->has_runs) sequence->first = run_.box;
        sequence->has_runs = true;
        add_ink(*sequence, run_.box);
    }
    shown_->runs.push_back(std::move(run_));
}

void Interpreter::set_font(const std::string& name, Place& place) {
    const auto known = place.fonts.find(name);
    if (known != place.fonts.end()) {
        state_.font = known->second;
        return;
    }
    Font* font = nullptr;
    QPDFObjectHandle fonts =
        place.resources.isDictionary() ? place.resources.getKey("/Font") : QPDFObjectHandle::newNull();
    QPDFObjectHandle object =
        fonts.isDictionary() ? fonts.getKey("/" + name) : QPDFObjectHandle::newNull();
    if (object.isDictionary() && object.isIndirect()) {
        std::unique_ptr<Font>& slot = fonts_[object.getObjGen()];
        if (slot == nullptr) slot = std::make_unique<Font>(file_, object);
        font = slot.get();
    } else if (object.isDictionary()) {
        std::unique_ptr<Font>& slot = direct_fonts_[{place.owner, name}];
        if (slot == nullptr) slot = std::make_unique<Font>(file_, object);
        font = slot.get();
    }
    place.fonts.emplace(name, font);
    state_.font = font;
}

}  // namespace voetnoot::pdfa::recount
