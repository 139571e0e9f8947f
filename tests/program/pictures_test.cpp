// Pictures of a letter, as a user meets them.
#include "tests/support/run_program.hpp"
#include "tests/support/temporary_folder.hpp"

#include "tests/support/catch.hpp"

#include <boost/filesystem.hpp>
#include <nlohmann/json.hpp>

using namespace voetnoot;
namespace fs = boost::filesystem;
using Json = nlohmann::json;

namespace {

const fs::path letters = fs::path(VOETNOOT_FIXTURES_DIR) / "letters";

struct Converted {
    explicit Converted(const fs::path& letter)
        : ran(run_program({"convert", letter.string(), "-o", folder.path().string()})) {}
    TemporaryFolder folder;
    Ran ran;
    Json receipt() const { return Json::parse(read_file(folder.path() / "beeld.receipt.json")); }
    std::string pdf() const { return read_file(folder.path() / "beeld.pdf"); }
};

std::size_t count(const std::string& text, const std::string& part) {
    std::size_t found = 0;
    for (std::size_t at = text.find(part); at != text.npos; at = text.find(part, at + 1)) ++found;
    return found;
}

}  // namespace

TEST_CASE("pictures beside a letter are drawn, each file once, and the receipt names them") {
    const Converted once(letters / "beeld.md");
    INFO(once.ran.err);
    REQUIRE(once.ran.exit == 0);
    CHECK(count(once.pdf(), "/Subtype/Image") == 3);
    const Json pictures = once.receipt().at("pictures");
    REQUIRE(pictures.size() == 4);
    std::size_t drawn = 0;
    for (const Json& picture : pictures) {
        CHECK(picture.at("beside") == true);
        drawn += picture.at("drawn") == true ? 1 : 0;
        CHECK(picture.contains("sha256") == (picture.at("name") != "beeld/kaart.png"));
    }
    CHECK(drawn == 3);
    CHECK(once.ran.err.find("beeld/kaart.png") != std::string::npos);
    CHECK(once.ran.err.find("there is no such file beside the letter") != std::string::npos);
    CHECK(Converted(letters / "beeld.md").pdf() == once.pdf());
}

TEST_CASE("a letter without its folder keeps the descriptions") {
    const TemporaryFolder folder;
    const Ran ran = run_program({"convert", "-", "--name", "beeld.md", "-o", folder.path().string()},
                                {.set = {}, .directory = {}, .input = read_file(letters / "beeld.md")});
    INFO(ran.err);
    REQUIRE(ran.exit == 0);
    CHECK(count(read_file(folder.path() / "beeld.pdf"), "/Subtype/Image") == 0);
    CHECK(ran.err.find("the letter came without its folder") != std::string::npos);
}

TEST_CASE("the tree names the picture, and check says what is wrong with one") {
    const Ran ast = run_program({"ast", (letters / "beeld.md").string()});
    CHECK(ast.out.find("\"width\": 640") != std::string::npos);
    const TemporaryFolder folder;
    write_file(folder.path() / "brief.md", "Een plaat ![Kaart](a.png) in de tekst.\n");
    write_file(folder.path() / "a.png", read_file(letters / "beeld/boei.png").substr(0, 100));
    const Ran check = run_program({"check", (folder.path() / "brief.md").string()});
    CHECK(check.err.find("TEXT-6: the image 'a.png' is not drawn: it is damaged") != std::string::npos);
    fs::remove(folder.path() / "a.png");
    fs::create_symlink(letters / "beeld/boei.png", folder.path() / "a.png");
    CHECK(run_program({"check", (folder.path() / "brief.md").string()})
              .err.find("a link leads to it out of the folder") != std::string::npos);
}
