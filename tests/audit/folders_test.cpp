// What verify makes of folders: many letters, batches, packages; and of the way it is asked.
#include "tests/audit/sealed_letter.hpp"
#include "tests/support/run_program.hpp"
#include "tests/support/temporary_folder.hpp"

#include "tests/support/catch.hpp"

#include <boost/filesystem.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

using namespace voetnoot;
using namespace voetnoot::audit_test;
namespace fs = boost::filesystem;
using Json = nlohmann::json;

namespace {

// A batch of some letters in two folders.
struct Batch {
    TemporaryFolder temporary;
    fs::path in = temporary.path() / "in", out = temporary.path() / "out";

    explicit Batch(int letters = 4) {
        fs::create_directories(in / "a");
        for (int i = 0; i < letters; ++i)
            write_file(
                in / (i % 2 == 0 ? "" : "a") / fmt::format("brief{}.md", i),
                fmt::format("Brief {} over de dijk<sup>1</sup>.\n\n---\n\n<sup>1</sup> Nota {}.\n", i,
                            i * 7));
        REQUIRE(run({}).exit == 0);
    }
    Ran run(const std::vector<std::string>& more) const {
        std::vector<std::string> arguments{"batch", "--isolated", in.string(), "-o",     out.string(),
                                           "-j",    "2",          "--to",      "akn,txt"};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return run_program(arguments);
    }
    Ran verify(const std::vector<std::string>& more = {}) const {
        std::vector<std::string> arguments{"verify", out.string()};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return run_program(arguments);
    }
};

bool says(const std::string& text, const std::string& part) {
    INFO(text);
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("the outputs of a batch are sound, its journal and results are known") {
    const Batch batch;
    const Ran ran = batch.verify();
    INFO(ran.err);
    CHECK(ran.exit == 0);
    CHECK(ran.out == "4 receipts, 8 files: all as they were sealed\n");
}

TEST_CASE("what is said does not depend on the number of processes") {
    const Batch batch(12);
    for (const char* file : {"brief0.txt", "brief4.akn.xml", "a/brief3.txt", "a/brief9.akn.xml"})
        edit(batch.out / file, "dijk", "kade");
    for (const char* format : {"json", "sarif", "junit", "github"}) {
        const Ran one = batch.verify({"-j", "1", "--format", format});
        const Ran many = batch.verify({"-j", "5", "--format", format});
        CHECK(one.exit == 1);
        CHECK(one.out == many.out);
        CHECK(says(one.out, "SEAL-7"));
    }
    CHECK(batch.verify({"-j", "1"}).err == batch.verify({"-j", "5"}).err);
}

TEST_CASE("what a system leaves in a folder is named, and is no fault of what was sealed there") {
    const Batch batch;
    for (const char* name : {".DS_Store", "a/Thumbs.db", "a/desktop.ini", ".directory"})
        write_file(batch.out / name, "x");
    const Ran ran = batch.verify();
    CHECK(ran.exit == 0);
    CHECK(ran.out == "4 receipts, 8 files: all as they were sealed\n");
    CHECK(says(ran.err, ".DS_Store:1:1: info: SEAL-16: no receipt beside it names it"));
    CHECK(says(ran.err, "a/Thumbs.db:1:1: info: SEAL-16"));
    CHECK(says(ran.err, "looked at the folder: delete it."));
    write_file(batch.out / "brief.txt", "x");
    const Ran other = batch.verify();
    CHECK(other.exit == 1);
    CHECK(other.out == "4 receipts, 8 files: 1 finding\n");
    CHECK(says(other.err, "brief.txt:1:1: warning: SEAL-16: no receipt beside it names it"));
}

TEST_CASE("a letter that the journal calls sealed, and that has no receipt, is missed") {
    const Batch batch;
    fs::remove(batch.out / "brief2.receipt.json");
    const Ran ran = batch.verify();
    CHECK(ran.exit == 1);
    CHECK(says(ran.err, "brief2.receipt.json:1:1: error: SEAL-18"));
    CHECK(says(ran.err, "brief2.txt:1:1: warning: SEAL-16"));
}

TEST_CASE("a letter that has changed since the batch is told") {
    const Batch batch;
    write_file(batch.in / "brief0.md", "Een andere brief.\n");
    const Ran ran = batch.verify();
    CHECK(ran.exit == 1);
    CHECK(says(ran.err, "brief0.md:1:1: warning: SEAL-15"));
}

TEST_CASE("batch --verify makes damaged letters again, and leaves the others") {
    const Batch batch;
    const std::string before = read_file(batch.out / "brief0.txt");
    const std::string receipt = read_file(batch.out / "a/brief1.receipt.json");
    edit(batch.out / "brief0.txt", "dijk", "kade");  // as long as it was
    edit(batch.out / "a/brief1.receipt.json", "Nota 7", "Nota 8");
    CHECK(says(batch.run({}).err, "this run: 0 made, 4 unchanged"));
    const Ran ran = batch.run({"--verify"});
    CHECK(ran.exit == 0);
    CHECK(says(ran.err, "this run: 2 made, 2 unchanged"));
    CHECK(says(ran.err, "made again: "));
    CHECK(says(ran.err, "brief0.txt: SEAL-3: "));
    CHECK(read_file(batch.out / "brief0.txt") == before);
    CHECK(read_file(batch.out / "a/brief1.receipt.json") == receipt);
    CHECK(batch.verify().exit == 0);
    CHECK(says(batch.run({"--verify"}).err, "this run: 0 made, 4 unchanged"));
}

TEST_CASE("in a package, outputs are found by what they are, wherever they stand") {
    const TemporaryFolder temporary;
    const fs::path package = temporary.path() / "sip";
    fs::create_directories(package / "documentation");
    fs::create_directories(package / "representations" / "text" / "data");
    write_file(package / "METS.xml", "<mets/>");
    for (const char* suffix : {".pdf", ".akn.xml", ".txt"})
        fs::copy_file(sealed(letter) / (std::string("brief") + suffix),
                      package / "representations" / "text" / "data" / (std::string("r1") + suffix));
    fs::copy_file(sealed(letter) / "brief.receipt.json", package / "documentation" / "x.receipt.json");
    const Ran sound = run_program({"verify", package.string()});
    INFO(sound.err);
    CHECK(sound.out.starts_with("1 receipt, 3 files: "));
    CHECK_FALSE(says(sound.err, "SEAL-"));
    CHECK(says(sound.err, "PKG-"));  // as a package it is not whole
    edit(package / "representations" / "text" / "data" / "r1.txt", "versterkt", "verzwakt");
    const Ran damaged = run_program({"verify", package.string()});
    CHECK(damaged.exit == 1);
    CHECK(says(damaged.err, "data/r1.txt:1:1: error: SEAL-7: 'versterkt' became 'verzwakt'"));
    fs::remove(package / "representations" / "text" / "data" / "r1.txt");
    CHECK(says(run_program({"verify", package.string()}).err, "brief.txt:1:1: error: SEAL-2"));
}

TEST_CASE("what cannot be verified ends with 2") {
    const TemporaryFolder temporary;
    CHECK(run_program({"verify", (temporary.path() / "nowhere").string()}).exit == 2);
    CHECK(run_program({"verify", temporary.path().string()}).exit == 2);
    write_file(temporary.path() / "brief.txt", "Geen bewijs.\n");
    CHECK(run_program({"verify", (temporary.path() / "brief.txt").string()}).exit == 2);
    CHECK(run_program({"verify"}).exit == 2);
}

TEST_CASE("one receipt is verified without its folder") {
    const Ran ran = run_program({"verify", (sealed(letter) / "brief.receipt.json").string()});
    CHECK(ran.exit == 0);
    CHECK(ran.out == "1 receipt, 4 files: all as they were sealed\n");
}

TEST_CASE("receipt diff says what differs between two runs, and why") {
    const auto diff = [](const fs::path& a, const fs::path& b, const std::string& format) {
        return run_program({"receipt", "diff", a.string(), b.string(), "--format", format});
    };
    const fs::path first = sealed(letter) / "brief.receipt.json";
    const Ran same = diff(first, first, "text");
    CHECK(same.exit == 0);
    CHECK(same.out == "The two receipts are the same.\n");

    const Ran options = diff(first, sealed(letter, "de") / "brief.receipt.json", "text");
    CHECK(options.exit == 1);
    CHECK(says(options.out, "options language: 'nl' -> 'de'"));
    CHECK(says(options.out, "not in their text, because the options are others (language)"));

    const std::string text = replaced(letter, "versterkt", "verzwakt");
    const Ran json = diff(first, sealed(text), "json");
    CHECK(json.exit == 1);
    const Json told = Json::parse(json.out);
    CHECK(told["same"] == false);
    CHECK(says(told["why"], "in their text too, because the source is another (bytes, sha256)"));

    CHECK(diff(first, first.parent_path(), "text").exit == 2);  // two receipts in it
    CHECK(diff(first, first.parent_path() / "brief.txt", "text").exit == 2);
}
