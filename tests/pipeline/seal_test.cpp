#include "pipeline/seal/seal.hpp"
#include "pipeline/seal/interrupted.hpp"

#include "pipeline/format/resources.hpp"
#include "tests/support/temporary_folder.hpp"

#include "tests/support/catch.hpp"

#include <boost/filesystem.hpp>
#include <csignal>
#include <fcntl.h>
#include <fstream>
#include <sys/file.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace voetnoot;
namespace fs = boost::filesystem;

namespace {

std::size_t entries(const fs::path& folder) {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), {}));
}

const std::vector<SealedFile> files{{"brief.txt", "tekst"}, {"brief.receipt.json", "{}"}};

}  // namespace

TEST_CASE("all files of a letter are written, into a folder that is made") {
    const TemporaryFolder temporary;
    const fs::path folder = temporary.path() / "a" / "b";
    seal(folder, files, false);
    CHECK(entries(folder) == 2);
    CHECK(read_file(folder / "brief.txt") == "tekst");
}

TEST_CASE("an output that exists is not replaced unless that is asked for") {
    const TemporaryFolder temporary;
    write_file(temporary.path() / "brief.receipt.json", "oud");
    CHECK_THROWS_AS(seal(temporary.path(), files, false), CannotRun);
    CHECK(entries(temporary.path()) == 1);
    CHECK(read_file(temporary.path() / "brief.receipt.json") == "oud");
    seal(temporary.path(), files, true);
    CHECK(read_file(temporary.path() / "brief.receipt.json") == "{}");
}

TEST_CASE("a disk that is full leaves nothing") {
    const TemporaryFolder temporary;
    const pid_t child = ::fork();
    if (child == 0) {
        // A limit on the size of files fails a write as a full disk does.
        std::signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{3, 3};
        ::setrlimit(RLIMIT_FSIZE, &limit);
        try {
            seal(temporary.path(), files, false);
        } catch (const CannotRun&) {
            ::_exit(2);
        }
        ::_exit(0);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    CHECK(WEXITSTATUS(status) == 2);
    CHECK(entries(temporary.path()) == 0);
}

TEST_CASE("what a killed run left is taken over") {
    const TemporaryFolder temporary;
    write_file(temporary.path() / ".brief.txt.partial", "half a fi");
    seal(temporary.path(), files, false);
    CHECK(entries(temporary.path()) == 2);
    CHECK(read_file(temporary.path() / "brief.txt") == "tekst");
}

TEST_CASE("an output that another run is writing is left to it") {
    const TemporaryFolder temporary;
    const fs::path partial = temporary.path() / ".brief.txt.partial";
    write_file(partial, "");
    const int other = ::open(partial.c_str(), O_RDWR);
    REQUIRE(::flock(other, LOCK_EX | LOCK_NB) == 0);
    CHECK_THROWS_AS(seal(temporary.path(), files, false), CannotRun);
    ::close(other);
}

TEST_CASE("where a later file cannot be replaced, the earlier ones are what they were") {
    const TemporaryFolder temporary;
    const fs::path folder = temporary.path();
    write_file(folder / "brief.akn.xml", "oud");
    fs::create_directory(folder / "brief.txt");
    CHECK_THROWS_WITH(seal(folder,
                           {{"brief.akn.xml", "nieuw"},
                            {"brief.pdf", "nieuw"},
                            {"brief.txt", "nieuw"},
                            {"brief.receipt.json", "nieuw"}},
                           true),
                      testing::contains("brief.txt: Is a directory"));
    CHECK(entries(folder) == 2);
    CHECK(read_file(folder / "brief.akn.xml") == "oud");
    fs::remove(folder / "brief.txt");
    seal(folder, {{"brief.akn.xml", "nieuw"}, {"brief.txt", "nieuw"}}, true);
    CHECK(entries(folder) == 2);
    CHECK(read_file(folder / "brief.akn.xml") == "nieuw");
}

TEST_CASE("what a killed run has set aside is in nobody's way") {
    const TemporaryFolder temporary;
    write_file(temporary.path() / "brief.txt", "oud");
    write_file(temporary.path() / ".brief.txt.previous", "ouder");
    seal(temporary.path(), files, true);
    CHECK(entries(temporary.path()) == 2);
    CHECK(read_file(temporary.path() / "brief.txt") == "tekst");
}

TEST_CASE("a folder that cannot be made is an error") {
    const TemporaryFolder temporary;
    write_file(temporary.path() / "file", "");
    CHECK_THROWS_AS(seal(temporary.path() / "file" / "below", files, false), CannotRun);
}

namespace {

const std::vector<std::string> names{"brief.pdf", "brief.txt", "brief.receipt.json"};

// A letter whose files a killed run was replacing: each is "oud" or "nieuw", and "" is none.
struct Killed {
    TemporaryFolder temporary;
    fs::path at(const std::string& name) const { return temporary.path() / name; }
    void put(const std::string& name, const std::string& now, const std::string& set_aside) const {
        if (!now.empty()) write_file(at(name), now);
        if (set_aside.empty()) return;
        if (set_aside == now) fs::create_hard_link(at(name), at("." + name + ".previous"));
        else write_file(at("." + name + ".previous"), set_aside);
    }
    void check_all(const std::string& content) const {
        for (const std::string& name : names) CHECK(read_file(at(name)) == content);
        CHECK(entries(temporary.path()) == 3);
    }
};

}  // namespace

TEST_CASE("a run that was killed before the receipt was replaced is undone by the next") {
    for (const std::string text : {"oud", "nieuw", ""}) {
        const Killed killed;
        killed.put("brief.receipt.json", "oud", "oud");
        killed.put("brief.txt", text, "oud");
        killed.put("brief.pdf", "nieuw", "oud");
        write_file(killed.at(".0123456789abcdef.partial"), "nieuw");
        repair(killed.temporary.path(), names);
        killed.check_all("oud");
    }
    const Killed renamed;  // on a file system without second names
    for (const std::string& name : names) renamed.put(name, "", "oud");
    repair(renamed.temporary.path(), names);
    renamed.check_all("oud");
}

TEST_CASE("a run that was killed after the receipt was replaced is finished by the next") {
    for (const std::string pdf_aside : {"oud", ""}) {
        const Killed killed;
        killed.put("brief.receipt.json", "nieuw", "oud");
        killed.put("brief.txt", "nieuw", "oud");
        killed.put("brief.pdf", "nieuw", pdf_aside);
        repair(killed.temporary.path(), names);
        killed.check_all("nieuw");
    }
    const Killed without;  // there was no receipt before
    without.put("brief.receipt.json", "nieuw", "");
    without.put("brief.txt", "nieuw", "oud");
    without.put("brief.pdf", "nieuw", "");
    repair(without.temporary.path(), names);
    without.check_all("nieuw");
}

TEST_CASE("what is set aside in the place of a file of ours is not touched") {
    const Killed killed;
    write_file(killed.at("brief.txt"), "oud");
    write_file(killed.at("slachtoffer"), "van een ander");
    fs::create_symlink("slachtoffer", killed.at(".brief.txt.previous"));
    CHECK_THROWS_WITH(repair(killed.temporary.path(), names), testing::contains("not ours"));
    CHECK_THROWS_AS(seal(killed.temporary.path(), files, true), CannotRun);
    CHECK(read_file(killed.at("slachtoffer")) == "van een ander");
    CHECK(read_file(killed.at("brief.txt")) == "oud");
    CHECK(fs::is_symlink(killed.at(".brief.txt.previous")));
}

TEST_CASE("a link in the place of an output is not replaced") {
    const TemporaryFolder temporary;
    write_file(temporary.path() / "slachtoffer", "van een ander");
    fs::create_symlink("slachtoffer", temporary.path() / "brief.txt");
    CHECK_THROWS_WITH(seal(temporary.path(), files, true), testing::contains("brief.txt"));
    CHECK(fs::is_symlink(temporary.path() / "brief.txt"));
    CHECK(read_file(temporary.path() / "slachtoffer") == "van een ander");
    CHECK(entries(temporary.path()) == 2);
}
