#include "receipt/receipt.hpp"

#include "receipt/ledger_json.hpp"
#include "source/sha256.hpp"

#include <fmt/format.h>

namespace voetnoot {

namespace {

using Json = nlohmann::ordered_json;

Json source_json(const Source& source, const std::string& format) {
    Json json;
    json["name"] = source.name();
    json["format"] = format;
    json["bytes"] = source.file().size();
    json["sha256"] = sha256(source.file());
    return json;
}

Json options_json(const Job& job) {
    Json json;
    json["to"] = job.to;
    json["onDefect"] = job.on_defect == OnDefect::mark ? "mark" : "refuse";
    json["date"] = job.date ? Json(iso(*job.date)) : Json(nullptr);
    json["language"] = job.language ? Json(*job.language) : Json(nullptr);
    json["rules"] = Json::object();
    for (const auto& [rule, severity] : job.severities.all()) json["rules"][rule] = name(severity);
    return json;
}

// The ledger in full once; of each output only that, and how, it shows the same.
Json recount_json(const Recount& recount) {
    Json json;
    json["words"] = recount.ledger.words;
    json["notes"] = recount.ledger.notes.size();
    json["references"] = recount.ledger.reference_count();
    json["dangling"] = recount.ledger.dangling.size();
    json["links"] = recount.ledger.links.size();
    json["blocks"] = recount.ledger.blocks.size();
    json["textSha256"] = sha256(recount.ledger.running_text);
    return json;
}

}  // namespace

std::string receipt(const ReceiptInput& input) {
    Json json;
    json["receipt"] = 1;  // version of this layout
    json["program"] = input.job.program;
    json["outcome"] = input.sealed ? "sealed" : "refused";
    json["source"] = source_json(input.job.source, input.job.from);
    json["options"] = options_json(input.job);

    json["outputs"] = Json::array();
    for (std::size_t i = 0; i < input.outputs.size(); ++i) {
        const Format& format = *input.outputs[i].target->format;
        Json output;
        output["name"] = input.job.stem + std::string(format.suffixes.front());
        output["format"] = format.name;
        output["conformance"] = format.title;
        output["bytes"] = input.outputs[i].bytes.size();
        output["sha256"] = sha256(input.outputs[i].bytes);
        if (i < input.recounts.size()) output["recount"] = recount_json(input.recounts[i]);
        json["outputs"].push_back(std::move(output));
    }

    json["resources"] = Json::array();
    for (const Resource* resource : input.resources)
        json["resources"].push_back({{"name", resource->name}, {"sha256", resource->sha256}});

    json["ledger"] = ledger_json(input.promised);
    json["ledger"]["links"] = input.promised.links.size();
    json["ledger"]["blocks"] = input.promised.blocks.size();
    json["ledger"]["textSha256"] = sha256(input.promised.running_text);

    json["stages"] = input.stages;
    json["findings"] = Json::array();
    for (const Finding& finding : input.findings.sorted())
        json["findings"].push_back(finding_json(finding, input.job.source));
    return json.dump(2) + "\n";
}

}  // namespace voetnoot
