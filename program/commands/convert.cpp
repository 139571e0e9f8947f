#include "program/commands/commands.hpp"

#include "library/job_of.hpp"
#include "library/steps.hpp"
#include "library/voetnoot/formats.hpp"
#include "pipeline/finding/severities.hpp"
#include "pipeline/phrase/json.hpp"
#include "pipeline/phrase/make.hpp"
#include "pipeline/receipt/json_text.hpp"
#include "pipeline/receipt/ledger_json.hpp"
#include "pipeline/run/run.hpp"
#include "pipeline/seal/seal.hpp"
#include "pipeline/text/case_key.hpp"
#include "pipeline/text/shown.hpp"
#include "program/folder.hpp"
#include "program/input.hpp"
#include "program/letters.hpp"
#include "program/mistakes/paths.hpp"
#include "program/report/first_error.hpp"
#include "program/report/not_sealed.hpp"
#include "program/report/render.hpp"
#include "program/report/terminal.hpp"
#include "program/report/text.hpp"
#include "program/sandbox.hpp"
#include "program/settings.hpp"
#include "program/words.hpp"

#include <boost/filesystem.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdio>
#include <map>
#include <optional>
#include <set>
#include <system_error>

namespace voetnoot::program::commands {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t in_sight = 10;  // letters whose lines are still to be seen at the end

class Conversion {
public:
    Conversion(const Arguments& arguments, const FormatTable& table, Workshop& workshop)
        : arguments_(arguments),
          table_(table),
          workshop_(workshop),
          sandbox_(sandbox_of(workshop, arguments, table)),
          settings_(completed(arguments, table), table),
          named_(arguments.files),
          off_(rules_off(settings_.options().rules)),
          terminal_(arguments),
          not_sealed_(arguments.verbose) {}

    Exit run_all() {
        Exit worst = Exit::sealed;
        const FoundLetters found = find_letters(arguments_, table_.formats);
        tell(found.left_out, fmt::format("{}", fmt::join(arguments_.files, ", ")));
        for (const std::string& file : found.files) {
            const Exit exit = run_one(file);
            ++counts_[exit];
            worst = std::max(worst, exit);
        }
        if (found.files.size() > 1) terminal_.say_total(total(found.files.size()));
        if (found.files.size() > in_sight && !arguments_.quiet)
            fmt::print(stderr, "{}", not_sealed_.text());
        Json report{{"version", 1},
                    {"program", fmt::format("voetnoot {}", library::version())},
                    {"summary",
                     {{"letters", found.files.size()},
                      {"sealed", counts_[Exit::sealed]},
                      {"refused", counts_[Exit::refused]},
                      {"could-not-run", counts_[Exit::could_not_run]}}},
                    {"letters", results_}};
        if (!found.left_out.empty()) report["leftOut"] = Json::parse(left_out_json(found.left_out));
        if (arguments_.format == "json") fmt::print("{}\n", json_text(report));
        return worst;
    }

private:
    std::string total(std::size_t letters) {
        std::string text = tr("{} letters: {} sealed", letters, counts_[Exit::sealed]);
        if (counts_[Exit::refused] != 0) text += tr(", {} refused", counts_[Exit::refused]);
        if (counts_[Exit::could_not_run] != 0)
            text += tr(", {} that could not be read or written", counts_[Exit::could_not_run]);
        return text;
    }

    // Each letter stands for itself: what goes wrong with one is said and does not end the others.
    Exit run_one(const std::string& file) {
        try {
            return convert_one(file);
        } catch (const std::exception& error) {
            not_sealed_.add(file, tr("not read or written"), in_words(said_by(error)),
                            report::NotSealed::Next::look);
            const std::string message = error.what();
            report::print_error(message.starts_with(file) ? said_by(error)
                                                          : phrase("{}: {}", file, said_by(error)));
            results_.push_back({{"file", in_utf8(file)},
                                {"path", in_utf8(report::full_path(file))},
                                {"outcome", "could-not-run"},
                                {"message", in_utf8(message)}});
            return Exit::could_not_run;
        }
    }

    Exit convert_one(const std::string& file) {
        library::Letter letter = read_found(file, named_.place_of(file), arguments_, table_);
        const PictureLoading pictures = library::pictures_of(table_, letter.folder);
        apart::Task task =
            library::task_of(table_, std::move(letter), settings_.options(), apart::Task::What::convert);
        task.describe = arguments_.explain;
        task.job.directory = arguments_.output;
        task.job.force = arguments_.force;
        const Job job = task.job;
        const auto [other, alone] = stems_.emplace(case_key(job.stem), job.stem);
        if (!alone)
            throw CannotRun(phrase(
                "{}: another letter of this call is called '{}', and all go to one folder; 'voetnoot "
                "batch' keeps the folders of letters",
                file, other->second));
        repair(job, workshop_.formats());
        if (!job.force) require_free(job.directory, file_names(job, workshop_.formats()));
        apart::Answer answer = sandbox_.answer(std::move(task), pictures);
        std::vector<std::string> files;
        if (answer.outcome == Outcome::sealed) {
            const auto begin = thread_cpu_time();
            files = seal(job, answer.outputs, answer.receipt);
            answer.timings.back().cpu += thread_cpu_time() - begin;  // the stage began with the receipt
        }
        report(file, answer, files);
        return answer.outcome == Outcome::sealed ? Exit::sealed : Exit::refused;
    }

    void report(const std::string& file, const apart::Answer& answer,
                const std::vector<std::string>& files) {
        const bool sealed = answer.outcome == Outcome::sealed;
        if (arguments_.explain) fmt::print(stderr, "{}", answer.text);
        const Findings findings = answer.findings.without(off_);
        terminal_.say(findings, answer.source, file);
        if (arguments_.timings) fmt::print(stderr, "{}", report::timings_text(answer.timings));
        terminal_.say_outcome(file,
                              sealed ? tr("sealed in {}", shown(arguments_.output))
                                     : tr("refused, and nothing was written"),
                              findings, !sealed);
        Json entry{{"file", in_utf8(file)},
                   {"path", in_utf8(report::full_path(file))},
                   {"outcome", sealed ? "sealed" : "refused"},
                   {"outputs", files}};
        entry["findings"] = Json::array();
        Json told{{"reason", ""}, {"findings", Json::array()}};  // with what is said in any language
        for (const Finding& finding : findings.sorted()) {
            entry["findings"].push_back(finding_json(finding, answer.source));
            told["findings"].push_back(entry["findings"].back());
            told["findings"].back()["said"] = phrase_json(finding.said);
        }
        if (!sealed)
            not_sealed_.add(file, in_words("refused"), report::why_not_sealed(told),
                            report::NotSealed::Next::mend_or_mark);
        results_.push_back(std::move(entry));
    }

    const Arguments& arguments_;
    const FormatTable& table_;
    Workshop& workshop_;
    apart::Sandbox sandbox_;
    Settings settings_;
    Named named_;
    std::map<std::string, std::string> stems_;  // by what file systems take for one
    std::set<std::string, std::less<>> off_;
    report::Terminal terminal_;
    report::NotSealed not_sealed_;
    std::map<Exit, std::size_t> counts_;
    Json results_ = Json::array();
};

}  // namespace

Exit convert(const Arguments& arguments, const FormatTable& table) {
    if (arguments.output.empty()) throw CannotRun(phrase("-o: the name of the folder is empty"));
    mistakes::require_sense(arguments, table);
    // It stays to the end of the program, which leaves it to the system (main.cpp).
    static std::optional<Workshop> workshop;
    workshop.emplace(table.formats, library::resources_of(arguments.data));
    return Conversion(arguments, table, *workshop).run_all();
}

}  // namespace voetnoot::program::commands
