// However many processes make packages: the same bytes, the same words, in the same order.
#include "pipeline/error/error.hpp"
#include "pipeline/package/in_order.hpp"
#include "pipeline/package/values.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/run_program.hpp"
#include "tests/support/temporary_folder.hpp"

#include <boost/filesystem.hpp>

#include <cstdlib>
#include <map>

using namespace voetnoot;
using namespace voetnoot::package;
namespace fs = boost::filesystem;

namespace {

std::map<std::string, std::string> files_of(const fs::path& folder) {
    std::map<std::string, std::string> files;
    for (fs::recursive_directory_iterator entry(folder), end; entry != end; ++entry)
        if (fs::is_regular_file(entry->status()))
            files[entry->path().lexically_relative(folder).generic_string()] = read_file(entry->path());
    return files;
}

// Seven short letters, sealed.
class Collection {
public:
    Collection() {
        write_file(path("profile.toml"),
                   "waardering = \"B\"\n[archiefvormer]\nname = \"Ministerie\"\n[beperkingGebruik]\n"
                   "type = \"Geen beperking\"\nlist = \"Lijst\"\n");
        fs::create_directories(path("in"));
        for (int i = 0; i < 7; ++i) {
            const std::string n = std::to_string(i);
            write_file(path("in/brief-" + n + ".md"), "Ons kenmerk\nK-" + n + "\n\nBetreft Zaak " + n +
                                                          "\n\nGeachte heer,\n\nTekst " + n + ".\n");
        }
        REQUIRE(run_program({"batch", path("in").string(), "-o", path("out").string(), "--to", "txt"})
                    .exit == 0);
    }

    Ran package(const std::string& jobs, const std::string& output) const {
        return run_program({"package", path("out").string(), "-o", path(output).string(), "--as",
                            "bagit,mdto", "--profile", path("profile.toml").string(), "--sources",
                            path("in").string(), "--at", "2026-11-28T08:00:00Z", "-j", jobs});
    }

    fs::path path(const std::string& name) const { return folder_.path() / name; }

private:
    TemporaryFolder folder_;
};

}  // namespace

TEST_CASE("the packages are the same for every number of processes") {
    const Collection letters;
    const Ran alone = letters.package("1", "one");
    REQUIRE(alone.exit == 0);
    const auto files = files_of(letters.path("one"));
    CHECK(files.size() > 7 * 10);
    for (const std::string jobs : {"2", "5", "16"}) {
        const Ran many = letters.package(jobs, "many" + jobs);
        REQUIRE(many.exit == 0);
        CHECK(files_of(letters.path("many" + jobs)) == files);
        CHECK(std::count(many.out.begin(), many.out.end(), '\n') == 14);
        CHECK(many.out.find("brief-0") < many.out.find("brief-6"));
    }
}

TEST_CASE("the letter that is told as wrong is the first one, and nothing is written") {
    const Collection letters;
    for (const char* wrong : {"out/brief-2.txt", "out/brief-5.txt"})
        write_file(letters.path(wrong), "iets anders");
    const Ran alone = letters.package("1", "packages");
    CHECK(alone.exit == 1);
    CHECK(alone.err.find("brief-2.txt is not the file that was sealed") != std::string::npos);
    for (const std::string jobs : {"2", "7"}) {
        const Ran many = letters.package(jobs, "packages");
        CHECK(many.exit == 1);
        CHECK(many.err == alone.err);
    }
    CHECK_FALSE(fs::exists(letters.path("packages")));
}

TEST_CASE("answers come in order, and the kind of a failure is kept") {
    for (const std::size_t jobs : {1u, 3u}) {
        std::string said;
        in_order(
            jobs, 20, [](std::size_t number) { return std::to_string(number); },
            [&said](std::size_t, const std::string& answer) { said += answer + " "; });
        CHECK(said == "0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 ");

        std::size_t done = 0;
        const auto run = [&](auto fail) {
            done = 0;
            in_order(
                jobs, 9,
                [&fail](std::size_t number) {
                    if (number >= 4) fail();
                    return std::string{};
                },
                [&done](std::size_t, const std::string&) { ++done; });
        };
        CHECK_THROWS_AS(run([] { throw Refused(std::string("no")); }), Refused);
        CHECK(done == 4);
        CHECK_THROWS_AS(run([] { throw CannotRun(std::string("no")); }), CannotRun);
        CHECK_THROWS_AS(run([] { throw std::logic_error("no"); }), std::exception);
    }
    // A process that ends over its work.
    CHECK_THROWS_AS(in_order(
                        2, 3, [](std::size_t) -> std::string { std::_Exit(3); },
                        [](std::size_t, const std::string&) {}),
                    CannotRun);
}
