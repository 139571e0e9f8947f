#include "pipeline/batch/results.hpp"

#include "pipeline/format/resources.hpp"
#include "pipeline/phrase/make.hpp"
#include "pipeline/receipt/json_text.hpp"
#include "pipeline/seal/new_file.hpp"
#include "pipeline/text/shown.hpp"

#include <boost/filesystem.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cstdio>
#include <memory>
#include <unistd.h>
#include <utility>

namespace voetnoot::batch {

namespace {

namespace fs = boost::filesystem;

// Of a file under a temporary name: nobody finds it where it did not get its own.
class Partial {
public:
    explicit Partial(fs::path path) : path_(std::move(path)) {}
    Partial(const Partial&) = delete;
    Partial& operator=(const Partial&) = delete;
    ~Partial() {
        boost::system::error_code ignored;
        fs::remove(path_, ignored);
    }

private:
    fs::path path_;
};

}  // namespace

std::string result_line(const JournalRow& row) {
    using Json = nlohmann::ordered_json;
    Json line{
        {"name", in_utf8(row.letter.name)}, {"file", in_utf8(row.letter.file)}, {"outcome", "to-do"}};
    if (row.entry) {
        const Json result = shallow_json(row.entry->result);
        line["outcome"] = name(row.entry->verdict);
        line["reason"] = result.at("reason");
        line["source"] = row.entry->source;
        line["outputs"] = result.at("outputs");
        line["findings"] = result.at("findings");
        for (Json& finding : line["findings"])
            for (const char* own : {"excerpt", "said", "advice"}) finding.erase(own);
    }
    return json_text(line, -1) + "\n";
}

void write_results(BatchJournal& journal, const fs::path& output) {
    const fs::path path = output / "results.jsonl";
    const fs::path temporary = output / ".results.jsonl.partial";
    const auto close = [](std::FILE* file) { return std::fclose(file); };
    const std::unique_ptr<std::FILE, decltype(close)> file(::fdopen(create_new(temporary), "wb"), close);
    const Partial partial(temporary);
    bool written = file != nullptr;
    journal.each([&](const JournalRow& row) {
        const std::string line = result_line(row);
        written = written && std::fwrite(line.data(), 1, line.size(), file.get()) == line.size();
    });
    written = written && std::fflush(file.get()) == 0 && open_to_others(::fileno(file.get()));
    boost::system::error_code error;
    if (written) fs::rename(temporary, path, error);
    if (!written || error) throw CannotRun(phrase("cannot write {}", path.string()));
}

}  // namespace voetnoot::batch
