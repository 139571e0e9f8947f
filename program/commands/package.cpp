#include "pipeline/package/package.hpp"
#include "pipeline/package/moment.hpp"

#include "library/build_id.hpp"
#include "library/steps.hpp"
#include "library/voetnoot/formats.hpp"
#include "pipeline/phrase/make.hpp"
#include "program/commands/commands.hpp"
#include "program/input.hpp"
#include "program/mistakes/paths.hpp"
#include "program/package_profile.hpp"
#include "program/report/text.hpp"
#include "program/words.hpp"

#include <boost/filesystem.hpp>
#include <fmt/format.h>
#include <unistd.h>

#include <cstdio>

namespace voetnoot::program::commands {

namespace {

// What the command line lacks is said at once; `as` and `into` are its words.
void require_all(const PackageArguments& own, const char* as, const char* into) {
    const auto demand = [](bool there, const Phrase& what) {
        if (!there) throw CannotRun(what);
    };
    demand(!own.output.empty(), phrase("{} DIR is missing", into));
    demand(!own.kinds.empty(), phrase("{} LIST is missing", as));
    demand(!own.profile.empty(),
           phrase("--profile FILE is missing; voetnoot package --example-profile prints one"));
    demand(
        !own.at.empty(),
        phrase(
            "--at TIME is missing, the moment of the packages (2026-11-28T08:00:00Z): PREMIS, MDTO and "
            "METS demand one, and the clock is not read"));
}

// What was named and is not there is said before anything is read; nothing of it is about a letter.
void require_places(const PackageArguments& own, const char* into) {
    mistakes::require_place(own.output, into);
    for (const std::string& folder : own.sources) mistakes::require_folder(folder, "--sources");
    if (!package::is_moment(own.at))
        throw CannotRun(phrase("--at '{}': it is a moment in UTC like 2026-11-28T08:00:00Z", own.at));
}

// One line on a terminal, which each number overwrites; a line for each step.
void print_progress(package::Step step, std::size_t done, std::size_t all) {
    if (::isatty(STDERR_FILENO) == 0 || (done != all && done % 16 != 0)) return;
    fmt::print(stderr, "\r{}{}",
               step == package::Step::look ? tr("looked at {} of {} letters", done, all)
                                           : tr("packaged {} of {} letters", done, all),
               done == all ? "\n" : "");
}

package::Request request_of(const Arguments& arguments) {
    const PackageArguments& own = arguments.package;
    package::Request request;
    request.output = own.output;
    request.kinds = own.kinds;
    request.profile = profile_in(read_bytes(own.profile, arguments), own.profile);
    request.has_records = !own.records.empty();
    if (request.has_records)
        request.records = package::read_records(read_bytes(own.records, arguments), own.records);
    request.dossier = own.dossier;
    request.zip = own.zip;
    request.mdto_schema = own.mdto_schema;
    request.at = own.at;
    request.program = fmt::format("voetnoot {}", library::version());
    request.build = library::build_id();
    request.jobs = jobs_of(arguments);
    request.on_progress = print_progress;
    return request;
}

Exit make_packages(std::vector<boost::filesystem::path> sealed,
                   std::vector<boost::filesystem::path> sources, const Arguments& arguments,
                   const FormatTable& table, std::FILE* told) {
    try {
        package::Request request = request_of(arguments);
        request.sealed = std::move(sealed);
        request.sources = std::move(sources);
        Resources resources = library::resources_of(arguments.data);
        for (const boost::filesystem::path& made : package::make(request, table.formats, resources))
            fmt::print(told, "{}\n", made.string());
        return Exit::sealed;
    } catch (const package::Refused& refused) {
        report::print_error(refused.said);
        return Exit::refused;
    }
}

}  // namespace

Exit package(const Arguments& arguments, const FormatTable& table) {
    const PackageArguments& own = arguments.package;
    if (own.example_profile) {
        fmt::print("{}", example_profile());
        return Exit::sealed;
    }
    if (arguments.files.empty()) throw CannotRun(phrase("package: name folders of sealed letters"));
    require_all(own, "--as", "-o");
    require_places(own, "-o");
    for (const std::string& file : arguments.files) mistakes::require_path(file);
    return make_packages({arguments.files.begin(), arguments.files.end()},
                         {own.sources.begin(), own.sources.end()}, arguments, table, stdout);
}

void require_batch_packages(const Arguments& arguments) {
    const PackageArguments& own = arguments.package;
    if (!own.kinds.empty()) {
        require_all(own, "--package", "--package-dir");
        require_places(own, "--package-dir");
        mistakes::require_file(own.profile);
        if (!own.records.empty()) mistakes::require_file(own.records);
    } else if (!own.output.empty() || !own.profile.empty() || !own.records.empty() || !own.at.empty() ||
               !own.mdto_schema.empty() || own.dossier || own.zip) {
        throw CannotRun(phrase("--package LIST is missing: without it no packages are made"));
    }
}

Exit package_batch(const Arguments& arguments, const FormatTable& table) {
    std::vector<boost::filesystem::path> sources;
    for (const std::string& file : arguments.files) {
        const boost::filesystem::path path(file);
        sources.push_back(boost::filesystem::is_directory(path) ? path : path.parent_path());
    }
    return make_packages({arguments.output}, std::move(sources), arguments, table, stderr);
}

}  // namespace voetnoot::program::commands
