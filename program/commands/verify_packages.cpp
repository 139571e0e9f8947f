#include "program/commands/verify_packages.hpp"

#include "library/steps.hpp"
#include "pipeline/error/error.hpp"
#include "pipeline/package/inspect.hpp"
#include "pipeline/package/values.hpp"
#include "pipeline/phrase/make.hpp"
#include "pipeline/process/crew.hpp"
#include "pipeline/process/packer.hpp"
#include "pipeline/process/phrase_pack.hpp"
#include "pipeline/rules/package_rules.hpp"

#include <boost/filesystem.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <memory>

namespace voetnoot::program::commands {

namespace {

namespace fs = boost::filesystem;
using process::Packer;
using process::Unpacker;

// Why it could not be inspected, or nothing; then the faults.
std::string inspect_one(const package::Inspector& inspector, const std::string& path) {
    Phrase failure;
    std::vector<package::Fault> faults;
    try {
        faults = inspector.inspect(package::read_package(path));
    } catch (const std::exception& error) {
        failure = said_by(error);
    }
    Packer to;
    pack(to, failure);
    to.number(faults.size());
    for (const package::Fault& fault : faults) {
        to.text(fault.rule->id);
        to.text(fault.file);
        pack(to, fault.message);
    }
    return to.take();
}

// By file, in the order of the faults.
std::vector<audit::FileReport> reports_of(const std::string& path, std::string_view answer) {
    Unpacker from(answer);
    std::vector<audit::FileReport> reports{{path, {}, unpack_phrase(from).english()}};
    for (std::size_t left = from.count(24); left > 0; --left) {
        const std::string id = from.text(), file = from.text();
        Phrase message = unpack_phrase(from);
        const auto rule = std::find_if(package_rules::all.begin(), package_rules::all.end(),
                                       [&id](const Rule& one) { return one.id == id; });
        if (rule == package_rules::all.end()) throw Unreadable(phrase("no such rule"));
        const std::string place = file.empty() ? path : (fs::path(path) / file).string();
        auto report = std::find_if(reports.begin(), reports.end(),
                                   [&](const audit::FileReport& one) { return one.file == place; });
        if (report == reports.end()) report = reports.insert(reports.end(), {place, {}, {}});
        report->findings.enter(Stage::seal);
        report->findings.add(*rule, {}, std::move(message));
    }
    return reports;
}

}  // namespace

std::vector<std::string> packages_in(const std::vector<std::string>& paths) {
    std::vector<std::string> all;
    for (const std::string& path : paths) {
        boost::system::error_code error;
        if (package::is_package(path)) {
            all.push_back(path);
            continue;
        }
        std::vector<std::string> below;
        for (fs::directory_iterator at(path, error), end; !error && at != end; at.increment(error))
            if (at->symlink_status(error).type() != fs::symlink_file && package::is_package(at->path()))
                below.push_back(at->path().string());
        std::sort(below.begin(), below.end());
        all.insert(all.end(), below.begin(), below.end());
    }
    return all;
}

void verify_packages(const std::vector<std::string>& packages, const std::string& data, std::size_t jobs,
                     audit::Progress& progress, const audit::Told& told) {
    if (packages.empty()) return;
    process::Crew crew(std::min(jobs, packages.size()), [&data] {
        const auto resources = std::make_shared<Resources>(library::resources_of(data));
        const auto inspector = std::make_shared<package::Inspector>(*resources);
        return [resources, inspector](std::string_view path) {
            return inspect_one(*inspector, std::string(path));
        };
    });
    std::size_t given = 0, answered = 0;
    const auto next = [&]() -> std::optional<std::string> {
        return given == packages.size() ? std::nullopt : std::optional(packages[given++]);
    };
    crew.run(next, [&](const std::optional<std::string>& answer) {
        const std::string& path = packages[answered++];
        const std::vector<audit::FileReport> reports =
            answer ? reports_of(path, *answer)
                   : std::vector<audit::FileReport>{
                         {path, {}, fmt::format("{}: the process that looked at it has ended", path)}};
        for (const audit::FileReport& report : reports) {
            progress.faults += report.findings.all().size() + (report.failure.empty() ? 0 : 1);
            told(report, progress);
        }
    });
}

}  // namespace voetnoot::program::commands
