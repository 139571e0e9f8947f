#include "tests/package/packages.hpp"

#include "tests/support/run_program.hpp"

#include <boost/filesystem.hpp>

#include <stdexcept>
#include <vector>

namespace voetnoot::package::planted {

namespace fs = boost::filesystem;

namespace {

const char* const profile =
    "waardering = \"B\"\n[archiefvormer]\nname = \"Ministerie\"\n"
    "[beperkingGebruik]\ntype = \"Geen beperking\"\nlist = \"Lijst\"\n"
    "[submitter]\nname = \"Archief\"\n"
    "[publication]\npublisher = \"ministerie\"\n"
    "publisherUri = \"https://identifier.overheid.nl/tooi/id/ministerie/mnre1045\"\n"
    "category = \"stukken\"\n"
    "categoryUri = \"https://identifier.overheid.nl/tooi/def/thes/kern/c_c76862ab\"\n"
    "act = \"ondertekening\"\n"
    "actUri = \"https://identifier.overheid.nl/tooi/def/thes/kern/c_e1ec050e\"\n"
    "actTime = \"2021-07-01T09:00:00Z\"\n";

void must(const std::vector<std::string>& arguments) {
    if (const Ran ran = run_program(arguments); ran.exit != 0) throw std::runtime_error(ran.err);
}

}  // namespace

Packages::Packages() : resources_(fs::path(VOETNOOT_DATA_DIR)) {
    const fs::path root = folder_.path();
    write_file(root / "profile.toml", profile);
    write_file(root / "records.csv", "file,title,identifier\nkustwacht.md,Kustwacht,K-1\n");
    const std::string letters = std::string(VOETNOOT_FIXTURES_DIR) + "/letters";
    must({"convert", letters + "/kustwacht.md", "-o", (root / "out").string()});
    must({"package", (root / "out").string(), "-o", (root / "packages").string(), "--as",
          "archivematica,bagit,diwoo,eark,mdto", "--profile", (root / "profile.toml").string(),
          "--records", (root / "records.csv").string(), "--sources", letters, "--at",
          "2026-11-28T08:00:00Z"});
    for (const char* kind : {"archivematica", "bagit", "diwoo", "eark", "mdto"})
        packages_[kind] = read_package(fs::directory_iterator(root / "packages" / kind)->path());
}

}  // namespace voetnoot::package::planted
