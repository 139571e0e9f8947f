#include "pipeline/receipt/ledger_json.hpp"

namespace voetnoot {

namespace {

using Json = nlohmann::ordered_json;

Json reference_json(const LedgerReference& reference) {
    Json json;
    json["offset"] = reference.offset;
    json["before"] = reference.before;
    if (reference.inside) json["inside"] = *reference.inside;  // the note, counted from 0
    return json;
}

}  // namespace

Json ledger_json(const Ledger& ledger) {
    Json json;
    json["words"] = ledger.words;
    json["notes"] = Json::array();
    for (const LedgerNote& note : ledger.notes) {
        Json entry;
        entry["label"] = note.label;
        entry["text"] = note.text;
        entry["references"] = Json::array();
        for (const LedgerReference& reference : note.references)
            entry["references"].push_back(reference_json(reference));
        json["notes"].push_back(std::move(entry));
    }
    json["dangling"] = Json::array();
    for (const LedgerDangling& dangling : ledger.dangling) {
        Json entry;
        entry["label"] = dangling.label;
        entry.update(reference_json(dangling.reference));
        json["dangling"].push_back(std::move(entry));
    }
    if (ledger.foreign && !ledger.foreign->empty()) {
        json["foreign"] = Json::array();
        for (const LedgerForeign& foreign : *ledger.foreign)
            json["foreign"].push_back({{"language", foreign.language}, {"text", foreign.text}});
    }
    if (ledger.styled && !ledger.styled->empty()) {
        json["styled"] = Json::array();
        for (const LedgerStyled& styled : *ledger.styled)
            json["styled"].push_back({{"style", name(styled.style)}, {"text", styled.text}});
    }
    return json;
}

Json finding_json(const Finding& finding, const Source& source) {
    const Position position = source.position(finding.span);
    Json json;
    json["rule"] = finding.rule;
    json["severity"] = name(finding.severity);
    json["stage"] = name(finding.stage);
    if (!finding.target.empty()) json["target"] = finding.target;
    json["file"] = source.name();
    if (const std::string& part = source.parts().at(finding.span.part).name; !part.empty())
        json["part"] = part;
    json["line"] = position.line;
    json["column"] = position.column;
    if (const Landmark* landmark = source.landmark(finding.span)) {
        json["paragraph"] = landmark->number;
        json["words"] = landmark->words;
    }
    json["span"] = {{"begin", finding.span.begin}, {"end", finding.span.end}};
    json["message"] = finding.message;
    json["hint"] = finding.hint;
    return json;
}

}  // namespace voetnoot
