// What annotations paint: the text of filled fields and of text boxes.
#include "formats/pdfa/recount/interpreter.hpp"

namespace voetnoot::pdfa::recount {

void Interpreter::annotations(const Page& page) {
    QPDFObjectHandle all = page.object;
    all = all.getKey("/Annots");
    if (!all.isArray()) return;
    for (QPDFObjectHandle annotation : all.aitems()) {
        if (!annotation.isDictionary() || annotation.getKey("/Subtype").isNameAndEquals("/Popup"))
            continue;
        QPDFObjectHandle flags = annotation.getKey("/F");
        constexpr long long hidden = 2, no_view = 32;
        if (flags.isInteger() && (flags.getIntValue() & (hidden | no_view)) != 0) continue;
        if (!layers_->is_off(annotation.getKey("/OC"))) appearance(annotation);
    }
}

// The form of a field or a text box, moved into its rectangle (ISO 32000-1, 12.5.5).
void Interpreter::appearance(QPDFObjectHandle annotation) {
    QPDFObjectHandle shown = annotation.getKey("/AP");
    if (shown.isDictionary()) shown = shown.getKey("/N");
    if (shown.isDictionary()) {
        QPDFObjectHandle state = annotation.getKey("/AS");
        shown = state.isName() ? shown.getKey(state.getName()) : QPDFObjectHandle::newNull();
    }
    QPDFObjectHandle rectangle = annotation.getKey("/Rect");
    if (!shown.isStream() || !rectangle.isRectangle()) return;
    QPDFObjectHandle box = shown.getDict().getKey("/BBox");
    if (!box.isRectangle()) return;
    const QPDFObjectHandle::Rectangle to = rectangle.getArrayAsRectangle();
    const QPDFObjectHandle::Rectangle from = box.getArrayAsRectangle();
    Matrix inner;
    if (QPDFObjectHandle matrix = shown.getDict().getKey("/Matrix"); matrix.isMatrix()) {
        const QPDFObjectHandle::Matrix m = matrix.getArrayAsMatrix();
        inner = {m.a, m.b, m.c, m.d, m.e, m.f};
    }
    const Box placed = inner(Box{from.llx, from.lly, from.urx, from.ury});
    const double width = placed.right - placed.left, height = placed.top - placed.bottom;
    if (width <= 0 || height <= 0) return;
    saved_.clear();
    state_ = {};
    const double x = (to.urx - to.llx) / width, y = (to.ury - to.lly) / height;
    state_.ctm = {x, 0, 0, y, to.llx - placed.left * x, to.lly - placed.bottom * y};
    Place none{QPDFObjGen(), QPDFObjectHandle::newNull(), {}, 0, QPDFObjGen()};
    form(shown, none, 0);
}

}  // namespace voetnoot::pdfa::recount
