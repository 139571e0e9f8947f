#include "pipeline/seal/seal.hpp"

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
