#include "pipeline/receipt/letter_json.hpp"

#include "pipeline/citation/cited.hpp"
#include "pipeline/text/text.hpp"

namespace voetnoot {

namespace {

using Json = nlohmann::ordered_json;

// Consecutive lines of one field, as the letterhead has them; lines without a known meaning are left
// out.
Json fields_json(const LetterHead& letterhead) {
    Json fields = Json::array();
    for (const LetterHeadGroup& group : letterhead.groups) {
        Field last = Field::none;
        for (const LetterHeadLine& line : group.lines) {
            const std::string text(trim(fold(plain_text(line.value))));
            if (line.field != last && line.field != Field::none)
                fields.push_back({{"field", name(line.field)}, {"lines", Json::array()}});
            last = line.field;
            if (last != Field::none && !text.empty()) fields.back()["lines"].push_back(text);
        }
    }
    return fields;
}

}  // namespace

Json letter_json(const Document& document) {
    Json json;
    json["title"] = document.title;  // the subject, else the first heading
    json["language"] = document.language;
    json["date"] = document.date ? Json(iso(*document.date)) : Json(nullptr);
    json["fields"] = fields_json(document.letterhead);
    json["signature"] = nullptr;
    if (document.signature)
        json["signature"] = {{"person", document.signature->person},
                             {"function", document.signature->function}};
    json["citations"] = Json::array();
    for (const citation::Cited& cited : citation::cited_papers(document))
        json["citations"].push_back({{"identifier", cited.identifier}, {"address", cited.address}});
    return json;
}

}  // namespace voetnoot
