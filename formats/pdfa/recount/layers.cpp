#include "formats/pdfa/recount/layers.hpp"

#include <algorithm>
#include <vector>

namespace voetnoot::pdfa::recount {

Layers::Layers(PdfFile& file) {
    QPDFObjectHandle properties = file.root().getKey("/OCProperties");
    QPDFObjectHandle by_default =
        properties.isDictionary() ? properties.getKey("/D") : QPDFObjectHandle::newNull();
    if (!by_default.isDictionary()) return;
    off_by_default_ = by_default.getKey("/BaseState").isNameAndEquals("/OFF");
    QPDFObjectHandle others = by_default.getKey(off_by_default_ ? "/ON" : "/OFF");
    if (!others.isArray()) return;
    for (QPDFObjectHandle group : others.aitems()) other_.insert(group.getObjGen());
}

bool Layers::is_group_off(QPDFObjectHandle group) const {
    return other_.contains(group.getObjGen()) != off_by_default_;
}

// A membership is read by its policy; its visibility expression is not.
bool Layers::is_off(QPDFObjectHandle layer) const {
    if (!layer.isDictionary() || (other_.empty() && !off_by_default_)) return false;
    if (!layer.getKey("/Type").isNameAndEquals("/OCMD")) return is_group_off(layer);
    QPDFObjectHandle groups = layer.getKey("/OCGs");
    if (groups.isDictionary()) return is_group_off(groups);
    if (!groups.isArray() || groups.getArrayNItems() == 0) return false;
    const std::vector<QPDFObjectHandle> all = groups.getArrayAsVector();
    const auto off = std::count_if(all.begin(), all.end(),
                                   [&](const QPDFObjectHandle& group) { return is_group_off(group); });
    const bool some_off = off > 0, some_on = static_cast<std::size_t>(off) < all.size();
    QPDFObjectHandle policy = layer.getKey("/P");
    if (policy.isNameAndEquals("/AllOn")) return some_off;
    if (policy.isNameAndEquals("/AnyOff")) return !some_off;
    if (policy.isNameAndEquals("/AllOff")) return some_on;
    return !some_on;
}

}  // namespace voetnoot::pdfa::recount
