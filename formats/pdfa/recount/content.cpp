#include "formats/pdfa/recount/content.hpp"

#include "formats/pdfa/recount/font.hpp"
#include "formats/pdfa/recount/lexer.hpp"
#include "formats/pdfa/recount/marks.hpp"
#include "pipeline/format/format.hpp"
#include "pipeline/text/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

namespace voetnoot::pdfa::recount {

namespace {

constexpr double jump_ahead = 0.5;  // em: a pen that moves further begins another run
constexpr double jump_back = 0.3;   // em
constexpr std::string_view replacement = "\xEF\xBF\xBD";  // U+FFFD

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
    std::optional<Box> clip;  // the box around it
};

class Interpreter {
public:
    explicit Interpreter(PdfFile& file) : file_(file) {}

    Content run() {
        for (std::size_t i = 0; i < file_.pages().size(); ++i) page(i);
        return std::move(content_);
    }

private:
    struct Place {  // the stream that is being read
        QPDFObjGen holder;
        QPDFObjectHandle resources;
        std::unordered_map<std::string, Font*> fonts;  // by resource name
        std::size_t states = 0;                        // that were saved before it
    };

    void page(std::size_t index);
    void stream(std::string_view data, Place& place, std::size_t depth);
    void text_operator(std::string_view op, const std::vector<Operand>& operands, Place& place);
    void show(std::string_view string);
    void show(std::string_view text, const Stretch& inked, const Font& font);
    void show_array(const Operand& array);
    void end_run();
    void move_pen(double distance) { text_matrix_ = Matrix{1, 0, 0, 1, distance, 0} * text_matrix_; }
    void next_line(double x, double y) {
        text_matrix_ = line_matrix_ = Matrix{1, 0, 0, 1, x, y} * line_matrix_;
    }
    void paint();
    void set_font(const std::string& name, Place& place);
    void begin_marked(const std::vector<Operand>& operands, Place& place);
    void external_object(const std::string& name, Place& place, std::size_t depth);

    PdfFile& file_;
    Content content_;
    std::map<QPDFObjGen, std::unique_ptr<Font>> fonts_;
    std::vector<std::unique_ptr<Font>> direct_fonts_;
    std::size_t operators_ = 0;

    // Of the page:
    PageContent* shown_ = nullptr;
    std::unique_ptr<Marks> marks_;
    std::vector<State> saved_;
    State state_;
    Matrix text_matrix_, line_matrix_;
    bool in_run_ = false;  // run_ has glyphs
    Run run_;
    std::optional<Box> path_;  // the last rectangle
    std::string blanks_;       // met since the run's last inked glyph
};

void add_ink(Sequence& sequence, const Box& box) {
    sequence.ink = sequence.ink ? around(*sequence.ink, box) : box;
}

double number(const std::vector<Operand>& operands, std::size_t i) {
    return i < operands.size() ? operands[i].number : 0;
}

Matrix matrix_of(const std::vector<Operand>& n) {
    return {number(n, 0), number(n, 1), number(n, 2), number(n, 3), number(n, 4), number(n, 5)};
}

void Interpreter::page(std::size_t index) {
    const Page& page = file_.pages()[index];
    content_.pages.emplace_back();
    shown_ = &content_.pages.back();
    marks_ = std::make_unique<Marks>(content_, index, file_.budget().marks);
    saved_.clear();
    state_ = {};
    std::string data;
    QPDFObjectHandle contents = page.object;
    contents = contents.getKey("/Contents");
    if (contents.isArray()) {
        for (QPDFObjectHandle part : contents.aitems()) {
            data += file_.decode(part);
            data += '\n';
        }
    } else {
        data = file_.decode(contents);
    }
    Place place{page.object.getObjGen(), PdfFile::attribute(page, "/Resources"), {}, 0};
    stream(data, place, 0);
}

// Flat: a branch for each operator outside text (ISO 32000-1, Annex A).
void Interpreter::stream(std::string_view data, Place& place, std::size_t depth) {
    Lexer lexer(data);
    std::vector<Operand> operands;
    std::string_view op;
    while (lexer.next(operands, op)) {
        if (++operators_ > file_.budget().operators) {
            throw Unreadable("the content of the PDF has more operators than the limit allows");
        }
        if (op.size() > 1 && (op.front() == 'T' || op == "BT" || op == "ET")) {
            text_operator(op, operands, place);
        } else if (op == "'" || op == "\"") {
            text_operator(op, operands, place);
        } else if (op == "BDC" || op == "BMC") {
            begin_marked(operands, place);
        } else if (op == "EMC") {
            marks_->close();
        } else if (op == "q") {
            if (saved_.size() >= file_.budget().states)
                throw Unreadable("graphics states are nested too deep");
            saved_.push_back(state_);
        } else if (op == "Q") {
            if (saved_.size() > place.states) {
                state_ = saved_.back();
                saved_.pop_back();
            }
        } else if (op == "cm") {
            state_.ctm = matrix_of(operands) * state_.ctm;
        } else if (op == "re") {
            path_ = state_.ctm(Box{number(operands, 0), number(operands, 1),
                                   number(operands, 0) + number(operands, 2),
                                   number(operands, 1) + number(operands, 3)});
        } else if (op == "W" || op == "W*") {
            if (path_) state_.clip = state_.clip ? shared(*state_.clip, *path_) : *path_;
        } else if (op == "n" || op == "m") {
            path_.reset();
        } else if (op == "Do") {
            if (!operands.empty()) external_object(operands.back().bytes, place, depth);
        } else if (op == "ID") {
            lexer.skip_inline_image();
            paint();
        } else if (op == "f" || op == "F" || op == "f*" || op == "S" || op == "s" || op == "B" ||
                   op == "B*" || op == "b" || op == "b*" || op == "sh") {
            paint();
        }
    }
}

// Flat: a branch for each operator of text (ISO 32000-1, 9.3 and 9.4).
void Interpreter::text_operator(std::string_view op, const std::vector<Operand>& operands,
                                Place& place) {
    if (op == "Tj") {
        if (!operands.empty()) show(operands.back().bytes);
        end_run();
    } else if (op == "TJ") {
        if (!operands.empty()) show_array(operands.back());
        end_run();
    } else if (op == "Tf") {
        if (!operands.empty()) set_font(operands.front().bytes, place);
        state_.size = number(operands, 1);
    } else if (op == "Tm") {
        text_matrix_ = line_matrix_ = matrix_of(operands);
    } else if (op == "Td" || op == "TD") {
        if (op == "TD") state_.leading = -number(operands, 1);
        next_line(number(operands, 0), number(operands, 1));
    } else if (op == "T*") {
        next_line(0, -state_.leading);
    } else if (op == "'" || op == "\"") {
        if (op == "\"") {
            state_.word_space = number(operands, 0);
            state_.character_space = number(operands, 1);
        }
        next_line(0, -state_.leading);
        if (!operands.empty()) show(operands.back().bytes);
        end_run();
    } else if (op == "BT") {
        text_matrix_ = line_matrix_ = {};
    } else if (op == "Tc") {
        state_.character_space = number(operands, 0);
    } else if (op == "Tw") {
        state_.word_space = number(operands, 0);
    } else if (op == "Tz") {
        state_.scale = number(operands, 0) / 100;
    } else if (op == "TL") {
        state_.leading = number(operands, 0);
    } else if (op == "Ts") {
        state_.rise = number(operands, 0);
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
        if (string.empty()) return;
        ++shown_->unmapped["(no font)"];
        marks_->text(replacement);
        return;
    }
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

void Interpreter::paint() {
    if (marks_->standing() == Standing::unmarked) ++shown_->unmarked_marks;
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
        font = direct_fonts_.emplace_back(std::make_unique<Font>(file_, object)).get();
    }
    place.fonts.emplace(name, font);
    state_.font = font;
}

void Interpreter::begin_marked(const std::vector<Operand>& operands, Place& place) {
    if (operands.empty()) {
        marks_->open(place.holder, {}, nullptr, QPDFObjectHandle::newNull());
        return;
    }
    QPDFObjectHandle named = QPDFObjectHandle::newNull();
    const Operand* properties = operands.size() > 1 ? &operands[1] : nullptr;
    if (properties != nullptr && properties->kind == Operand::Kind::name &&
        place.resources.isDictionary()) {
        QPDFObjectHandle all = place.resources.getKey("/Properties");
        if (all.isDictionary()) named = all.getKey("/" + properties->bytes);
    }
    marks_->open(place.holder, operands[0].bytes, properties, named);
}

void Interpreter::external_object(const std::string& name, Place& place, std::size_t depth) {
    QPDFObjectHandle all = place.resources.isDictionary() ? place.resources.getKey("/XObject")
                                                          : QPDFObjectHandle::newNull();
    QPDFObjectHandle object = all.isDictionary() ? all.getKey("/" + name) : QPDFObjectHandle::newNull();
    if (!object.isStream()) return;
    QPDFObjectHandle dictionary = object.getDict();
    if (!dictionary.getKey("/Subtype").isNameAndEquals("/Form")) {
        paint();
        Box box = state_.ctm(Box{0, 0, 1, 1});
        if (state_.clip) box = shared(box, *state_.clip);
        shown_->pictures.push_back({box, fmt::format("picture {}", name), marks_->standing()});
        if (Sequence* sequence = marks_->sequence(); sequence != nullptr) {
            sequence->pictures.push_back(object.getObjGen());
            add_ink(*sequence, box);
        } else if (marks_->standing() == Standing::artifact) {
            shown_->decoration.push_back(object.getObjGen());
        }
        return;
    }
    if (depth >= file_.budget().form_depth) throw Unreadable("forms are nested beyond the limit");
    Place form{object.getObjGen(), dictionary.getKey("/Resources"), {}, saved_.size() + 1};
    if (!form.resources.isDictionary()) form.resources = place.resources;
    saved_.push_back(state_);
    QPDFObjectHandle matrix = dictionary.getKey("/Matrix");
    if (matrix.isMatrix()) {
        const QPDFObjectHandle::Matrix m = matrix.getArrayAsMatrix();
        state_.ctm = Matrix{m.a, m.b, m.c, m.d, m.e, m.f} * state_.ctm;
    }
    const Matrix text = text_matrix_, line = line_matrix_;
    const std::size_t marks = marks_->depth();
    stream(file_.decode(object), form, depth + 1);
    while (marks_->depth() > marks) marks_->close();
    text_matrix_ = text;
    line_matrix_ = line;
    saved_.resize(form.states);
    state_ = saved_.back();
    saved_.pop_back();
}

}  // namespace

Content read_content(PdfFile& file) {
    return Interpreter(file).run();
}

}  // namespace voetnoot::pdfa::recount
