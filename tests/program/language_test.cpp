// The program speaks to people in their language, and to machines in English.
#include "program/language.hpp"
#include "pipeline/phrase/make.hpp"
#include "program/words.hpp"
#include "tests/support/run_program.hpp"
#include "tests/support/temporary_folder.hpp"

#include "tests/support/catch.hpp"

#include <boost/filesystem.hpp>

#include <locale>
#include <map>

using namespace voetnoot;
namespace fs = boost::filesystem;

namespace {

const std::vector<std::string> dutch{"LC_ALL=", "LC_MESSAGES=", "LANG=", "LANGUAGE=nl"};
const std::vector<std::string> english{"LC_ALL=C", "LANGUAGE=nl"};
const std::string letter = VOETNOOT_FIXTURES_DIR "/rules/NOTE-1-reference-without-note.fail.md";

Ran run_in(const std::vector<std::string>& language, const std::vector<std::string>& words,
           const fs::path& folder = {}) {
    return run_program(words, {.set = language, .directory = folder, .input = {}});
}

std::map<std::string, std::string> variables;
const char* variable(const char* name) {
    const auto found = variables.find(name);
    return found == variables.end() ? nullptr : found->second.c_str();
}

std::vector<std::string> asked(std::map<std::string, std::string> set) {
    variables = std::move(set);
    return program::languages_asked_for(variable);
}

// Whatever a test speaks, the next one speaks English.
struct Speaking {
    explicit Speaking(const std::vector<std::string>& languages,
                      const std::string& folder = VOETNOOT_LOCALE_DIR) {
        program::speak(languages, {folder});
    }
    Speaking(const Speaking&) = delete;
    Speaking& operator=(const Speaking&) = delete;
    ~Speaking() { std::locale::global(std::locale::classic()); }
};

}  // namespace

TEST_CASE("the language is the one that gettext would choose") {
    using Languages = std::vector<std::string>;
    CHECK(asked({}) == Languages{});
    CHECK(asked({{"LANG", "nl_NL.UTF-8"}}) == Languages{"nl_NL", "nl"});
    CHECK(asked({{"LANG", "nl_BE@euro"}}) == Languages{"nl_BE", "nl"});
    CHECK(asked({{"LANG", "en_GB.UTF-8"}}) == Languages{});
    CHECK(asked({{"LANG", "nl_NL.UTF-8"}, {"LC_MESSAGES", "en_US.UTF-8"}}) == Languages{});
    CHECK(asked({{"LANG", "en_US.UTF-8"}, {"LC_ALL", "nl_NL.UTF-8"}}) == Languages{"nl_NL", "nl"});
    CHECK(asked({{"LANG", "de_DE.UTF-8"}, {"LANGUAGE", "fy:nl"}}) == Languages{"fy", "nl"});
    CHECK(asked({{"LANG", "nl_NL.UTF-8"}, {"LANGUAGE", "en:nl"}}) == Languages{});
    CHECK(asked({{"LANG", "C.UTF-8"}, {"LANGUAGE", "nl"}}) == Languages{"nl"});
    CHECK(asked({{"LANGUAGE", "nl"}}) == Languages{"nl"});
    CHECK(asked({{"LC_ALL", "C"}, {"LANGUAGE", "nl"}}) == Languages{});
    CHECK(asked({{"LANG", "POSIX"}, {"LANGUAGE", "nl"}}) == Languages{});
    CHECK(asked({{"LANGUAGE", "../../etc:nl"}}) == Languages{"nl"});
}

TEST_CASE("a phrase is said in the language that is spoken, with its plurals") {
    const auto receipts = [](std::uint64_t n) {
        return program::in_words(counted(n, "{} receipt", "{} receipts", n));
    };
    CHECK(program::tr("note {} has no text", "7") == "note 7 has no text");
    CHECK(receipts(1) == "1 receipt");
    {
        const Speaking dutch_now({"fy", "nl"});
        CHECK(program::language_spoken() == "nl");
        CHECK(program::tr("note {} has no text", "7") == "noot 7 heeft geen tekst");
        CHECK(receipts(0) == "0 zegelbewijzen");
        CHECK(receipts(1) == "1 zegelbewijs");
        CHECK(receipts(std::uint64_t{5'000'000'000}) == "5000000000 zegelbewijzen");
        CHECK(program::tr("{} is told by nobody: {}", "a", "b") == "a is told by nobody: b");
        CHECK(program::in_words(phrase("{} in {}", counted(2, "once", "{} times", 2), "b.xml")) ==
              "2 keer in b.xml");
        CHECK(program::in_words(std::string()).empty());
    }
    CHECK(program::language_spoken() == "en");
}

TEST_CASE("a catalogue that is damaged, missing or has other places is English, and nothing fails") {
    const TemporaryFolder temporary;
    const fs::path place = temporary.path() / "nl" / "LC_MESSAGES";
    fs::create_directories(place);
    const auto said = [&] {
        const Speaking now({"nl"}, temporary.path().string());
        return program::tr("note {} has no text", "7");
    };
    CHECK(said() == "note 7 has no text");
    for (const std::string& bytes :
         {std::string(), std::string("no catalogue"), std::string(4096, '\xDE'),
          std::string("\xDE\x12\x04\x95\0\0\0\0\xFF\xFF\xFF\x7F", 12)}) {
        write_file(place / "voetnoot.mo", bytes);
        CHECK(said() == "note 7 has no text");
    }
    const auto in = [](const std::string& words) {
        return phrase("note {} has no text", "7")
            .in([&words](const std::string&, const std::string&, std::uint64_t) { return words; });
    };
    CHECK(in("noot {1}") == "note 7 has no text");
    CHECK(in("noot {} en {}") == "note 7 has no text");
    CHECK(in("noot {") == "note 7 has no text");
    CHECK(in("noot {x}") == "note 7 has no text");
    CHECK(in("noot {{}} {0}") == "noot {} 7");
}

TEST_CASE("a finding is said in Dutch, with its hint, where no locale of the system is asked for") {
    const Ran ran = run_in(dutch, {"check", letter});
    INFO(ran.err);
    CHECK(ran.exit == 1);
    CHECK(ran.err.find(": fout: NOTE-1: er is geen noot ") != std::string::npos);
    CHECK(ran.err.find("    Voeg de noot toe die bij de omzetting verloren ging, of haal de verwijzing "
                       "weg.\n") != std::string::npos);
    CHECK(ran.err.find(": met fouten; 1 fout") != std::string::npos);
    for (const char* language : {"LC_ALL=nl_NL.UTF-8", "LC_ALL=nl_BE"})
        CHECK(run_in({language, "LANGUAGE="}, {"check", letter}).err == ran.err);
    CHECK(run_in(english, {"check", letter}).err.find(": error: NOTE-1: there is no note ") !=
          std::string::npos);
}

TEST_CASE("all that is said of a letter is in Dutch, as it was read by a person") {
    const Ran ran = run_in(dutch, {"check", "-v", "kustwacht.md"}, VOETNOOT_FIXTURES_DIR "/letters");
    CHECK(ran.err == read_file(VOETNOOT_FIXTURES_DIR "/language/kustwacht.nl.txt"));
}

TEST_CASE("help, rules, mistakes and errors are in Dutch") {
    const Ran help = run_in(dutch, {"check", "--help"});
    CHECK(help.exit == 0);
    CHECK(help.out.find("Zeg wat er mis is met brieven; schrijft niets") != std::string::npos);
    CHECK(help.out.find("Gebruik: ") != std::string::npos);
    CHECK(help.out.find("Opties:") != std::string::npos);
    CHECK(help.out.find("Options") == std::string::npos);
    CHECK(run_in(dutch, {"--help"}).out.find("Opdrachten:") != std::string::npos);

    const Ran rule = run_in(dutch, {"rules", "NOTE-1"});
    CHECK(rule.out.find("Elke nootverwijzing heeft een noot.") != std::string::npos);
    CHECK(rule.out.find("ernst     fout; gaat over: bron") != std::string::npos);
    CHECK(rule.out.find("waarom    Een noot die verloren gaat") != std::string::npos);

    CHECK(run_in(dutch, {"chek"}).err.find("'chek' is geen opdracht; bedoelt u 'check'?") !=
          std::string::npos);
    CHECK(run_in(dutch, {"check", "brief.doc"}).err.find("bestaat niet") != std::string::npos);

    const TemporaryFolder temporary;
    write_file(temporary.path() / "brief.docx", "no zip");
    const Ran unreadable = run_in(dutch, {"check", (temporary.path() / "brief.docx").string()});
    CHECK(unreadable.exit == 2);
    CHECK(unreadable.err.find("geen Word-document: ") != std::string::npos);
}

TEST_CASE("what machines read, and what is sealed, is the same in every language") {
    for (const char* format : {"json", "sarif", "junit", "github", "gitlab"})
        CHECK(run_in(dutch, {"check", "--format", format, letter}).out ==
              run_in(english, {"check", "--format", format, letter}).out);
    for (const char* format : {"json", "markdown"}) {
        CHECK(run_in(dutch, {"rules", "--format", format}).out ==
              run_in(english, {"rules", "--format", format}).out);
        CHECK(run_in(dutch, {"rules", "NOTE-1", "--format", format}).out ==
              run_in(english, {"rules", "NOTE-1", "--format", format}).out);
    }
    const TemporaryFolder wrong;
    write_file(wrong.path() / "brief.doc", "x");
    write_file(wrong.path() / "brief.docx", "x");
    for (const char* file : {"brief.doc", "brief.docx", "breif.docx"}) {
        const Ran json = run_in(dutch, {"convert", "--format", "json", file, "-o", "uit"}, wrong.path());
        CHECK(json.exit == 2);
        CHECK(json.out ==
              run_in(english, {"convert", "--format", "json", file, "-o", "uit"}, wrong.path()).out);
    }
    CHECK(run_in(dutch, {"--generate", "manual"}).out == run_in(english, {"--generate", "manual"}).out);

    const TemporaryFolder temporary;
    for (const auto& [name, language] : {std::pair{"nl", dutch}, std::pair{"en", english}}) {
        const fs::path folder = temporary.path() / name;
        fs::create_directory(folder);
        CHECK(run_in(language, {"convert", "--on-defect", "mark", letter, "-o", "uit"}, folder).exit ==
              0);
        CHECK(run_in(language, {"batch", letter, "-o", "batch"}, folder).exit == 1);
    }
    std::size_t files = 0;
    for (const fs::directory_entry& entry : fs::directory_iterator(temporary.path() / "nl" / "uit")) {
        CHECK(read_file(entry.path()) ==
              read_file(temporary.path() / "en" / "uit" / entry.path().filename()));
        ++files;
    }
    CHECK(files == 4);
    CHECK(read_file(temporary.path() / "nl" / "batch" / "results.jsonl") ==
          read_file(temporary.path() / "en" / "batch" / "results.jsonl"));
    // The journal is the same too: it is read by whoever comes, in their language.
    const Ran page =
        run_in(dutch, {"batch", "report", "batch", "--format", "html"}, temporary.path() / "en");
    CHECK(page.out.find("<html lang=\"nl\">") != std::string::npos);
    CHECK(page.out.find("<h1>0 van 1 brief verzegeld</h1>") != std::string::npos);
    CHECK(page.out.find(": er is geen noot ") != std::string::npos);
    CHECK(page.out.find("<span class=\"outcome refused\">geweigerd</span>") != std::string::npos);
    const Ran other =
        run_in(english, {"batch", "report", "batch", "--format", "html"}, temporary.path() / "nl");
    CHECK(other.out.find("<html lang=\"en\">") != std::string::npos);
    CHECK(other.out.find(": there is no note ") != std::string::npos);
}
