// A letter beyond a limit ends with exit code 2 and words, whichever command reads it: it is not
// refused, and never sealed.
#include "tests/support/gzip.hpp"
#include "tests/support/run_program.hpp"
#include "tests/support/temporary_folder.hpp"

#include "tests/support/catch.hpp"

#include <boost/filesystem.hpp>

#include <string>
#include <vector>

using namespace voetnoot;
namespace fs = boost::filesystem;

namespace {

// Each command that reads letters, on this one.
std::vector<std::vector<std::string>> commands(const std::string& letter, const std::string& out) {
    return {{"check", letter},
            {"ast", letter},
            {"ledger", letter},
            {"convert", letter, "-o", out},
            {"batch", letter, "-o", out + "-batch", "-j", "1"}};
}

void ends_at(const std::string& letter, const std::string& out, const std::vector<std::string>& limits,
             const std::string& words) {
    for (std::vector<std::string> command : commands(letter, out)) {
        command.insert(command.end(), limits.begin(), limits.end());
        const Ran ran = run_program(command);
        INFO(command.front() << ": " << ran.err);
        CHECK(ran.exit == 2);
        const bool is_batch = command.front() == "batch";
        CHECK((is_batch ? read_file(out + "-batch/results.jsonl") : ran.err).find(words) !=
              std::string::npos);
        if (!is_batch) CHECK(ran.err.find("refused") == std::string::npos);
    }
    CHECK_FALSE(fs::exists(out));
    CHECK(std::distance(fs::directory_iterator(out + "-batch"), {}) == 2);  // journal and results
}

}  // namespace

#if !defined(VOETNOOT_ASAN)  // there memory has no limit
TEST_CASE("a letter that needs more memory than it may is told so") {
    const TemporaryFolder folder;
    const std::string member = gzip(std::string(16u << 20, 'a'));
    std::string bomb;
    for (int i = 0; i < 48; ++i) bomb += member;
    const std::string letter = (folder.path() / "brief.md.gz").string();
    write_file(letter, bomb);
    ends_at(letter, (folder.path() / "uit").string(), {"--memory", "400", "--max-bytes", "1000000000"},
            "more than 400 MB of memory");
}
#endif

TEST_CASE("a letter that takes more processor time than it may is told so") {
    const TemporaryFolder folder;
    std::string text;
    while (text.size() < (8u << 20)) text += "Een *woord* en [nog een](https://voorbeeld.nl/woord).\n\n";
    const std::string letter = (folder.path() / "brief.md").string();
    write_file(letter, text);
    ends_at(letter, (folder.path() / "uit").string(), {"--time", "1", "--memory", "8192"},
            "more than 1 seconds");
}
