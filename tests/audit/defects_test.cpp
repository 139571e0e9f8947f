// Planted defects: verify names each as what it is, at the file that has it.
#include "tests/audit/sealed_letter.hpp"
#include "tests/support/run_program.hpp"
#include "tests/support/temporary_folder.hpp"

#include "tests/support/catch.hpp"

#include <boost/filesystem.hpp>
#include <nlohmann/json.hpp>
#include <sys/stat.h>

#include <functional>

using namespace voetnoot;
using namespace voetnoot::audit_test;
namespace fs = boost::filesystem;
using Json = nlohmann::json;

namespace {

struct Defect {
    std::string name;
    std::function<void(const fs::path&)> plant;
    std::string rule;
    std::string file;     // of the finding
    std::string message;  // a part of it
};

const std::string receipt = "brief.receipt.json";

// Of each format, where the letter has this in the place of that.
std::string with(std::string_view what, std::string_view instead) {
    return replaced(letter, what, instead);
}
std::string with_exchanged_notes() {
    return replaced(replaced(with("Kamerstuk 31710, nr. 80.", "@"), "Besluit van 3 maart 2021.",
                             "Kamerstuk 31710, nr. 80."),
                    "@", "Besluit van 3 maart 2021.");
}

void edit_json(const fs::path& file, const std::function<void(Json&)>& change) {
    Json json = Json::parse(read_file(file));
    change(json);
    write_file(file, json.dump(2));
}

Defect in_receipt(const std::string& name, const std::function<void(Json&)>& change,
                  const std::string& rule, const std::string& message,
                  const std::string& file = receipt) {
    return {name, [change](const fs::path& at) { edit_json(at / receipt, change); }, rule, file,
            message};
}

std::vector<Defect> in_outputs() {
    std::vector<Defect> all;
    for (const std::string suffix : {".pdf", ".akn.xml", ".txt"}) {
        const std::string file = "brief" + suffix;
        const auto other = [&](const std::string& name, const std::string& text, const std::string& rule,
                               const std::string& message) {
            all.push_back({name + " in " + suffix,
                           [suffix, text](const fs::path& at) { take(at, suffix, text); }, rule, file,
                           message});
        };
        other("a changed word", with("versterkt", "verzwakt"), "SEAL-7",
              "'versterkt' became 'verzwakt'");
        other("a lost word", with("nieuwe", ""), "SEAL-7", "'nieuwe' is lost");
        other("exchanged notes", with_exchanged_notes(), "SEAL-9", "notes 1 and 2 are exchanged");
        other("a changed note", with("deel 2", "deel 3"), "SEAL-8", "the text of note 3");
        other("a moved reference",
              replaced(with("Tiel<sup>2</sup>", "Tiel"), "planning", "planning<sup>2</sup>"), "SEAL-10",
              "the reference 2 stands after");
        other("a changed target", with("waterschap.example/dijk", "waterschap.example/duik"), "SEAL-11",
              "waterschap.example/duik");
        other("a list that is none", with("- De uiter", "De uiter"), "SEAL-12", "list item");
        other("a lost note",
              replaced(with("ingelicht<sup>4</sup>", "ingelicht"),
                       "\n\n<sup>4</sup> Motie van het lid Geurts.", ""),
              "SEAL-8", "note 4 'Motie van het lid Geurts.' is lost");
        all.push_back({"a file of the letter beside it as " + suffix,
                       [suffix](const fs::path& at) {
                           fs::copy_file(at / ("ander" + suffix), at / ("brief" + suffix),
                                         fs::copy_options::overwrite_existing);
                       },
                       "SEAL-4", file, "it is a file that ander.receipt.json names"});
        other("a file of a letter that is not here", "# Bossen\n\nDe bossen zijn dit jaar droog.\n",
              "SEAL-4", "something else than the letter");
        all.push_back({"a flipped bit in " + suffix,
                       [file](const fs::path& at) {
                           flip_bit(at / file, static_cast<std::size_t>(fs::file_size(at / file) / 2));
                       },
                       "SEAL-3", file, "it has as many bytes"});
        all.push_back({"a cut " + suffix,
                       [file](const fs::path& at) { fs::resize_file(at / file, 100); }, "SEAL-3", file,
                       "it has 100 bytes"});
        all.push_back({"a missing " + suffix, [file](const fs::path& at) { fs::remove(at / file); },
                       "SEAL-2", file, "brief.receipt.json names it"});
    }
    return all;
}

std::vector<Defect> in_folder() {
    return {
        {"notes that stand elsewhere on the page",
         [](const fs::path& at) {
             take(at, ".pdf", with("in 2019 versterkt, en de", "**in 2019 versterkt, en de**"));
         },
         "SEAL-13", "brief.pdf", "it was sealed at page 1"},
        {"lines that stand elsewhere",
         [](const fs::path& at) { edit(at / "brief.txt", "\n____", "\n\n____"); }, "SEAL-13",
         "brief.txt", "it was sealed at line"},
        {"a changed element id",
         [](const fs::path& at) {
             edit(at / "brief.akn.xml", "eId=\"authorialNote_1\"", "eId=\"authorialNote_9\"");
         },
         "SEAL-3", "brief.akn.xml", "SHA-256"},
        {"a space at the end",
         [](const fs::path& at) { write_file(at / "brief.txt", read_file(at / "brief.txt") + "\n"); },
         "SEAL-3", "brief.txt", "finds every word, note, reference and link in its place"},
        {"an element that is not closed",
         [](const fs::path& at) { edit(at / "brief.akn.xml", "</mainBody>", ""); }, "SEAL-6",
         "brief.akn.xml", ""},
        {"all outputs changed alike",
         [](const fs::path& at) {
             for (const std::string suffix : {".pdf", ".akn.xml", ".txt"})
                 take(at, suffix, with("versterkt", "verzwakt"));
         },
         "SEAL-7", "brief.txt", "its running text is another"},
        {"one more file", [](const fs::path& at) { write_file(at / "los.txt", "Los.\n"); }, "SEAL-16",
         "los.txt", "no receipt"},
        {"a missing receipt", [](const fs::path& at) { fs::remove(at / receipt); }, "SEAL-16",
         "brief.pdf", "no receipt"},
        {"a doubled receipt",
         [](const fs::path& at) { fs::copy_file(at / receipt, at / "kopie.receipt.json"); }, "SEAL-17",
         "kopie.receipt.json", "which brief.receipt.json names too"},
        {"a link",
         [](const fs::path& at) {
             fs::rename(at / "brief.pdf", at / "x.pdf");
             fs::create_symlink("x.pdf", at / "brief.pdf");
         },
         "SEAL-5", "brief.pdf", "a link stands"},
        {"a link to nowhere",
         [](const fs::path& at) {
             fs::remove(at / "brief.pdf");
             fs::create_symlink("nowhere", at / "brief.pdf");
         },
         "SEAL-5", "brief.pdf", "a link stands"},
        {"a pipe",
         [](const fs::path& at) {
             fs::remove(at / "brief.pdf");
             REQUIRE(::mkfifo((at / "brief.pdf").c_str(), 0600) == 0);
         },
         "SEAL-5", "brief.pdf", "a pipe"},
        {"a folder",
         [](const fs::path& at) {
             fs::remove(at / "brief.pdf");
             fs::create_directory(at / "brief.pdf");
         },
         "SEAL-5", "brief.pdf", "a folder"},
        {"a huge file", [](const fs::path& at) { fs::resize_file(at / "brief.pdf", 5ull << 30); },
         "SEAL-3", "brief.pdf", "5368709120 bytes"},
        {"a changed letter", [](const fs::path& at) { flip_bit(at / "brief.md", 20); }, "SEAL-15",
         "brief.md", "not the one that brief.receipt.json was made of"},
        {"a signature", [](const fs::path& at) { write_file(at / (receipt + ".sig"), "x"); }, "SEAL-20",
         receipt + ".sig", "not checked here"},
    };
}

std::vector<Defect> in_receipts() {
    return {
        in_receipt(
            "another count", [](Json& json) { json["outputs"][1]["recount"]["words"] = 3; }, "SEAL-14",
            "it contradicts itself about brief.akn.xml"),
        in_receipt(
            "another text of a note",
            [](Json& json) { json["ledger"]["notes"][1]["text"] = "Geen besluit."; }, "SEAL-14",
            "Geen besluit."),
        in_receipt(
            "another label", [](Json& json) { json["ledger"]["notes"][2]["label"] = "8"; }, "SEAL-14",
            "note 8"),
        in_receipt(
            "another place of a reference",
            [](Json& json) { json["ledger"]["notes"][0]["references"][0]["offset"] = 2; }, "SEAL-14",
            "the reference 1 stands"),
        in_receipt(
            "a note less", [](Json& json) { json["ledger"]["notes"].erase(3); }, "SEAL-14",
            "3 notes of the letter, 4 of this output"),
        in_receipt(
            "another rectangle",
            [](Json& json) { json["passports"][0]["outputs"]["brief.pdf"]["box"][1] = 400; }, "SEAL-14",
            "note 1 stands at page 1"),
        in_receipt(
            "another line", [](Json& json) { json["passports"][1]["outputs"]["brief.txt"]["line"] = 2; },
            "SEAL-14", "sealed at line 2"),
        in_receipt(
            "another size", [](Json& json) { json["outputs"][2]["bytes"] = 12; }, "SEAL-14",
            "a size of 12 bytes"),
        in_receipt(
            "another digest", [](Json& json) { json["outputs"][2]["sha256"] = std::string(64, 'a'); },
            "SEAL-3", "not aaaaaaaaaaaa", "brief.txt"),
        in_receipt(
            "another digest of the text",
            [](Json& json) { json["ledger"]["textSha256"] = std::string(64, 'a'); }, "SEAL-14",
            "the digest of the running text differs"),
        in_receipt(
            "a file named twice", [](Json& json) { json["outputs"].push_back(json["outputs"][0]); },
            "SEAL-17", "it names brief.pdf twice"),
        in_receipt(
            "a refused letter", [](Json& json) { json["outcome"] = "refused"; }, "SEAL-19", "'refused'"),
        in_receipt(
            "another layout", [](Json& json) { json["receipt"] = 99; }, "SEAL-1", "of layout 99"),
        in_receipt(
            "a number that is a text", [](Json& json) { json["outputs"][0]["bytes"] = "many"; },
            "SEAL-1", "'bytes' is no number"),
        in_receipt(
            "a number below zero", [](Json& json) { json["outputs"][0]["bytes"] = -1; }, "SEAL-1",
            "'bytes' is no number"),
        in_receipt(
            "outputs that are none", [](Json& json) { json["outputs"] = 7; }, "SEAL-1",
            "'outputs' is no list"),
        in_receipt(
            "a name that leads out", [](Json& json) { json["outputs"][0]["name"] = "../brief.pdf"; },
            "SEAL-1", "'name' is no name of a file"),
        in_receipt(
            "a reference in no note",
            [](Json& json) { json["ledger"]["notes"][0]["references"][0]["inside"] = 44; }, "SEAL-1",
            "'inside' is of no note"),
        in_receipt(
            "a rectangle of three edges",
            [](Json& json) { json["passports"][0]["outputs"]["brief.pdf"]["box"].erase(3); }, "SEAL-1",
            "'box' is no rectangle"),
        in_receipt(
            "no source", [](Json& json) { json.erase("source"); }, "SEAL-1", "'source' is missing"),
        {"a flipped bit in a receipt", [](const fs::path& at) { flip_bit(at / receipt, 0); }, "SEAL-1",
         receipt, "it is no JSON"},
        {"an empty receipt", [](const fs::path& at) { write_file(at / receipt, ""); }, "SEAL-1", receipt,
         "it is no JSON"},
        {"a deep receipt",
         [](const fs::path& at) {
             write_file(at / receipt, std::string(100'000, '[') + std::string(100'000, ']'));
         },
         "SEAL-1", receipt, "nested deeper"},
        {"a receipt of 50 MB",
         [](const fs::path& at) {
             std::string bytes = "{\"receipt\": 2, \"x\": [[]";
             while (bytes.size() < 50'000'000) bytes += ",[],[],[],[],[],[],[],[]";
             write_file(at / receipt, bytes + "]}");
         },
         "SEAL-1", receipt, "holds more"},
        {"a receipt that is a pipe",
         [](const fs::path& at) {
             fs::remove(at / receipt);
             REQUIRE(::mkfifo((at / receipt).c_str(), 0600) == 0);
         },
         "SEAL-1", receipt, "a pipe"},
        {"a receipt that is a link",
         [](const fs::path& at) {
             fs::remove(at / receipt);
             fs::create_symlink("ander.receipt.json", at / receipt);
         },
         "SEAL-1", receipt, "a link"},
    };
}

void copy_folder(const fs::path& from, const fs::path& to) {
    fs::create_directories(to);
    for (const fs::directory_entry& entry : fs::directory_iterator(from))
        fs::copy_file(entry.path(), to / entry.path().filename());
}

void check_named(const std::vector<Defect>& defects) {
    for (const Defect& defect : defects) {
        const TemporaryFolder temporary;
        const fs::path folder = temporary.path() / "out";
        copy_folder(sealed(letter), folder);
        defect.plant(folder);
        const Ran ran = run_program({"verify", "--format", "json", folder.string()});
        INFO(defect.name << "\n" << ran.out << ran.err);
        CHECK(ran.exit == (defect.rule == "SEAL-20" ? 0 : 1));
        bool named = false;
        const Json report = Json::parse(ran.out);
        for (const Json& file : report["letters"])
            for (const Json& finding : file["findings"])
                named =
                    named ||
                    (finding["rule"] == defect.rule && file["file"] == (folder / defect.file).string() &&
                     finding["message"].get<std::string>().find(defect.message) != std::string::npos);
        CHECK(named);
    }
}

}  // namespace

TEST_CASE("what was sealed is sound") {
    const Ran ran = run_program({"verify", sealed(letter).string()});
    INFO(ran.err);
    CHECK(ran.exit == 0);
    CHECK(ran.out == "2 receipts, 7 files: all as they were sealed\n");
    CHECK(ran.err.empty());
}

TEST_CASE("defects of outputs are named") {
    check_named(in_outputs());
}

TEST_CASE("defects of a folder are named") {
    check_named(in_folder());
}

TEST_CASE("defects of receipts are named") {
    check_named(in_receipts());
}
