// Which files a letter shows.
#include "formats/markdown/markdown.hpp"

#include "tests/support/catch.hpp"

#include <algorithm>

using namespace voetnoot;

namespace {

std::vector<std::string> shown(const std::string& letter) {
    std::vector<std::string> names;
    for (const PictureFile& file : markdown_format().pictures(Source("brief.md", letter), {}, {})) {
        CHECK_FALSE(file.within);
        names.push_back(file.name);
    }
    std::sort(names.begin(), names.end());
    return names;
}

}  // namespace

TEST_CASE("every picture of a letter is named, wherever it stands") {
    const std::string letter =
        "# Kop ![h](h.png)\n\nAlinea **![v](map/v.png)** en [![l](l.png)](https://a.nl).<sup>1</sup>\n\n"
        "- punt ![p](<p q.png>)\n\n> ![c](c.png)\n\n| a |\n|---|\n| ![t](t.png) |\n\n"
        "<img src=\"i.png\" alt=\"i\">\n\n![r][k]\n\n[k]: k.png\n\n<sup>1</sup> Noot ![n](n.png).\n";
    CHECK(shown(letter) == std::vector<std::string>{"c.png", "h.png", "i.png", "k.png", "l.png",
                                                    "map/v.png", "n.png", "p q.png", "t.png"});
}

TEST_CASE("a tag names its picture in letters of any case") {
    for (const char* tag : {"<Img src=\"a.png\">", "<iMG SRC='a.png'>"})
        CHECK(shown(tag) == std::vector<std::string>{"a.png"});
}

TEST_CASE("a letter without pictures names none") {
    CHECK(shown("Een [link](a.png) en `![code](b.png)`.\n\n    ![blok](c.png)\n").empty());
    CHECK(shown("Een alinea.\n").empty());
}
