// Every kind of bad input: exit code 2, a message that says what, and a folder that is unchanged.
#include "tests/support/run_program.hpp"
#include "tests/support/temporary_folder.hpp"

#include "tests/support/catch.hpp"

#include <boost/filesystem.hpp>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace voetnoot;
namespace fs = boost::filesystem;

namespace {

constexpr auto letter =
    "Geachte Voorzitter,\n\nDit is een brief<sup>1</sup>.\n\n<sup>1</sup> Een noot.\n";

struct Place {
    TemporaryFolder folder;
    fs::path out = folder.path() / "out";

    std::string file(const std::string& name, std::string_view bytes) const {
        write_file(folder.path() / name, bytes);
        return (folder.path() / name).string();
    }
    Ran convert(std::vector<std::string> arguments, const Environment& environment = {}) const {
        arguments.insert(arguments.begin(), {"convert", "-o", out.string()});
        return run_program(arguments, environment);
    }
    bool nothing_written() const { return !fs::exists(out) || fs::is_empty(out); }
};

void check_refused(const Place& place, const Ran& ran, const std::string& message) {
    INFO(ran.err);
    CHECK(ran.exit == 2);
    CHECK(ran.err.find(message) != std::string::npos);
    CHECK(ran.out.empty());
    CHECK(place.nothing_written());
}

}  // namespace

TEST_CASE("a missing file") {
    const Place place;
    check_refused(place, place.convert({(place.folder.path() / "geen.md").string()}), "No such file");
}

TEST_CASE("a file that cannot be read") {
    if (::geteuid() == 0) return;  // root reads everything
    const Place place;
    const std::string file = place.file("dicht.md", letter);
    ::chmod(file.c_str(), 0);
    check_refused(place, place.convert({file}), "Permission denied");
}

TEST_CASE("an empty file, and one of white space") {
    const Place place;
    check_refused(place, place.convert({place.file("leeg.md", "")}), "empty");
    check_refused(place, place.convert({place.file("wit.md", "\n\n  \n")}), "no text");
}

TEST_CASE("a folder") {
    const Place place;
    fs::create_directory(place.folder.path() / "map.md");
    check_refused(place, place.convert({(place.folder.path() / "map.md").string()}),
                  "there is no letter here");
}

TEST_CASE("binary data") {
    const Place place;
    check_refused(place, place.convert({place.file("binair.md", std::string("PK\x03\x04\0\0", 6))}),
                  "byte 4");
}

TEST_CASE("bytes that are not UTF-8, and which") {
    const Place place;
    check_refused(place, place.convert({place.file("latin1.md", "Geachte co\xf6rdinator")}),
                  "not UTF-8: byte 10");
}

TEST_CASE("a letter larger than the limit") {
    const Place place;
    check_refused(place, place.convert({"--max-bytes", "20", place.file("groot.md", letter)}),
                  "20 bytes");
}

TEST_CASE("nesting beyond the limit") {
    const Place place;
    const std::string quotes(200, '>');
    check_refused(place, place.convert({place.file("diep.md", quotes + " diep\n")}), "nested");
    std::string emphasis;
    for (int i = 0; i < 20'000; ++i) emphasis += "*a **b ";
    CHECK(place.convert({place.file("sterretjes.md", emphasis)}).exit <= 2);
}

TEST_CASE("a file whose suffix is of no known format") {
    const Place place;
    check_refused(place, place.convert({place.file("brief.xyz", letter)}), "--from");
}

TEST_CASE("an output folder that cannot be written") {
    const Place place;
    const std::string file = place.file("brief.md", letter);
    const Ran ran = run_program({"convert", "-o", "/proc/voetnoot", file});
    CHECK(ran.exit == 2);
    CHECK(ran.err.find("/proc/voetnoot") != std::string::npos);
}

TEST_CASE("an output folder that is a file") {
    const Place place;
    const std::string file = place.file("brief.md", letter);
    const Ran ran = run_program({"convert", "-o", file, file});
    CHECK(ran.exit == 2);
    CHECK(read_file(file) == letter);
}

TEST_CASE("a disk that is full") {
    const Place place;
    const std::string file = place.file("brief.md", letter);
    // A limit on the size of files fails a write as a full disk does.
    rlimit old{};
    ::getrlimit(RLIMIT_FSIZE, &old);
    const rlimit small{3000, old.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &small);
    const Ran full = place.convert({file});
    ::setrlimit(RLIMIT_FSIZE, &old);
    INFO(full.err);
    CHECK(full.exit == 2);
    CHECK(place.nothing_written());
}

TEST_CASE("outputs that exist are kept, and replaced only with --force") {
    const Place place;
    const std::string file = place.file("brief.md", letter);
    fs::create_directory(place.out);
    write_file(place.out / "brief.txt", "oud");
    const Ran ran = place.convert({file});
    CHECK(ran.exit == 2);
    CHECK(ran.err.find("brief.txt exists") != std::string::npos);
    CHECK(std::distance(fs::directory_iterator(place.out), {}) == 1);
    CHECK(place.convert({"--force", file}).exit == 0);
    CHECK(read_file(place.out / "brief.txt") != "oud");
}

TEST_CASE("two letters of one name in one call: the second is not converted") {
    const Place place;
    fs::create_directory(place.folder.path() / "b");
    const std::string first = place.file("brief.md", letter);
    const std::string second = place.file("b/brief.md", "Een heel andere brief.\n");
    const Ran ran = place.convert({"--force", first, second});
    CHECK(ran.exit == 2);
    CHECK(ran.err.find("another letter of this call") != std::string::npos);
    CHECK(read_file(place.out / "brief.txt").find("andere") == std::string::npos);
}

TEST_CASE("one bad letter does not stop the others") {
    const Place place;
    const Ran ran = place.convert({place.file("leeg.md", ""), place.file("brief.md", letter)});
    CHECK(ran.exit == 2);
    CHECK(fs::exists(place.out / "brief.pdf"));
    CHECK_FALSE(fs::exists(place.out / "leeg.pdf"));
}

TEST_CASE("options that make no sense") {
    const Place place;
    const std::string file = place.file("brief.md", letter);
    for (const std::vector<std::string>& bad :
         std::vector<std::vector<std::string>>{{"--to", "docx"},
                                               {"--on-defect", "ignore"},
                                               {"--date", "1 juli 2021"},
                                               {"--lang", "nederlands!"},
                                               {"--rule", "LEDGER-2=info"},
                                               {"--rule", "NOTE-1"},
                                               {"--nonsense"},
                                               {"--from", "word"}}) {
        std::vector<std::string> arguments = bad;
        arguments.push_back(file);
        const Ran ran = place.convert(arguments);
        INFO(bad.front() << ' ' << ran.err);
        CHECK(ran.exit == 2);
        CHECK_FALSE(ran.err.empty());
        CHECK(place.nothing_written());
    }
    CHECK(place.convert({file}, {.set = {"SOURCE_DATE_EPOCH=gisteren"}, .directory = {}, .input = {}})
              .exit == 2);
    CHECK(run_program({}).exit == 2);
    CHECK(run_program({"nonsense"}).exit == 2);
}

TEST_CASE("an output that is damaged cannot be counted") {
    const Place place;
    for (const char* name : {"kapot.pdf", "kapot.akn.xml"}) {
        const Ran ran = run_program({"ledger", place.file(name, "%PDF-1.7\n")});
        CHECK(ran.exit == 2);
        CHECK(ran.out.empty());
        CHECK(ran.err.find(name) != std::string::npos);
    }
}
