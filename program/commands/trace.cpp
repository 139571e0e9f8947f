#include "pipeline/phrase/make.hpp"
#include "pipeline/receipt/json_text.hpp"
#include "pipeline/text/shown.hpp"
#include "pipeline/text/text.hpp"
#include "program/commands/commands.hpp"
#include "program/input.hpp"
#include "program/receipts.hpp"
#include "program/words.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace voetnoot::program::commands {

namespace {

using Json = nlohmann::ordered_json;

constexpr int deepest = 16;  // levels of a receipt

Json read_receipt(const std::string& file, const Arguments& arguments) {
    const std::string bytes = read_bytes(file, arguments);
    const auto limit = [](int depth, Json::parse_event_t, Json&) {
        if (depth > deepest) throw CannotRun(phrase("it is nested deeper than a receipt"));
        return true;
    };
    try {
        Json json = Json::parse(bytes, limit);
        if (json.is_object() && json.contains("passports") && json.contains("ledger")) return json;
    } catch (const Json::exception&) {
    }
    const std::string beside = receipt_beside(file);
    throw CannotRun(beside.empty() ? phrase("{}: is no receipt with passports", file)
                                   : phrase("{}: is no receipt; its receipt is {}", file, beside));
}

constexpr std::size_t most_labels = 20;  // that are named

// "1, 2, 3".
std::string labels_of(const Json& receipt) {
    const Json& notes = receipt.at("ledger").at("notes");
    std::string all;
    for (std::size_t i = 0; i < notes.size() && i < most_labels; ++i)
        all += (i == 0 ? "" : ", ") + notes.at(i).at("label").get<std::string>();
    return all + (notes.size() > most_labels ? ", …" : "");
}

[[noreturn]] void refuse_label(const std::string& file, const std::string& label, const Json& receipt) {
    const std::string labels = labels_of(receipt);
    throw CannotRun(labels.empty()
                        ? phrase("{}: has no note '{}': the letter has no notes", file, label)
                        : phrase("{}: has no note '{}'; its notes are {}", file, label, labels));
}

// "page 3 (72–310, 640–652 pt)", "line 12", "line 12, column 4", "#note_3".
std::string place_text(const Json& place) {
    if (place.contains("page")) {
        const Json& box = place.at("box");
        return tr("page {} ({:.0f}–{:.0f}, {:.0f}–{:.0f} pt)", place.at("page").get<unsigned>(),
                  box.at(0).get<double>(), box.at(2).get<double>(), box.at(1).get<double>(),
                  box.at(3).get<double>());
    }
    if (place.contains("id")) return "#" + place.at("id").get<std::string>();
    std::string text;
    if (place.contains("part")) text = place.at("part").get<std::string>() + ", ";
    text += tr("line {}", place.value("line", 0u));
    if (place.contains("column")) text += tr(", column {}", place.at("column").get<unsigned>());
    return text;
}

// From the original's page to the files that were sealed.
std::string chain(const Json& receipt, const Json& passport) {
    std::string text;
    const auto line = [&](const std::string& file, const Json& place) {
        text += fmt::format("    {:<32} {}\n", shown(file), shown(place_text(place)));
    };
    if (passport.contains("original"))
        line(receipt.at("witness").at("name").get<std::string>(), passport.at("original"));
    line(receipt.at("source").at("name").get<std::string>(), passport.at("source"));
    for (const auto& [name, place] : passport.at("outputs").items()) line(name, place);
    return text;
}

std::string trace_text(const Json& receipt, const std::string& label) {
    std::string text;
    const Json& notes = receipt.at("ledger").at("notes");
    const Json& passports = receipt.at("passports");
    for (std::size_t i = 0; i < passports.size() && i < notes.size(); ++i) {
        const Json& note = notes.at(i);
        if (!label.empty() && note.at("label") != label) continue;
        text += tr("note {}: {}\n", shown(note.at("label").get<std::string>()),
                   shown(excerpt(note.at("text").get<std::string>(), 72)));
        text += chain(receipt, passports.at(i));
        const Json& references = passports.at(i).at("references");
        for (std::size_t k = 0; k < references.size(); ++k) {
            const Json& before = note.at("references").at(k).at("before");
            text += tr("  reference behind '{}'\n", shown(before.get<std::string>()));
            text += chain(receipt, references.at(k));
        }
    }
    return text;
}

Json trace_json(const Json& receipt, const std::string& label) {
    Json json{{"trace", 1}, {"source", receipt.at("source")}};
    if (receipt.contains("witness")) json["witness"] = receipt.at("witness");
    json["notes"] = Json::array();
    const Json& notes = receipt.at("ledger").at("notes");
    for (std::size_t i = 0; i < receipt.at("passports").size() && i < notes.size(); ++i) {
        if (!label.empty() && notes.at(i).at("label") != label) continue;
        Json note = receipt.at("passports").at(i);
        note["text"] = notes.at(i).at("text");
        for (std::size_t k = 0; k < note.at("references").size(); ++k)
            note["references"][k]["before"] = notes.at(i).at("references").at(k).at("before");
        json["notes"].push_back(std::move(note));
    }
    return json;
}

}  // namespace

Exit trace(const Arguments& arguments) {
    const std::string file = receipt_file(arguments.files.front());
    const Json receipt = read_receipt(file, arguments);
    std::string text;
    try {
        const Json json = trace_json(receipt, arguments.note);
        if (!arguments.note.empty() && json.at("notes").empty())
            refuse_label(file, arguments.note, receipt);
        text = arguments.format == "json" ? json_text(json) + "\n" : trace_text(receipt, arguments.note);
    } catch (const Json::exception&) {
        throw CannotRun(phrase("{}: its passports are damaged", file));
    }
    fmt::print("{}", text);
    return Exit::sealed;
}

}  // namespace voetnoot::program::commands
