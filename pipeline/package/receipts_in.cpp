#include "pipeline/package/receipts_in.hpp"

#include "pipeline/receipt/json_text.hpp"

#include <fmt/format.h>

namespace voetnoot::package {

namespace {

using Json = nlohmann::ordered_json;

// Whether all is there that is asked for later.
bool is_whole(const Json& json) {
    try {
        for (const char* key : {"words", "notes"}) json.at("ledger").at(key);
        json.at("source").at("name").get<std::string>();
        json.at("source").at("sha256").get<std::string>();
        for (const Json& output : json.at("outputs")) {
            output.at("name").get<std::string>();
            output.at("sha256").get<std::string>();
            output.at("written").get<bool>();
            for (const char* key : {"words", "notes", "references", "dangling", "links", "blocks"})
                output.at("recount").at(key).get<std::size_t>();
            output.at("recount").at("textSha256").get<std::string>();
        }
        for (const Json& cited : json.at("letter").value("citations", Json::array()))
            cited.at("address").get<std::string>();
        for (const Json& resource : json.at("resources")) resource.at("name").get<std::string>();
        json.at("ledger").at("words").get<std::size_t>();
        if (json.contains("witness"))
            for (const char* key : {"letters", "accounted", "added"})
                json.at("witness").at(key).get<std::size_t>();
        return json.at("outcome") == "sealed" && json.at("pictures").is_array();
    } catch (const Json::exception&) {
        return false;
    }
}

}  // namespace

std::string ReceiptIn::source() const {
    return json_.at("source").at("sha256");
}

std::string ReceiptIn::source_name() const {
    return json_.at("source").at("name");
}

const Json* ReceiptIn::output(const std::string& sha256) const {
    for (const Json& output : json_.at("outputs"))
        if (output.at("sha256") == sha256) return &output;
    return nullptr;
}

std::set<std::string> ReceiptIn::citations() const {
    std::set<std::string> addresses;
    for (const Json& cited : json_.at("letter").value("citations", Json::array()))
        addresses.insert(cited.at("address").get<std::string>());
    return addresses;
}

bool ReceiptIn::has_schema() const {
    for (const Json& resource : json_.at("resources"))
        if (resource.at("name").get<std::string>().starts_with("schema/")) return true;
    return false;
}

std::string ReceiptIn::comparison() const {
    const auto found = json_.find("witness");
    if (found == json_.end()) return {};
    return fmt::format(
        "{} of {} letters and digits of the original stand in the letter; {} stand in "
        "the letter alone",
        found->at("accounted").get<std::size_t>(), found->at("letters").get<std::size_t>(),
        found->at("added").get<std::size_t>());
}

std::vector<ReceiptIn> receipts_in(const PackageFiles& package) {
    std::vector<ReceiptIn> receipts;
    for (const auto& [file, bytes] : package.files) {
        if (!file.ends_with(".receipt.json")) continue;
        try {
            Json json = shallow_json(bytes);
            if (is_whole(json)) receipts.emplace_back(file, std::move(json));
        } catch (const Json::exception&) {
            continue;  // what is no receipt proves nothing
        }
    }
    return receipts;
}

std::string counts_of(const ReceiptIn& receipt, const Json& output) {
    const Json& found = output.at("recount");
    const Json& promised = receipt.json().at("ledger");
    const auto number = [&found](const char* key) { return found.at(key).get<std::size_t>(); };
    return fmt::format(
        "notes {} of {}; references {}; dangling {}; words {} of {}; links {}; blocks {}; "
        "textSha256 {}",
        number("notes"), promised.at("notes").size(), number("references"), number("dangling"),
        number("words"), promised.at("words").get<std::size_t>(), number("links"), number("blocks"),
        found.at("textSha256").get<std::string>());
}

}  // namespace voetnoot::package
