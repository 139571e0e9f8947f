#include "pipeline/package/records.hpp"

#include "pipeline/package/csv.hpp"
#include "pipeline/phrase/make.hpp"
#include "pipeline/receipt/json_text.hpp"

#include <fmt/format.h>

#include <set>

namespace voetnoot::package {

namespace {

using Json = nlohmann::ordered_json;

bool is_sha256(std::string_view text) {
    return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == text.npos;
}

void add_value(Record& record, const std::string& key, const std::string& value) {
    if (key == "file" || key == "sha256") {
        (key == "file" ? record.file : record.sha256) = value;
        return;
    }
    const Key* const known = find_key(key);
    if (known == nullptr) throw Refused(phrase("{}: '{}' is no key", record.where, key));
    check_value(*known, value, record.where);
    if (!record.values.emplace(key, value).second)
        throw Refused(phrase("{}: {} stands twice", record.where, key));
}

std::vector<Record> from_csv(std::string_view bytes, const std::string& shown) {
    std::vector<CsvRow> rows = read_csv(bytes, shown);
    if (rows.empty()) throw Refused(phrase("{}: has no header", shown));
    const std::vector<std::string> header = std::move(rows.front().fields);
    std::vector<Record> records;
    for (std::size_t i = 1; i < rows.size(); ++i) {
        Record record{fmt::format("{}:{}", shown, rows[i].line), {}, {}, {}};
        if (rows[i].fields.size() != header.size())
            throw Refused(phrase("{}: has {} fields where the header has {}", record.where,
                                 rows[i].fields.size(), header.size()));
        for (std::size_t column = 0; column < header.size(); ++column)
            if (!rows[i].fields[column].empty())  // nothing is said of it
                add_value(record, header[column], rows[i].fields[column]);
        records.push_back(std::move(record));
    }
    return records;
}

// {"file": "brief.md", "dossier": {"name": "…"}}, or with "dossier.name".
void add_json(Record& record, const std::string& prefix, const Json& object) {
    for (const auto& [key, value] : object.items()) {
        if (value.is_object() && prefix.empty()) add_json(record, key + ".", value);
        else if (value.is_string()) add_value(record, prefix + key, value.get<std::string>());
        else throw Refused(phrase("{}: {}{} is no text", record.where, prefix, key));
    }
}

std::vector<Record> from_json_lines(std::string_view bytes, const std::string& shown) {
    std::vector<Record> records;
    for (std::size_t number = 1; !bytes.empty(); ++number) {
        const std::string_view line = bytes.substr(0, bytes.find('\n'));
        bytes.remove_prefix(std::min(bytes.size(), line.size() + 1));
        if (line.find_first_not_of(" \t\r") == line.npos) continue;
        Record record{fmt::format("{}:{}", shown, number), {}, {}, {}};
        try {
            const Json json = shallow_json(line);
            if (!json.is_object()) throw Refused(phrase("{}: is no JSON object", record.where));
            add_json(record, "", json);
        } catch (const Json::exception& error) {
            throw Refused(phrase("{}: {}", record.where, error.what()));
        }
        records.push_back(std::move(record));
    }
    return records;
}

void require_one_key(const Record& record) {
    if (record.file.empty() == record.sha256.empty())
        throw Refused(
            phrase("{}: names its letter by 'file' or by 'sha256', one of both", record.where));
    if (!record.sha256.empty() && !is_sha256(record.sha256))
        throw Refused(phrase("{}: sha256 = '{}' is no SHA-256 in lower-case hexadecimal digits",
                             record.where, record.sha256));
}

}  // namespace

std::vector<Record> read_records(std::string_view bytes, const std::string& shown) {
    std::vector<Record> records =
        shown.ends_with(".csv") ? from_csv(bytes, shown) : from_json_lines(bytes, shown);
    std::set<std::string> seen;
    for (const Record& record : records) {
        require_one_key(record);
        const std::string& key = record.file.empty() ? record.sha256 : record.file;
        if (!seen.insert(key).second)
            throw Refused(phrase("{}: {} has a record already", record.where, key));
    }
    return records;
}

}  // namespace voetnoot::package
