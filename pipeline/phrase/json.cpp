#include "pipeline/phrase/json.hpp"

#include <nlohmann/json.hpp>

#include <utility>
#include <vector>

namespace voetnoot {

namespace {

using Json = nlohmann::ordered_json;

constexpr int deepest_kept = 24;

// Throws Json::exception where it is none.
Phrase phrase_at(const Json& json, int depth) {
    if (json.is_string()) return Phrase(json.get<std::string>());
    std::vector<Phrase> arguments;
    if (depth < deepest_kept && json.contains("with"))
        for (const Json& argument : json.at("with")) arguments.push_back(phrase_at(argument, depth + 1));
    return Phrase(json.at("one").get<std::string>(), json.value("many", ""),
                  json.value("count", std::uint64_t{0}), std::move(arguments));
}

}  // namespace

Json phrase_json(const Phrase& phrase) {
    if (!phrase.is_sentence()) return phrase.one();
    Json json{{"one", phrase.one()}};
    if (!phrase.many().empty()) {
        json["many"] = phrase.many();
        json["count"] = phrase.count();
    }
    if (!phrase.arguments().empty()) json["with"] = Json::array();
    for (const Phrase& argument : phrase.arguments()) json["with"].push_back(phrase_json(argument));
    return json;
}

Phrase phrase_in(const Json& json, const char* member, const std::string& text) {
    try {
        if (json.contains(member)) return phrase_at(json.at(member), 0);
    } catch (const Json::exception&) {
    }
    return sentence(text);
}

}  // namespace voetnoot
