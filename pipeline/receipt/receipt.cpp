#include "pipeline/receipt/receipt.hpp"

#include "pipeline/receipt/figures.hpp"
#include "pipeline/receipt/json_text.hpp"
#include "pipeline/receipt/ledger_json.hpp"
#include "pipeline/receipt/letter_json.hpp"
#include "pipeline/receipt/page_map_json.hpp"
#include "pipeline/receipt/passport.hpp"
#include "pipeline/source/sha256.hpp"

#include <fmt/format.h>
#include <unicode/uversion.h>

#include <map>

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

Json output_json(const Output& output) {
    Json json;
    json["name"] = output.name;
    json["format"] = output.target->format->name;
    json["conformance"] = output.target->title();
    json["written"] = output.target->asked_for;  // else it travels only within another
    json["bytes"] = output.bytes.size();
    json["sha256"] = sha256(output.bytes);
    for (const Attachment& attachment : output.context.attachments)
        json["attachments"].push_back({{"name", attachment.name}, {"sha256", sha256(attachment.bytes)}});
    return json;
}

// How much of the original the letter accounts for, in letters and digits.
Json witness_json(const WitnessFile& file, const witness::Comparison& comparison) {
    Json json;
    json["name"] = file.name;
    json["format"] = file.from;
    json["bytes"] = file.bytes.size();
    json["sha256"] = sha256(file.bytes);
    json["pages"] = comparison.pages;
    json["original"] = comparison.same_letter;
    json["letters"] = comparison.letters;
    json["accounted"] = comparison.accounted;
    json["added"] = comparison.added;
    return json;
}

// By name. Every letter passes through ICU, which knows characters.
std::map<std::string, std::string> libraries(const ReceiptInput& input) {
    UVersionInfo icu;
    u_getVersion(icu);
    std::map<std::string, std::string> found{{"icu", fmt::format("{}.{}", icu[0], icu[1])}};
    const auto add = [&](const Format& format) {
        for (const Library& library : format.libraries) found.emplace(library.name, library.version);
    };
    add(input.reader);
    for (const Output& output : input.outputs) add(*output.target->format);
    return found;
}

}  // namespace

std::string receipt_name(const Job& job) {
    return job.stem + ".receipt.json";
}

Json options_json(const Job& job) {
    Json json;
    json["to"] = job.to;
    json["profiles"] = Json::object();
    for (const auto& [format, profile] : job.profiles) json["profiles"][format] = profile;
    json["onDefect"] = job.on_defect == OnDefect::mark ? "mark" : "refuse";
    json["tracked"] = job.reading.tracked == Tracked::original ? "original" : "final";
    json["date"] = job.date ? Json(iso(*job.date)) : Json(nullptr);
    json["language"] = job.language ? Json(*job.language) : Json(nullptr);
    if (job.witness) json["witness"] = sha256(job.witness->bytes);
    for (const Field field : job.take) json["takeFromWitness"].push_back(name(field));
    json["configuration"] = job.configuration.empty() ? Json(nullptr) : Json(job.configuration);
    json["rules"] = Json::object();
    for (const auto& [rule, severity] : job.severities.all()) json["rules"][rule] = name(severity);
    return json;
}

Json pictures_json(const Pictures& pictures) {
    Json json = Json::array();
    for (const auto& [name, loaded] : pictures) {
        json.push_back(
            {{"name", name}, {"beside", loaded.beside}, {"drawn", loaded.picture != nullptr}});
        if (!loaded.sha256.empty()) json.back()["sha256"] = loaded.sha256;
    }
    return json;
}

std::string receipt(const ReceiptInput& input) {
    Json json;
    json["receipt"] = receipt_layout;
    json["program"] = input.job.program;
    json["build"] = input.job.build;
    json["outcome"] = input.sealed ? "sealed" : "refused";
    json["source"] = source_json(input.job.source, input.job.from);
    if (input.witnessed != nullptr) json["witness"] = witness_json(*input.job.witness, *input.witnessed);
    json["letter"] = letter_json(input.document);
    json["pictures"] = pictures_json(input.job.pictures);
    json["options"] = options_json(input.job);

    json["outputs"] = Json::array();
    for (std::size_t i = 0; i < input.outputs.size(); ++i) {
        json["outputs"].push_back(output_json(input.outputs[i]));
        // The ledger in full once; of each output only that, and how, it shows the same.
        if (i < input.recounts.size())
            json["outputs"].back()["recount"] = figures_json(figures_of(input.recounts[i].ledger));
    }

    json["resources"] = Json::array();
    for (const Resource* resource : input.resources)
        json["resources"].push_back({{"name", resource->name}, {"sha256", resource->sha256}});

    json["libraries"] = Json::array();
    for (const auto& [name, version] : libraries(input))
        json["libraries"].push_back({{"name", name}, {"version", version}});

    json["ledger"] = ledger_json(input.promised);
    const Json figures = figures_json(figures_of(input.promised));
    for (const char* name : {"links", "blocks", "textSha256", "linksSha256", "blocksSha256"})
        json["ledger"][name] = figures.at(name);

    json["passports"] =
        passports_json(input.promised, input.job.source, input.outputs, input.recounts, input.witnessed);

    if (!input.page_map.empty()) json["pageMap"] = page_map_json(input.page_map, input.job.source);

    json["stages"] = Json::array();
    for (const Stage stage : input.stages) json["stages"].push_back(name(stage));
    json["findings"] = Json::array();
    for (const Finding& finding : input.findings.sorted())
        json["findings"].push_back(finding_json(finding, input.job.source));
    return json_text(json) + "\n";
}

}  // namespace voetnoot
