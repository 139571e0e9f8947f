#include "pipeline/package/premis_events.hpp"

#include "pipeline/package/digest.hpp"
#include "pipeline/package/leaf.hpp"
#include "pipeline/package/premis_words.hpp"
#include "pipeline/receipt/json_text.hpp"

#include <fmt/format.h>

#include <set>
#include <utility>
#include <vector>

namespace voetnoot::package {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view vouched = "; the moment is that of the package, the receipt holds none";

struct Event {
    std::string id;
    std::string_view type;
    std::string_view code;  // of the vocabulary; empty: a term of ours
    std::string detail;
    std::string_view outcome = "success";
    std::string note = {};
    std::string program;  // the agent's id
    std::vector<std::pair<std::string, std::string_view>> objects;
};

std::string program_id(const std::string& program, const std::string& build) {
    return uuid_of(fmt::format("agent/{}/{}", program, build));
}

std::string program_id(const Letter& letter) {
    return program_id(letter.receipt->at("program"), letter.receipt->at("build"));
}

std::string submitter_id(const Content& content) {
    const std::string name = value_of(content.values, "submitter.name");
    return name.empty() ? name : uuid_of("agent/" + name);
}

void write_event(XmlWriter& xml, const Content& content, const Event& event) {
    xml.open("event");
    premis_identifier(xml, "event", event.id);
    if (event.code.empty()) leaf(xml, "eventType", event.type);
    else premis_term(xml, "eventType", "eventType", event.type, event.code);
    leaf(xml, "eventDateTime", content.at);
    xml.open("eventDetailInformation");
    leaf(xml, "eventDetail", event.detail);
    xml.close();
    xml.open("eventOutcomeInformation");
    leaf(xml, "eventOutcome", event.outcome);
    if (!event.note.empty()) {
        xml.open("eventOutcomeDetail");
        leaf(xml, "eventOutcomeDetailNote", event.note);
        xml.close();
    }
    xml.close();
    premis_identifier(xml, "linkingAgent", event.program, "executing program");
    if (const std::string submitter = submitter_id(content); !submitter.empty())
        premis_identifier(xml, "linkingAgent", submitter, "implementer");
    for (const auto& [object, role] : event.objects)
        premis_identifier(xml, "linkingObject", object, role);
    xml.close();
}

std::string marked_defects(const Json& receipt) {
    std::size_t errors = 0;
    for (const Json& finding : receipt.at("findings"))
        if (finding.at("severity") == "error") ++errors;
    return errors == 0 ? std::string{}
                       : fmt::format("{} defect(s) of the source are marked in the file", errors);
}

Event normalization(const Letter& letter, const Item& item) {
    const std::string defects = marked_defects(*letter.receipt);
    return {event_id(item, EventKind::normalization),
            "normalization",
            "nor",
            fmt::format("{} written from {} as {}; options {}{}", item.real_name,
                        letter.original().real_name, item.conformance,
                        json_text(letter.receipt->at("options"), -1), vouched),
            defects.empty() ? "success" : "warning",
            defects,
            program_id(letter),
            {{letter.original().uuid, "source"}, {item.uuid, "outcome"}}};
}

Event integrity(const Letter& letter, const Item& item) {
    const Json& ledger = letter.receipt->at("ledger");
    const Json& found = *item.recount;
    const auto count = [&found](const char* key) { return found.at(key).get<std::size_t>(); };
    return {event_id(item, EventKind::integrity),
            "footnote integrity check",
            {},
            fmt::format("words, notes, references, links, blocks and text counted again in the written "
                        "bytes and compared with the count of {}{}",
                        letter.original().real_name, vouched),
            count("dangling") == 0 ? "success" : "warning",
            fmt::format("notes {} of {}; references {}; dangling {}; words {} of {}; links {}; blocks "
                        "{}; textSha256 {}",
                        count("notes"), ledger.at("notes").size(), count("references"),
                        count("dangling"), count("words"), ledger.at("words").get<std::size_t>(),
                        count("links"), count("blocks"), found.at("textSha256").get<std::string>()),
            program_id(letter),
            {{item.uuid, "source"}}};
}

// Which schemas a letter's XML was held against, as its receipt names them.
std::string schemas_of(const Json& receipt) {
    std::string all;
    for (const Json& resource : receipt.at("resources")) {
        const std::string name = resource.at("name");
        if (!name.starts_with("schema/")) continue;
        all += fmt::format("{}{} (SHA-256 {})", all.empty() ? "" : ", ", name.substr(7),
                           resource.at("sha256").get<std::string>());
    }
    return all;
}

void validation_event(XmlWriter& xml, const Content& content, const Letter& letter, const Item& item) {
    const std::string schemas = schemas_of(*letter.receipt);
    if (!item.validated || schemas.empty()) return;
    write_event(xml, content,
                {event_id(item, EventKind::validation),
                 "validation",
                 "val",
                 fmt::format("validated against {}{}", schemas, vouched),
                 "success",
                 {},
                 program_id(letter),
                 {{item.uuid, "source"}}});
}

void comparison_event(XmlWriter& xml, const Content& content, const Letter& letter) {
    const auto found = letter.receipt->find("witness");
    if (found == letter.receipt->end()) return;
    const Json& witness = *found;
    const auto count = [&witness](const char* key) { return witness.at(key).get<std::size_t>(); };
    write_event(
        xml, content,
        {event_id(letter.original(), EventKind::comparison),
         "comparison with the original",
         {},
         fmt::format("letters and digits of {} compared with {} (SHA-256 {}), from which it was "
                     "made{}",
                     letter.original().real_name, witness.at("name").get<std::string>(),
                     witness.at("sha256").get<std::string>(), vouched),
         count("accounted") == count("letters") && count("added") == 0 ? "success" : "warning",
         fmt::format("{} of {} letters and digits of the original stand in the letter; {} stand in "
                     "the letter alone",
                     count("accounted"), count("letters"), count("added")),
         program_id(letter),
         {{letter.original().uuid, "source"}}});
}

void software(XmlWriter& xml, const std::string& program, const std::string& build) {
    const ProgramName name = program_of(program);
    xml.open("agent");
    premis_identifier(xml, "agent", program_id(program, build));
    leaf(xml, "agentName", name.name);
    premis_term(xml, "agentType", "agentType", "software");
    leaf(xml, "agentVersion", name.version);
    leaf(xml, "agentNote", "build " + build);
    xml.close();
}

}  // namespace

std::string representation_id(const Letter& letter, const std::string& name) {
    return uuid_of(letter.uuid + "/representation/" + name);
}

std::string event_id(const Item& item, EventKind kind) {
    return uuid_of(fmt::format("{}/event/{}", item.uuid, static_cast<int>(kind)));
}

void letter_events(XmlWriter& xml, const Content& content, const Letter& letter) {
    comparison_event(xml, content, letter);
    for (const Item& item : letter.items) {
        if (item.role != Item::Role::output) continue;
        write_event(xml, content, normalization(letter, item));
        write_event(xml, content, integrity(letter, item));
        validation_event(xml, content, letter, item);
    }
}

void digest_event(XmlWriter& xml, const Content& content) {
    Event event{uuid_of(content.uuid + "/event/digests"),
                "message digest calculation",
                "mes",
                "SHA-256 and SHA-512 of every file",
                "success",
                {},
                program_id(content.program, content.build),
                {}};
    for (const Letter& letter : content.letters)
        for (const Item& item : letter.items) event.objects.emplace_back(item.uuid, "source");
    write_event(xml, content, event);
}

void agents(XmlWriter& xml, const Content& content) {
    std::set<std::pair<std::string, std::string>> programs{{content.program, content.build}};
    for (const Letter& letter : content.letters)
        programs.emplace(letter.receipt->at("program"), letter.receipt->at("build"));
    for (const auto& [program, build] : programs) software(xml, program, build);
    if (submitter_id(content).empty()) return;
    xml.open("agent");
    premis_identifier(xml, "agent", submitter_id(content));
    leaf(xml, "agentName", value_of(content.values, "submitter.name"));
    premis_term(xml, "agentType", "agentType", "organization");
    xml.close();
}

}  // namespace voetnoot::package
