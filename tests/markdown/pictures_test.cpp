// Which files a letter shows.
#include "formats/markdown/markdown.hpp"
#include "pipeline/draft/images.hpp"
#include "pipeline/run/run.hpp"

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

TEST_CASE("a picture without words that the reader drops is found, and one that is there is counted") {
    const auto errors = [](const std::string& letter, std::size_t drop) {
        Format format = markdown_format();
        format.read = [drop](const Source& source, const ReadOptions& how, Findings& findings) {
            Draft draft = markdown_format().read(source, how, findings);
            for (std::size_t i = 0; i < drop; ++i) draft.blocks.pop_back();
            return draft;
        };
        std::string found;
        const Reading reading = read_letter(Source("brief.md", letter), format, {}, {});
        for (const Finding& finding : reading.findings.all())
            if (finding.severity == Severity::error)
                found += finding.rule + ": " + finding.message + "\n";
        return found;
    };
    const std::string letter =
        "Een alinea ![](a.png) met <img src=\"b.png\"> en **![n ![in](x.png) n](c.png)**.\n\n"
        "<table><tr><td><img src='d.png'></td></tr></table>\n\n| a |\n|---|\n| ![](e.png) |\n\n"
        "![r][k]\n\n[k]: k.png\n\n![](f.png)\n\n![](g.png)\n";
    CHECK(errors(letter, 0) == "");
    CHECK(errors(letter, 1) == "LEDGER-1: the scan: 8 pictures, the Draft: 7\n");
    CHECK(errors(letter, 2) == "LEDGER-1: the scan: 8 pictures, the Draft: 6\n");
}
