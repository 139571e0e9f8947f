#include "pipeline/audit/audit.hpp"

#include "pipeline/audit/counting.hpp"
#include "pipeline/audit/message.hpp"
#include "pipeline/audit/stands.hpp"
#include "pipeline/audit/walk.hpp"
#include "pipeline/error/error.hpp"
#include "pipeline/job/workshop.hpp"
#include "pipeline/phrase/make.hpp"
#include "pipeline/process/crew.hpp"
#include "pipeline/rules/seal_rules.hpp"
#include "pipeline/source/left_behind.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <deque>
#include <map>
#include <memory>
#include <utility>

namespace voetnoot::audit {

namespace {

namespace fs = boost::filesystem;
using process::Crew;

// What a process of the crew has: everything that its sandbox stands on.
class Bench {
public:
    Bench(const FormatTable& table, const AuditOptions& options)
        : workshop_(table.formats, Resources()),
          sandbox_(workshop_, options.confinement, table.read_picture),
          counter_{recount_in(sandbox_), options.program, options.build} {}

    std::string work(std::string_view errand) {
        return encode(check(decode_place(errand), counter_, neighbours_));
    }

private:
    Workshop workshop_;
    apart::Sandbox sandbox_;
    Counter counter_;
    Neighbours neighbours_;
};

// Puts together what is said of the receipts of a folder, and says what is left over in it.
class Auditor {
public:
    Auditor(const Told& told, const AuditOptions& options)
        : told_(told), elsewhere_(options.elsewhere), holds_back_(!options.may_be_none) {}

    void receipt(const Place& place, const std::optional<std::string>& answer) {
        ++progress_.receipts;
        const std::string path = (place.folder / place.receipt).string();
        if (!answer) {
            tell({path, {}, phrase("{}: the process that looked at it has ended", path)});
            return;
        }
        const Checked checked = decode_checked(*answer);
        progress_.files += checked.files;
        std::vector<std::pair<std::string, Findings>> reports{{path, {}}};  // the receipt's first
        for (const Remark& remark : checked.remarks) add(reports, remark);
        for (const std::string& name : checked.names) {
            const auto [owner, is_new] = owners_.emplace((place.folder / name).string(), place.receipt);
            if (!is_new && owner->second != place.receipt)
                add(reports, {&seal_rules::named_twice,
                              path,
                              phrase("it names {}, which {} names too", name, owner->second),
                              {}});
        }
        for (auto& [file, findings] : reports) tell({file, std::move(findings), {}});
    }

    void end_of(const FoundFolder& folder) {
        for (const std::string& name : folder.others)
            if (!owners_.contains((folder.path / name).string())) left_over(folder, name);
        owners_.clear();
    }

    const Progress& progress() const { return progress_; }

private:
    static void add(std::vector<std::pair<std::string, Findings>>& reports, const Remark& remark) {
        auto at = std::find_if(reports.begin(), reports.end(),
                               [&](const auto& report) { return report.first == remark.file; });
        if (at == reports.end()) at = reports.insert(reports.end(), {remark.file, {}});
        at->second.enter(Stage::seal, remark.format);
        at->second.add(*remark.rule, {}, remark.message);
    }

    void left_over(const FoundFolder& folder, const std::string& name) {
        const std::string path = (folder.path / name).string();
        if (elsewhere_.contains(path)) return;
        Findings findings;
        findings.enter(Stage::seal);
        if (const auto signed_by = receipt_signed_by(name))
            findings.add(seal_rules::signature_beside, {},
                         phrase("a signature of {}: not checked here", *signed_by));
        else if (folder.in_package) return;  // the package's own lists tell
        else add_unnamed(findings, name);
        tell({path, std::move(findings), {}});
    }

    // What a system leaves when somebody looks at the folder is no fault of what was sealed.
    static void add_unnamed(Findings& findings, const std::string& name) {
        const Phrase message = phrase("no receipt beside it names it");
        Rule rule = seal_rules::file_unnamed;
        if (!is_left_behind(name, false)) return findings.add(rule, {}, message);
        rule.severity = Severity::info;
        findings.add(rule, {}, message, sentence(left_behind_hint));
    }

    // "brief.receipt.json.sig" beside that receipt.
    static std::optional<std::string> receipt_signed_by(const std::string& name) {
        for (const std::string_view suffix : {".sig", ".tsr", ".tsq", ".asc", ".p7s"}) {
            if (!name.ends_with(suffix)) continue;
            std::string receipt = name.substr(0, name.size() - suffix.size());
            if (receipt.ends_with(receipt_suffix)) return receipt;
        }
        return std::nullopt;
    }

    // Where there is no receipt at all, that is what is to be said, and not of each file.
    void tell(FileReport report) {
        if (progress_.receipts == 0 && holds_back_) {
            held_back_.push_back(std::move(report));
            return;
        }
        for (const FileReport& one : std::exchange(held_back_, {})) say(one);
        say(report);
    }

    void say(const FileReport& report) {
        progress_.faults += report.findings.count(Severity::error) +
                            report.findings.count(Severity::warning) + (report.failure.empty() ? 0 : 1);
        told_(report, progress_);
    }

    const Told& told_;
    const std::set<std::string>& elsewhere_;
    bool holds_back_;
    std::vector<FileReport> held_back_;
    Progress progress_;
    std::map<std::string, std::string> owners_;  // of files, by path: their receipts
};

}  // namespace

Progress audit(const std::vector<std::string>& paths, const FormatTable& table,
               const AuditOptions& options, const Told& told) {
    Walk walk(paths);
    Auditor auditor(told, options);
    std::deque<Found> given;  // to the crew, and the ends of folders between
    const auto next = [&]() -> std::optional<std::string> {
        while (auto found = walk.next()) {
            given.push_back(*found);
            if (found->receipt) return encode(*found->receipt);
        }
        return std::nullopt;
    };
    const auto end_folders = [&] {
        for (; !given.empty() && !given.front().receipt; given.pop_front())
            auditor.end_of(*given.front().folder);
    };
    Crew crew(std::max<std::size_t>(1, options.jobs), [&] {
        const auto bench = std::make_shared<Bench>(table, options);
        return [bench](std::string_view errand) { return bench->work(errand); };
    });
    crew.run(next, [&](const std::optional<std::string>& answer) {
        end_folders();
        auditor.receipt(*given.front().receipt, answer);
        given.pop_front();
    });
    end_folders();
    if (auditor.progress().receipts == 0 && !options.may_be_none)
        throw CannotRun(phrase("there is no receipt (…{}) in {}: without one nothing can be verified",
                               receipt_suffix, fmt::format("{}", fmt::join(paths, ", "))));
    return auditor.progress();
}

}  // namespace voetnoot::audit
