#include "pipeline/citation/kamerstuk.hpp"
#include "tests/support/catch.hpp"

#include <string>
#include <vector>

using voetnoot::citation::Citation;
using voetnoot::citation::find_citations;

namespace {

// "what is cited" → "identifier", for each citation.
std::vector<std::string> read(const std::string& text) {
    std::vector<std::string> found;
    for (const Citation& citation : find_citations(text))
        found.push_back(text.substr(citation.begin, citation.end - citation.begin) + " -> " +
                        citation.identifier);
    return found;
}
using Found = std::vector<std::string>;

}  // namespace

TEST_CASE("a paper with file, chapter and number") {
    CHECK(read("Kamerstuk 35570 XIII, nr. 30.") ==
          Found{"Kamerstuk 35570 XIII, nr. 30 -> kst-35570-XIII-30"});
    CHECK(read("Kamerstuk 35570 XIII, nr. 23") ==
          Found{"Kamerstuk 35570 XIII, nr. 23 -> kst-35570-XIII-23"});
    CHECK(read("(Kamerstuk 29825, nr. 124)") == Found{"Kamerstuk 29825, nr. 124 -> kst-29825-124"});
    CHECK(read("Kamerstuk 35570-XIII, nr. 3") ==
          Found{"Kamerstuk 35570-XIII, nr. 3 -> kst-35570-XIII-3"});
    CHECK(read("Kamerstuk 35570, XIII, nr. 3") ==
          Found{"Kamerstuk 35570, XIII, nr. 3 -> kst-35570-XIII-3"});
    CHECK(read("Kamerstuk 35570 A, nr. 3") == Found{"Kamerstuk 35570 A, nr. 3 -> kst-35570-A-3"});
    CHECK(read("Kamerstuk 35570-XIII-30") == Found{"Kamerstuk 35570-XIII-30 -> kst-35570-XIII-30"});
    CHECK(read("Kamerstuk 36600 XVIII nr 5") ==
          Found{"Kamerstuk 36600 XVIII nr 5 -> kst-36600-XVIII-5"});
}

TEST_CASE("chamber and session") {
    CHECK(read("Kamerstukken II 2009/10, 27858, nr. 88, p. 3") ==
          Found{"Kamerstukken II 2009/10, 27858, nr. 88 -> kst-27858-88"});
    CHECK(read("Kamerstukken II, 2019-2020, 35 570 XIII, nr. 30") ==
          Found{"Kamerstukken II, 2019-2020, 35 570 XIII, nr. 30 -> kst-35570-XIII-30"});
    CHECK(read("Kamerstukken II, vergaderjaar 2019–2020, 27858, nr. 8") ==
          Found{"Kamerstukken II, vergaderjaar 2019–2020, 27858, nr. 8 -> kst-27858-8"});
    CHECK(read("kamerstuk II 27858, nr. 8") == Found{"kamerstuk II 27858, nr. 8 -> kst-27858-8"});
}

TEST_CASE("papers of the Eerste Kamer have letters") {
    CHECK(read("Kamerstukken I 2008/09, 31700 VI, D") ==
          Found{"Kamerstukken I 2008/09, 31700 VI, D -> kst-31700-VI-D"});
    CHECK(read("Kamerstuk 36836, D.") == Found{"Kamerstuk 36836, D -> kst-36836-D"});
    CHECK(read("Kamerstuk 36836, AB") == Found{"Kamerstuk 36836, AB -> kst-36836-AB"});
    CHECK(read("Kamerstuk 36836, nr. D") == Found{"Kamerstuk 36836, nr. D -> kst-36836-D"});
}

TEST_CASE("files of two parts") {
    CHECK(read("Kamerstuk 21501-02, nr. 2300") ==
          Found{"Kamerstuk 21501-02, nr. 2300 -> kst-21501-02-2300"});
    CHECK(read("Kamerstuk 22112, nr. 3000") == Found{"Kamerstuk 22112, nr. 3000 -> kst-22112-3000"});
}

TEST_CASE("several papers of one file") {
    CHECK(read("Kamerstukken 35570, nrs. 30 en 31") ==
          Found{"Kamerstukken 35570, nrs. 30 -> kst-35570-30", "31 -> kst-35570-31"});
    CHECK(read("Kamerstukken 35570 XIII, nrs. 3, 5 en 17.") ==
          Found{"Kamerstukken 35570 XIII, nrs. 3 -> kst-35570-XIII-3", "5 -> kst-35570-XIII-5",
                "17 -> kst-35570-XIII-17"});
    CHECK(read("Kamerstuk 35570, nr. 30 en 31 juli") ==
          Found{"Kamerstuk 35570, nr. 30 -> kst-35570-30"});
    CHECK(read("Kamerstuk 35420, nr. 57 en Kamerstuk 29825, nr. 124") ==
          Found{"Kamerstuk 35420, nr. 57 -> kst-35420-57", "Kamerstuk 29825, nr. 124 -> kst-29825-124"});
}

TEST_CASE("what may mean two things is left alone") {
    CHECK(read("Kamerstuk 36600-12").empty());   // a chapter or a paper
    CHECK(read("Kamerstuk 36836 D").empty());    // a fund or a paper
    CHECK(read("Kamerstuk 31700, VI").empty());  // a chapter or a paper
    CHECK(read("Kamerstuk 27858, 88").empty());  // a page, a paper
    CHECK(read("Kamerstukken 35570, nr. 30-31").empty());
    CHECK(read("Kamerstukken 35570, nrs. 12 t/m 15").empty());
    CHECK(read("Kamerstuk 35570, nr. 30H").empty());
    CHECK(read("Kamerstuk 35570, nr. 30.1").empty());
    CHECK(read("Kamerstuk 35570, nr. 12345").empty());
}

TEST_CASE("what is no citation is left alone") {
    CHECK(read("").empty());
    CHECK(read("Kamerstuk").empty());
    CHECK(read("Kamerstuk 35570 XIII").empty());  // a file, not a paper
    CHECK(read("Kamerstuk 3557, nr. 3").empty());
    CHECK(read("Kamerstuk 355701, nr. 3").empty());
    CHECK(read("Kamerstuknummer 35570, nr. 3").empty());
    CHECK(read("EKamerstuk 35570, nr. 3").empty());
    CHECK(read("éKamerstuk 35570, nr. 3").empty());
    CHECK(read("Kamerstuk35570, nr. 3").empty());
    CHECK(read("Kamerstuk 35570, nr.").empty());
    CHECK(read("Kamerstuk 35570 (R2154), nr. 3").empty());
    CHECK(read("35570 XIII, nr. 30").empty());
    CHECK(read("amerstuk 35570, nr. 3").empty());
}

TEST_CASE("the official address") {
    CHECK(address(find_citations("Kamerstuk 35570 XIII, nr. 30").at(0)) ==
          "https://zoek.officielebekendmakingen.nl/kst-35570-XIII-30.html");
}
