// --on-defect mark: a letter with a defect is sealed with everything in it, the defect is visible in all
// three outputs and named in the receipt; and the same letter is refused without it.
#include "tests/support/run_program.hpp"
#include "tests/support/temporary_folder.hpp"

#include "tests/support/catch.hpp"

#include <boost/filesystem.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>

using namespace voetnoot;
namespace fs = boost::filesystem;
using Json = nlohmann::json;

namespace {

struct Defect {
    std::string rule;
    std::string letter;
    std::vector<std::string> words;  // that every output must have
    std::string in_text;             // the visible mark of the defect
    std::string in_xml;
    std::vector<std::string> dangling;  // labels, as the ledger of every output reads them back
    std::vector<std::string> unplaced;  // labels of notes without reference, likewise
};

const std::vector<Defect>& defects() {
    static const std::string unplaced_text = "__________?__________";
    static const std::string unplaced_xml = "name=\"unplacedNotes\"";
    static const std::vector<Defect> all{
        {"NOTE-1",
         "De dijk<sup>1</sup> en de sluis<sup>7</sup>.\n\n---\n\n<sup>1</sup> In 2031.\n",
         {"dijk", "sluis", "2031"},
         "sluis[7?]",
         "<inline name=\"danglingNoteRef\">7</inline>",
         {"7"},
         {}},
        {"NOTE-2",
         "De dijk<sup>1</sup>.\n\n---\n\n<sup>1</sup> In 2031.\n\n<sup>2</sup> Zeven meter.\n",
         {"dijk", "2031", "Zeven", "meter"},
         unplaced_text,
         unplaced_xml,
         {},
         {"2"}},
        {"NOTE-3",
         "De dijk<sup>1</sup>.\n\n---\n\n<sup>1</sup> In 2031.\n\n<sup>1</sup> In 2031.\n",
         {"dijk", "2031"},
         unplaced_text,
         unplaced_xml,
         {},
         {"1"}},
        {"NOTE-4",
         "De dijk<sup>1</sup>.\n\n---\n\n<sup>1</sup> In 2031.\n\n<sup>1</sup> Zeven meter.\n",
         {"dijk", "2031", "Zeven", "meter"},
         unplaced_text,
         unplaced_xml,
         {},
         {"1"}},
        {"NOTE-8",
         "De dijk<sup>1</sup> en de sluis<sup>2</sup>.\n\n---\n\n<sup>1</sup>\n\n<sup>2</sup> Zeven "
         "meter.\n",
         {"dijk", "sluis", "Zeven"},
         "[1]",
         "marker=\"1\"",
         {},
         {}},
        {"NOTE-5",
         "De dijk<sup>1</sup> en de sluis<sup>3</sup>.\n\n---\n\n<sup>1</sup> In 2031.\n\n<sup>3</sup> "
         "Zeven meter.\n",
         {"dijk", "2031", "Zeven"},
         "[3]",
         "marker=\"3\"",
         {},
         {}},
    };
    return all;
}

std::vector<std::string> labels(const Json& ledger, bool dangling) {
    std::vector<std::string> found;
    if (dangling)
        for (const Json& one : ledger["dangling"]) found.push_back(one["label"]);
    else
        for (const Json& note : ledger["notes"])
            if (note["references"].empty()) found.push_back(note["label"]);
    return found;
}

bool names(const Json& findings, const std::string& rule) {
    return std::any_of(findings.begin(), findings.end(),
                       [&rule](const Json& one) { return one["rule"] == rule; });
}

}  // namespace

TEST_CASE("a defect is marked in all three outputs and in the receipt, or the letter is refused") {
    for (const Defect& defect : defects()) {
        INFO(defect.rule);
        const TemporaryFolder folder;
        write_file(folder.path() / "brief.md", defect.letter);
        const std::string letter = (folder.path() / "brief.md").string();
        const fs::path out = folder.path() / "out";

        const Ran refused = run_program({"convert", letter, "-o", (folder.path() / "none").string()});
        CHECK(refused.exit == 1);
        CHECK(refused.err.find(": " + defect.rule + ": ") != std::string::npos);
        CHECK((!fs::exists(folder.path() / "none") || fs::is_empty(folder.path() / "none")));

        REQUIRE(run_program({"convert", "--on-defect", "mark", letter, "-o", out.string()}).exit == 0);
        const std::string text = read_file(out / "brief.txt");
        const std::string xml = read_file(out / "brief.akn.xml");
        CHECK(text.find(defect.in_text) != std::string::npos);
        CHECK(xml.find(defect.in_xml) != std::string::npos);
        for (const std::string& word : defect.words) {
            CHECK(text.find(word) != std::string::npos);
            CHECK(xml.find(word) != std::string::npos);
        }
        CHECK(names(Json::parse(read_file(out / "brief.receipt.json"))["findings"], defect.rule));

        const std::size_t words = Json::parse(run_program({"ledger", letter}).out)["words"];
        for (const char* name : {"brief.pdf", "brief.akn.xml", "brief.txt"}) {
            INFO(name);
            const Json ledger = Json::parse(run_program({"ledger", (out / name).string()}).out);
            CHECK(labels(ledger, true) == defect.dangling);
            CHECK(labels(ledger, false) == defect.unplaced);
            CHECK(ledger["words"] == words);
        }
    }
}
