// --help of every command, the manual page and both completions name every option of the parser.
#include "tests/support/run_program.hpp"
#include "tests/support/temporary_folder.hpp"

#include "tests/support/catch.hpp"

#include <regex>
#include <set>

using namespace voetnoot;

namespace {

const std::vector<std::string> commands{"convert", "batch", "check", "ledger", "ast", "rules"};

std::set<std::string> long_options(const std::string& help) {
    const std::regex option("--[a-z][a-z-]+");
    std::set<std::string> found;
    for (std::sregex_iterator it(help.begin(), help.end(), option), end; it != end; ++it)
        found.insert(it->str());
    return found;
}

std::string without_escapes(std::string text) {
    std::erase(text, '\\');
    return text;
}

}  // namespace

TEST_CASE("every command has help") {
    for (const std::string& command : commands) {
        const Ran ran = run_program({command, "--help"});
        CHECK(ran.exit == 0);
        CHECK(ran.out.find(command) != std::string::npos);
        CHECK(long_options(ran.out).contains("--help"));
    }
    const Ran ran = run_program({"--help"});
    for (const std::string& command : commands) CHECK(ran.out.find(command) != std::string::npos);
    CHECK(run_program({"--version"}).out.starts_with("voetnoot "));
    const Ran verbose = run_program({"--version", "--verbose"});
    INFO(verbose.out);
    CHECK(verbose.exit == 0);
    CHECK(verbose.out.starts_with(run_program({"--version"}).out.substr(0, 10)));
    for (const char* part :
         {"\nbuild      ", "\nprogram    ", "\nlibraries  ", "libxml2", "\ndata       ", "sha256 "})
        CHECK(verbose.out.find(part) != std::string::npos);
}

TEST_CASE("the manual page and the completions name every option and every command") {
    std::set<std::string> options = long_options(run_program({"--help"}).out);
    for (const std::string& command : commands)
        options.merge(long_options(run_program({command, "--help"}).out));
    for (const char* command : {"status", "report", "merge"})
        options.merge(long_options(run_program({"batch", command, "--help"}).out));
    CHECK(options.size() > 12);
    for (const char* name : {"voetnoot.1", "voetnoot.bash", "_voetnoot"}) {
        const std::string text =
            without_escapes(read_file(std::string(VOETNOOT_GENERATED_DIR) + "/" + name));
        for (const std::string& word : options) {
            INFO(name << " " << word);
            CHECK(text.find(word) != std::string::npos);
        }
        for (const std::string& word : commands) CHECK(text.find(word) != std::string::npos);
        for (const char* word : {"batch status", "batch report", "batch merge"})
            CHECK(text.find(word) != std::string::npos);
    }
}
