// Reader and scan agree on our own letters, whole and cut off at any line.
#include "tests/markdown/agreement.hpp"
#include "tests/markdown/letters.hpp"

#include "tests/support/catch.hpp"

#include <boost/filesystem.hpp>

using namespace voetnoot;

TEST_CASE("reader and scan agree on every fixture and on every beginning of one") {
    // Not the cases: where reader and scan do not take the same for markup is a kind of them, and the
    // letter is read once more (cases_test.cpp).
    std::set<boost::filesystem::path> paths = testing::letters(VOETNOOT_FIXTURES_DIR "/letters");
    paths.merge(testing::letters(VOETNOOT_FIXTURES_DIR "/docx"));
    REQUIRE_FALSE(paths.empty());
    for (const boost::filesystem::path& path : paths) {
        const Source whole = testing::load(path);
        const std::string bytes(whole.bytes());
        INFO(path.string());
        CHECK(testing::disagreement(whole) == "");
        for (std::size_t end = bytes.find('\n'); end != std::string::npos;
             end = bytes.find('\n', end + 1)) {
            INFO("cut off at byte " << end);
            CHECK(testing::disagreement(Source("cut.md", bytes.substr(0, end))) == "");
        }
    }
}
