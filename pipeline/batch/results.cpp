#include "pipeline/batch/results.hpp"

#include "pipeline/format/resources.hpp"
#include "pipeline/receipt/json_text.hpp"
#include "pipeline/text/shown.hpp"

#include <boost/filesystem.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <fstream>

namespace voetnoot::batch {

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

void write_results(BatchJournal& journal, const boost::filesystem::path& output) {
    const boost::filesystem::path path = output / "results.jsonl";
    const boost::filesystem::path partial = output / ".results.jsonl.partial";
    std::ofstream file(partial, std::ios::binary | std::ios::trunc);
    journal.each([&file](const JournalRow& row) { file << result_line(row); });
    file.close();
    boost::system::error_code error;
    if (file) boost::filesystem::rename(partial, path, error);
    if (!file || error) throw CannotRun(fmt::format("cannot write {}", path.string()));
}

}  // namespace voetnoot::batch
