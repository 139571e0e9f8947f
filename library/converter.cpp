#include "library/job_of.hpp"
#include "library/packages.hpp"
#include "library/public_values.hpp"
#include "library/steps.hpp"
#include "library/voetnoot/voetnoot.hpp"
#include "pipeline/apart/sandbox.hpp"
#include "pipeline/audit/audit.hpp"
#include "pipeline/package/audit_packages.hpp"
#include "pipeline/phrase/make.hpp"
#include "pipeline/process/lockdown.hpp"
#include "pipeline/seal/seal.hpp"

#include <utility>

namespace voetnoot::library {

namespace {

Quarantined::Why public_why(voetnoot::Quarantined::Why why) {
    switch (why) {
        case voetnoot::Quarantined::Why::timed_out:
            return Quarantined::Why::timed_out;
        case voetnoot::Quarantined::Why::out_of_memory:
            return Quarantined::Why::out_of_memory;
        case voetnoot::Quarantined::Why::crashed:
        case voetnoot::Quarantined::Why::killed:
            break;
    }
    return Quarantined::Why::crashed;
}

// Exceptions of the pipeline become those of the installed headers.
template <class Work>
auto translated(const Work& work) {
    try {
        return work();
    } catch (const voetnoot::CannotRun& error) {
        throw CannotRun(error.what());
    } catch (const voetnoot::Unreadable& error) {
        throw Unreadable(error.what());
    } catch (const voetnoot::Quarantined& error) {
        throw Quarantined(public_why(error.why), error.what());
    } catch (const package::Refused& error) {
        throw PackageRefused(error.what());
    }
}

}  // namespace

struct Converter::Inside {
    Inside(Resources of_letters, Resources of_packages)
        : workshop(own_table().formats, std::move(of_letters)), resources(std::move(of_packages)) {}

    // A letter, done here and now or apart.
    apart::Answer answer(const Letter& letter, const Options& options, apart::Task::What what,
                         bool describe, bool ledger) {
        const PictureLoading pictures = pictures_of(own_table(), letter.folder);
        apart::Task task = task_of(own_table(), letter, options, what);
        task.describe = describe;
        task.ledger = ledger;
        return done(std::move(task), pictures);
    }

    apart::Answer done(apart::Task task, const PictureLoading& pictures) {
        return sandbox
                   ? sandbox->answer(std::move(task), pictures)
                   : apart::answer(std::move(task), workshop, pictures, describers(&Phrase::english));
    }

    Workshop workshop;
    Resources resources;  // of packages
    process::Confinement confinement;
    std::unique_ptr<apart::Sandbox> sandbox;
};

Converter::Converter(const std::string& data, const std::string& installed) {
    const auto found = [&] {
        Resources resources = resources_of(data);
        if (!installed.empty()) resources.search(installed);
        return resources;
    };
    inside_ = std::make_unique<Inside>(found(), found());
}

Converter::~Converter() = default;
Converter::Converter(Converter&&) noexcept = default;
Converter& Converter::operator=(Converter&&) noexcept = default;

void Converter::read_apart(const Sandbox& limits) {
    translated([&] {
        if (limits.locked && !process::can_lock_down())
            throw voetnoot::CannotRun(phrase("this system cannot lock a process down (seccomp)"));
        inside_->confinement = {{limits.seconds, limits.megabytes}, limits.locked};
        inside_->sandbox =
            std::make_unique<apart::Sandbox>(inside_->workshop, inside_->confinement,
                                             own_table().read_picture, describers(&Phrase::english));
    });
}

Conversion Converter::convert(const Letter& letter, const Options& options) {
    return translated([&] {
        return public_conversion(
            inside_->answer(letter, options, apart::Task::What::convert, true, true));
    });
}

Reading Converter::check(const Letter& letter, const Options& options) {
    return translated([&] {
        const apart::Answer answer =
            inside_->answer(letter, options, apart::Task::What::read, false, true);
        return Reading{public_ledger(answer.ledger), public_findings(answer.findings, answer.source)};
    });
}

Ledger Converter::count(const Letter& file, const Options& options) {
    return translated([&] {
        if (format_of(own_table(), file.name, options).recount)
            return public_ledger(recount(own_table(), file, options, inside_->confinement));
        return public_ledger(
            inside_->answer(file, options, apart::Task::What::count, false, true).ledger);
    });
}

Comparison Converter::compare(const Letter& original, const Letter& letter, const Options& options) {
    return translated([&] {
        Options with_original = options;
        with_original.witness = original;
        apart::Task task = comparison_of(own_table(), letter, with_original);
        apart::Answer answer = inside_->done(std::move(task), {});
        return Comparison{answer.outcome == Outcome::sealed, std::move(answer.text)};
    });
}

std::string Converter::document(const Letter& letter, const Options& options) {
    return translated(
        [&] { return inside_->answer(letter, options, apart::Task::What::read, true, false).text; });
}

Verification Converter::verify(const std::vector<std::string>& paths, std::size_t jobs) {
    return translated([&] {
        Verification result;
        const auto told = [&result](const audit::FileReport& report, const audit::Progress&) {
            result.about.push_back({report.file,
                                    public_findings(report.findings, Source(report.file, "")),
                                    report.failure.english()});
        };
        const process::Confinement& confinement = inside_->confinement;
        const package::Sorted sorted = package::sorted_out(paths);
        audit::AuditOptions audit_with = audit_options(confinement, jobs);
        audit_with.may_be_none = !sorted.packages.empty();
        audit_with.elsewhere.insert(sorted.packages.begin(), sorted.packages.end());
        audit::Progress progress = audit::audit(sorted.letters, own_table(), audit_with, told);
        if (!sorted.packages.empty())
            package::audit_packages(sorted.packages, package::Inspector(inside_->resources), jobs,
                                    confinement, progress, told);
        result.receipts = progress.receipts;
        result.files = progress.files;
        result.sound = progress.faults == 0;
        return result;
    });
}

std::vector<std::string> Converter::package(const PackageRequest& request) {
    return translated([&] {
        std::vector<std::string> made;
        for (const auto& path :
             package::make(request_of(request), own_table().formats, inside_->resources))
            made.push_back(path.string());
        return made;
    });
}

void seal(const Conversion& conversion, const std::string& folder, bool replace) {
    if (conversion.refused) throw CannotRun("the letter is refused: there is nothing to seal");
    std::vector<SealedFile> files;
    for (const Output& output : conversion.outputs) files.push_back({output.name, output.bytes});
    files.push_back({conversion.receipt_name, conversion.receipt});
    translated([&] { voetnoot::seal(folder, files, replace); });
}

}  // namespace voetnoot::library
