// Every defect that is planted into a sound package is named, by the rule that it breaks; every rule has
// one at least; and what nobody damaged has no fault.
#include "pipeline/package/inspect.hpp"
#include "pipeline/package/inspect_apart.hpp"
#include "pipeline/package/values.hpp"
#include "pipeline/rules/package_rules.hpp"
#include "tests/package/damage.hpp"
#include "tests/package/packages.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/run_program.hpp"
#include "tests/support/temporary_folder.hpp"

#include <boost/filesystem.hpp>

#include <algorithm>
#include <cstdlib>
#include <set>

using namespace voetnoot;
using namespace voetnoot::package;
using voetnoot::package::planted::Packages;
namespace fs = boost::filesystem;

namespace {

bool names(const std::vector<Fault>& faults, const std::string& rule) {
    return std::any_of(faults.begin(), faults.end(),
                       [&](const Fault& fault) { return fault.rule->id == rule; });
}

bool has_schemas() {
    return fs::exists(fs::path(VOETNOOT_DATA_DIR) / "packages/mets1_12.xsd");
}

// For the judges' column: every damaged package as a folder of its own, where the environment asks for
// it.
void write_damaged(const fs::path& folder, const PackageFiles& package) {
    for (const auto& [name, bytes] : package.files) {
        const fs::path file = folder / package.name / name;
        fs::create_directories(file.parent_path());
        write_file(file, bytes);
    }
}

}  // namespace

TEST_CASE("a package that nobody damaged has no fault") {
    REQUIRE(has_schemas());  // scripts/fetch-package-schemas
    Packages packages;
    const Inspector inspector = packages.inspector();
    for (const char* kind : {"archivematica", "bagit", "diwoo", "eark", "mdto"})
        for (const Fault& fault : inspector.inspect(packages[kind])) {
            FAIL_CHECK(kind << ": " << fault.rule->id << " " << fault.file << ": "
                            << fault.message.english());
        }
}

TEST_CASE("every planted defect is named by its rule") {
    REQUIRE(has_schemas());  // scripts/fetch-package-schemas
    Packages packages;
    const Inspector inspector = packages.inspector();
    const char* const out = std::getenv("VOETNOOT_DAMAGED");
    std::set<std::string> seen;
    std::size_t number = 0;
    for (const planted::Damage& damage : planted::damages()) {
        PackageFiles package = packages[damage.kind];
        damage.plant(package);
        INFO(damage.name);
        REQUIRE(package.files != packages[damage.kind].files);
        const std::vector<Fault> faults = inspector.inspect(package);
        for (const Fault& fault : faults)
            UNSCOPED_INFO(fault.rule->id << " " << fault.file << ": " << fault.message.english());
        CHECK(names(faults, damage.rule));
        seen.insert(damage.rule);
        if (out == nullptr) continue;
        const fs::path folder = fs::path(out) / std::to_string(100 + number++);
        write_damaged(folder, package);
        write_file(folder / "about.txt", damage.kind + "\t" + damage.rule + "\t" + damage.name + "\n");
    }
    CHECK(planted::damages().size() >= 60);
    for (const Rule& rule : package_rules::all) {
        INFO(rule.id);
        CHECK(seen.contains(std::string(rule.id)));
    }
}

TEST_CASE("a zip is inspected as its folder is, and what is no package is refused") {
    Packages packages;
    const fs::path root = packages.path();
    const std::string letters = std::string(VOETNOOT_FIXTURES_DIR) + "/letters";
    REQUIRE(run_program({"package", (root / "out").string(), "-o", (root / "zips").string(), "--as",
                         "bagit", "--zip", "--profile", (root / "profile.toml").string(), "--records",
                         (root / "records.csv").string(), "--sources", letters, "--at",
                         "2026-11-28T08:00:00Z"})
                .exit == 0);
    const PackageFiles zipped = read_package(root / "zips/kustwacht.zip");
    CHECK(zipped.name == "kustwacht");
    CHECK(zipped.files == packages["bagit"].files);
    CHECK(is_package(root / "zips/kustwacht.zip"));
    CHECK(is_package(root / "packages/bagit/kustwacht"));
    CHECK_FALSE(is_package(root / "out"));
    CHECK_THROWS_AS(packages.inspector().inspect(read_package(root / "out")), Refused);
    write_file(root / "no.zip", "PK");
    CHECK_THROWS_AS(read_package(root / "no.zip"), Refused);
}

TEST_CASE("verify finds nothing in a sound package, of whatever kind") {
    Packages packages;
    for (const fs::directory_entry& kind : fs::directory_iterator(packages.path() / "packages")) {
        const Ran ran = run_program({"verify", kind.path().string()});
        INFO(ran.out << ran.err);
        CHECK(ran.exit == 0);
        CHECK(ran.err.find("SEAL-16") == std::string::npos);
    }
}

TEST_CASE("a package of a stranger is opened in a process with limits, and nowhere else") {
    Packages packages;
    const Inspector inspector = packages.inspector();
    const fs::path root = packages.path();
    const std::string letters = std::string(VOETNOOT_FIXTURES_DIR) + "/letters";
    for (const char* kind : {"archivematica", "eark"})
        REQUIRE(run_program({"package", (root / "out").string(), "-o", (root / "zips" / kind).string(),
                             "--as", kind, "--zip", "--profile", (root / "profile.toml").string(),
                             "--records", (root / "records.csv").string(), "--sources", letters, "--at",
                             "2026-11-28T08:00:00Z"})
                    .exit == 0);
    const fs::path zip = root / "zips/archivematica/kustwacht.zip";
    CHECK(inspect_apart(inspector, take_package(zip), {}).empty());
    CHECK(inspect_apart(inspector, take_package(root / "packages/bagit/kustwacht"), {}).empty());
    const Ran sound =
        run_program({"verify", (root / "zips/archivematica").string(), (root / "zips/eark").string(),
                     (root / "packages/bagit").string(), (root / "packages/archivematica").string()});
    INFO(sound.out << sound.err);
    CHECK(sound.exit == 0);

    SECTION("the faults come back as they are") {
        RawPackage package = take_package(root / "packages/bagit/kustwacht");
        package.folder.files["data/kustwacht/more.txt"] = "more";
        const std::vector<Fault> apart = inspect_apart(inspector, package, {});
        const std::vector<Fault> here = inspector.inspect(package.folder);
        REQUIRE(apart.size() == here.size());
        for (std::size_t i = 0; i < here.size(); ++i) {
            CHECK(apart[i].rule->id == here[i].rule->id);
            CHECK(apart[i].file == here[i].file);
            CHECK(apart[i].message.english() == here[i].message.english());
        }
    }
    SECTION("a zip that is damaged is told as one that cannot be read") {
        write_file(zip, read_file(zip).substr(0, 5000));
        const Ran ran = run_program({"verify", zip.string()});
        CHECK(ran.exit == 2);
        CHECK(ran.err.find("is no zip that can be read") != std::string::npos);
        CHECK_THROWS_AS(inspect_apart(inspector, take_package(zip), {}), Refused);
    }
#if !defined(VOETNOOT_ASAN)  // there memory has no limit
    SECTION("one that needs more memory than it may is told so") {
        RawPackage package = take_package(root / "packages/bagit/kustwacht");
        package.folder.files["data/kustwacht/large.bin"] = std::string(std::size_t{64} << 20, 'x');
        CHECK_THROWS_AS(inspect_apart(inspector, package, {{60, 1}, true}), Quarantined);
    }
#endif
}
