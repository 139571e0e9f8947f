#include "pipeline/package/csv.hpp"

#include "pipeline/package/values.hpp"
#include "pipeline/phrase/make.hpp"

namespace voetnoot::package {

namespace {

class CsvReader {
public:
    CsvReader(std::string_view bytes, const std::string& shown) : rest_(bytes), shown_(shown) {
        if (rest_.starts_with("\xEF\xBB\xBF")) rest_.remove_prefix(3);
    }

    bool done() const { return rest_.empty(); }

    CsvRow row() {
        CsvRow row{line_, {}};
        bool more = true;
        while (more) {
            row.fields.push_back(next() == '"' ? quoted() : plain());
            more = take(',');
        }
        take('\r');
        if (!take('\n') && !done()) fail(phrase("a quoted field goes on behind its quote"));
        return row;
    }

private:
    char next() const { return rest_.empty() ? '\0' : rest_.front(); }

    bool take(char c) {
        if (next() != c || rest_.empty()) return false;
        if (c == '\n') ++line_;
        rest_.remove_prefix(1);
        return true;
    }

    std::string plain() {
        const std::string_view field = rest_.substr(0, rest_.find_first_of(",\r\n"));
        if (field.find('"') != field.npos)
            fail(phrase("a quote stands within a field that is not quoted"));
        rest_.remove_prefix(field.size());
        return std::string(field);
    }

    std::string quoted() {
        std::string field;
        take('"');
        while (true) {
            if (done()) fail(phrase("a quote is not closed"));
            const char c = next();
            take(c);
            if (c != '"') field += c;
            else if (take('"')) field += '"';
            else return field;
        }
    }

    [[noreturn]] void fail(const Phrase& why) const {
        throw Refused(phrase("{}:{}: {}", shown_, line_, why));
    }

    std::string_view rest_;
    const std::string& shown_;
    std::size_t line_ = 1;
};

}  // namespace

std::vector<CsvRow> read_csv(std::string_view bytes, const std::string& shown) {
    std::vector<CsvRow> rows;
    CsvReader reader(bytes, shown);
    while (!reader.done()) {
        CsvRow row = reader.row();
        if (row.fields.size() > 1 || !row.fields.front().empty()) rows.push_back(std::move(row));
    }
    return rows;
}

std::string csv_line(const std::vector<std::string>& fields) {
    std::string line;
    for (const std::string& field : fields) {
        if (&field != &fields.front()) line += ',';
        if (field.find_first_of(",\"\r\n") == field.npos) {
            line += field;
            continue;
        }
        line += '"';
        for (const char c : field) line += c == '"' ? std::string("\"\"") : std::string(1, c);
        line += '"';
    }
    return line + '\n';
}

}  // namespace voetnoot::package
