// Pictures beside a letter: which files are read, and that no name leads out of its folder.
#include "pipeline/job/pictures.hpp"
#include "pipeline/job/picture_file.hpp"

#include "pipeline/source/sha256.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary_folder.hpp"

#include <boost/filesystem.hpp>
#include <sys/stat.h>

#include <fstream>

using namespace voetnoot;

namespace {

namespace fs = boost::filesystem;

constexpr std::size_t limit = 100;

void write(const fs::path& file, const std::string& bytes) {
    std::ofstream(file, std::ios::binary) << bytes;
}

// letters/brief is the letter's folder; beside it stands what it must not reach.
struct Folders {
    Folders() {
        fs::create_directories(home / "beeld");
        write(home / "a.png", "A");
        write(home / "een twee.png", "B");
        write(home / "beeld" / "c.png", "C");
        write(home / "groot.png", std::string(limit + 1, 'G'));
        write(outside, "secret");
        write(folder.path() / "letters" / "briefgeheim.png", "secret");
        fs::create_symlink(outside, home / "uit.png");
        fs::create_directory_symlink(folder.path(), home / "map");
        fs::create_symlink("beeld/c.png", home / "thuis.png");
        ::mkfifo((home / "pijp.png").c_str(), 0600);
    }
    TemporaryFolder folder;
    fs::path home = folder.path() / "letters" / "brief";
    fs::path outside = folder.path() / "secret.png";
};

}  // namespace

TEST_CASE("A file beside the letter or below it is read") {
    const Folders at;
    CHECK(read_beside(at.home, "a.png", limit).bytes == "A");
    CHECK(read_beside(at.home, "./beeld/../a.png", limit).bytes == "A");
    CHECK(read_beside(at.home, "een%20twee.png", limit).bytes == "B");
    CHECK(read_beside(at.home, "een twee.png", limit).bytes == "B");
    CHECK(read_beside(at.home, "beeld/c.png", limit).bytes == "C");
    CHECK(read_beside(at.home, "thuis.png", limit).bytes == "C");
}

TEST_CASE("No name leads out of the folder of the letter") {
    const Folders at;
    for (const std::string& name :
         {std::string("../briefgeheim.png"), std::string("../../secret.png"),
          std::string("%2e%2e/briefgeheim.png"), std::string("beeld/../../briefgeheim.png"),
          std::string("uit.png"), std::string("map/secret.png"), at.outside.string(),
          "file://" + at.outside.string(), std::string("//server/a.png"),
          std::string("https://example.org/a.png"), std::string("data:image/png;base64,AAAA"),
          std::string("C:\\a.png"), std::string("a.png%00.png")}) {
        INFO(name);
        const BesideFile file = read_beside(at.home, name, limit);
        CHECK_FALSE(file.bytes);
        CHECK_FALSE(file.why.empty());
        CHECK_FALSE(file.hint.empty());
    }
}

TEST_CASE("What is no file, or too large, is told") {
    const Folders at;
    CHECK(read_beside(at.home, "weg.png", limit).why.english() ==
          "there is no such file beside the letter");
    CHECK(read_beside(at.home, "beeld", limit).why.english() == "its name is not that of a file");
    CHECK(read_beside(at.home, "pijp.png", limit).why.english() == "its name is not that of a file");
    CHECK(read_beside(at.home, "", limit).why.english() == "the letter names no file");
    CHECK(read_beside(at.home, "groot.png", limit).why.english().find("larger") != std::string::npos);
}

TEST_CASE("Each file is loaded once, and what cannot be drawn says why") {
    const Folders at;
    Format format;
    format.pictures = [](const Source&, const ReadOptions&, const PictureLimits&) {
        return std::vector<PictureFile>{{"a.png", false, {}},   {"a.png", false, {}},
                                        {"weg.png", false, {}}, {"beeld/c.png", false, {}},
                                        {"in.png", true, "D"},  {"dood.png", true, {}}};
    };
    int read = 0;
    PictureLoading loading{at.home, [&read](std::string_view bytes, const PictureLimits&) {
                               ++read;
                               if (bytes == "C") throw Unreadable("it is odd");
                               Picture picture;
                               picture.sha256 = sha256(bytes);
                               picture.width = picture.height = 10;
                               return picture;
                           }};
    const Source letter("brief.md", "x");
    Pictures pictures = load_pictures(letter, format, {}, loading);
    CHECK(read == 3);
    REQUIRE(pictures.size() == 5);
    CHECK(pictures.at("a.png").picture != nullptr);
    CHECK(pictures.at("a.png").beside);
    CHECK(pictures.at("weg.png").sha256.empty());
    CHECK(pictures.at("beeld/c.png").why.english() == "it is odd");
    CHECK(pictures.at("beeld/c.png").sha256 == sha256("C"));
    CHECK(pictures.at("in.png").picture != nullptr);
    CHECK_FALSE(pictures.at("in.png").beside);
    CHECK(pictures.at("dood.png").picture == nullptr);

    loading.limits.all_pixels = 99;
    pictures = load_pictures(letter, format, {}, loading);
    CHECK(pictures.at("a.png").picture != nullptr);
    CHECK(pictures.at("in.png").why.english().find("together more pixels") != std::string::npos);
    loading.limits.all_pixels = 1'000;

    loading.limits.pictures = 1;
    CHECK(load_pictures(letter, format, {}, loading).at("weg.png").why.english().find("more than 1") !=
          std::string::npos);
    loading.limits.pictures = 9;
    loading.folder.reset();
    CHECK(load_pictures(letter, format, {}, loading).at("a.png").why.english() ==
          "the letter came without its folder");
}
