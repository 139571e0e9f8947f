#include "formats/pdfa/recount/content.hpp"

#include "formats/pdfa/recount/interpreter.hpp"
#include "pipeline/format/format.hpp"
#include "pipeline/phrase/make.hpp"
#include "pipeline/text/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace voetnoot::pdfa::recount {

void Interpreter::page(std::size_t index) {
    const Page& page = file_.pages()[index];
    content_.pages.emplace_back();
    shown_ = &content_.pages.back();
    marks_ = std::make_unique<Marks>(content_, index, file_.budget().marks);
    saved_.clear();
    state_ = {};
    drawn_.clear();
    subpaths_.clear();
    off_.clear();
    data_.clear();
    QPDFObjectHandle contents = page.object;
    contents = contents.getKey("/Contents");
    if (contents.isArray()) {
        for (QPDFObjectHandle part : contents.aitems()) {
            file_.decode(part, data_);
            data_ += '\n';
        }
    } else {
        file_.decode(contents, data_);
    }
    Place place{
        page.object.getObjGen(), PdfFile::attribute(page, "/Resources"), {}, 0, page.object.getObjGen()};
    stream(data_, place, 0);
    if (drawing_ != nullptr) annotations(page);
}

// Flat: a branch for each operator outside text (ISO 32000-1, Annex A).
void Interpreter::stream(std::string_view data, Place& place, std::size_t depth) {
    Lexer lexer(data);
    std::span<const Operand> operands;
    std::string_view op;
    while (lexer.next(operands, op)) {
        if (++operators_ > file_.budget().operators) {
            throw Unreadable(phrase("the content of the PDF has more operators than the limit allows"));
        }
        switch (code_of(op)) {
            case code_of("BDC"):
            case code_of("BMC"):
                begin_marked(operands, place);
                break;
            case code_of("EMC"):
                marks_->close();
                if (!off_.empty() && marks_->depth() <= off_.back()) off_.pop_back();
                break;
            case code_of("q"):
                if (saved_.size() >= file_.budget().states)
                    throw Unreadable(phrase("graphics states are nested too deep"));
                saved_.push_back(state_);
                break;
            case code_of("Q"):
                if (saved_.size() <= place.states) break;
                state_ = saved_.back();
                saved_.pop_back();
                break;
            case code_of("cm"):
                state_.ctm = matrix_of(operands) * state_.ctm;
                break;
            case code_of("re"):
                path_ = state_.ctm(Box{number(operands, 0), number(operands, 1),
                                       number(operands, 0) + number(operands, 2),
                                       number(operands, 1) + number(operands, 3)});
                if (drawing_ != nullptr) subpaths_.rectangle(*path_);
                break;
            case code_of("W"):
            case code_of("W*"):
                if (path_) state_.clip = state_.clip ? shared(*state_.clip, *path_) : *path_;
                break;
            case code_of("n"):
            case code_of("m"):
                path_.reset();
                [[fallthrough]];
            case code_of("l"):
            case code_of("c"):
            case code_of("v"):
            case code_of("y"):
                if (drawing_ != nullptr) path_operator(op.front(), operands);
                break;
            case code_of("h"):
                if (drawing_ != nullptr) subpaths_.back();
                break;
            case code_of("f"):
            case code_of("F"):
            case code_of("f*"):
            case code_of("S"):
            case code_of("s"):
            case code_of("B"):
            case code_of("B*"):
            case code_of("b"):
            case code_of("b*"):
            case code_of("sh"):
                paint(op);
                break;
            case code_of("Do"):
                if (!operands.empty()) external_object(operands.back().bytes, place, depth);
                break;
            case code_of("ID"): {
                const std::string_view samples = lexer.inline_image();
                paint();
                if (drawing_ != nullptr && off_.empty()) inline_picture(operands, samples, place);
                break;
            }
            case code_of("w"):
                state_.line_width = number(operands, 0);
                break;
            case code_of("g"):
            case code_of("rg"):
            case code_of("k"):
            case code_of("sc"):
            case code_of("scn"):
            case code_of("cs"):
            case code_of("G"):
            case code_of("RG"):
            case code_of("K"):
            case code_of("SC"):
            case code_of("SCN"):
            case code_of("CS"):
                if (drawing_ != nullptr) set_colour(op, operands);
                break;
            default:
                text_operator(op, operands, place);
        }
    }
}

void Interpreter::path_operator(char op, std::span<const Operand> operands) {
    if (op == 'n') return subpaths_.clear();
    const auto point = [&](std::size_t i) {
        const Box at = state_.ctm(Box{number(operands, i), number(operands, i + 1), number(operands, i),
                                      number(operands, i + 1)});
        if (op == 'm') subpaths_.move(at.left, at.bottom);
        else if (op == 'l') subpaths_.line(at.left, at.bottom);
        else subpaths_.curve(at.left, at.bottom);
    };
    for (std::size_t i = 0; i + 1 < operands.size(); i += 2) point(i);
}

// Without an operator: something that is no path.
void Interpreter::paint(std::string_view op) {
    if (marks_->standing() == Standing::unmarked) ++shown_->unmarked_marks;
    if (drawing_ == nullptr) return;
    if (!off_.empty()) return subpaths_.clear();
    const char kind = op.empty() || op == "sh" ? ' ' : op.front();
    if (kind == 's' || kind == 'b') subpaths_.back();
    const Matrix& m = state_.ctm;
    Painting how;
    how.strokes = kind == 's' || kind == 'S' || kind == 'b' || kind == 'B';
    how.fills = kind == 'f' || kind == 'F' || kind == 'b' || kind == 'B';
    how.even_odd = op.ends_with('*');
    how.width = state_.line_width * std::sqrt(std::abs(m.a * m.d - m.b * m.c));
    how.stroke = state_.stroke;
    how.fill = state_.fill;
    how.clip = state_.clip;
    how.artifact = marks_->standing() == Standing::artifact;
    if (op == "sh" && state_.clip && !how.artifact) drawing_->add_shape(*state_.clip, {});
    subpaths_.paint(*drawing_, how);
}

void Interpreter::set_colour(std::string_view op, std::span<const Operand> operands) {
    const bool strokes = op.front() >= 'A' && op.front() <= 'Z';
    Colour colour;
    if (op == "cs" || op == "CS") {
        // A space begins with black, or as good as that.
    } else if (std::any_of(operands.begin(), operands.end(),
                           [](const Operand& one) { return one.kind != Operand::Kind::number; })) {
        colour.parts = 0;  // a pattern
    } else {
        colour.parts = std::min<std::size_t>(operands.size(), colour.values.size());
        for (std::size_t i = 0; i < colour.parts; ++i)
            colour.values.at(i) = static_cast<float>(operands[i].number);
        // One part may be the ink of a space of its own: nobody knows what is white there.
        if (colour.parts == 1 && op != "g" && op != "G") colour.parts = 2;
    }
    (strokes ? state_.stroke : state_.fill) = colour;
}

void Interpreter::begin_marked(std::span<const Operand> operands, Place& place) {
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
    if (layers_ && operands[0].bytes == "OC" && layers_->is_off(named)) off_.push_back(marks_->depth());
    marks_->open(place.holder, operands[0].bytes, properties, named);
}

void Interpreter::external_object(const std::string& name, Place& place, std::size_t depth) {
    QPDFObjectHandle all = place.resources.isDictionary() ? place.resources.getKey("/XObject")
                                                          : QPDFObjectHandle::newNull();
    QPDFObjectHandle object = all.isDictionary() ? all.getKey("/" + name) : QPDFObjectHandle::newNull();
    if (!object.isStream()) return;
    QPDFObjectHandle dictionary = object.getDict();
    if (layers_ && layers_->is_off(dictionary.getKey("/OC"))) return;
    if (!dictionary.getKey("/Subtype").isNameAndEquals("/Form")) {
        paint();
        Box box = state_.ctm(Box{0, 0, 1, 1});
        if (state_.clip) box = shared(box, *state_.clip);
        if (drawing_ != nullptr) {
            if (off_.empty()) draw_picture(object);
            return;
        }
        shown_->pictures.push_back({box, fmt::format("picture {}", name), marks_->standing()});
        if (Sequence* sequence = marks_->sequence(); sequence != nullptr) {
            sequence->pictures.push_back(object.getObjGen());
            add_ink(*sequence, box);
        } else if (marks_->standing() == Standing::artifact) {
            shown_->decoration.push_back(object.getObjGen());
        }
        return;
    }
    form(object, place, depth);
}

void Interpreter::form(QPDFObjectHandle object, Place& place, std::size_t depth) {
    if (depth >= file_.budget().form_depth)
        throw Unreadable(phrase("forms are nested beyond the limit"));
    QPDFObjectHandle dictionary = object.getDict();
    Place form{
        object.getObjGen(), dictionary.getKey("/Resources"), {}, saved_.size() + 1, object.getObjGen()};
    if (!form.resources.isDictionary()) {
        form.resources = place.resources;
        form.owner = place.owner;
    }
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
    while (!off_.empty() && marks_->depth() <= off_.back()) off_.pop_back();
    text_matrix_ = text;
    line_matrix_ = line;
    saved_.resize(form.states);
    state_ = saved_.back();
    saved_.pop_back();
}

Content read_content(PdfFile& file) {
    return Interpreter(file).run();
}

void read_drawings(PdfFile& file, const PageSeen& seen) {
    Interpreter(file, &seen).run();
}

}  // namespace voetnoot::pdfa::recount
