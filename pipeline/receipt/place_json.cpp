#include "pipeline/receipt/place_json.hpp"

#include <cmath>
#include <string>

namespace voetnoot {

namespace {

using Json = nlohmann::ordered_json;

double tenths(double points) {
    return std::round(points * 10) / 10;
}

}  // namespace

nlohmann::ordered_json box_json(double left, double bottom, double right, double top) {
    return {tenths(left), tenths(bottom), tenths(right), tenths(top)};
}

nlohmann::ordered_json place_json(const witness::Place& on_page) {
    const witness::Rectangle& box = on_page.box;
    return {{"page", on_page.page}, {"box", box_json(box.left, box.bottom, box.right, box.top)}};
}

nlohmann::ordered_json place_json(const ShownAt& at) {
    Json json = Json::object();
    if (at.page != 0) {
        json["page"] = at.page;
        json["box"] = box_json(at.left, at.bottom, at.right, at.top);
    }
    if (at.line != 0) json["line"] = at.line;
    if (!at.id.empty()) json["id"] = at.id;
    return json;
}

nlohmann::ordered_json place_json(const Span& span, const Source& source) {
    const Position position = source.position(span);
    Json json;
    if (const std::string& part = source.parts().at(span.part).name; !part.empty()) json["part"] = part;
    json["line"] = position.line;
    json["column"] = position.column;
    json["span"] = {{"begin", span.begin}, {"end", span.end}};
    return json;
}

}  // namespace voetnoot
