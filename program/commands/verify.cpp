#include "library/steps.hpp"
#include "pipeline/audit/audit.hpp"
#include "pipeline/audit/neighbours.hpp"
#include "pipeline/batch/verify_journal.hpp"
#include "pipeline/package/audit_packages.hpp"
#include "program/commands/commands.hpp"
#include "program/mistakes/paths.hpp"
#include "program/receipts.hpp"
#include "program/report/render.hpp"
#include "program/report/text.hpp"
#include "program/sandbox.hpp"
#include "program/words.hpp"

#include <fmt/format.h>

#include <chrono>
#include <cstdio>
#include <unistd.h>

namespace voetnoot::program::commands {

namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

std::string counts_text(const audit::Progress& progress) {
    return in_words(counted(progress.receipts, "{} receipt", "{} receipts", progress.receipts)) + ", " +
           in_words(counted(progress.files, "{} file", "{} files", progress.files));
}

std::string findings_text(const audit::Progress& progress) {
    return in_words(counted(progress.faults, "{} finding", "{} findings", progress.faults));
}

// Says what is found: as text at once, else when all was seen.
class Teller {
public:
    explicit Teller(const Arguments& arguments) : is_text_(arguments.format == "text") {}

    void tell(const audit::FileReport& report, const audit::Progress& progress) {
        failed_ = failed_ || !report.failure.empty();
        report::LetterReport letter{report.file, {}, report.findings, report.failure.english()};
        letter.said = report.failure;
        if (report.failure.empty()) letter.source = Source(report.file, "");
        clear_bar();
        if (!letter.source) report::print_error(report.failure);
        else if (is_text_)
            for (const Finding& finding : letter.findings.sorted())
                report::print_finding(finding, *letter.source, letter.file);
        if (!is_text_) reports_.push_back(std::move(letter));
        show_bar(progress);
    }

    void clear_bar() {
        if (bar_) fmt::print(stderr, "\r\033[K");
        bar_ = false;
    }

    const report::Reports& reports() const { return reports_; }
    bool failed() const { return failed_; }

private:
    void show_bar(const audit::Progress& progress) {
        if (!on_terminal_ || Clock::now() - shown_ < 200ms) return;
        shown_ = Clock::now();
        bar_ = true;
        fmt::print(stderr, "{}, {}", counts_text(progress), findings_text(progress));
    }

    bool is_text_;
    bool on_terminal_ = ::isatty(STDERR_FILENO) != 0;
    bool bar_ = false;
    bool failed_ = false;
    Clock::time_point shown_;
    report::Reports reports_;
};

void print(const report::Reports& reports, const audit::Progress& progress, const Arguments& arguments,
           const FormatTable& table) {
    if (arguments.format == "json") fmt::print("{}", report::json_report(reports));
    if (arguments.format == "sarif") fmt::print("{}", report::sarif_report(reports, table));
    if (arguments.format == "junit")
        fmt::print("{}", report::junit_report(reports, "1970-01-01", Severity::warning));
    if (arguments.format == "github") fmt::print("{}", report::github_report(reports));
    if (arguments.format == "gitlab") fmt::print("{}", report::gitlab_report(reports));
    if (arguments.format == "text")
        fmt::print("{}: {}\n", counts_text(progress),
                   progress.faults == 0 ? tr("all as they were sealed") : findings_text(progress));
}

// What cannot be verified, with what can.
void require_sealed(const std::string& path) {
    mistakes::require_path(path);
    if (path.ends_with(audit::receipt_suffix)) return;
    if (const std::string receipt = receipt_beside(path); !receipt.empty())
        throw CannotRun(phrase("{}: is no receipt; its receipt is {}", path, receipt));
}

}  // namespace

Exit verify(const Arguments& arguments, const FormatTable& table) {
    for (const std::string& path : arguments.files) require_sealed(path);
    const std::size_t jobs = jobs_of(arguments);
    Teller teller(arguments);
    const auto told = [&teller](const audit::FileReport& report, const audit::Progress& progress) {
        teller.tell(report, progress);
    };
    const package::Sorted sorted = package::sorted_out(arguments.files);
    const process::Confinement confinement = confinement_of(arguments);
    audit::AuditOptions options = library::audit_options(confinement, jobs);
    options.may_be_none = !sorted.packages.empty();
    options.elsewhere.insert(sorted.packages.begin(), sorted.packages.end());
    audit::Progress progress = audit::audit(sorted.letters, table, options, told);
    if (!sorted.packages.empty()) {
        Resources resources = library::resources_of(arguments.data);
        package::audit_packages(sorted.packages, package::Inspector(resources), jobs, confinement,
                                progress, told);
    }
    for (const std::string& path : arguments.files) batch::verify_journal(path, progress, told);
    teller.clear_bar();
    print(teller.reports(), progress, arguments, table);
    if (teller.failed()) return Exit::could_not_run;
    return progress.faults == 0 ? Exit::sealed : Exit::refused;
}

}  // namespace voetnoot::program::commands
