// Reader and scan agree, byte for byte, on every real letter there is.
#include "tests/markdown/agreement.hpp"
#include "tests/markdown/letters.hpp"

#include "tests/support/catch.hpp"

#include <boost/filesystem.hpp>

using namespace voetnoot;

TEST_CASE("reader and scan agree on every real letter") {
    const boost::filesystem::path shared = boost::filesystem::path(VOETNOOT_SHARED_DIR) / "letters";
    std::size_t count = 0;
    for (const char* folder : {"kamerbrief", "datalab", "traps"}) {
        for (const boost::filesystem::path& path : testing::letters(shared / folder)) {
            ++count;
            INFO(path.string());
            CHECK_NOTHROW([&] { CHECK(testing::disagreement(testing::load(path)) == ""); }());
        }
    }
    CHECK(count >= 113);
}
