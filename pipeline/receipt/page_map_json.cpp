#include "pipeline/receipt/page_map_json.hpp"

#include "pipeline/receipt/place_json.hpp"

namespace voetnoot {

nlohmann::ordered_json page_map_json(const witness::PageMap& map, const Source& source) {
    using Json = nlohmann::ordered_json;
    Json json{{"ends", Json::array()}, {"passages", Json::array()}};
    for (const LedgerPageEnd& end : map.ends) {
        Json one{{"page", end.page}, {"offset", end.offset}};
        if (end.break_at != 0) one["breakAt"] = end.break_at;
        one["source"] = place_json(end.span, source);
        json["ends"].push_back(std::move(one));
    }
    for (const witness::PassagePlaces& passage : map.passages) {
        Json one;
        if (passage.note) one["note"] = *passage.note;
        one["source"] = place_json(passage.span, source);
        one["original"] = Json::array();
        for (const witness::Place& place : passage.places) one["original"].push_back(place_json(place));
        json["passages"].push_back(std::move(one));
    }
    return json;
}

}  // namespace voetnoot
