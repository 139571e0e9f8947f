#include "pipeline/audit/proof.hpp"
#include "pipeline/audit/runs.hpp"
#include "pipeline/error/error.hpp"
#include "pipeline/phrase/make.hpp"
#include "pipeline/receipt/json_text.hpp"
#include "pipeline/text/shown.hpp"
#include "pipeline/text/text.hpp"
#include "program/commands/commands.hpp"
#include "program/input.hpp"
#include "program/receipts.hpp"
#include "program/words.hpp"

#include <fmt/format.h>

namespace voetnoot::program::commands {

namespace {

using Json = nlohmann::ordered_json;

// Throws CannotRun, with its name, where it is none.
std::string receipt_bytes(const std::string& file, const Arguments& arguments) {
    std::string bytes = read_bytes(file, arguments);
    try {
        audit::read_proof(bytes);
    } catch (const Unreadable& error) {
        throw CannotRun(phrase("{}: {}", file, error.said));
    }
    return bytes;
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
    const std::string first = receipt_bytes(a, arguments);  // who is missing is said in turn
    const audit::RunComparison comparison = audit::compare_runs(first, receipt_bytes(b, arguments));
    fmt::print("{}", arguments.format == "json" ? as_json(comparison) : as_text(comparison));
    return comparison.changes.empty() ? Exit::sealed : Exit::refused;
}

}  // namespace voetnoot::program::commands
