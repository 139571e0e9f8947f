// Letters of two texts find each other, whatever their order, their spaces and their forms.
#include "pipeline/witness/alignment.hpp"
#include "pipeline/text/text.hpp"
#include "tests/support/catch.hpp"
#include "tests/witness/said.hpp"

using namespace voetnoot;
using namespace voetnoot::witness;
using voetnoot::witness_test::markdown;

namespace {

std::size_t unpaired(const std::string& a, const std::string& b) {
    const Alignment aligned = align(markdown(a), markdown(b));
    return aligned.a.size() - aligned.pairing.paired();
}

Testimony of_words(std::size_t count, const std::string& word) {
    Testimony testimony;
    for (std::size_t i = 0; i < count; ++i) testimony.words.push_back({word, {}, Part::body, 0, false});
    return testimony;
}

}  // namespace

TEST_CASE("white space, signs, case and compatibility forms are not compared") {
    CHECK(letters_of("T oe-zegging!") == U"toezegging");
    CHECK(letters_of("ﬁnanciën") == letters_of("Financie\u0308n"));
    CHECK(letters_of("x²") == U"x2");
    CHECK(letters_of("—…“”").empty());
}

TEST_CASE("the same text is paired whole") {
    const std::string text = witness_test::words(2000, 1);
    CHECK(unpaired(text, text) == 0);
}

TEST_CASE("a passage that was moved is paired whole") {
    const std::string first = witness_test::words(300, 1), second = witness_test::words(300, 2);
    CHECK(unpaired(first + "\n\n" + second, second + "\n\n" + first) == 0);
}

TEST_CASE("two texts without a word in common are not paired") {
    const std::string a = witness_test::words(500, 1), b = witness_test::words(500, 2);
    const Alignment aligned = align(markdown(a), markdown(b));
    CHECK(aligned.pairing.paired() < aligned.a.size() / 4);
}

TEST_CASE("cells that are read in another order are paired") {
    const std::string around = witness_test::words(100, 3);
    CHECK(unpaired(around + "\n\n12 34 56 78 90\n\n" + around,
                   around + "\n\n90 12 78 34 56\n\n" + around) == 0);
}

TEST_CASE("letters of a running head are none of a word before or behind it") {
    const auto add = [](Testimony& into, Part part, const std::string& text) {
        for_each_run(text, [&](std::string_view run, bool white) {
            if (!white) into.words.push_back({std::string(run), {}, part, false, 0, 0, 0});
        });
    };
    Testimony a, b;
    add(a, Part::body, witness_test::words(50, 1));
    add(a, Part::furniture, "Aanhangsel 1");
    add(a, Part::body, "Vraag 2");
    add(b, Part::body, "Vraag 2");
    add(b, Part::body, witness_test::words(50, 1));
    add(b, Part::furniture, "Pagina 1 van 5");
    for (Testimony* one : {&a, &b}) add(*one, Part::body, witness_test::words(50, 2));
    const Alignment aligned = align(a, b);
    for (std::size_t word = 0; word < a.words.size(); ++word)
        for (std::uint32_t i = aligned.a.first[word]; i < aligned.a.first[word + 1]; ++i)
            if (is_read(a.words[word])) {
                REQUIRE_FALSE(aligned.pairing.free_a(i));
                CHECK(is_read(b.words[aligned.b.word(aligned.pairing.in_b[i])]));
            }
}

TEST_CASE("pairs are one to one") {
    const std::string a = witness_test::words(800, 1, 40), b = witness_test::words(800, 9, 40) + " " + a;
    const Alignment aligned = align(markdown(a), markdown(b));
    for (std::size_t i = 0; i < aligned.a.size(); ++i)
        if (!aligned.pairing.free_a(i)) {
            REQUIRE(aligned.pairing.in_a[aligned.pairing.in_b[i]] == i);
            REQUIRE(aligned.a.text[i] == aligned.b.text[aligned.pairing.in_b[i]]);
        }
}

TEST_CASE("one letter a hundred thousand times ends") {
    const Alignment aligned = align(of_words(100'000, "a"), of_words(90'000, "a"));
    CHECK(aligned.pairing.paired() == 90'000);
}

TEST_CASE("nothing against something") {
    CHECK(align({}, of_words(3, "abc")).pairing.paired() == 0);
    CHECK(align(of_words(3, "abc"), {}).pairing.paired() == 0);
    CHECK(align({}, {}).pairing.paired() == 0);
}
