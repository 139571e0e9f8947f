#include "pipeline/package/kinds.hpp"
#include "program/options/options.hpp"
#include "program/words.hpp"

#include <fmt/format.h>

namespace voetnoot::program::options {

namespace {

// "bagit (BagIt 1.0), mdto (MDTO beside every file)".
std::string kinds_text() {
    std::vector<std::string> all;
    for (const package::Kind& kind : package::kinds())
        all.push_back(fmt::format("{} ({})", kind.name, in_words(kind.title)));
    return tr("Kinds of packages, separated by commas: {}", fmt::format("{}", fmt::join(all, ", ")));
}

std::vector<std::string> kind_names() {
    std::vector<std::string> names;
    for (const package::Kind& kind : package::kinds()) names.emplace_back(kind.name);
    return names;
}

// What packages are made by, alone and after a batch.
void add_packaging(CLI::App& command, PackageArguments& own, const char* kinds) {
    command.add_option(kinds, own.kinds, kinds_text())
        ->type_name("LIST")
        ->allow_extra_args(false)
        ->delimiter(',')
        ->check(CLI::IsMember(kind_names()));
    command
        .add_option("--profile", own.profile,
                    "File with what no letter knows: who made it, how long it is kept; TOML")
        ->type_name("FILE");
    command
        .add_option("--records", own.records,
                    "File with what is stated of single letters: CSV (*.csv) or JSON Lines")
        ->type_name("FILE");
    command
        .add_option("--at", own.at,
                    "Moment of the packages, in UTC (2026-11-28T08:00:00Z); the clock is not read")
        ->type_name("TIME");
    command
        .add_option("--mdto-schema", own.mdto_schema,
                    "Schema of MDTO that the packages are held against before they are written")
        ->type_name("FILE");
    command.add_flag("--dossier", own.dossier, "All letters in one package, a dossier");
    command.add_flag("--zip", own.zip, "Each package as one zip file");
}

}  // namespace

void add_package(CLI::App& app, Arguments& arguments) {
    PackageArguments& own = arguments.package;
    CLI::App& command =
        *app.add_subcommand("package", "Make packages that an archive takes in, of sealed letters");
    command.add_option("files", arguments.files, "Folders of sealed letters, or receipts")
        ->type_name("OUTDIR");
    command
        .add_option("-o,--output", own.output, "Folder for the packages; it is made where it is missing")
        ->type_name("DIR");
    add_packaging(command, own, "--as");
    command
        .add_option("--sources", own.sources,
                    "Folder in which the sources of the letters stand, where that is not beside them")
        ->type_name("DIR")
        ->type_size(1)
        ->allow_extra_args(false);
    command.add_option("-j,--jobs", arguments.jobs, "Number of processes (default: one per processor)")
        ->type_name("N")
        ->check(CLI::Range(1, 1024));
    command.add_option("--data", arguments.data, "Folder with schemas, searched first")
        ->type_name("DIR");
    command.add_flag("--example-profile", own.example_profile, "Print a commented profile, and no more");
}

void add_batch_packages(CLI::App& batch, Arguments& arguments) {
    add_packaging(batch, arguments.package, "--package");
    batch
        .add_option("--package-dir", arguments.package.output,
                    "Folder for the packages that are made where every letter of the batch is sealed")
        ->type_name("DIR");
}

}  // namespace voetnoot::program::options
