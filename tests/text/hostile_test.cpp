// Any bytes: a Ledger or Unreadable, never a crash, in linear time.
#include "formats/text/inspect/inspect.hpp"
#include "formats/text/recount/recount.hpp"
#include "pipeline/format/format.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>
#include <ctime>
#include <limits>
#include <random>

using namespace voetnoot;

namespace {

std::string repeated(std::string_view what, std::size_t times) {
    std::string bytes;
    for (std::size_t i = 0; i < times; ++i) bytes += what;
    return bytes;
}

// Of this process, and the least of three runs: a busy machine makes any of them longer.
double cpu_seconds(std::string_view bytes) {
    std::clock_t least = std::numeric_limits<std::clock_t>::max();
    for (int run = 0; run < 3; ++run) {
        const std::clock_t begin = std::clock();
        try {
            text::recount::recount(bytes, {});
        } catch (const Unreadable&) {
        }
        least = std::min(least, std::clock() - begin);
    }
    return static_cast<double>(least) / CLOCKS_PER_SEC;
}

}  // namespace

TEST_CASE("text: bytes that are not UTF-8 are unreadable, with their place") {
    try {
        text::recount::recount("abc\xFFxyz\n", {});
        FAIL("read");
    } catch (const Unreadable& unreadable) {
        CHECK(unreadable.offset == 3);
    }
}

TEST_CASE("text: nesting beyond the limit is unreadable") {
    Limits limits;
    CHECK_NOTHROW(text::recount::recount(repeated("> ", limits.depth) + "a\n", limits));
    CHECK_THROWS_AS(text::recount::recount(repeated("> ", limits.depth + 1) + "a\n", limits),
                    Unreadable);
}

TEST_CASE("text: empty input and stray signs are read") {
    for (const std::string_view bytes : {"",
                                         "\n",
                                         "\r\n",
                                         "\\",
                                         "[",
                                         "[^",
                                         "[7",
                                         "[7/",
                                         "<",
                                         "]<",
                                         "+",
                                         "+=",
                                         "|",
                                         "||",
                                         ":",
                                         ">",
                                         "  ",
                                         "   x",
                                         "________________________",
                                         "________________________\n[",
                                         "________________________\n[7]",
                                         "^",
                                         "\\{",
                                         "\\{}",
                                         "\\{ffffff}",
                                         "\\{d800}",
                                         "\\{110000}",
                                         "***",
                                         "===",
                                         "a\n===\n===\n",
                                         "  \\",
                                         "  \\\n\n\n  \\"}) {
        INFO(bytes);
        CHECK_NOTHROW(text::recount::recount(bytes, {}));
    }
}

TEST_CASE("text: what is no note in the section of notes is running text") {
    const Ledger ledger =
        text::recount::recount("a[7]\n\n________________________\n\n[7]  note\n\nstray\n", {});
    CHECK(ledger.running_text == "a stray");
    REQUIRE(ledger.notes.size() == 1);
    CHECK(ledger.notes[0].text == "note");
}

TEST_CASE("text: random bytes made of signs never crash") {
    constexpr std::string_view signs = "[]<>\\^|+-=.~\"_*:?/ \n\n {}7aé\xE2\x80\xA0";
    std::mt19937 random(7);
    for (int round = 0; round < 3000; ++round) {
        std::string bytes;
        const std::size_t size = random() % 400;
        while (bytes.size() < size) bytes += signs[random() % signs.size()];
        Findings findings;
        try {
            text::inspect::inspect(bytes, {}, findings);
        } catch (const Unreadable&) {
        }
    }
}

TEST_CASE("text: the time is linear") {
    for (const std::string_view unit :
         {"[",     "]",     "[^",       "]<",       "<",
          "[7/1",  "\\",    "\\{",      "[a]<b>",   "[[a]<",
          "> ",    "  a  ", "| ",       "+=\n",     "  a\n",
          "[7]\n", "\n",    "  a\n\n",  "a\n===\n", "________________________\n",
          "[^a",   "|a",    "+...\n|\n"}) {
        const std::string small = repeated(unit, 20000);
        const std::string large = repeated(unit, 160000);
        const double once = std::max(cpu_seconds(small), 0.002);
        INFO(unit);
        CHECK(cpu_seconds(large) < 40 * once);  // quadratic would be 64
    }
}
