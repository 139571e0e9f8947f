// Letters packed by gzip: what becomes of them is what becomes of the letter within.
#include "tests/support/gzip.hpp"
#include "tests/support/run_program.hpp"
#include "tests/support/temporary_folder.hpp"

#include "tests/support/catch.hpp"

#include <boost/filesystem.hpp>
#include <nlohmann/json.hpp>

#include <map>
#include <string>

using namespace voetnoot;
namespace fs = boost::filesystem;
using Json = nlohmann::json;

namespace {

const std::string unpacked =
    "Geachte voorzitter,\n\nEen woord.<sup>1</sup>\n\n---\n\n<sup>1</sup> Noot een.\n";

struct Folder {
    TemporaryFolder folder;
    fs::path in = folder.path() / "in", out = folder.path() / "out";
    Folder() { fs::create_directories(in); }

    std::string put(const std::string& name, const std::string& bytes) const {
        write_file(in / name, bytes);
        return (in / name).string();
    }
    Ran convert(const std::string& file) const {
        return run_program({"convert", file, "-o", out.string(), "--force"});
    }
    Ran batch() const { return run_program({"batch", in.string(), "-o", out.string(), "--to", "txt"}); }
};

void is_not_read(const std::string& bytes, const std::string& why) {
    const Folder folder;
    const std::string file = folder.put("brief.md.gz", bytes);
    for (const Ran& ran : {folder.convert(file), run_program({"check", file})}) {
        INFO(ran.err);
        CHECK(ran.exit == 2);
        CHECK(ran.err.find(why) != std::string::npos);
        CHECK(ran.err.find("refused") == std::string::npos);
    }
    CHECK_FALSE(fs::exists(folder.out));
}

}  // namespace

TEST_CASE("a packed letter becomes what it would unpacked, byte for byte") {
    const Folder folder;
    REQUIRE(folder.convert(folder.put("brief.md", unpacked)).exit == 0);
    std::map<std::string, std::string> plain;
    for (const auto& entry : fs::directory_iterator(folder.out))
        plain[entry.path().filename().string()] = read_file(entry.path());
    REQUIRE(plain.size() == 4);
    for (const char* name : {"brief.md.gz", "brief.md.GZ"}) {
        INFO(name);
        fs::remove_all(folder.out);
        const Ran ran = folder.convert(folder.put(name, gzip(unpacked)));
        INFO(ran.err);
        REQUIRE(ran.exit == 0);
        for (const auto& [file, bytes] : plain) CHECK(read_file(folder.out / file) == bytes);
    }
}

TEST_CASE("check, ast and ledger read packed letters, and ledger packed outputs") {
    const Folder folder;
    const std::string plain = folder.put("brief.md", unpacked);
    const std::string file = folder.put("brief.md.gz", gzip(unpacked));
    CHECK(run_program({"ast", file}).out == run_program({"ast", plain}).out);
    CHECK(run_program({"check", file}).exit == 0);
    REQUIRE(folder.convert(plain).exit == 0);
    const std::string pdf = folder.put("brief.pdf.gz", gzip(read_file(folder.out / "brief.pdf")));
    for (const std::string& one : {file, pdf}) {
        const Ran ran = run_program({"ledger", one});
        INFO(ran.err);
        REQUIRE(ran.exit == 0);
        CHECK(Json::parse(ran.out)["notes"].size() == 1);
    }
}

TEST_CASE("a gzip file of several members is one letter") {
    const Folder folder;
    const std::size_t half = unpacked.size() / 2;
    const std::string file =
        folder.put("brief.md.gz", gzip(unpacked.substr(0, half)) + gzip(unpacked.substr(half)));
    CHECK(run_program({"ast", file}).out == run_program({"ast", folder.put("brief.md", unpacked)}).out);
}

TEST_CASE("what does not unpack is no letter, and nothing is written") {
    const std::string good = gzip(unpacked);
    is_not_read(good.substr(0, good.size() / 2), "damaged");
    is_not_read(good.substr(0, good.size() - 1), "damaged");  // of the check of its length
    is_not_read(good + "achteraan", "damaged");
    std::string wrong_sum = good;
    wrong_sum[good.size() - 8] ^= 1;
    is_not_read(wrong_sum, "damaged");
    is_not_read("\x1f\x8b", "damaged");
    is_not_read(unpacked, "not packed by gzip");
}

TEST_CASE("a bomb ends at the limit, and not at the memory") {
    is_not_read(gzip(std::string(64u << 20, 'a')), "unpacks to more than");
    const std::string inner = gzip(std::string(64u << 20, '\n'));
    is_not_read(gzip(inner + std::string(32u << 20, 'a')), "unpacks to more than");
}

TEST_CASE("a batch sees when a packed letter has changed") {
    const Folder folder;
    folder.put("brief.md.gz", gzip(unpacked));
    folder.put("brief.md", unpacked);
    Ran ran = folder.batch();
    INFO(ran.err);
    REQUIRE(ran.exit == 0);
    CHECK(ran.err.find("2 made") != std::string::npos);
    CHECK(fs::exists(folder.out / "brief~md.gz.txt"));
    ran = folder.batch();
    CHECK(ran.err.find("0 made, 2 unchanged") != std::string::npos);
    folder.put("brief.md.gz", gzip(unpacked + "\nEn meer.\n"));
    ran = folder.batch();
    CHECK(ran.err.find("1 made, 1 unchanged") != std::string::npos);
    CHECK(read_file(folder.out / "brief~md.gz.txt").find("En meer.") != std::string::npos);
    CHECK(run_program({"batch", "report", "--format", "sarif", folder.out.string()}).exit == 0);
}
