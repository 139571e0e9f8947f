#include "library/comparison_json.hpp"

#include "pipeline/receipt/json_text.hpp"
#include "pipeline/receipt/place_json.hpp"
#include "pipeline/text/shown.hpp"

#include <nlohmann/json.hpp>

namespace voetnoot::library {

namespace {

using Json = nlohmann::ordered_json;
using witness::Statement;

Json place_json(const apart::Compared& compared, const witness::Place& place, bool in_letter) {
    Json json = Json::object();
    if (place.page != 0) {
        json["page"] = place.page;
        json["box"] = box_json(place.box.left, place.box.bottom, place.box.right, place.box.top);
    } else if (place.span.end != 0) {
        const Source& source = in_letter ? compared.letter_source : compared.original_source;
        const Position position = source.position(place.span);
        json["line"] = position.line;
        json["column"] = position.column;
    }
    return json;
}

}  // namespace

std::string comparison_json(const apart::Compared& compared) {
    const witness::Comparison& comparison = compared.comparison;
    Json json{{"comparison", 1},
              {"original", in_utf8(compared.original_name)},
              {"letter", in_utf8(compared.letter_name)},
              {"sameLetter", comparison.same_letter},
              {"pages", comparison.pages},
              {"letters", comparison.letters},
              {"accounted", comparison.accounted},
              {"added", comparison.added},
              {"differences", Json::array()}};
    for (const Statement& statement : comparison.statements)
        json["differences"].push_back(
            {{"rule", statement.rule->id},
             {"severity", name(statement.rule->severity)},
             {"message", in_utf8(statement.message.english())},
             {"original", place_json(compared, statement.original, false)},
             {"letter", place_json(compared, statement.letter, true)},
             {"originalWords", in_utf8(witness::text_of(compared.original, statement.words_a))},
             {"letterWords", in_utf8(witness::text_of(compared.letter, statement.words_b))}});
    return json_text(json) + "\n";
}

}  // namespace voetnoot::library
