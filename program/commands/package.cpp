#include "pipeline/package/package.hpp"

#include "library/build_id.hpp"
#include "library/steps.hpp"
#include "library/voetnoot/formats.hpp"
#include "program/commands/commands.hpp"
#include "program/input.hpp"
#include "program/package_profile.hpp"
#include "program/report/text.hpp"

#include <boost/filesystem.hpp>
#include <fmt/format.h>
#include <unistd.h>

#include <cstdio>

namespace voetnoot::program::commands {

namespace {

// What the command line lacks is said at once.
void require_all(const Arguments& arguments) {
    const PackageArguments& own = arguments.package;
    const auto demand = [](bool there, const char* what) {
        if (!there) throw CannotRun(fmt::format("package: {}", what));
    };
    demand(!arguments.files.empty(), "name folders of sealed letters");
    demand(!arguments.output.empty(), "-o DIR is missing");
    demand(!own.kinds.empty(), "--as LIST is missing");
    demand(!own.profile.empty(), "--profile FILE is missing; --example-profile prints one");
    demand(
        !own.at.empty(),
        "--at TIME is missing, the moment of the package (2026-11-28T08:00:00Z): PREMIS, MDTO and METS "
        "demand one, and the clock is not read");
}

void print_progress(std::size_t done, std::size_t all) {
    if (::isatty(STDERR_FILENO) == 0) return;
    fmt::print(stderr, "\r{} of {} packages{}", done, all, done == all ? "\n" : "");
}

package::Request request_of(const Arguments& arguments) {
    const PackageArguments& own = arguments.package;
    package::Request request;
    request.sealed.assign(arguments.files.begin(), arguments.files.end());
    request.sources.assign(own.sources.begin(), own.sources.end());
    request.output = arguments.output;
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
    request.on_progress = print_progress;
    return request;
}

}  // namespace

Exit package(const Arguments& arguments, const FormatTable& table) {
    if (arguments.package.example_profile) {
        fmt::print("{}", example_profile());
        return Exit::sealed;
    }
    require_all(arguments);
    try {
        Resources resources = library::resources_of(arguments.data);
        for (const boost::filesystem::path& made :
             package::make(request_of(arguments), table.formats, resources))
            fmt::print("{}\n", made.string());
        return Exit::sealed;
    } catch (const package::Refused& refused) {
        report::print_error(refused.what());
        return Exit::refused;
    }
}

}  // namespace voetnoot::program::commands
