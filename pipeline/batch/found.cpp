#include "pipeline/batch/found.hpp"

#include "pipeline/job/picture_file.hpp"
#include "pipeline/phrase/make.hpp"
#include "pipeline/receipt/json_text.hpp"
#include "pipeline/receipt/receipt.hpp"
#include "pipeline/source/file_below.hpp"
#include "pipeline/source/sha256.hpp"

#include <algorithm>
#include <boost/filesystem.hpp>
#include <utility>

namespace voetnoot::batch {

namespace {

namespace fs = boost::filesystem;
using Json = nlohmann::ordered_json;

constexpr std::size_t largest_receipt = std::size_t{64} << 20;
constexpr std::size_t largest_output = std::size_t{1} << 30;

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

std::optional<Json> sealed_result(std::string_view bytes, const Job& job,
                                  const std::string& source_sha256, const PictureLoading& loading,
                                  const ReadOutput& read) {
    const Json receipt = shallow_json(bytes);
    if (receipt.at("outcome") != "sealed" || receipt.at("program") != job.program ||
        receipt.at("build") != job.build || receipt.at("source").at("sha256") != source_sha256 ||
        receipt.at("options") != options_json(job) || !are_same(loading, receipt.at("pictures")))
        return std::nullopt;
    Json outputs = Json::array();
    for (const Json& output : receipt.at("outputs")) {
        if (!output.at("written").get<bool>()) continue;  // it travels within another
        const auto file = output.at("name").get<std::string>();
        if (file.find('/') != file.npos) return std::nullopt;
        const auto written = read(file);
        if (!written || output.at("sha256") != sha256(*written)) return std::nullopt;
        outputs.push_back({{"name", file}, {"bytes", written->size()}});
    }
    outputs.push_back({{"name", receipt_name(job)}, {"bytes", bytes.size()}});
    return Json{{"reason", ""},
                {"outputs", outputs},
                {"pictures", receipt.at("pictures")},
                {"findings", receipt.at("findings")}};
}

}  // namespace

Phrase gone_from(const fs::path& folder, const std::string& result) {
    try {
        const Json known = shallow_json(result);
        for (const Json& output : known.at("outputs")) {
            const fs::path file = folder / output.at("name").get<std::string>();
            if (!has(file, output.at("bytes").get<std::uintmax_t>()))
                return phrase("{}: it is gone, or not as long as it was sealed", file.string());
        }
        return {};
    } catch (const Json::exception&) {
        return phrase("its entry in the journal is damaged");
    }
}

bool pictures_are_same(const PictureLoading& loading, const std::string& result) {
    try {
        const Json known = shallow_json(result);
        return !known.contains("pictures") || are_same(loading, known.at("pictures"));
    } catch (const Json::exception&) {
        return false;
    }
}

std::optional<Json> told_sealed(std::string_view receipt, const Job& job,
                                const std::string& source_sha256, const PictureLoading& loading,
                                const ReadOutput& read) {
    try {
        return sealed_result(receipt, job, source_sha256, loading, read);
    } catch (const Json::exception&) {
        return std::nullopt;  // what a lost power left of a receipt
    }
}

std::optional<Json> find_sealed(const Job& job, const std::string& source_sha256,
                                const PictureLoading& loading) {
    const auto read = [&job](const std::string& name, std::size_t limit) -> std::optional<std::string> {
        FileBelow file = read_below(job.directory, name, limit);
        if (file.fault != FileBelow::Fault::none) return std::nullopt;
        return std::move(file.bytes);
    };
    const auto receipt = read(receipt_name(job), largest_receipt);
    if (!receipt) return std::nullopt;
    return told_sealed(*receipt, job, source_sha256, loading,
                       [&read](const std::string& name) { return read(name, largest_output); });
}

}  // namespace voetnoot::batch
