#include "program/commands/commands.hpp"

#include "library/explain.hpp"
#include "library/steps.hpp"
#include "pipeline/receipt/ledger_json.hpp"
#include "pipeline/run/run.hpp"
#include "program/input.hpp"
#include "program/report/text.hpp"
#include "program/settings.hpp"

#include <boost/filesystem.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdio>
#include <set>
#include <system_error>

namespace voetnoot::program::commands {

namespace {

using Json = nlohmann::ordered_json;

class Conversion {
public:
    Conversion(const Arguments& arguments, const FormatTable& table)
        : arguments_(arguments),
          table_(table),
          workshop_(table.formats, library::resources_of(arguments.data)),
          settings_(dated(arguments), table) {}

    Exit run_all() {
        Exit worst = Exit::sealed;
        for (const std::string& file : arguments_.files) worst = std::max(worst, run_one(file));
        if (arguments_.format == "json") fmt::print("{}\n", Json{{"letters", results_}}.dump(2));
        return worst;
    }

private:
    // Each letter stands for itself: what goes wrong with one is said and does not end the others.
    Exit run_one(const std::string& file) {
        try {
            return convert_one(file);
        } catch (const std::exception& error) {
            const std::string message = error.what();
            report::print_error(message.starts_with(file) ? message
                                                          : fmt::format("{}: {}", file, message));
            results_.push_back({{"file", file}, {"outcome", "could-not-run"}, {"message", message}});
            return Exit::could_not_run;
        }
    }

    Exit convert_one(const std::string& file) {
        Job job = library::open_job(table_, read_input(file, arguments_, table_), settings_.of(file));
        job.directory = arguments_.output;
        job.force = arguments_.force;
        if (!stems_.insert(job.stem).second)
            throw CannotRun(
                fmt::format("{}: another letter of this call is called '{}'", file, job.stem));
        const Result result = run(job, workshop_);
        report(file, job, result);
        return result.outcome == Outcome::sealed ? Exit::sealed : Exit::refused;
    }

    void report(const std::string& file, const Job& job, const Result& result) {
        const bool sealed = result.outcome == Outcome::sealed;
        if (arguments_.explain) fmt::print(stderr, "{}", library::explain(job, result));
        report::print_findings(result.findings, job.source, file);
        if (arguments_.timings) fmt::print(stderr, "{}", report::timings_text(result.timings));
        fmt::print(stderr, "{}: {}\n", file,
                   sealed ? fmt::format("sealed in {}", arguments_.output)
                          : fmt::format("refused: {} error(s); nothing was written",
                                        result.findings.count(Severity::error)));
        Json entry{
            {"file", file}, {"outcome", sealed ? "sealed" : "refused"}, {"outputs", result.files}};
        entry["findings"] = Json::array();
        for (const Finding& finding : result.findings.sorted())
            entry["findings"].push_back(finding_json(finding, job.source));
        results_.push_back(std::move(entry));
    }

    const Arguments& arguments_;
    const FormatTable& table_;
    Workshop workshop_;
    SettingsOfLetters settings_;
    std::set<std::string> stems_;
    Json results_ = Json::array();
};

}  // namespace

Exit convert(const Arguments& arguments, const FormatTable& table) {
    return Conversion(arguments, table).run_all();
}

}  // namespace voetnoot::program::commands
