#include "pipeline/audit/neighbours.hpp"
#include "pipeline/audit/runs.hpp"
#include "pipeline/error/error.hpp"
#include "pipeline/phrase/make.hpp"
#include "pipeline/receipt/json_text.hpp"
#include "pipeline/text/shown.hpp"
#include "pipeline/text/text.hpp"
#include "program/commands/commands.hpp"
#include "program/input.hpp"
#include "program/words.hpp"

#include <boost/filesystem.hpp>
#include <fmt/format.h>

namespace voetnoot::program::commands {

namespace {

namespace fs = boost::filesystem;
using Json = nlohmann::ordered_json;

// A receipt, or the only one of a folder.
std::string receipt_file(const std::string& path) {
    boost::system::error_code error;
    if (!fs::is_directory(path, error)) return path;
    std::string found;
    for (const fs::directory_entry& entry : fs::directory_iterator(path)) {
        const std::string file = entry.path().string();
        if (!file.ends_with(audit::receipt_suffix)) continue;
        if (!found.empty()) throw CannotRun(phrase("{}: holds several receipts: name one", path));
        found = file;
    }
    if (found.empty()) throw CannotRun(phrase("{}: holds no receipt", path));
    return found;
}

std::string value_text(const Json& value) {
    if (value.is_null()) return tr("none");
    if (value.is_string()) return fmt::format("'{}'", shown(excerpt(value.get<std::string>(), 72)));
    return shown(excerpt(json_text(value, -1), 72));
}

std::string as_text(const audit::RunComparison& comparison) {
    std::string text;
    for (const audit::RunChange& change : comparison.changes)
        text +=
            fmt::format("{}{}{}: {} -> {}\n", in_words(change.group), change.member.empty() ? "" : " ",
                        shown(change.member), value_text(change.a), value_text(change.b));
    return text + shown(in_words(comparison.why)) + "\n";
}

std::string as_json(const audit::RunComparison& comparison) {
    Json json{{"receiptDiff", 1},
              {"same", comparison.changes.empty()},
              {"why", comparison.why.english()},
              {"changes", Json::array()}};
    for (const audit::RunChange& change : comparison.changes)
        json["changes"].push_back(
            {{"group", change.group}, {"member", change.member}, {"a", change.a}, {"b", change.b}});
    return json_text(json) + "\n";
}

}  // namespace

Exit receipt_diff(const Arguments& arguments) {
    const std::string a = receipt_file(arguments.files.at(0));
    const std::string b = receipt_file(arguments.files.at(1));
    const auto compared = [&] {
        try {
            const std::string first = read_bytes(a, arguments);  // who is missing is said in turn
            return audit::compare_runs(first, read_bytes(b, arguments));
        } catch (const Unreadable& error) {
            throw CannotRun(phrase("{} and {}: {}", a, b, error.said));
        }
    };
    const audit::RunComparison comparison = compared();
    fmt::print("{}", arguments.format == "json" ? as_json(comparison) : as_text(comparison));
    return comparison.changes.empty() ? Exit::sealed : Exit::refused;
}

}  // namespace voetnoot::program::commands
