// The library reads apart where it is asked to, and forks nothing where it is not.
#include <voetnoot/voetnoot.hpp>

#include "tests/support/catch.hpp"
#include "tests/support/gzip.hpp"

#include <pthread.h>

#include <string>

using namespace voetnoot::library;

namespace {

int forks = 0;

Letter letter_of(const std::string& name) {
    return {name + ".md", "De schepen<sup>1</sup> varen uit, ook de " + name +
                              ".\n\n<sup>1</sup> Vijf stuks, met de uitvoerings-\nprogramma's.\n"};
}

// What can be seen of a conversion, but for how long it took.
std::string all_of(const Conversion& conversion) {
    std::string text = conversion.receipt_name + conversion.receipt + conversion.explanation +
                       conversion.ledger.running_text + std::to_string(conversion.ledger.notes.size());
    for (const Output& output : conversion.outputs)
        text += output.name + output.format + output.conformance + output.media_type + output.bytes;
    for (const Finding& finding : conversion.findings)
        text += finding.rule + finding.message + std::to_string(finding.line);
    return text;
}

}  // namespace

TEST_CASE(
    "read apart, letters become the same; nothing is forked unasked, and one process serves many") {
    REQUIRE(::pthread_atfork(
                nullptr, [] { ++forks; }, nullptr) == 0);
    Converter here(VOETNOOT_DATA_DIR), apart(VOETNOOT_DATA_DIR);
    apart.read_apart();
    CHECK(forks == 0);
    apart.convert(letter_of("eerste"));  // a dictionary, where there is one, costs a second process
    const int begun = forks;
    CHECK(begun >= 1);
    CHECK(begun <= 2);
    for (const char* name : {"sleepboten", "loodsboten", "veerponten"}) {
        const Letter letter = letter_of(name);
        CHECK(all_of(apart.convert(letter)) == all_of(here.convert(letter)));
        const Reading reading = apart.check(letter), direct = here.check(letter);
        CHECK(reading.ledger.running_text == direct.ledger.running_text);
        CHECK(reading.findings.size() == direct.findings.size());
        CHECK(apart.document(letter) == here.document(letter));
        CHECK(apart.count(letter).words == here.count(letter).words);
    }
    CHECK(forks == begun);
}

TEST_CASE("a refused letter is refused apart, with its receipt") {
    Converter apart(VOETNOOT_DATA_DIR);
    apart.read_apart();
    const Conversion conversion =
        apart.convert({"brief.md", "Een verwijzing<sup>7</sup> zonder noot.\n"});
    CHECK(conversion.refused);
    CHECK(conversion.outputs.empty());
    CHECK(conversion.receipt_name == "brief.receipt.json");
    CHECK(conversion.receipt.find("\"refused\"") != std::string::npos);
    CHECK_THROWS_AS(apart.convert({"brief.md", ""}), Unreadable);
    CHECK_THROWS_AS(apart.convert({"brief.xyz", "tekst"}), CannotRun);
}

#if !defined(VOETNOOT_ASAN)  // there memory has no limit
TEST_CASE("a letter beyond the memory is quarantined, and the next one is read") {
    Converter apart(VOETNOOT_DATA_DIR);
    apart.read_apart({.seconds = 60, .megabytes = 300, .locked = true});
    const std::string member = voetnoot::gzip(std::string(16u << 20, 'a'));
    std::string bomb;
    for (int i = 0; i < 40; ++i) bomb += member;
    try {
        apart.check({"brief.md.gz", bomb}, {.max_bytes = std::size_t{1} << 30});
        FAIL("it fits");
    } catch (const Quarantined& error) {
        CHECK(error.why == Quarantined::Why::out_of_memory);
        CHECK(std::string(error.what()).find("300 MB") != std::string::npos);
    }
    CHECK_FALSE(apart.convert(letter_of("tweede")).refused);
}
#endif
