// What is wrong with letters, records or profile is said, and nothing is written.
#include "tests/support/catch.hpp"
#include "tests/support/run_program.hpp"
#include "tests/support/temporary_folder.hpp"

#include <boost/filesystem.hpp>

using namespace voetnoot;
namespace fs = boost::filesystem;

namespace {

const std::string profile_text =
    "waardering = \"B\"\n[archiefvormer]\nname = \"Ministerie\"\n"
    "[beperkingGebruik]\ntype = \"Geen beperking\"\nlist = \"Lijst\"\n";

// A folder with a sealed letter and all that its package asks for.
class Sealed {
public:
    Sealed() {
        write_file(path("brief.md"),
                   "Ons kenmerk\nA-1\n\nBetreft Een zaak\n\nGeachte heer,\n\nTekst.\n");
        write_file(path("profile.toml"), profile_text);
        REQUIRE(run_program(
                    {"convert", path("brief.md").string(), "-o", path("out").string(), "--to", "txt"})
                    .exit == 0);
    }

    fs::path path(const std::string& name) const { return folder_.path() / name; }

    Ran package(std::vector<std::string> more = {},
                const std::string& at = "2026-11-28T08:00:00Z") const {
        std::vector<std::string> arguments{"package",   path("out").string(),
                                           "-o",        path("packages").string(),
                                           "--as",      "bagit",
                                           "--profile", path("profile.toml").string(),
                                           "--sources", folder_.path().string(),
                                           "--at",      at};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return run_program(arguments);
    }

    void require_refused(const std::string& why, const std::vector<std::string>& more = {}) const {
        const Ran ran = package(more);
        INFO(ran.err);
        CHECK(ran.exit == 1);
        CHECK(ran.err.find(why) != std::string::npos);
        CHECK_FALSE(fs::exists(path("packages")));
    }

private:
    TemporaryFolder folder_;
};

}  // namespace

TEST_CASE("a package is made of a sealed letter, whole, and the target that exists is left alone") {
    const Sealed letter;
    const Ran ran = letter.package();
    INFO(ran.err);
    REQUIRE(ran.exit == 0);
    CHECK(fs::exists(letter.path("packages/brief/bagit.txt")));
    CHECK(fs::exists(letter.path("packages/brief/data/brief/brief.md.bestand.mdto.xml")));
    CHECK(std::distance(fs::directory_iterator(letter.path("packages")), {}) == 1);
    const std::string before = read_file(letter.path("packages/brief/bag-info.txt"));
    const Ran again = letter.package();
    CHECK(again.exit == 1);
    CHECK(again.err.find("exists; nothing was written") != std::string::npos);
    CHECK(read_file(letter.path("packages/brief/bag-info.txt")) == before);
}

TEST_CASE("what a system leaves in a package is a fault of it, and it is said what it is") {
    const Sealed letter;
    REQUIRE(letter.package().exit == 0);
    const std::string hint =
        "A system or a program left it there when somebody looked at the folder: delete it.";
    for (const char* name : {"Thumbs.db", "data/.DS_Store", "data/brief/desktop.ini", ".directory"}) {
        const fs::path file = letter.path("packages/brief") / name;
        write_file(file, "x");
        const Ran ran = run_program({"verify", letter.path("packages/brief").string()});
        INFO(name << "\n" << ran.err);
        CHECK(ran.exit == 1);
        CHECK(ran.err.find(file.string() + ":1:1: error: PKG-2: ") != std::string::npos);
        CHECK(ran.err.find(hint) != std::string::npos);
        fs::remove(file);
    }
    write_file(letter.path("packages/brief/data/meer.txt"), "x");
    const Ran ran = run_program({"verify", letter.path("packages/brief").string()});
    CHECK(ran.exit == 1);
    CHECK(ran.err.find("Take the file out") != std::string::npos);
    CHECK(ran.err.find(hint) == std::string::npos);
}

TEST_CASE("an output, a source or a receipt that is not what was sealed is refused") {
    SECTION("a flipped byte in an output") {
        const Sealed letter;
        std::string text = read_file(letter.path("out/brief.txt"));
        text.back() ^= 1;
        write_file(letter.path("out/brief.txt"), text);
        letter.require_refused("brief.txt is not the file that was sealed: its SHA-256 is ");
    }
    SECTION("an output is missing") {
        const Sealed letter;
        fs::remove(letter.path("out/brief.txt"));
        letter.require_refused("brief.txt is missing");
    }
    SECTION("another source") {
        const Sealed letter;
        write_file(letter.path("brief.md"), "Een andere brief.\n");
        letter.require_refused("the letter's source brief.md is missing");
    }
    SECTION("no source") {
        const Sealed letter;
        fs::remove(letter.path("brief.md"));
        letter.require_refused("the letter's source brief.md is missing");
    }
    SECTION("no receipt") {
        const Sealed letter;
        fs::remove(letter.path("out/brief.receipt.json"));
        letter.require_refused("holds no receipt");
    }
    SECTION("something else by the name of a receipt") {
        const Sealed letter;
        write_file(letter.path("out/brief.receipt.json"), "{\"receipt\": 1, \"outcome\": \"refused\"}");
        letter.require_refused("is no receipt of a sealed letter");
    }
}

TEST_CASE("a letter that came packed is packaged as what is within") {
    const TemporaryFolder folder;
    const auto path = [&folder](const std::string& name) { return (folder.path() / name).string(); };
    fs::create_directories(folder.path() / "in");
    write_file(path("in/brief.md"), "Ons kenmerk\nA-1\n\nBetreft Een zaak\n\nGeachte heer,\n\nTekst.\n");
    REQUIRE(std::system(("gzip -n " + path("in/brief.md")).c_str()) == 0);
    write_file(path("profile.toml"), profile_text);
    REQUIRE(run_program({"convert", path("in/brief.md.gz"), "-o", path("out"), "--to", "txt"}).exit ==
            0);
    const auto package = [&](const std::string& records) {
        write_file(path("records.csv"), records);
        return run_program({"package", path("out"), "-o", path("packages"), "--as", "bagit", "--profile",
                            path("profile.toml"), "--records", path("records.csv"), "--sources",
                            path("in"), "--at", "2026-11-28T08:00:00Z"});
    };
    SECTION("it stands there unpacked, under the name and with the digest of its receipt") {
        // Records may call it by what they see.
        const Ran ran = package("file,title\nbrief.md.gz,Een titel\n");
        INFO(ran.err);
        CHECK(ran.exit == 0);
        CHECK(read_file(path("packages/brief/data/brief/brief.md")).starts_with("Ons kenmerk"));
        CHECK(read_file(path("packages/brief/bag-info.txt")).find("Een titel") != std::string::npos);
        CHECK(run_program({"verify", path("packages/brief")}).exit == 0);
    }
    SECTION("or by what is within") {
        CHECK(package("file,title\nbrief.md,Een titel\n").exit == 0);
    }
    SECTION("what is packed is another letter") {
        write_file(path("in/brief.md"), "Een andere brief, met dezelfde naam.\n");
        REQUIRE(std::system(("gzip -nf " + path("in/brief.md")).c_str()) == 0);
        const Ran ran = package("file,title\nbrief.md,Een titel\n");
        CHECK(ran.exit == 1);
        CHECK(ran.err.find("source brief.md is missing") != std::string::npos);
        CHECK_FALSE(fs::exists(path("packages")));
    }
    SECTION("what is packed is damaged") {
        std::string bytes = read_file(path("in/brief.md.gz"));
        bytes.resize(bytes.size() / 2);
        write_file(path("in/brief.md.gz"), bytes);
        CHECK(package("file,title\nbrief.md,Een titel\n").exit == 1);
    }
}

TEST_CASE("what somebody must state is never made up") {
    for (const std::string key : {"waardering = \"B\"\n", "name = \"Ministerie\"\n",
                                  "type = \"Geen beperking\"\n", "list = \"Lijst\"\n"}) {
        const Sealed letter;
        std::string profile = profile_text;
        profile.erase(profile.find(key), key.size());
        write_file(letter.path("profile.toml"), profile);
        letter.require_refused(" is missing");
    }
}

TEST_CASE("a profile with anything that nobody knows is refused with its line") {
    for (const auto& [more, why] : std::vector<std::pair<std::string, std::string>>{
             {"[archief]\nnaam = \"x\"\n", "profile.toml:8: 'archief.naam' is no key"},
             {"[retention]\nterm = \"20 jaar\"\n", "profile.toml:8: retention.term = '20 jaar' is not"},
             {"[retention]\nterm = 20\n", "profile.toml:8: retention.term is no text"},
             {"[retention]\nterm = \"\"\n", "profile.toml:8: retention.term is empty"},
             {"[dossier\n", "profile.toml:7: "}}) {
        const Sealed letter;
        write_file(letter.path("profile.toml"), profile_text + more);
        letter.require_refused(why);
    }
}

TEST_CASE("every letter has a record, and every record a letter") {
    const Sealed letter;
    const auto refuse = [&](const std::string& records, const std::string& why) {
        write_file(letter.path("records.csv"), records);
        letter.require_refused(why, {"--records", letter.path("records.csv").string()});
    };
    refuse("file,title\nander.md,T\n", "brief.md has no record");
    refuse("file,title\nbrief.md,T\nander.md,T\n", "records.csv:3: there is no letter ander.md");
}

TEST_CASE("letters with one identifier, and names that would collide, are refused") {
    SECTION("identifier") {
        const Sealed letter;
        write_file(letter.path("twee.md"),
                   "Ons kenmerk\nA-1\n\nBetreft Iets\n\nGeachte heer,\n\nTwee.\n");
        REQUIRE(run_program({"convert", letter.path("twee.md").string(), "-o",
                             letter.path("out").string(), "--to", "txt"})
                    .exit == 0);
        letter.require_refused("has the identifier A-1 already");
    }
    SECTION("name") {
        const Sealed letter;
        write_file(letter.path("Brief.md"),
                   "Ons kenmerk\nA-2\n\nBetreft Iets\n\nGeachte heer,\n\nTwee.\n");
        REQUIRE(run_program({"convert", letter.path("Brief.md").string(), "-o",
                             letter.path("out").string(), "--to", "txt"})
                    .exit == 0);
        letter.require_refused("already");
    }
}

TEST_CASE("without a moment nothing is made: the clock is not read") {
    const Sealed letter;
    for (const char* at : {"gisteren", "2026-11-28", "2026-02-30T08:00:00Z"}) {
        const Ran ran = letter.package({}, at);
        CHECK(ran.exit == 2);
        CHECK(ran.err.find("it is a moment in UTC like") != std::string::npos);
    }
    const Ran without = run_program({"package", "x", "-o", "y", "--as", "bagit", "--profile", "z"});
    CHECK(without.exit == 2);
    CHECK(without.err.find("--at TIME is missing") != std::string::npos);
}

TEST_CASE("the example profile is one, and states nothing") {
    const Ran ran = run_program({"package", "--example-profile"});
    REQUIRE(ran.exit == 0);
    const Sealed letter;
    write_file(letter.path("profile.toml"), ran.out);
    letter.require_refused("is missing");
}

TEST_CASE("a batch packages its letters where all are sealed, and says so where not") {
    const Sealed letter;
    fs::create_directory(letter.path("letters"));
    fs::rename(letter.path("brief.md"), letter.path("letters/brief.md"));
    const std::vector<std::string> arguments{"batch",
                                             letter.path("letters").string(),
                                             "-o",
                                             letter.path("sealed").string(),
                                             "--to",
                                             "txt",
                                             "--package",
                                             "bagit,mdto",
                                             "--package-dir",
                                             letter.path("packages").string(),
                                             "--profile",
                                             letter.path("profile.toml").string(),
                                             "--at",
                                             "2026-11-28T08:00:00Z"};
    SECTION("all sealed") {
        const Ran ran = run_program(arguments);
        INFO(ran.err);
        REQUIRE(ran.exit == 0);
        CHECK(fs::exists(letter.path("packages/bagit/brief/bagit.txt")));
        CHECK(fs::exists(letter.path("packages/mdto/brief/brief.mdto.xml")));
    }
    SECTION("one refused") {
        write_file(letter.path("letters/kapot.md"),
                   "Tekst<sup>7</sup> zonder noot.\n\nEn<sup>8</sup>.\n");
        const Ran ran = run_program(arguments);
        CHECK(ran.exit == 1);
        CHECK(ran.err.find("not every letter of the batch is sealed") != std::string::npos);
        CHECK_FALSE(fs::exists(letter.path("packages")));
    }
    SECTION("options without their packages") {
        const Ran ran = run_program({"batch", letter.path("letters").string(), "-o",
                                     letter.path("sealed").string(), "--at", "2026-11-28T08:00:00Z"});
        CHECK(ran.exit == 2);
        CHECK(ran.err.find("--package LIST is missing") != std::string::npos);
        CHECK_FALSE(fs::exists(letter.path("sealed")));
    }
}
