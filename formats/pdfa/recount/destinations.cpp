#include "formats/pdfa/recount/destinations.hpp"

#include "formats/pdfa/recount/trees.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>
#include <vector>

namespace voetnoot::pdfa::recount {

Destinations read_destinations(PdfFile& file) {
    Destinations found;
    if (QPDFObjectHandle names = file.root().getKey("/Names"); names.isDictionary()) {
        for (const auto& [name, object] : name_tree(names.getKey("/Dests"))) {
            found.emplace(name, read_destination(file, object));
        }
    }
    if (QPDFObjectHandle all = file.root().getKey("/Dests"); all.isDictionary()) {
        for (const std::string& key : all.getKeys()) {
            found.emplace(key.substr(1), read_destination(file, all.getKey(key)));
        }
    }
    return found;
}

std::string place_name(const Destination& place) {
    if (!place.page) return {};
    if (!place.top) return fmt::format("page-{}", *place.page + 1);
    return fmt::format("page-{}-{}", *place.page + 1, std::lround(std::clamp(*place.top, -1e6, 1e6)));
}

Destination read_destination(const PdfFile& file, QPDFObjectHandle object) {
    Destination destination;
    if (object.isDictionary()) object = object.getKey("/D");
    if (!object.isArray() || object.getArrayNItems() == 0) return destination;
    QPDFObjectHandle page = object.getArrayItem(0);
    if (page.isDictionary()) destination.page = file.page_index(page.getObjGen());
    const auto number = [&](int i) -> std::optional<double> {
        if (i >= object.getArrayNItems() || !object.getArrayItem(i).isNumber()) return std::nullopt;
        return object.getArrayItem(i).getNumericValue();
    };
    if (object.getArrayNItems() < 2) return destination;
    QPDFObjectHandle kind = object.getArrayItem(1);
    if (kind.isNameAndEquals("/XYZ")) {
        destination.left = number(2);
        destination.top = number(3);
    } else if (kind.isNameAndEquals("/FitH") || kind.isNameAndEquals("/FitBH")) {
        destination.top = number(2);
    }
    return destination;
}

LinkTarget link_target(const PdfFile& file, QPDFObjectHandle annotation) {
    LinkTarget target;
    if (!annotation.isDictionary()) return target;
    QPDFObjectHandle destination = annotation.getKey("/Dest");
    if (QPDFObjectHandle action = annotation.getKey("/A"); action.isDictionary()) {
        QPDFObjectHandle kind = action.getKey("/S");
        if (kind.isNameAndEquals("/URI")) {
            QPDFObjectHandle uri = action.getKey("/URI");
            target.uri = uri.isString() ? uri.getStringValue() : std::string();
        } else if (kind.isNameAndEquals("/GoTo")) {
            destination = action.getKey("/D");
        }
    }
    if (destination.isName() || destination.isString()) target.name = name_or_string(destination);
    else if (destination.isArray()) target.place = read_destination(file, destination);
    return target;
}

std::vector<Box> link_areas(QPDFObjectHandle annotation) {
    constexpr double rounded = 1;  // points
    QPDFObjectHandle rectangle = annotation.getKey("/Rect");
    if (!rectangle.isRectangle()) return {};
    const QPDFObjectHandle::Rectangle at = rectangle.getArrayAsRectangle();
    const Box all{std::min(at.llx, at.urx), std::min(at.lly, at.ury), std::max(at.llx, at.urx),
                  std::max(at.lly, at.ury)};
    QPDFObjectHandle points = annotation.getKey("/QuadPoints");
    if (!points.isArray() || points.getArrayNItems() < 8 || points.getArrayNItems() % 8 != 0)
        return {all};
    std::vector<Box> areas;
    std::vector<QPDFObjectHandle> numbers = points.getArrayAsVector();
    for (std::size_t quad = 0; quad < numbers.size(); quad += 8) {
        Box area{all.right, all.top, all.left, all.bottom};
        for (std::size_t i = quad; i < quad + 8; i += 2) {
            if (!numbers[i].isNumber() || !numbers[i + 1].isNumber()) return {all};
            const double x = numbers[i].getNumericValue(), y = numbers[i + 1].getNumericValue();
            if (x < all.left - rounded || x > all.right + rounded || y < all.bottom - rounded ||
                y > all.top + rounded)
                return {all};
            area = {std::min(area.left, x), std::min(area.bottom, y), std::max(area.right, x),
                    std::max(area.top, y)};
        }
        areas.push_back(area);
    }
    return areas;
}

void for_each_outline_entry(PdfFile& file, const std::function<void(QPDFObjectHandle)>& visit) {
    QPDFObjectHandle outline = file.root().getKey("/Outlines");
    if (!outline.isDictionary()) return;
    std::set<QPDFObjGen> seen;
    std::vector<QPDFObjectHandle> pending{outline.getKey("/First")};
    while (!pending.empty()) {
        QPDFObjectHandle entry = pending.back();
        pending.pop_back();
        if (!entry.isDictionary() || !seen.insert(entry.getObjGen()).second) continue;
        visit(entry);
        pending.push_back(entry.getKey("/Next"));
        pending.push_back(entry.getKey("/First"));
    }
}

}  // namespace voetnoot::pdfa::recount
