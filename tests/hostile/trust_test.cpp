// What comes with the letters sets nothing: only the person who runs the program does.
#include "pipeline/source/sha256.hpp"
#include "tests/hostile/place.hpp"
#include "tests/support/catch.hpp"

#include <boost/filesystem.hpp>
#include <nlohmann/json.hpp>

using namespace voetnoot;
namespace fs = boost::filesystem;
using Json = nlohmann::json;

namespace {

constexpr auto dangling = "# B\n\nDen Haag, 1 juli 2021\n\nTekst<sup>1</sup> en x.\n";
constexpr auto weak = "[rules]\nNOTE-1 = \"info\"\n";

Json options_of(const fs::path& receipt) {
    return Json::parse(read_file(receipt))["options"];
}

}  // namespace

TEST_CASE("a voetnoot.toml beside the letters decides nothing") {
    const Place place;
    place.put("post/l.md", dangling);
    place.put("post/voetnoot.toml", weak);
    const fs::path post = place.at("post");
    CHECK(place.run({"convert", (post / "l.md").string(), "-o", "uit"}, "werk").exit == 1);
    CHECK(place.run({"convert", "../post", "-o", "uit"}, "werk").exit == 1);
    CHECK(place.run({"check", "../post"}, "werk").exit == 1);
    CHECK(place.run({"batch", "../post", "-o", "b"}, "werk").exit == 1);
    place.put("lijst.jsonl", "{\"path\": \"" + (post / "l.md").string() + "\"}\n");
    CHECK(place.run({"batch", "--manifest", "../lijst.jsonl", "-o", "c"}, "werk").exit == 1);
}

TEST_CASE("the working folder's file is taken, and that of a folder above it in its repository") {
    const Place place;
    place.put("post/l.md", dangling);
    place.put("werk/voetnoot.toml", weak);
    CHECK(place.run({"convert", "../post/l.md", "-o", "uit"}, "werk").exit == 0);
    const Json options = options_of(place.at("werk/uit/l.receipt.json"));
    CHECK(options["configuration"] == sha256(weak));
    CHECK(options["rules"]["NOTE-1"] == "info");
    CHECK(place.run({"convert", "../post/l.md", "-o", "los", "--isolated"}, "werk").exit == 1);

    CHECK(place.run({"check", "../../post/l.md"}, "werk/diep").exit == 1);  // above, but no repository
    fs::create_directory(place.at("werk/.git"));
    CHECK(place.run({"check", "../../post/l.md"}, "werk/diep").exit == 0);
    fs::create_directory(place.at("werk/diep/.git"));
    CHECK(place.run({"check", "../../post/l.md"}, "werk/diep").exit ==
          1);  // a repository within another
}

TEST_CASE("--config names a file, --rule has the last word, and the receipt says so") {
    const Place place;
    place.put("l.md", dangling);
    place.put("voetnoot.toml", "[rules]\nNOTE-1 = \"error\"\n");
    place.put("eigen.toml", weak);
    fs::create_symlink("eigen.toml", place.at("verwijst.toml"));
    CHECK(place.run({"convert", "l.md", "-o", "a"}).exit == 1);
    CHECK(place.run({"convert", "l.md", "-o", "a", "--config", "eigen.toml"}).exit == 0);
    CHECK(options_of(place.at("a/l.receipt.json"))["configuration"] == sha256(weak));
    CHECK(place.run({"convert", "l.md", "-o", "b", "--config", "verwijst.toml"}).exit == 0);
    CHECK(place.run({"convert", "l.md", "-o", "c", "--config", "eigen.toml", "--rule", "NOTE-1=error"})
              .exit == 1);
    CHECK(place.run({"convert", "l.md", "-o", "d", "--isolated", "--rule", "NOTE-1=warning"}).exit == 0);
    const Json options = options_of(place.at("d/l.receipt.json"));
    CHECK(options["configuration"].is_null());
    CHECK(options["rules"] == Json{{"NOTE-1", "warning"}});
    CHECK(place.run({"convert", "l.md", "-o", "e", "--config", "geen.toml"}).exit == 2);
    CHECK(place.run({"convert", "l.md", "-o", "e", "--isolated", "--config", "eigen.toml"}).exit == 2);
}

TEST_CASE("a file of settings that is too large, too deep or no file ends with a message") {
    const Place place;
    place.put("l.md", dangling);
    std::string dots = "a";
    for (int i = 0; i < 50'000; ++i) dots += ".a";
    std::string dots_in_lines;
    for (int i = 0; i < 3000; ++i) dots_in_lines += "x" + std::to_string(i) + " = [\n";
    const std::vector<std::string> bad{dots + " = 1\n",
                                       "[" + dots + "]\n",
                                       "language = " + std::string(60'000, '[') + "\n",
                                       "a = " + std::string(30'000, '{') + "\n",
                                       dots_in_lines,
                                       std::string(70'000, '#') + "\n",
                                       "[rules]\nNOTE-1 = 99999999999999999999999999\n",
                                       "language = \"nl\nx\"\n",
                                       "\xFF\xFE\x00[rules]"};
    for (const std::string& bytes : bad) {
        place.put("voetnoot.toml", bytes);
        const Ran ran = place.run({"check", "l.md"});
        INFO(bytes.substr(0, 60) << "\n" << ran.err);
        CHECK(ran.exit == 2);
        CHECK(ran.err.find("voetnoot.toml") != std::string::npos);
        CHECK(ran.err.size() < 1000);
    }
    fs::remove(place.at("voetnoot.toml"));
    place.put("elders.toml", weak);
    fs::create_symlink("elders.toml", place.at("voetnoot.toml"));
    CHECK(place.run({"check", "l.md"}).err.find("no regular file") != std::string::npos);
    fs::remove(place.at("voetnoot.toml"));
    fs::create_directory(place.at("voetnoot.toml"));
    CHECK(place.run({"check", "l.md"}).exit == 2);
}

TEST_CASE("a manifest has limits") {
    const Place place;
    place.put("l.md", "# B\n\nTekst.\n");
    const auto batch = [&](const std::string& manifest) {
        place.put("lijst.jsonl", manifest);
        return place.run({"batch", "--manifest", "lijst.jsonl", "-o", "uit"});
    };
    CHECK(batch("{\"path\": \"l.md\", \"options\": {\"to\": [\"txt\"]}}\n").exit == 0);
    for (const std::string& line :
         {"{\"path\": \"l.md\", \"options\": " + std::string(20'000, '[') + std::string(20'000, ']') +
              "}\n",
          "{\"path\": \"" + std::string(200'000, 'a') + "\"}\n",
          std::string("{\"path\": \"l.md\\u0000.md\"}\n"),
          std::string("{\"path\": \"l.md\", \"options\": {\"on-defect\": {}}}\n"),
          std::string(50'000, '[') + "\n", std::string("{\"path\": 1e999999}\n")}) {
        const Ran ran = batch(line);
        INFO(line.substr(0, 60) << "\n" << ran.err);
        CHECK(ran.exit == 2);
        CHECK(ran.err.find("lijst.jsonl:1") != std::string::npos);
        CHECK(ran.err.size() < 2000);
    }
}
