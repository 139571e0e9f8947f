// Reader and scan agree, byte for byte, on every letter there is.
#include "markdown/agreement.hpp"

#include "support/catch.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

using namespace voetnoot;
namespace fs = std::filesystem;

namespace {

std::set<fs::path> letters(const fs::path& folder) {
    std::set<fs::path> found;
    if (!fs::exists(folder)) return found;
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder))
        if (entry.path().extension() == ".md") found.insert(entry.path());
    return found;
}

Source load(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return Source(path.filename().string(), std::string(std::istreambuf_iterator<char>(file), {}));
}

}  // namespace

TEST_CASE("reader and scan agree on every real letter") {
    const fs::path shared = fs::path(VOETNOOT_SHARED_DIR) / "letters";
    std::size_t count = 0;
    for (const char* folder : {"kamerbrief", "datalab", "traps"}) {
        for (const fs::path& path : letters(shared / folder)) {
            ++count;
            INFO(path.string());
            CHECK_NOTHROW([&] { CHECK(testing::disagreement(load(path)) == ""); }());
        }
    }
    CHECK(count >= 113);
}
