// Another program's judgement of the same schema: xmllint over documents at random.
#include "tests/akn/akn_support.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/random_document.hpp"
#include "tests/support/temporary_folder.hpp"

#include <boost/filesystem.hpp>

using namespace voetnoot;
using namespace voetnoot::test;

TEST_CASE("xmllint finds what we write valid, and what is planted not") {
    const boost::filesystem::path schema =
        boost::filesystem::path(VOETNOOT_DATA_DIR) / "akn/akomantoso30.xsd";
    if (!boost::filesystem::exists(schema) || std::system("command -v xmllint > /dev/null") != 0) {
        fmt::print("skipped: xmllint or {} is missing (scripts/setup)\n", schema.string());
        std::exit(77);
    }
    const TemporaryFolder folder;
    const auto valid = [&](const std::string& files) {
        return std::system(
                   fmt::format("cd '{}' && xmllint --noout --nonet --schema '{}' {} 2> /dev/null",
                               folder.path().string(), schema.string(), files)
                       .c_str()) == 0;
    };
    for (std::uint32_t seed = 1; seed <= 50; ++seed)
        write_file(folder.path() / fmt::format("{}.akn.xml", seed), write(RandomDocument(seed).make()));
    CHECK(valid("*.akn.xml"));
    write_file(folder.path() / "planted.xml",
               planted(write(Document{}), "<mainBody ", "<mainBody wrong=\"1\" "));
    CHECK_FALSE(valid("planted.xml"));
}
