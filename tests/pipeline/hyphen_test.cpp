// A hyphen at a line's end: of the line, of the word, or hanging.
#include "pipeline/spelling/hyphen.hpp"

#include "tests/support/catch.hpp"

using namespace voetnoot;

namespace {

const Dictionary& dictionary(std::string_view language) {
    static Resources resources;
    static Dictionaries all(resources);
    const Dictionary* found = all.of(language);
    INFO("the dictionary is missing: " << dictionary_install(language));
    REQUIRE(found != nullptr);
    return *found;
}

Hyphen read(std::string_view before, std::string_view after, std::string_view language = "nl",
            bool at_line_end = true) {
    return read_hyphen({before, after, language, at_line_end}, &dictionary(language), {});
}

}  // namespace

TEST_CASE("a word that a line's end cut is one without the hyphen") {
    for (const auto& [before, after] :
         {std::pair{"uitvoe", "ring"}, std::pair{"verantwoorde", "lijkheid"},
          std::pair{"VERANTWOORDE", "LIJKHEID"}, std::pair{"belang", "rijke"},
          std::pair{"verzekerings", "maatschappijen"}}) {
        INFO(before << '-' << after);
        CHECK(read(before, after) == Hyphen::of_line);
    }
    CHECK(read("respon", "sibility", "en") == Hyphen::of_line);
    CHECK(read("Verant", "wortung", "de") == Hyphen::of_line);
    CHECK(read("Gesell", "schaften", "de") == Hyphen::of_line);
    CHECK(read("gouver", "nement", "fr") == Hyphen::of_line);
    CHECK(read("helse", "tjenesten", "nb") == Hyphen::of_line);
}

TEST_CASE("a hyphen that the word has stays") {
    for (const auto& [before, after] :
         {std::pair{"Noord", "Holland"}, std::pair{"niet", "gouvernementele"}, std::pair{"zee", "eend"},
          std::pair{"IT", "ondersteuning"}, std::pair{"e", "mail"}}) {
        INFO(before << '-' << after);
        CHECK(read(before, after) == Hyphen::of_word);
    }
    CHECK(read("well", "known", "en") == Hyphen::of_word);
}

TEST_CASE("a hyphen that stands for the rest of a word hangs") {
    CHECK(read("in", "en") == Hyphen::hanging);
    CHECK(read("Ein", "und", "de") == Hyphen::hanging);
    CHECK(read("spesialist", "og", "nb") == Hyphen::hanging);
    CHECK(read("was", "reinigings-") == Hyphen::hanging);
}

TEST_CASE("what no dictionary knows is decided by the letter alone") {
    CHECK(read("kwibus", "flarps") == Hyphen::unknown);
    CHECK(read("in", "dien", "nl", false) == Hyphen::of_line);
    CHECK(read("kwibus", "flarps", "nl", false) == Hyphen::unknown);
    const CutWord word{"kwibus", "flarps", "nl"};
    CHECK(read_hyphen(word, nullptr, {"kwibusflarps"}) == Hyphen::of_line);
    CHECK(read_hyphen(word, nullptr, {"kwibus-flarps"}) == Hyphen::of_word);
    CHECK(read_hyphen(word, nullptr, {"kwibus-flarps", "kwibusflarps"}) == Hyphen::unknown);
}

TEST_CASE("a language without a dictionary has none") {
    Resources resources;
    Dictionaries all(resources);
    CHECK(all.of("eo") == nullptr);
    CHECK(dictionary_install("eo").empty());
    CHECK(dictionary_install("nl-BE") == "apt-get install hunspell-nl");
}
