#include "pipeline/batch/found.hpp"

#include "pipeline/job/picture_file.hpp"
#include "pipeline/receipt/receipt.hpp"
#include "pipeline/source/sha256.hpp"

#include <algorithm>
#include <boost/filesystem.hpp>
#include <fstream>
#include <iterator>

namespace voetnoot::batch {

namespace {

namespace fs = boost::filesystem;
using Json = nlohmann::ordered_json;

constexpr std::uintmax_t largest_receipt = 64u << 20;

std::optional<std::string> content(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) return std::nullopt;
    return std::string(std::istreambuf_iterator<char>(file), {});
}

bool has(const fs::path& path, std::uintmax_t bytes) {
    boost::system::error_code error;
    return fs::file_size(path, error) == bytes && !error;
}

bool is_same(const PictureLoading& loading, const Json& picture) {
    const std::string was = picture.value("sha256", "");
    if (!loading.folder) return was.empty();
    const auto file = read_beside(*loading.folder, picture.at("name"), loading.limits.bytes);
    return was == (file.bytes ? sha256(*file.bytes) : "");
}

// Of a receipt, or of a result.
bool are_same(const PictureLoading& loading, const Json& pictures) {
    return std::all_of(pictures.begin(), pictures.end(), [&](const Json& picture) {
        return !picture.value("beside", true) || is_same(loading, picture);
    });
}

std::optional<Json> sealed_result(const Job& job, const std::string& source_sha256,
                                  const PictureLoading& loading) {
    const std::string name = receipt_name(job);
    const fs::path path = job.directory / name;
    boost::system::error_code error;
    const std::uintmax_t size = fs::file_size(path, error);
    if (error || size > largest_receipt) return std::nullopt;
    const auto bytes = content(path);
    if (!bytes) return std::nullopt;
    const Json receipt = Json::parse(*bytes);
    if (receipt.at("outcome") != "sealed" || receipt.at("program") != job.program ||
        receipt.at("build") != job.build || receipt.at("source").at("sha256") != source_sha256 ||
        receipt.at("options") != options_json(job) || !are_same(loading, receipt.at("pictures")))
        return std::nullopt;
    Json outputs = Json::array();
    for (const Json& output : receipt.at("outputs")) {
        if (!output.at("written").get<bool>()) continue;  // it travels within another
        const auto file = output.at("name").get<std::string>();
        if (file.find('/') != file.npos) return std::nullopt;
        const auto written = content(job.directory / file);
        if (!written || output.at("sha256") != sha256(*written)) return std::nullopt;
        outputs.push_back({{"name", file}, {"bytes", written->size()}});
    }
    outputs.push_back({{"name", name}, {"bytes", size}});
    return Json{{"reason", ""},
                {"outputs", outputs},
                {"pictures", receipt.at("pictures")},
                {"findings", receipt.at("findings")}};
}

}  // namespace

bool files_are_there(const fs::path& folder, const std::string& result) {
    try {
        const Json known = Json::parse(result);
        for (const Json& output : known.at("outputs"))
            if (!has(folder / output.at("name").get<std::string>(),
                     output.at("bytes").get<std::uintmax_t>()))
                return false;
        return true;
    } catch (const Json::exception&) {
        return false;
    }
}

bool pictures_are_same(const PictureLoading& loading, const std::string& result) {
    try {
        const Json known = Json::parse(result);
        return !known.contains("pictures") || are_same(loading, known.at("pictures"));
    } catch (const Json::exception&) {
        return false;
    }
}

std::optional<Json> find_sealed(const Job& job, const std::string& source_sha256,
                                const PictureLoading& loading) {
    try {
        return sealed_result(job, source_sha256, loading);
    } catch (const Json::exception&) {
        return std::nullopt;  // what a lost power left of a receipt
    }
}

}  // namespace voetnoot::batch
