#include "batch/found.hpp"

#include "receipt/receipt.hpp"
#include "source/sha256.hpp"

#include <fstream>
#include <iterator>

namespace voetnoot {

namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

constexpr std::uintmax_t largest_receipt = 64u << 20;

std::optional<std::string> content(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) return std::nullopt;
    return std::string(std::istreambuf_iterator<char>(file), {});
}

bool has(const fs::path& path, std::uintmax_t bytes) {
    std::error_code error;
    return fs::file_size(path, error) == bytes && !error;
}

std::optional<Json> sealed_result(const Job& job, const std::string& source_sha256) {
    const std::string name = receipt_name(job);
    const fs::path path = job.directory / name;
    std::error_code error;
    const std::uintmax_t size = fs::file_size(path, error);
    if (error || size > largest_receipt) return std::nullopt;
    const auto bytes = content(path);
    if (!bytes) return std::nullopt;
    const Json receipt = Json::parse(*bytes);
    if (receipt.at("outcome") != "sealed" || receipt.at("program") != job.program || receipt.at("build") != job.build ||
        receipt.at("source").at("sha256") != source_sha256 || receipt.at("options") != options_json(job))
        return std::nullopt;
    Json outputs = Json::array();
    for (const Json& output : receipt.at("outputs")) {
        if (output.at("written") == false) continue;  // it travels within another
        const auto file = output.at("name").get<std::string>();
        if (file.find('/') != file.npos) return std::nullopt;
        const auto written = content(job.directory / file);
        if (!written || sha256(*written) != output.at("sha256")) return std::nullopt;
        outputs.push_back({{"name", file}, {"bytes", written->size()}});
    }
    outputs.push_back({{"name", name}, {"bytes", size}});
    return Json{{"reason", ""}, {"outputs", outputs}, {"findings", receipt.at("findings")}};
}

}  // namespace

bool files_are_there(const fs::path& folder, const std::string& result) {
    try {
        const Json known = Json::parse(result);
        for (const Json& output : known.at("outputs"))
            if (!has(folder / output.at("name").get<std::string>(), output.at("bytes").get<std::uintmax_t>())) return false;
        return true;
    } catch (const Json::exception&) {
        return false;
    }
}

std::optional<Json> find_sealed(const Job& job, const std::string& source_sha256) {
    try {
        return sealed_result(job, source_sha256);
    } catch (const Json::exception&) {
        return std::nullopt;  // what a lost power left of a receipt
    }
}

}  // namespace voetnoot
