#include "pipeline/package/audit_packages.hpp"

#include "pipeline/package/inspect_apart.hpp"
#include "pipeline/phrase/make.hpp"
#include "pipeline/process/crew.hpp"
#include "pipeline/process/packer.hpp"
#include "pipeline/process/phrase_pack.hpp"
#include "pipeline/rules/package_rules.hpp"
#include "pipeline/source/left_behind.hpp"

#include <boost/filesystem.hpp>

#include <algorithm>

namespace voetnoot::package {

namespace {

namespace fs = boost::filesystem;
using process::Packer;
using process::Unpacker;

// Why it could not be inspected, or nothing; then the faults.
std::string audit_one(const Inspector& inspector, const std::string& path,
                      const process::Confinement& confinement) {
    Phrase failure;
    std::vector<Fault> faults;
    try {
        faults = inspect_apart(inspector, take_package(path), confinement);
    } catch (const std::exception& error) {
        failure = said_by(error);
        if (failure.english().find(path) == std::string::npos)
            failure = joined({Phrase(path), failure}, ": ");
    }
    Packer to;
    pack(to, failure);
    pack_faults(to, faults);
    return to.take();
}

// By file, in the order of the faults.
std::vector<audit::FileReport> reports_of(const std::string& path, std::string_view answer) {
    Unpacker from(answer);
    std::vector<audit::FileReport> reports{{path, {}, unpack_phrase(from)}};
    for (const Fault& fault : unpack_faults(from)) {
        const std::string place = fault.file.empty() ? path : (fs::path(path) / fault.file).string();
        auto report = std::find_if(reports.begin(), reports.end(),
                                   [&](const audit::FileReport& one) { return one.file == place; });
        if (report == reports.end()) report = reports.insert(reports.end(), {place, {}, {}});
        report->findings.enter(Stage::seal);
        if (fault.rule->id == package_rules::unknown_file.id && is_left_behind_below(fault.file))
            report->findings.add(*fault.rule, {}, fault.message, sentence(left_behind_hint));
        else report->findings.add(*fault.rule, {}, fault.message);
    }
    return reports;
}

}  // namespace

Sorted sorted_out(const std::vector<std::string>& paths) {
    Sorted sorted;
    std::vector<std::string>& all = sorted.packages;
    for (const std::string& path : paths) {
        boost::system::error_code error;
        const bool named = is_package(path);
        // A zip is a package or nothing: the letters within it are its own rules' to look at.
        if (!named || fs::is_directory(path, error)) sorted.letters.push_back(path);
        if (named) {
            all.push_back(path);
            continue;
        }
        std::vector<std::string> below;
        for (fs::directory_iterator at(path, error), end; !error && at != end; at.increment(error))
            if (at->symlink_status(error).type() != fs::symlink_file && is_package(at->path()))
                below.push_back(at->path().string());
        std::sort(below.begin(), below.end());
        all.insert(all.end(), below.begin(), below.end());
    }
    return sorted;
}

void audit_packages(const std::vector<std::string>& packages, const Inspector& inspector,
                    std::size_t jobs, const process::Confinement& confinement, audit::Progress& progress,
                    const audit::Told& told) {
    if (packages.empty()) return;
    process::Crew crew(std::min(std::max<std::size_t>(1, jobs), packages.size()), [&] {
        return
            [&](std::string_view path) { return audit_one(inspector, std::string(path), confinement); };
    });
    std::size_t given = 0;
    std::size_t answered = 0;
    const auto next = [&]() -> std::optional<std::string> {
        return given == packages.size() ? std::nullopt : std::optional(packages[given++]);
    };
    crew.run(next, [&](const std::optional<std::string>& answer) {
        const std::string& path = packages[answered++];
        const std::vector<audit::FileReport> reports =
            answer ? reports_of(path, *answer)
                   : std::vector<audit::FileReport>{
                         {path, {}, phrase("{}: the process that looked at it has ended", path)}};
        for (const audit::FileReport& report : reports) {
            progress.faults += report.findings.all().size() + (report.failure.empty() ? 0 : 1);
            told(report, progress);
        }
    });
}

}  // namespace voetnoot::package
