#include "formats/akn/writer/uri.hpp"
#include "formats/akn/recount/target.hpp"
#include "tests/support/catch.hpp"

#include <random>
#include <string>

using namespace voetnoot::akn;
using namespace voetnoot::akn::recount;
using namespace voetnoot::akn::writer;

TEST_CASE("a URI reference stays as it is") {
    for (const char* target :
         {"", "#", "#sec_1", "https://www.rijksoverheid.nl/ezk", "mailto:a@b.nl",
          "http://u:p@host:8080/a/b;c?d=e&f#g", "bijlage.pdf", "../x", "//host/x", "?q",
          "https://nl.wikipedia.org/wiki/Eén", "http://x/%41", "tel:0703798911"})
        CHECK(uri_reference(target) == target);
}

TEST_CASE("what is none is encoded as gently as possible") {
    CHECK(uri_reference("http://x.nl/a b") == "http://x.nl/a%20b");
    CHECK(uri_reference("http://x.nl/\"a\"") == "http://x.nl/%22a%22");
    CHECK(uri_reference("#a#b") == "#a%23b");
    CHECK(uri_reference("http://x.nl/%zz") == "http://x.nl/%25zz");
    CHECK(uri_reference("1:2") == "1%3A2");
    CHECK(uri_reference("http://host:poort/") == "http%3A%2F%2Fhost%3Apoort%2F");
    CHECK(uri_reference("http://[fout") == "http://%5Bfout");
}

TEST_CASE("the recount gets every target back") {
    std::mt19937 random(7);
    const std::string alphabet = "ab:/?#[]@!%25 \"<>{}|\\^`\t1.é";
    for (int i = 0; i < 20000; ++i) {
        std::string written;
        for (std::size_t n = random() % 12; n > 0; --n) written += alphabet[random() % alphabet.size()];
        const std::string uri = uri_reference(written);
        CHECK(is_uri_reference(uri));
        if (uri == written) CHECK(target(uri, {}) == written);
        else CHECK(target(uri, written) == written);
    }
}

TEST_CASE("a title that says something else than href is not believed") {
    CHECK(target("http://x.nl/a%20b", "http://x.nl/a c") == "http://x.nl/a%20b");
    CHECK(target("http://x.nl/", "http://y.nl/") == "http://x.nl/");
    CHECK(target({}, {}).empty());
}

TEST_CASE("segments of an IRI") {
    CHECK(segment("DGBI-TOP / 21166044") == "DGBI-TOP-21166044");
    CHECK(segment("  (één) ") == "één");
    CHECK(segment("/ -").empty());
}
