// `voetnoot batch` as a user meets it.
#include "tests/support/run_program.hpp"
#include "tests/support/temporary_folder.hpp"

#include "tests/support/catch.hpp"

#include <boost/filesystem.hpp>
#include <nlohmann/json.hpp>

#include <sys/stat.h>

#include <map>
#include <utility>

using namespace voetnoot;
namespace fs = boost::filesystem;
using Json = nlohmann::json;

namespace {

const std::string good =
    "Geachte voorzitter,\n\nEen woord.<sup>1</sup>\n\n---\n\n<sup>1</sup> Noot een.\n";
const std::string bad =
    "Een verwijzing<sup>7</sup> zonder noot.<sup>1</sup>\n\n<sup>1</sup> Noot een.\n";

struct Collection {
    TemporaryFolder folder;
    fs::path in = folder.path() / "in", out = folder.path() / "out";

    Collection() {
        fs::create_directories(in / "2021");
        for (const char* name : {"a.md", "b.md", "2021/a.md"}) write_file(in / name, good + name + "\n");
        write_file(in / "kapot.md", bad);
        write_file(in / "niets.xyz", "geen brief");
    }
    Ran batch(std::vector<std::string> more = {}, const std::string& input = "") const {
        std::vector<std::string> words{"batch", in.string(), "-o", out.string(), "--to", "txt,akn"};
        words.insert(words.end(), more.begin(), more.end());
        return run_program(words, {.set = {}, .directory = {}, .input = input});
    }
    std::map<std::string, std::string> outcomes() const {
        std::map<std::string, std::string> found;
        const Ran ran = run_program({"batch", "report", "--format", "jsonl", out.string()});
        std::size_t begin = 0;
        for (std::size_t end; (end = ran.out.find('\n', begin)) != std::string::npos; begin = end + 1) {
            const Json line = Json::parse(ran.out.substr(begin, end - begin));
            found[line.at("name")] = line.at("outcome");
        }
        return found;
    }
};

// To the nanosecond: two runs may end within one second.
std::pair<time_t, long> written_at(const fs::path& file) {
    struct stat status {};
    REQUIRE(::stat(file.c_str(), &status) == 0);
    return {status.st_mtim.tv_sec, status.st_mtim.tv_nsec};
}

bool says(const Ran& ran, const std::string& text) {
    return ran.err.find(text) != std::string::npos;
}

}  // namespace

TEST_CASE("a folder of letters is converted, with its folders; the worst letter is the exit code") {
    const Collection letters;
    const Ran ran = letters.batch();
    INFO(ran.err);
    CHECK(ran.exit == 1);
    CHECK(letters.outcomes() ==
          std::map<std::string, std::string>{
              {"2021/a", "sealed"}, {"a", "sealed"}, {"b", "sealed"}, {"kapot", "refused"}});
    CHECK(fs::exists(letters.out / "2021/a.receipt.json"));
    CHECK_FALSE(fs::exists(letters.out / "kapot.txt"));
    const Ran status = run_program({"batch", "status", "--format", "json", letters.out.string()});
    CHECK(status.exit == 0);  // it could answer
    CHECK(Json::parse(status.out) ==
          Json{{"letters", 4},
               {"to-do", 0},
               {"sealed", 3},
               {"refused", 1},
               {"unreadable", 0},
               {"crashed", 0},
               {"timed-out", 0},
               {"out-of-memory", 0},
               {"leftOut", {{"links", Json::array()}, {"passedOver", 0}, {"suffixes", {{".xyz", 1}}}}}});
}

TEST_CASE("a letter gives the same bytes in a batch as alone") {
    const Collection letters;
    letters.batch();
    const fs::path alone = letters.folder.path() / "alone";
    REQUIRE(
        run_program({"convert", "--to", "txt,akn", (letters.in / "a.md").string(), "-o", alone.string()})
            .exit == 0);
    for (const char* name : {"a.txt", "a.akn.xml", "a.receipt.json"})
        CHECK(read_file(letters.out / name) == read_file(alone / name));
}

TEST_CASE("what has not changed is not made again; what has, is; what is gone from the output, too") {
    const Collection letters;
    letters.batch();
    CHECK(says(letters.batch(), "0 made, 4 unchanged"));
    write_file(letters.in / "b.md", good + "anders\n");
    fs::remove(letters.out / "a.txt");
    const Ran said = letters.batch();
    CHECK(says(said, "2 made, 2 unchanged"));
    CHECK(says(said, "made again: " + (letters.out / "a.txt").string() +
                         ": it is gone, or not as long as it was sealed"));
    CHECK(said.err.find("b.txt") == std::string::npos);
    CHECK(read_file(letters.out / "b.txt").find("anders") != std::string::npos);
    CHECK(fs::exists(letters.out / "a.txt"));
    write_file(letters.out / "a.txt", read_file(letters.out / "a.txt") + "x");
    CHECK(says(letters.batch(), "a.txt: it is gone, or not as long as it was sealed"));
    CHECK(says(letters.batch({"--lang", "nl"}), "4 made, 0 unchanged"));
    CHECK(says(letters.batch({"--lang", "nl", "--retry", "refused"}), "1 made, 3 unchanged"));
    CHECK(says(letters.batch({"--lang", "nl", "--force"}), "4 made, 0 unchanged"));
}

TEST_CASE("a letter is made again when a picture beside it comes, changes or goes") {
    const Collection letters;
    write_file(letters.in / "a.md", good + "\n![Een kaart](2021/kaart.png) ![Een foto](foto.png)\n");
    letters.batch();
    CHECK(says(letters.batch(), "0 made, 4 unchanged"));
    for (const char* content : {"een", "twee", ""}) {
        INFO(content);
        fs::remove(letters.in / "2021/kaart.png");
        if (*content != 0) write_file(letters.in / "2021/kaart.png", content);
        CHECK(says(letters.batch(), "1 made, 3 unchanged"));
        CHECK(says(letters.batch(), "0 made, 4 unchanged"));
    }

    write_file(letters.in / "foto.png", "foto");
    letters.batch();
    const std::string results = read_file(letters.out / "results.jsonl");
    const auto forget = [&letters] {
        for (const auto& entry : fs::directory_iterator(letters.out / ".voetnoot"))
            fs::remove(entry.path());
    };
    const auto written = written_at(letters.out / "a.txt");
    forget();
    letters.batch();
    CHECK(written_at(letters.out / "a.txt") == written);
    CHECK(read_file(letters.out / "results.jsonl") == results);
    CHECK(says(letters.batch(), "0 made, 4 unchanged"));
    forget();
    write_file(letters.in / "foto.png", "een andere");
    letters.batch();
    CHECK(written_at(letters.out / "a.txt") != written);
}

TEST_CASE("sealed files that no journal knows are taken over") {
    const Collection letters;
    letters.batch();
    const auto written = written_at(letters.out / "a.txt");
    const std::string results = read_file(letters.out / "results.jsonl");
    for (const auto& entry : fs::directory_iterator(letters.out / ".voetnoot")) fs::remove(entry.path());
    letters.batch();
    CHECK(written_at(letters.out / "a.txt") == written);
    CHECK(read_file(letters.out / "results.jsonl") == results);

    for (const auto& entry : fs::directory_iterator(letters.out / ".voetnoot")) fs::remove(entry.path());
    const std::string text = read_file(letters.out / "a.txt");
    write_file(letters.out / "a.txt", "beschadigd");
    letters.batch();
    CHECK(read_file(letters.out / "a.txt") == text);
}

TEST_CASE(
    "files that were sealed from another version of a letter with tracked changes are not taken over") {
    const Collection letters;
    letters.batch();
    for (const auto& entry : fs::directory_iterator(letters.out / ".voetnoot")) fs::remove(entry.path());
    letters.batch({"--tracked", "original"});
    const Json receipt = Json::parse(read_file(letters.out / "a.receipt.json"));
    CHECK(receipt.at("options").at("tracked") == "original");
}

TEST_CASE("include, exclude and a manifest choose letters; the manifest gives options") {
    const Collection letters;
    letters.batch({"--include", "2021/**/*.md", "--include", "b.md", "--exclude", "2021/x*"});
    CHECK(letters.outcomes() ==
          std::map<std::string, std::string>{{"2021/a", "sealed"}, {"b", "sealed"}});

    const fs::path out = letters.folder.path() / "uit";
    const std::string manifest =
        Json{{"path", (letters.in / "kapot.md").string()},
             {"name", "../stuk.md"},
             {"options", {{"on-defect", "mark"}}}}
            .dump() +
        "\n" + Json{{"path", (letters.in / "weg.md").string()}, {"name", "weg.md"}}.dump() + "\n";
    const Ran ran = run_program({"batch", "--manifest", "-", "-o", out.string(), "--to", "txt"},
                                {.set = {}, .directory = {}, .input = manifest});
    INFO(ran.err);
    CHECK(ran.exit == 2);
    CHECK(says(ran, "1 sealed, 1 unreadable"));
    CHECK(fs::exists(out / "%2E%2E/stuk.txt"));
    const Ran wrong = run_program(
        {"batch", "--manifest", "-", "-o", out.string()},
        {.set = {}, .directory = {}, .input = R"({"path":"x.md","options":{"colour":"red"}})"});
    CHECK(wrong.exit == 2);
    CHECK(says(wrong, "colour"));
}

TEST_CASE("shards share the work, and merging makes one batch of them") {
    const Collection letters;
    for (const char* shard : {"0/3", "1/3", "2/3"}) letters.batch({"--shard", shard});
    CHECK(run_program({"batch", "report", "--format", "jsonl", letters.out.string()}).exit == 2);
    CHECK(run_program({"batch", "merge", letters.out.string()}).exit == 1);
    const std::string merged = read_file(letters.out / "results.jsonl");
    const Collection whole;
    whole.batch();
    CHECK(letters.outcomes() == whole.outcomes());
    CHECK(std::count(merged.begin(), merged.end(), '\n') == 4);
}

TEST_CASE("results are printed as JUnit, SARIF and a page") {
    const Collection letters;
    CHECK(letters.batch({"--format", "junit"}).out.find("NOTE-1") != std::string::npos);
    const Ran sarif = run_program({"batch", "report", "--format", "sarif", letters.out.string()});
    CHECK(Json::parse(sarif.out)["runs"][0]["results"].size() >= 1);
    const Ran page = run_program({"batch", "report", "--format", "html", letters.out.string()});
    CHECK(page.out.find("NOTE-1") != std::string::npos);
    CHECK(page.out.find("Een verwijzing") != std::string::npos);
}
