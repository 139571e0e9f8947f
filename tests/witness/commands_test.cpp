// The commands about witnesses, as a user calls them.
#include "tests/pdfa/foreign/small_pdf.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/run_program.hpp"
#include "tests/support/temporary_folder.hpp"

#include <boost/algorithm/string/replace.hpp>
#include <nlohmann/json.hpp>

using namespace voetnoot;
using nlohmann::json;

namespace {

const std::string letter =
    "# De brug\n\nDe brug is in 2019 hersteld<sup>1</sup> en wordt niet vervangen.\n\n---\n\n"
    "<sup>1</sup> Besluit over het onderhoud van bruggen.\n";

struct Files {
    Files() {
        write_file(path("brief.md"), letter);
        write_file(path("anders.md"), boost::replace_first_copy(letter, "2019", "2018"));
        REQUIRE(run_program({"convert", path("brief.md"), "-o", path("out")}).exit == 0);
    }
    std::string path(const std::string& name) const { return (folder.path() / name).string(); }
    TemporaryFolder folder;
};

}  // namespace

TEST_CASE("compare says whether two files are one letter") {
    const Files files;
    for (const char* output : {"out/brief.pdf", "out/brief.akn.xml", "out/brief.txt", "brief.md"}) {
        INFO(output);
        const Ran same = run_program({"compare", files.path("brief.md"), files.path(output)});
        CHECK(same.exit == 0);
        CHECK(same.out.find("the same letter") != std::string::npos);
        const Ran other = run_program({"compare", files.path(output), files.path("anders.md")});
        CHECK(other.exit == 1);
        CHECK(other.out.find("WIT-4") != std::string::npos);
    }
    CHECK(run_program({"compare", files.path("brief.md"), files.path("absent.pdf")}).exit == 2);
    CHECK(run_program({"compare", files.path("brief.md")}).exit == 2);
    write_file(files.path("kapot.pdf"), "%PDF-1.7\nniets");
    const Ran broken = run_program({"compare", files.path("kapot.pdf"), files.path("brief.md")});
    CHECK(broken.exit == 2);
    CHECK(broken.err.find("kapot.pdf") != std::string::npos);
}

TEST_CASE("a scan is neither the same letter nor another, and is named") {
    const Files files;
    const std::string scanned = "q 595 0 0 842 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x80 EI Q\n";
    const std::string page = test::set(72, 700, "De brug is in 2019 hersteld en wordt niet vervangen.");
    write_file(files.path("scan.pdf"), test::small_pdf({scanned}));
    write_file(files.path("ocr.pdf"), test::small_pdf({scanned + "3 Tr " + page}));
    write_file(files.path("tekst.pdf"), test::small_pdf({page}));
    write_file(files.path("deels.pdf"), test::small_pdf({page, scanned}));
    const auto compare = [&files](const char* original, const char* other) {
        return run_program({"compare", files.path(original), files.path(other)});
    };
    for (const char* scan : {"scan.pdf", "ocr.pdf"})
        for (const Ran& ran : {compare(scan, "brief.md"), compare("brief.md", scan)}) {
            INFO(ran.out << ran.err);
            CHECK(ran.exit == 2);
            CHECK(ran.out.empty());
            CHECK(ran.err.find(std::string(scan) + ": there is no text that could be compared") !=
                  std::string::npos);
        }
    CHECK(compare("scan.pdf", "ocr.pdf").err.find("scan.pdf, ocr.pdf: ") != std::string::npos);
    CHECK(compare("tekst.pdf", "tekst.pdf").exit == 0);
    const Ran first = compare("deels.pdf", "tekst.pdf"), second = compare("tekst.pdf", "deels.pdf");
    CHECK(first.exit == 1);
    CHECK(first.out.find("the original has no text on page 2") != std::string::npos);
    CHECK(second.exit == 1);
    CHECK(second.out.find("the letter has no text on page 2") != std::string::npos);

    for (const char* command : {"check", "convert"}) {
        std::vector<std::string> held{command, files.path("brief.md"), "--witness",
                                      files.path("scan.pdf")};
        if (held.front() == "convert") held.insert(held.end(), {"-o", files.path("held")});
        const Ran ran = run_program(held);
        INFO(ran.out << ran.err);
        CHECK(ran.exit == 0);
        CHECK((ran.out + ran.err).find("WIT-2") != std::string::npos);
        CHECK((ran.out + ran.err).find("held against (scan.pdf)") != std::string::npos);
    }
}

TEST_CASE("compare speaks JSON, SARIF and HTML") {
    const Files files;
    const auto compare = [&](const char* format) {
        return run_program(
            {"compare", files.path("out/brief.pdf"), files.path("anders.md"), "--format", format});
    };
    const json told = json::parse(compare("json").out);
    REQUIRE(told.at("differences").size() == 2);  // and the page's number
    const json& difference = told.at("differences").at(1);
    CHECK(difference.at("originalWords") == "2019");
    CHECK(difference.at("letterWords") == "2018");
    CHECK(difference.at("original").at("page") == 1);
    CHECK(difference.at("letter").at("line") == 3);
    CHECK(told.at("accounted").get<int>() == told.at("letters").get<int>() - 1);
    const json sarif = json::parse(compare("sarif").out);
    CHECK(sarif.at("runs").at(0).at("results").at(1).at("ruleId") == "WIT-4");
    const Ran page = compare("html");
    CHECK(page.out.find("<del id=\"a-2\">") != std::string::npos);
    CHECK(page.out.find("<ins id=\"b-2\">") != std::string::npos);
    CHECK(page.out.find("<svg ") != std::string::npos);
    std::size_t labels = 0;  // of the note, and of the reference to it
    for (std::size_t at = page.out.find("class=\"label\""); at != std::string::npos;
         at = page.out.find("class=\"label\"", at + 1))
        ++labels;
    CHECK(labels == 2);
}

TEST_CASE("a letter is held against its witness, and the receipt says so") {
    const Files files;
    const Ran refused = run_program({"convert", files.path("anders.md"), "--witness",
                                     files.path("out/brief.pdf"), "-o", files.path("held")});
    CHECK(refused.exit == 1);
    CHECK(refused.err.find("anders.md:3:15: error: WIT-4") != std::string::npos);
    CHECK(
        run_program({"check", files.path("anders.md"), "--witness", files.path("out/brief.pdf")}).exit ==
        1);
    REQUIRE(run_program({"convert", files.path("brief.md"), "--witness", files.path("out/brief.pdf"),
                         "-o", files.path("held")})
                .exit == 0);
    const json receipt = json::parse(read_file(files.path("held/brief.receipt.json")));
    const json& witness = receipt.at("witness");
    CHECK(witness.at("name") == "brief.pdf");
    CHECK(witness.at("letters") == witness.at("accounted"));
    CHECK(witness.at("pages") == 1);
    const json& passport = receipt.at("passports").at(0);
    CHECK(passport.at("original").at("page") == 1);
    CHECK(passport.at("references").at(0).at("original").at("page") == 1);
    CHECK(passport.at("outputs").at("brief.akn.xml").at("id") == "authorialNote_1");
}

TEST_CASE("a line that is lost above the salutation is letterhead, and text below it") {
    const Files files;
    const auto page = [](const std::string& head, const std::string& text) {
        return test::small_pdf(
            {head + test::set(72, 740, "Geachte voorzitter,") + text +
             test::set(72, 690, "De brug is in 2019 hersteld en wordt niet vervangen.")});
    };
    const std::string date = test::set(72, 780, "Datum 1 juli 2021");
    const std::string line = test::set(72, 710, "Dat heeft de raad besloten.");
    write_file(files.path("heel.pdf"), page(date, line));
    write_file(files.path("zonder-datum.pdf"), page("", line));
    write_file(files.path("zonder-zin.pdf"), page(date, ""));
    const auto told = [&](const char* copy, const char* rule) {
        const Ran ran = run_program({"compare", files.path("heel.pdf"), files.path(copy)});
        return ran.out.find(rule) != std::string::npos;
    };
    CHECK(told("zonder-datum.pdf", "WIT-11"));
    CHECK(told("zonder-zin.pdf", "WIT-6"));
    CHECK_FALSE(told("zonder-zin.pdf", "WIT-11"));
}

TEST_CASE("a lost date and reference are taken over from the witness, and told") {
    const Files files;
    const std::string head =
        "Datum 1 juli 2021\\\nOns kenmerk DGKE / 21148374\n\nGeachte voorzitter,\n\n";
    write_file(files.path("met.md"), head + letter);
    write_file(files.path("zonder.md"), "Geachte voorzitter,\n\n" + letter);
    REQUIRE(run_program({"convert", files.path("met.md"), "-o", files.path("out")}).exit == 0);
    const std::vector<std::string> held{"convert",   files.path("zonder.md"),
                                        "--witness", files.path("out/met.pdf"),
                                        "-o",        files.path("held")};
    CHECK(run_program(held).exit == 1);
    std::vector<std::string> taking = held;
    taking.insert(taking.end(), {"-v", "--take-from-witness", "date,reference"});
    const Ran taken = run_program(taking);
    INFO(taken.err);
    REQUIRE(taken.exit == 0);
    CHECK(taken.err.find("WIT-23") != std::string::npos);
    CHECK(taken.err.find("WIT-11") == std::string::npos);
    const std::string text = read_file(files.path("held/zonder.txt"));
    CHECK(text.starts_with("Datum 1 juli 2021"));
    CHECK(text.find("Ons kenmerk DGKE / 21148374") != std::string::npos);
    CHECK(read_file(files.path("held/zonder.akn.xml")).find("2021-07-01") != std::string::npos);
    CHECK(run_program({"check", files.path("zonder.md"), "--take-from-witness", "date"}).exit == 2);
    CHECK(run_program({"check", files.path("zonder.md"), "--only-source", "--witness",
                       files.path("out/met.pdf")})
              .exit == 2);
    taking.back() = "onderwerp";
    CHECK(run_program(taking).exit == 2);
}

TEST_CASE("trace prints the passports of a receipt") {
    const Files files;
    const Ran all = run_program({"trace", files.path("out/brief.receipt.json")});
    CHECK(all.exit == 0);
    CHECK(all.out.find("note 1: Besluit over") != std::string::npos);
    CHECK(all.out.find("line 3, column 28") != std::string::npos);
    const json one = json::parse(
        run_program({"trace", files.path("out/brief.receipt.json"), "--note", "1", "--format", "json"})
            .out);
    CHECK(one.at("notes").size() == 1);
    CHECK(run_program({"trace", files.path("out/brief.receipt.json"), "--note", "9"}).exit == 2);
    CHECK(run_program({"trace", files.path("brief.md")}).exit == 2);
    write_file(files.path("diep.json"), std::string(100'000, '['));
    CHECK(run_program({"trace", files.path("diep.json")}).exit == 2);
}

TEST_CASE("a batch takes witnesses from a folder, and from its manifest") {
    const Files files;
    boost::filesystem::create_directories(files.path("in"));
    write_file(files.path("in/brief.md"), letter);
    const auto batch = [&](const std::string& witnesses) {
        return run_program(
            {"batch", files.path("in"), "-o", files.path("many"), "--witness-dir", witnesses});
    };
    CHECK(batch(files.path("out")).exit == 0);
    const json receipt = json::parse(read_file(files.path("many/brief.receipt.json")));
    CHECK(receipt.at("witness").at("name") == "brief.pdf");
    CHECK(batch(files.path("out")).err.find("1 unchanged") != std::string::npos);

    write_file(files.path("lijst.jsonl"), json{{"path", files.path("anders.md")},
                                               {"name", "anders.md"},
                                               {"options", {{"witness", files.path("out/brief.pdf")}}}}
                                                  .dump() +
                                              "\n");
    const Ran manifest =
        run_program({"batch", "--manifest", files.path("lijst.jsonl"), "-o", files.path("more")});
    CHECK(manifest.exit == 1);
    CHECK(read_file(files.path("more/results.jsonl")).find("WIT-4") != std::string::npos);

    boost::filesystem::create_directories(files.path("leeg"));
    CHECK(run_program(
              {"batch", files.path("in"), "-o", files.path("none"), "--witness-dir", files.path("leeg")})
              .exit == 2);
}
