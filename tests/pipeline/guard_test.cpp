// A recount in a process of its own: the same ledger, and none of the misfortunes.
#include "pipeline/job/guard.hpp"
#include "pipeline/job/packed_ledger.hpp"
#include "pipeline/ledger/builder.hpp"
#include "tests/support/catch.hpp"

#include <atomic>
#include <cstdint>
#include <cstdlib>

using namespace voetnoot;

namespace {

Ledger sample(std::string_view text) {
    LedgerBuilder builder;
    builder.block(BlockKind::heading, 2);
    builder.text("Kop");
    builder.block(BlockKind::paragraph);
    builder.text(text);
    builder.reference("a", "1");
    builder.dangling("9");
    builder.begin_link("https://voorbeeld.nl");
    builder.text(" hier");
    builder.end_link();
    builder.picture("beeld/groei.png", "groei");
    builder.begin_note("a", "1");
    builder.picture("beeld/stip.png", "");
    builder.text("Zie noot 2.");
    builder.reference("b", "2");
    builder.end_note();
    builder.begin_note("b", "2");
    builder.begin_foreign("en");
    builder.text("Two.");
    builder.end_foreign();
    builder.end_note();
    return builder.finish();
}

void guarded(const Recounter& recount, const process::Limits& guard = {}) {
    guarded_recount(recount, "bytes", {}, {guard});
}

}  // namespace

TEST_CASE("A guarded recount gives the ledger of the recount") {
    const Ledger direct = sample("bytes");
    const Ledger ledger = guarded_recount(
        [](std::string_view bytes, const Limits&) { return sample(bytes); }, "bytes", {});
    CHECK(ledger.running_text == direct.running_text);
    CHECK(ledger.words == direct.words);
    CHECK(ledger.blocks == direct.blocks);
    REQUIRE(ledger.notes.size() == 2);
    CHECK(ledger.notes[0].text == "Zie noot 2.");
    CHECK(ledger.notes[0].references[0].before == direct.notes[0].references[0].before);
    CHECK(ledger.notes[1].references[0].inside == 0u);
    CHECK(ledger.dangling.at(0).label == "9");
    CHECK(ledger.dangling.at(0).reference.offset == direct.dangling.at(0).reference.offset);
    CHECK(ledger.links.at(0).target == "https://voorbeeld.nl");
    CHECK(ledger.links.at(0).text == "hier");
    CHECK(ledger.foreign->at(0).language == "en");
    CHECK(pack(ledger) == pack(direct));
}

TEST_CASE("What the recount refuses, the guarded one refuses with the same words") {
    CHECK_THROWS_WITH(guarded([](auto, auto&) -> Ledger { throw Unreadable("not tagged"); }),
                      "not tagged");
}

TEST_CASE("A recount that crashes, hangs or devours is Unreadable") {
    CHECK_THROWS_WITH(guarded([](auto, auto&) -> Ledger { std::_Exit(3); }),
                      testing::contains("without an answer"));
#if !defined(VOETNOOT_ASAN)  // it ends such a process itself
    CHECK_THROWS_WITH(guarded([](auto, auto&) -> Ledger {
                          const volatile std::uintptr_t nowhere = 16;  // a null pointer is UBSan's
                          *reinterpret_cast<volatile int*>(nowhere) = 1;
                          return {};
                      }),
                      testing::contains("signal 11"));
#endif
    CHECK_THROWS_WITH(guarded(
                          [](auto, auto&) -> Ledger {
                              for (std::atomic<int> i = 0;;) ++i;
                          },
                          {1, 512}),
                      testing::contains("more than 1 seconds"));
#if !defined(VOETNOOT_ASAN)
    CHECK_THROWS_WITH(
        guarded([](auto, auto&) { return sample(std::string(std::size_t{1} << 30, 'x')); }, {20, 512}),
        testing::contains("more than 512 MB"));
#endif
}

TEST_CASE("A damaged packed ledger is Unreadable") {
    const std::string packed = pack(sample("tekst"));
    for (std::size_t length = 0; length < packed.size(); ++length) {
        CHECK_THROWS_AS(unpack(std::string_view(packed).substr(0, length)), Unreadable);
    }
    CHECK_THROWS_AS(unpack(packed + "x"), Unreadable);
}
