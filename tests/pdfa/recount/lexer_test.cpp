// The tokens of content: numbers to the last bit, and operands that stand in the room of others.
#include "formats/pdfa/recount/lexer.hpp"
#include "tests/support/catch.hpp"

#include <charconv>
#include <cmath>
#include <random>
#include <span>
#include <string>
#include <vector>

using namespace voetnoot::pdfa::recount;

namespace {

std::vector<Operand> operands_of(const std::string& text) {
    Lexer lexer(text);
    std::span<const Operand> operands;
    std::string_view op;
    if (!lexer.next(operands, op)) return {};
    return {operands.begin(), operands.end()};
}

}  // namespace

TEST_CASE("a number is the nearest that there is, however it is spelled") {
    std::mt19937 random(7);
    const auto digits = [&](std::size_t most) {
        std::string text;
        for (std::size_t left = random() % (most + 1); left > 0; --left)
            text += static_cast<char>('0' + random() % 10);
        return text;
    };
    for (int i = 0; i < 100'000; ++i) {
        std::string word = random() % 3 == 0 ? "-" : "";
        word += digits(i % 2 == 0 ? 5 : 18);
        if (random() % 3 != 0) word += "." + digits(i % 2 == 0 ? 6 : 18);
        double expected = 0;
        const auto parsed =
            std::from_chars(word.data(), word.data() + word.size(), expected, std::chars_format::fixed);
        const bool number = parsed.ec == std::errc() && parsed.ptr == word.data() + word.size();
        const std::vector<Operand> found = operands_of(word + " w");
        INFO(word);
        REQUIRE(found.size() == (number ? 1 : 0));
        if (!number) continue;
        REQUIRE(found.front().number == expected);
        REQUIRE(std::signbit(found.front().number) == std::signbit(expected));
        REQUIRE(found.front().integer ==
                (word.find('.') == std::string::npos && std::abs(expected) <= 9007199254740992));
    }
    for (const char* word :
         {".", "-", "+", "-.", "+-", "1.2.3", "--1", "-+1", "1e3", "0x1", "1-", "inf"})
        CHECK(operands_of(std::string(word) + " w").empty());
    CHECK(operands_of("+-5 w").front().number == -5);
    CHECK(operands_of("5. w").front().number == 5);
    CHECK(operands_of("-.5 w").front().number == -0.5);
}

TEST_CASE("an operand holds nothing of what stood in its place before") {
    Lexer lexer(
        "/Name <</MCID 3 /A [(x) (y)]>> BDC [(een)-20(twee)] TJ 7 8 Td (drie) TJ true [] x [[1]] y");
    std::span<const Operand> operands;
    std::string_view op;
    REQUIRE(lexer.next(operands, op));
    CHECK(op == "BDC");
    REQUIRE(operands.size() == 2);
    REQUIRE(operands[1].find("MCID") != nullptr);
    CHECK(operands[1].find("MCID")->number == 3);
    REQUIRE(lexer.next(operands, op));
    REQUIRE(operands.size() == 1);
    REQUIRE(operands[0].items.size() == 3);
    CHECK(operands[0].bytes.empty());
    CHECK(operands[0].items[2].bytes == "twee");
    CHECK(operands[0].items[1].number == -20);
    REQUIRE(lexer.next(operands, op));
    REQUIRE(operands.size() == 2);
    CHECK(operands[0].items.empty());
    CHECK(operands[1].items.empty());
    REQUIRE(lexer.next(operands, op));
    REQUIRE(operands.size() == 1);
    CHECK(operands[0].kind == Operand::Kind::string);
    CHECK(operands[0].items.empty());
    CHECK_FALSE(operands[0].integer);
    REQUIRE(lexer.next(operands, op));
    REQUIRE(operands.size() == 2);
    CHECK(operands[0].kind == Operand::Kind::word);
    CHECK(operands[1].items.empty());
    REQUIRE(lexer.next(operands, op));
    REQUIRE(operands.size() == 1);
    REQUIRE(operands[0].items.size() == 1);
    REQUIRE(operands[0].items[0].items.size() == 1);
    CHECK(operands[0].items[0].items[0].number == 1);
    CHECK_FALSE(lexer.next(operands, op));
}

TEST_CASE("strings and names are read with their escapes") {
    CHECK(operands_of("(a\\(b\\)\\\\(c)\\101\\12\r\nd\\\r\ne\\x) w").front().bytes ==
          "a(b)\\(c)A\n\ndex");
    CHECK(operands_of("/A#20B#2fC#zz#4 w").front().bytes == "A B/C#zz#4");
    CHECK(operands_of("<48656C6c6F7> w").front().bytes == "Hellop");
    CHECK(operands_of("/ w").front().bytes.empty());
}

TEST_CASE("of very many operands the first ones are dropped") {
    std::string text;
    for (int i = 0; i < 70'000; ++i) text += std::to_string(i) + " ";
    const std::vector<Operand> found = operands_of(text + "w");
    CHECK(found.size() <= 65'536);
    CHECK(found.back().number == 69'999);
    CHECK(found.front().number == 70'000 - static_cast<double>(found.size()));
}
