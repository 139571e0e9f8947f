#include "pipeline/batch/letter_name.hpp"

#include "formats/registry/registry.hpp"
#include "tests/support/catch.hpp"

#include <set>

using namespace voetnoot;
using namespace voetnoot::batch;

TEST_CASE("a letter's outputs are named after its path") {
    CHECK(letter_name(formats(), "2021/brief.md") == "2021/brief");
    CHECK(letter_name(formats(), "./2021//brief.md") == "2021/brief");
    CHECK(letter_name(formats(), "zonder") == "zonder");
}

TEST_CASE("no name leaves the folder, hides in it or is no text") {
    for (const char* path : {"../../etc/passwd.md", "/etc/x.md", "a/../b.md", ".voetnoot/x.md", "-rf.md",
                             "a\nb.md", "\xff\xfe.md", "..", ".", "", "a/..md", "~/x.md", "C:\\x.md"}) {
        const std::string name = letter_name(formats(), path);
        INFO(path << " -> " << name);
        CHECK_FALSE(name.empty());
        CHECK(name.front() != '/');
        CHECK(name.find("..") == name.npos);
        CHECK(name.find("/.") == name.npos);
        CHECK(name.front() != '.');
        CHECK(name.front() != '-');
        CHECK(name.find('\n') == name.npos);
        CHECK(name.find('\xff') == name.npos);
    }
}

TEST_CASE("two letters never share a name, nor the file of an output") {
    const std::vector<std::string> paths{"a.md",
                                         "a.markdown",
                                         "a~markdown.md",
                                         "a%7Emarkdown.md",
                                         "a.pdf.md",
                                         "a.txt.md",
                                         "%2Ea.md",
                                         ".a.md",
                                         "A.md",
                                         "b/a.md",
                                         "b%2Fa.md",
                                         std::string(240, 'x') + "1.md",
                                         std::string(240, 'x') + "2.md"};
    std::set<std::string> files;
    for (const std::string& path : paths)
        for (const char* suffix : {".pdf", ".akn.xml", ".txt", ".receipt.json"})
            CHECK(files.insert(letter_name(formats(), path) + suffix).second);
}

TEST_CASE("every name can be a file, however long the path") {
    const std::string long_name =
        letter_name(formats(), std::string(3000, 'y') + "/" + std::string(255, 'z') + ".md");
    CHECK(long_name.size() < 500);
    std::string deep;
    for (int i = 0; i < 3000; ++i) deep += "map/";
    CHECK(letter_name(formats(), deep + "x.md").size() <= 2000);
}
