#include "pipeline/batch/results.hpp"

#include "pipeline/format/resources.hpp"
#include "pipeline/receipt/json_text.hpp"
#include "pipeline/text/shown.hpp"

#include <boost/filesystem.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <fstream>
#include <utility>

namespace voetnoot::batch {

namespace {

namespace fs = boost::filesystem;

// A file under a temporary name, which nobody finds where it did not get its own.
class Partial {
public:
    explicit Partial(fs::path path) : path_(std::move(path)) {}
    Partial(const Partial&) = delete;
    Partial& operator=(const Partial&) = delete;
    ~Partial() {
        boost::system::error_code ignored;
        fs::remove(path_, ignored);
    }
    const fs::path& path() const { return path_; }

private:
    fs::path path_;
};

}  // namespace

std::string result_line(const JournalRow& row) {
    using Json = nlohmann::ordered_json;
    Json line{
        {"name", in_utf8(row.letter.name)}, {"file", in_utf8(row.letter.file)}, {"outcome", "to-do"}};
    if (row.entry) {
        const Json result = Json::parse(row.entry->result);
        line["outcome"] = name(row.entry->verdict);
        line["reason"] = result.at("reason");
        line["source"] = row.entry->source;
        line["outputs"] = result.at("outputs");
        line["findings"] = result.at("findings");
        for (Json& finding : line["findings"]) finding.erase("excerpt");
    }
    return json_text(line, -1) + "\n";
}

void write_results(BatchJournal& journal, const fs::path& output) {
    const fs::path path = output / "results.jsonl";
    const Partial partial(output / ".results.jsonl.partial");
    std::ofstream file(partial.path(), std::ios::binary | std::ios::trunc);
    journal.each([&file](const JournalRow& row) { file << result_line(row); });
    file.close();
    boost::system::error_code error;
    if (file) fs::rename(partial.path(), path, error);
    if (!file || error) throw CannotRun(fmt::format("cannot write {}", path.string()));
}

}  // namespace voetnoot::batch
