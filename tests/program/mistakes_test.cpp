// Mistakes on the command line: each has an answer that says what was meant, and nothing is written.
#include "tests/support/run_program.hpp"
#include "tests/support/temporary_folder.hpp"

#include "tests/support/catch.hpp"

#include <boost/filesystem.hpp>

using namespace voetnoot;
namespace fs = boost::filesystem;

namespace {

constexpr auto letter = "Een woord.<sup>1</sup>\n\n---\n\n<sup>1</sup> Noot een.\n";

struct Folder {
    TemporaryFolder temporary;
    Folder() {
        fs::create_directories(temporary.path() / "map" / "leeg");
        write_file(temporary.path() / "brief.md", letter);
        write_file(temporary.path() / "map" / "brief.md", letter);
        write_file(temporary.path() / "oud.doc", "oud");
    }
    Ran run(const std::vector<std::string>& words) const {
        return run_program(words, {.set = {}, .directory = temporary.path(), .input = {}});
    }
    void answers(const std::vector<std::string>& words, const std::string& answer) const {
        const Ran ran = run(words);
        std::string line = "voetnoot";
        for (const std::string& word : words) line += " " + word;
        INFO(line << "\n" << ran.err);
        CHECK(ran.exit == 2);
        CHECK(ran.out.empty());
        CHECK(ran.err.find(answer) != std::string::npos);
        CHECK_FALSE(fs::exists(temporary.path() / "uit"));
    }
};

}  // namespace

TEST_CASE("an unknown command is answered with the nearest one") {
    const Folder folder;
    folder.answers({"convrt", "brief.md"}, "'convrt' is no command; did you mean 'convert'?");
    folder.answers({"chekc"}, "did you mean 'check'?");
    folder.answers({"comp"}, "did you mean 'compare'?");
    folder.answers({"xyzzy"}, "'xyzzy' is no command\n    voetnoot --help");
    folder.answers({"brief.md"}, "voetnoot convert brief.md -o out");
    folder.answers({}, "say what is to be done: voetnoot convert|");
    folder.answers({"--verison"}, "did you mean '--version'?");
    folder.answers({"help"}, "'help' is no command; did you mean '--help'?");
    folder.answers({"version"}, "did you mean '--version'?");
    folder.answers({"help", "convert"}, "did you mean 'voetnoot convert --help'?");
    folder.answers({"help", "me"}, "did you mean '--help'?");
    folder.answers({"batch", "stats", "map"}, "did you mean 'voetnoot batch status'?");
}

TEST_CASE("an unknown option is answered with the nearest one, or with the command that has it") {
    const Folder folder;
    folder.answers({"convert", "--lange", "nl", "brief.md", "-o", "uit"},
                   "--lange: there is no such option of 'voetnoot convert'; did you mean '--lang'?");
    folder.answers({"convert", "--lange", "nl", "brief.md"}, "did you mean '--lang'?");
    folder.answers({"check", "--fail_on=error", "brief.md"}, "did you mean '--fail-on'?");
    folder.answers({"convert", "--jobs", "2", "brief.md", "-o", "uit"}, "'batch' has it");
    folder.answers({"batch", "status", "--froce", "map"}, "'voetnoot batch status'");
    folder.answers({"convert", "brief.md"}, "convert: -o DIR is missing: Folder for the outputs");
    folder.answers({"convert", "-o", "uit"}, "convert: FILE is missing: Letters to convert");
    folder.answers({"batch", "map"}, "-o DIR is missing");
    folder.answers({"compare", "brief.md", "brief.md", "brief.md"}, "compare: FILE: 2 due, 3 given");
    folder.answers({"compare", "brief.md"}, "compare: FILE: 2 due, 1 given");
    folder.answers({"compare", "brief.md"}, "1 given: The original, and what was made of it");
    folder.answers({"receipt", "diff", "brief.md"}, "diff: PATH: 2 due, 1 given: ");
    folder.answers({"check", "-o", "uit", "brief.md"}, "'voetnoot check'; 'convert' has it");
    folder.answers({"-x"}, "-x: there is no such option\n");  // of one letter: near to all
    CHECK(folder.run({"-V"}).out.starts_with("voetnoot "));
}

TEST_CASE("options that do not go together, and values of no use, are told in words") {
    const Folder folder;
    folder.answers({"check", "-q", "-v", "brief.md"}, "check: --quiet and --verbose do not go together");
    folder.answers({"check", "--take-from-witness", "date", "brief.md"},
                   "--take-from-witness is for --witness, which is missing");
    folder.answers({"check", "brief.md", "--include"}, "check: behind --include stands no value");
    folder.answers({"batch", "map", "-o", "uit", "-j", "0"},
                   "--jobs '0': it is a number from 1 to 1024");
    folder.answers({"batch", "map", "-o", "uit", "-j", "x"},
                   "--jobs 'x': it is a number from 1 to 1024");
    for (const char* command : {"check", "ledger", "ast"})
        for (const char* bytes : {"veel", "-3", "0", "10M", "99999999999999999999999"})
            folder.answers({command, "--max-bytes", bytes, "brief.md"},
                           std::string("--max-bytes '") + bytes + "': it is a number from 1 to ");
    folder.answers({"check", "--max-depth", "-1", "brief.md"},
                   "--max-depth '-1': it is a number from 1");
    folder.answers({"check", "--rule", "NOTE-1", "brief.md"}, "--rule: 'NOTE-1' is not RULE=SEVERITY");
    folder.answers({"check", "--rule", "X-9=off", "brief.md"}, "--rule: there is no rule 'X-9'");
    folder.answers({"check", "--lang", "klingon", "brief.md"},
                   "--lang: 'klingon' is not a language tag");
    folder.answers({"convert", "brief.md", "-o", ""}, "-o: the name of the folder is empty");
    folder.answers({"check", ""}, "'' names no file");
    folder.answers({"check", "TEXT-3=off", "brief.md"}, "a rule is set by --rule TEXT-3=off");
    folder.answers({"receipt", "diff", "eerste.json", "tweede.json"}, "eerste.json: No such file");
    folder.answers({"rules", "NOTE-99"}, "did you mean 'NOTE-9'?");
}

TEST_CASE("a word that an option does not take is answered with those that it takes") {
    const Folder folder;
    folder.answers({"convert", "--to", "docx", "brief.md", "-o", "uit"},
                   "--to 'docx': it is one of pdf, akn, txt");
    folder.answers({"convert", "--on-defect", "marc", "brief.md", "-o", "uit"}, "did you mean 'mark'?");
    folder.answers({"check", "--format", "jsn", "brief.md"}, "did you mean 'json'?");
}

TEST_CASE("--to without a comma") {
    const Folder folder;
    folder.answers({"convert", "--to", "pdf", "akn", "brief.md", "-o", "uit"}, "--to pdf,akn");
    folder.answers({"batch", "map", "--to", "pdf", "txt", "-o", "uit"}, "--to pdf,txt");
    folder.answers({"convert", "brief.md", "--to", "pdf", "akn", "txt", "-o", "uit"}, "with commas");
    write_file(folder.temporary.path() / "akn", letter);  // a file may be called so
    CHECK(folder.run({"convert", "--from", "markdown", "--to", "txt", "akn", "-o", "goed"}).exit == 0);
}

TEST_CASE("-o names a folder") {
    const Folder folder;
    folder.answers({"convert", "brief.md", "-o", "out.pdf"}, "-o . --to pdf");
    folder.answers({"convert", "brief.md", "-o", "map/uit.txt"}, "-o map --to txt");
    folder.answers({"batch", "map", "-o", "out.pdf"}, "-o . --to pdf");
    folder.answers({"convert", "brief.md", "-o", "brief.md"}, "-o brief.md: is a file");
    folder.answers({"convert", "brief.md", "-o", "-"}, "name a folder");
    folder.answers({"batch", "map", "-o", "-"}, "name a folder");
    CHECK_FALSE(fs::exists(folder.temporary.path() / "out.pdf"));
    CHECK_FALSE(fs::exists(folder.temporary.path() / "-"));
    fs::create_directory(folder.temporary.path() / "map.pdf");
    CHECK(folder.run({"convert", "brief.md", "--to", "txt", "-o", "map.pdf"}).exit == 0);
}

TEST_CASE("a path that is not there is answered with what is") {
    const Folder folder;
    folder.answers({"convert", "brif.md", "-o", "uit"},
                   "brif.md: No such file or directory; did you mean 'brief.md'?");
    folder.answers({"check", "mpa/brief.md"}, "there is no folder mpa");
    folder.answers({"batch", "mapp", "-o", "uit"}, "did you mean 'map'?");
    folder.answers({"batch", "status", "mapp"}, "did you mean 'map'?");
    folder.answers({"check", "--data", "data", "brief.md"}, "data: No such folder");
    folder.answers({"batch", "map", "--witness-dir", "mop", "-o", "uit"}, "did you mean 'map'?");
    folder.answers({"batch", "--manifest", "lijst.jsonl", "-o", "uit"}, "lijst.jsonl: No such file");
    folder.answers({"check", "--config", "voetnoot.tml", "brief.md"}, "voetnoot.tml: No such file");
    folder.answers({"convert", "map/leeg", "-o", "uit"}, "map/leeg: there is no letter here");
    const Ran empty = folder.run({"batch", "map/leeg", "-o", "leeg"});
    CHECK(empty.exit == 2);
    CHECK(empty.err.find("there is no letter in map/leeg") != std::string::npos);
}

TEST_CASE("a folder where a file is due, and a file where a folder is due") {
    const Folder folder;
    for (const std::vector<std::string>& words :
         std::vector<std::vector<std::string>>{{"ast", "map"},
                                               {"ledger", "map"},
                                               {"compare", "brief.md", "map"},
                                               {"convert", "--witness", "map", "brief.md", "-o", "uit"},
                                               {"batch", "--manifest", "map", "-o", "uit"},
                                               {"check", "--config", "map", "brief.md"}})
        folder.answers(words, "map: is a folder, and a file is due");
    folder.answers({"batch", "status", "brief.md"}, "is a file, and a folder is due");
    folder.answers({"check", "--data", "brief.md", "brief.md"}, "a folder is due");
    folder.answers({"batch", "-", "-o", "uit"}, "--manifest -");
}

TEST_CASE("a suffix that nobody reads is answered with what can be done") {
    const Folder folder;
    folder.answers({"convert", "oud.doc", "-o", "uit"}, "--convert-to docx");
    folder.answers({"check", "oud.doc"}, ".doc is not read: a word processor saves it as .docx");
    for (const char* name : {"a.odt", "b.RTF", "c.html", "d.eml", "e.jpg", "f.xyz", "zonder"}) {
        write_file(folder.temporary.path() / name, "x");
        const Ran ran = folder.run({"check", name});
        INFO(name << ran.err);
        CHECK(ran.exit == 2);
        CHECK((ran.err.find("is not read: ") != std::string::npos ||
               ran.err.find("--from") != std::string::npos));
    }
    const Ran many = folder.run({"check", "."});
    CHECK(many.err.find("    .doc: a word processor") != std::string::npos);
}

TEST_CASE("'exists' is said of what exists, and of nothing else") {
    const Folder folder;
    const std::string name(250, 'n');
    const Ran ran = folder.run({"convert", "-", "--name", name + ".md", "-o", "uit"});
    INFO(ran.err);
    CHECK(ran.exit == 2);
    CHECK(ran.err.find("exists") == std::string::npos);
    REQUIRE(folder.run({"convert", "brief.md", "-o", "uit"}).exit == 0);
    CHECK(folder.run({"convert", "brief.md", "-o", "uit"}).err.find("exists; --force") !=
          std::string::npos);
}

TEST_CASE("settings that are none are answered with those that there are") {
    const Folder folder;
    const auto answers = [&folder](const std::string& settings, const std::string& answer) {
        write_file(folder.temporary.path() / "voetnoot.toml", settings);
        folder.answers({"check", "brief.md"}, "voetnoot.toml:" + answer);
    };
    answers("language = nl\n", "1: is no TOML, where a word stands in quotes: ");
    answers("\nlangauge = \"nl\"\n", "2: 'langauge' is no setting; did you mean 'language'?");
    answers("to = \"pdf\"\n", "1: 'to' is no setting; there are language and [rules]");
    answers("language = 3\n", "1: language is a word in quotes, such as \"nl\"");
    answers("NOTE-1 = \"off\"\n", "1: 'NOTE-1' is no setting; below a line [rules] stands NOTE-1");
    answers("rules = \"off\"\n", "1: 'rules' is no setting; below a line [rules] stands NOTE-1");
    answers("[rule]\nNOTE-1 = \"off\"\n", "1: 'rule' is no setting; did you mean 'rules'?");
    answers("[rules]\nNOTE-1 = \"hoog\"\n", " 'NOTE-1=hoog' is not RULE=SEVERITY");
    answers("[rules]\nNOTE-99 = \"off\"\n", " there is no rule 'NOTE-99'");
}

TEST_CASE("a manifest that is none is answered with what a line is") {
    const Folder folder;
    const auto answers = [&folder](const std::string& line, const std::string& answer) {
        write_file(folder.temporary.path() / "lijst", "{\"path\": \"map/brief.md\"}\n" + line + "\n");
        folder.answers({"batch", "--manifest", "lijst", "-o", "lijst-uit"}, "lijst:2: " + answer);
    };
    const std::string like = "each line is like {\"path\": \"…\"}";
    answers("brief.md", "is no JSON; " + like);
    answers("{\"path\": \"brief.md\"", "is no JSON; " + like);
    answers("{\"pad\": \"brief.md\"}", "'path' is missing, or no word in quotes; " + like);
    answers("{\"path\": 3}", "'path' is missing, or no word in quotes; " + like);
    answers("[\"brief.md\"]", "'path' is missing, or no word in quotes; " + like);
    answers("{\"path\": \"a\", \"name\": []}", "'name' is missing, or no word in quotes; ");
    answers("{\"path\": \"brief.md\", \"option\": {}}",
            "'option' is no key of a letter; did you mean 'options'?");
    answers("{\"path\": \"brief.md\", \"options\": \"nl\"}", "'options' stands in braces");
    const auto option = [&answers](const std::string& member, const std::string& answer) {
        answers("{\"path\": \"brief.md\", \"options\": {" + member + "}}", answer);
    };
    option("\"language\": \"nl\"", "'language' is no option of a letter; there are lang, date, ");
    option("\"to\": \"pdf\"", "'to' is a list of words in quotes");
    option("\"rules\": {\"NOTE-1\": \"off\"}", "'rules' is a list of words in quotes");
    option("\"rules\": [1]", "'rules' is a list of words in quotes");
    option("\"lang\": 3", "'lang' is a word in quotes");
    option("\"on-defect\": \"marc\"", "'marc' is none of refuse, mark");
    option("\"pdf-profile\": 3", "'pdf-profile' is a word in quotes");
}

TEST_CASE("what is no receipt is answered with the one that is meant") {
    const Folder folder;
    REQUIRE(folder.run({"convert", "brief.md", "--to", "akn,txt", "-o", "goed"}).exit == 0);
    folder.answers({"trace", "goed/brief.akn.xml"}, "its receipt is goed/brief.receipt.json");
    folder.answers({"trace", "brief.md"}, "brief.md: is no receipt with passports");
    folder.answers({"trace", "map"}, "map: holds no receipt (….receipt.json)");
    folder.answers({"trace", "goed/brief.receipt.json", "--note", "9"}, "its notes are 1\n");
    folder.answers({"verify", "goed/brief.txt"}, "its receipt is goed/brief.receipt.json");
    folder.answers({"verify", "goet"}, "goet: No such file or directory; did you mean 'goed'?");
    folder.answers({"verify", "oud.doc"}, "is neither a folder nor a receipt (….receipt.json)");
    folder.answers({"receipt", "diff", "goed", "brief.md"}, "voetnoot: brief.md: it is no JSON");
    folder.answers({"receipt", "diff", "map", "goed"}, "map: holds no receipt");
    CHECK(folder.run({"trace", "goed"}).out == folder.run({"trace", "goed/brief.receipt.json"}).out);
    REQUIRE(folder.run({"convert", "brief.md", "--name", "a.md", "-o", "goed"}).exit == 2);
    fs::copy_file(folder.temporary.path() / "goed/brief.receipt.json",
                  folder.temporary.path() / "goed/a.receipt.json");
    folder.answers({"trace", "goed"}, "several receipts: name one, like goed/a.receipt.json");
    // Of a folder in which nothing was sealed that is said, not each of its files.
    const Ran ran = folder.run({"verify", "map"});
    CHECK(ran.exit == 2);
    CHECK(
        ran.err ==
        "voetnoot: there is no receipt (….receipt.json) in map: without one nothing can be verified\n");
}

TEST_CASE("what packages are asked for is looked at before a letter is") {
    const Folder folder;
    write_file(folder.temporary.path() / "p.toml", "waardering = \"B\"\n");
    const auto answers = [&folder](std::vector<std::string> words, const std::string& answer) {
        words.insert(words.end(), {"--profile", "p.toml"});
        folder.answers(words, answer);
    };
    const std::string at = "2026-11-28T08:00:00Z";
    answers({"package", "map", "--as", "bagit", "-o", "uit", "--at", "now"},
            "--at 'now': it is a moment in UTC like 2026-11-28T08:00:00Z");
    answers({"package", "mop", "--as", "bagit", "-o", "uit", "--at", at}, "did you mean 'map'?");
    answers({"package", "map", "--as", "bagit", "-o", "brief.md", "--at", at},
            "-o brief.md: is a file, and a folder is due");
    answers({"package", "map", "--as", "bagit", "-o", "uit", "--at", at, "--sources", "mop"},
            "mop: No such folder; did you mean 'map'?");
    for (const std::string& moment : {std::string("now"), std::string("2026-11-28")})
        answers(
            {"batch", "map", "-o", "uit", "--package", "bagit", "--package-dir", "pak", "--at", moment},
            "--at '" + moment + "': it is a moment");
    folder.answers({"batch", "map", "-o", "uit", "--package", "bagit", "--package-dir", "pak", "--at",
                    at, "--profile", "q.toml"},
                   "q.toml: No such file or directory; did you mean 'p.toml'?");
    answers({"batch", "map", "-o", "uit", "--package", "bagit", "--package-dir", "oud.doc", "--at", at},
            "--package-dir oud.doc: is a file, and a folder is due");
}
