#include "pipeline/package/records.hpp"
#include "pipeline/package/csv.hpp"
#include "tests/support/catch.hpp"

#include <string>

using namespace voetnoot::package;

namespace {

std::string refusal(const std::string& bytes, const std::string& name) {
    try {
        read_records(bytes, name);
        return {};
    } catch (const Refused& refused) {
        return refused.what();
    }
}

const std::string digest(64, 'a');

}  // namespace

TEST_CASE("CSV with quotes, commas and lines within fields") {
    const auto rows = read_csv(
        "\xEF\xBB\xBF"
        "a,b\r\n\"x, \"\"y\"\"\",\"1\n2\"\r\n\r\nlast,\n",
        "r.csv");
    REQUIRE(rows.size() == 3);
    CHECK(rows[0].fields == std::vector<std::string>{"a", "b"});
    CHECK(rows[1].fields == std::vector<std::string>{"x, \"y\"", "1\n2"});
    CHECK(rows[2].line == 5);
    CHECK(rows[2].fields == std::vector<std::string>{"last", ""});
    CHECK_THROWS_AS(read_csv("a,\"b", "r.csv"), Refused);
    CHECK_THROWS_AS(read_csv("a\"b\n", "r.csv"), Refused);
    CHECK_THROWS_AS(read_csv("\"a\"b\n", "r.csv"), Refused);
}

TEST_CASE("records as CSV and as JSON Lines say the same") {
    const auto csv = read_records("file,title,dossier.name\nbrief.md,Een brief,D\n", "r.csv");
    const auto lines = read_records(
        "\n{\"file\": \"brief.md\", \"title\": \"Een brief\", \"dossier\": {\"name\": \"D\"}}\n",
        "r.jsonl");
    REQUIRE(csv.size() == 1);
    REQUIRE(lines.size() == 1);
    CHECK(csv[0].file == lines[0].file);
    CHECK(csv[0].values == lines[0].values);
    CHECK(csv[0].where == "r.csv:2");
    CHECK(lines[0].where == "r.jsonl:2");
    CHECK(read_records("sha256,title\n" + digest + ",T\n", "r.csv")[0].sha256 == digest);
    CHECK(read_records("file,title,date\nbrief.md,T,\n", "r.csv")[0].values.size() ==
          1);  // empty: not said
}

TEST_CASE("a record that is wrong is refused with its row") {
    CHECK(refusal("", "r.csv") == "r.csv: has no header");
    CHECK(refusal("file,titel\na,b\n", "r.csv") == "r.csv:2: 'titel' is no key");
    CHECK(refusal("file,title\na\n", "r.csv") == "r.csv:2: has 1 fields where the header has 2");
    CHECK(refusal("file,date\na,2021-02-30\n", "r.csv")
              .starts_with("r.csv:2: date = '2021-02-30' is not"));
    CHECK(refusal("file,waardering\na,B\nb,Q\n", "r.csv").starts_with("r.csv:3: waardering = 'Q'"));
    CHECK(refusal("title\nx\n", "r.csv").starts_with("r.csv:2: names its letter by"));
    CHECK(
        refusal("file,sha256\na," + digest + "\n", "r.csv").starts_with("r.csv:2: names its letter by"));
    CHECK(refusal("sha256\nABC\n", "r.csv").starts_with("r.csv:2: sha256 = 'ABC'"));
    CHECK(refusal("file,title\na,x\na,y\n", "r.csv") == "r.csv:3: a has a record already");
    CHECK(refusal("{\"file\": 1}", "r.jsonl").starts_with("r.jsonl:1: file is no text"));
    CHECK(refusal("[]", "r.jsonl").starts_with("r.jsonl:1: is no JSON object"));
    CHECK(refusal("{", "r.jsonl").starts_with("r.jsonl:1: "));
}
