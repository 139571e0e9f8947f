// Letters that are links, outputs whose place somebody has taken, journals that are not what they seem.
#include "tests/hostile/place.hpp"
#include "tests/support/catch.hpp"

#include <boost/filesystem.hpp>
#include <nlohmann/json.hpp>
#include <sys/stat.h>
#include <unistd.h>

using namespace voetnoot;
namespace fs = boost::filesystem;
using Json = nlohmann::json;

namespace {

constexpr auto clean = "# Brief\n\nDen Haag, 1 juli 2021\n\nDe dijk is hoog.\n";

unsigned mode_of(const fs::path& path) {
    struct stat status {};
    REQUIRE(::lstat(path.c_str(), &status) == 0);
    return status.st_mode & 07777;
}

}  // namespace

TEST_CASE("a letter that is a link out of its folder is told and never read") {
    const Place place;
    place.put("geheim.txt", "# Geheim\n\nHet wachtwoord is dijk.\n");
    place.put("in/goed.md", clean);
    place.put("in/sub/ook.md", clean);
    fs::create_symlink("/etc/passwd", place.at("in/paswoord.md"));
    fs::create_symlink("../geheim.txt", place.at("in/geheim.md"));
    fs::create_symlink("../../geheim.txt", place.at("in/sub/diep.md"));
    fs::create_symlink("nergens.md", place.at("in/dood.md"));
    fs::create_symlink("goed.md", place.at("in/zelfde.md"));  // within: another name of a letter
    fs::create_symlink("..", place.at("in/terug"));
    REQUIRE(::mkfifo(place.at("in/buis.md").c_str(), 0600) == 0);
    for (const std::vector<std::string>& arguments : {std::vector<std::string>{"batch", "in", "-o", "b"},
                                                      {"check", "in"},
                                                      {"convert", "in", "-o", "c"},
                                                      {"check", "in/*.md", "in/sub/*.md"}}) {
        const Ran ran = place.run(arguments);
        INFO(arguments.front() << ran.err);
        CHECK(ran.exit == 0);
        for (const char* link : {"paswoord.md", "geheim.md", "diep.md", "dood.md"})
            CHECK(ran.err.find(std::string(link) + ": not read: a link") != std::string::npos);
        CHECK(ran.err.find("wachtwoord") == std::string::npos);
    }
    for (const char* folder : {"b", "c"}) {
        CHECK(fs::exists(place.at(folder) / "goed.txt"));
        CHECK(fs::exists(place.at(folder) / "zelfde.txt"));
        for (const char* name : {"paswoord.txt", "geheim.txt", "sub/diep.txt", "diep.txt", "buis.txt"})
            CHECK_FALSE(fs::exists(place.at(folder) / name));
    }
    CHECK(place.run({"check", "in/geheim.md"}).exit == 0);  // a person may name it
}

TEST_CASE("what no format reads is counted by its suffix, in the run, the journal and the reports") {
    const Place place;
    place.put("in/goed.md", clean);
    for (const char* name :
         {"in/a.pdf", "in/B.PDF", "in/sub/tabel.xlsx", "in/LEESMIJ", "in/~$brief.docx", "in/._goed.md",
          "in/__MACOSX/x.md", "in/__MACOSX/y/z.md"})
        place.put(name, "x");
    const auto says_all = [](const std::string& text) {
        INFO(text);
        CHECK(text.find("2 .pdf") != std::string::npos);
        CHECK(text.find("1 .xlsx") != std::string::npos);
        CHECK(text.find("1 without a suffix") != std::string::npos);
    };
    const Ran batch = place.run({"batch", "in", "-o", "b"});
    CHECK(batch.exit == 0);
    says_all(batch.err);
    CHECK(batch.err.find("__MACOSX): 4") != std::string::npos);
    says_all(place.run({"check", "in"}).err);
    says_all(place.run({"convert", "in", "-o", "c"}).err);
    says_all(place.run({"batch", "status", "b"}).out);
    const Json expected{
        {"suffixes", {{"", 1}, {".pdf", 2}, {".xlsx", 1}}}, {"passedOver", 4}, {"links", Json::array()}};
    CHECK(Json::parse(place.run({"batch", "status", "b", "--format", "json"}).out)["leftOut"] ==
          expected);
    CHECK(Json::parse(place.run({"check", "--format", "json", "in"}).out)["leftOut"] == expected);
    const std::string page = place.run({"batch", "report", "b", "--format", "html"}).out;
    CHECK(page.find("2 .pdf: not read as letters") != std::string::npos);
    fs::remove(place.at("in/sub/tabel.xlsx"));
    CHECK(place.run({"batch", "in", "-o", "b"}).exit == 0);
    CHECK(place.run({"batch", "status", "b"}).out.find("xlsx") == std::string::npos);
}

TEST_CASE("hidden folders and what systems leave are passed over, counted, and brought back by name") {
    const Place place;
    place.put("in/goed.md", clean);
    for (const char* name : {"in/.git/HEAD", "in/.git/refs/x.md", "in/.svn/wc.db", "in/.archief/oud.md",
                             "in/.DS_Store", "in/sub/Thumbs.db", "in/sub/Desktop.ini", "in/.gitignore",
                             "in/$RECYCLE.BIN/weg.md", "in/@eaDir/goed.md"})
        place.put(name, clean);
    place.put("in/.verborgen.md", clean);  // a hidden file may be a letter
    const auto letters = [&place](std::vector<std::string> arguments) {
        arguments.insert(arguments.end(), {"--format", "json", "in"});
        return Json::parse(place.run(arguments).out);
    };
    const Json all = letters({"check"});
    CHECK(all["letters"].size() == 2);
    CHECK(all["leftOut"]["passedOver"] == 10);
    CHECK(all["leftOut"]["suffixes"] == Json::object());
    const Ran said = place.run({"check", "in"});
    CHECK(said.err.find("__MACOSX): 10; --include") != std::string::npos);
    const Ran batch = place.run({"batch", "in", "-o", "b"});
    CHECK(batch.err.find("__MACOSX): 10; --include") != std::string::npos);
    CHECK(batch.err.find("2 letters: 2 sealed") != std::string::npos);

    for (const char* pattern : {".archief/", ".archief/**", "/.archief/*.md", ".ar*/oud.md", ".*"}) {
        const Json found = letters({"check", "--include", pattern});
        INFO(pattern);
        bool there = false;
        for (const Json& letter : found["letters"])
            there = there || letter["file"] == "in/.archief/oud.md";
        CHECK(there);
    }
    for (const char* pattern : {"*", "**", "**/*.md", "?*.md", "*.md"})
        CHECK(letters({"check", "--include", pattern})["leftOut"]["passedOver"] == 10);
    CHECK(place.run({"check", "in/.archief"}).exit == 0);  // a person may name it
    CHECK(place.run({"check", "in/.archief/*.md"}).exit == 0);
    // Who asks by a pattern is told of what the pattern would have found.
    CHECK(place.run({"check", "in/**/*.md"}).err.find("__MACOSX): 4; --include") != std::string::npos);
    CHECK(place.run({"check", "in/go*.md"}).err.find("passed over") == std::string::npos);
}

TEST_CASE("a PDF in a folder is told to be no letter there, and is one where it is chosen") {
    const Place place;
    place.put("in/goed.md", clean);
    REQUIRE(place.run({"convert", "in/goed.md", "-o", "uit"}).exit == 0);
    fs::rename(place.at("uit/goed.pdf"), place.at("in/brief.pdf"));
    const std::string said = place.run({"check", "in"}).err;
    CHECK(said.find("not read as letters: 1 .pdf") != std::string::npos);
    CHECK(said.find(".pdf: may be an output or an original") != std::string::npos);
    for (const std::vector<std::string>& words :
         {std::vector<std::string>{"check", "in/*.pdf"}, {"check", "in", "--include", "*.pdf"}}) {
        const Ran ran = place.run(words);
        INFO(ran.err);
        CHECK(ran.err.find("in/brief.pdf: ") != std::string::npos);
        CHECK(ran.err.find("not read as letters") == std::string::npos);
    }
}

TEST_CASE("the folder of data that a person names may be a link") {
    const Place place;
    place.put("l.md", clean);
    fs::create_directory_symlink(VOETNOOT_DATA_DIR, place.at("data"));
    for (const char* data : {"data", "./data/", "./sub/../data"}) {
        fs::create_directories(place.at("sub"));
        const Ran ran = place.run({"check", "l.md", "--data", data});
        INFO(ran.err);
        CHECK(ran.exit == 0);
    }
}

TEST_CASE("a link, a hard link or a folder in the place of an output is an error, and is not touched") {
    const Place place;
    place.put("l.md", clean);
    place.put("slachtoffer", "van een ander");
    const auto refused = [&](const char* what) {
        const Ran ran = place.run({"convert", "l.md", "-o", "uit", "--force"});
        INFO(what << ran.err);
        CHECK(ran.exit == 2);
        CHECK(read_file(place.at("slachtoffer")) == "van een ander");
        CHECK_FALSE(fs::exists(place.at("uit/l.receipt.json")));
    };
    fs::create_directory(place.at("uit"));
    const fs::path partial = place.at("uit/.l.txt.partial");
    fs::create_symlink(place.at("slachtoffer"), partial);
    refused("link");
    fs::remove(partial);
    fs::create_hard_link(place.at("slachtoffer"), partial);
    refused("hard link");
    fs::remove(partial);
    fs::create_directory(partial);
    refused("folder");
    fs::remove(partial);
    REQUIRE(::mkfifo(partial.c_str(), 0600) == 0);
    refused("pipe");
    fs::remove(partial);
    write_file(partial, "van een run die is gestopt");
    CHECK(place.run({"convert", "l.md", "-o", "uit"}).exit == 0);
    CHECK_FALSE(fs::exists(partial));
    CHECK(mode_of(place.at("uit/l.txt")) == (0666U & ~[] {
              const mode_t mask = ::umask(0);
              ::umask(mask);
              return mask;
          }()));
}

TEST_CASE("output folders and journals are not followed through links") {
    const Place place;
    place.put("in/a/l.md", clean);
    fs::create_directory(place.at("elders"));
    fs::create_symlink("elders", place.at("uit"));
    for (const char* folder : {"uit", "uit/"}) {
        CHECK(place.run({"convert", "in/a/l.md", "-o", folder}).exit == 2);
        CHECK(place.run({"batch", "in", "-o", folder}).exit == 2);
    }
    CHECK(fs::is_empty(place.at("elders")));

    REQUIRE(place.run({"batch", "in", "-o", "b"}).exit == 0);
    fs::remove_all(place.at("b/a"));
    fs::create_symlink(place.at("elders"), place.at("b/a"));
    CHECK(place.run({"batch", "in", "-o", "b", "--force"}).exit == 2);
    CHECK(fs::is_empty(place.at("elders")));
    fs::remove(place.at("b/a"));

    for (const auto& entry : fs::directory_iterator(place.at("b/.voetnoot")))
        if (entry.path().extension() != ".lock")
            fs::rename(entry.path(), place.at("elders") / entry.path().filename());
    for (const auto& entry : fs::directory_iterator(place.at("elders")))
        fs::create_symlink(entry.path(), place.at("b/.voetnoot") / entry.path().filename());
    CHECK(place.run({"batch", "in", "-o", "b"}).exit == 2);
}

TEST_CASE("a journal of another layout is refused before a byte of it is changed") {
    const Place place;
    place.put("in/l.md", clean);
    REQUIRE(place.run({"batch", "in", "-o", "b"}).exit == 0);
    fs::path journal;
    for (const auto& entry : fs::directory_iterator(place.at("b/.voetnoot")))
        if (read_file(entry.path()).starts_with("SQLite format 3")) journal = entry.path();
    REQUIRE_FALSE(journal.empty());
    std::string bytes = read_file(journal);
    bytes[63] = 2;  // the user version
    write_file(journal, bytes);
    const Ran ran = place.run({"batch", "in", "-o", "b"});
    CHECK(ran.exit == 2);
    CHECK(ran.err.find("another version") != std::string::npos);
    CHECK(read_file(journal) == bytes);

    std::string damaged = bytes;
    damaged.replace(0, 16, "geen journaal\n\n\n");
    for (const std::string& content : {damaged, bytes.substr(0, 50), std::string(5000, 'x')}) {
        write_file(journal, content);
        const Ran aside = place.run({"batch", "in", "-o", "b"});
        INFO(aside.err);
        CHECK(aside.exit == 2);
        CHECK(aside.err.find("set aside") != std::string::npos);
        const Ran again = place.run({"batch", "in", "-o", "b"});
        INFO(again.err);
        CHECK(again.exit == 0);
    }
    CHECK(fs::exists(journal.string() + ".damaged-3"));
}

TEST_CASE("names that differ in case or composition only never overwrite one another") {
    const Place place;
    for (const auto& [one, other] :
         {std::pair{"Brief", "brief"}, {"caf\u00E9", "cafe\u0301"}, {"STRASSE", "stra\u00DFe"}}) {
        const std::string first = std::string("in/") + one + ".md";
        const std::string second = std::string("in/") + other + ".md";
        place.put(first, clean);
        place.put(second, clean);
        const Ran convert = place.run({"convert", first, second, "-o", "c", "--force"});
        INFO(convert.err);
        CHECK(convert.exit == 2);
        CHECK(convert.err.find("another letter of this call") != std::string::npos);
        const Ran batch = place.run({"batch", "in", "-o", "b"});
        INFO(batch.err);
        CHECK(batch.exit == 2);
        CHECK(batch.err.find("take for one") != std::string::npos);
        fs::remove(place.at(second));
        CHECK(place.run({"batch", "in", "-o", "b"}).exit == 0);
        fs::remove(place.at(first));
        fs::remove_all(place.at("b"));
    }
}
