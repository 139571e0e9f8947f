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
    folder.answers({"check", "-o", "uit", "brief.md"}, "'voetnoot check'; 'convert' has it");
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
    folder.answers({"check", "--max-bytes", "veel", "brief.md"}, "--max-bytes 'veel': it is a number");
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
                                               {"trace", "map"},
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
