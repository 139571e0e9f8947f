// Whatever happens to a letter, reader and scan see the same words and the journal books each of them
// once: a LEDGER finding is a defect of the program, never of the letter.
#include "tests/markdown/letters.hpp"
#include "tests/normalize/mutations.hpp"

#include "formats/registry/registry.hpp"
#include "pipeline/run/run.hpp"

#include "tests/support/catch.hpp"

#include <boost/filesystem.hpp>
#include <cstdlib>
#include <fmt/format.h>

using namespace voetnoot;

namespace {

#ifdef VOETNOOT_FULL
constexpr std::uint32_t damages_per_letter = 100;
#elif defined(VOETNOOT_ASAN)
constexpr std::uint32_t damages_per_letter = 1;
#else
constexpr std::uint32_t damages_per_letter = 3;
#endif

// What a LEDGER finding says of the letter; empty where there is none.
std::string imbalance(const Source& source) {
    try {
        const Reading reading = read_letter(source, *find_format(formats(), "markdown"), {}, {});
        for (const Finding& finding : reading.findings.all())
            if (finding.rule.starts_with("LEDGER"))
                return fmt::format("line {}: {}", source.position(finding.span).line, finding.message);
    } catch (const Unreadable&) {  // a limit, told as such
    }
    return {};
}

// VOETNOOT_SEED tries others than those that are fixed.
std::uint32_t first_seed() {
    const char* seed = std::getenv("VOETNOOT_SEED");
    return seed == nullptr ? 0 : static_cast<std::uint32_t>(std::strtoul(seed, nullptr, 10));
}

void damage_all(const boost::filesystem::path& folder) {
    for (const boost::filesystem::path& path : testing::letters(folder)) {
        const Source letter = testing::load(path);
        INFO(path.filename().string());
        CHECK(imbalance(letter) == "");
        for (std::uint32_t i = 0; i < damages_per_letter; ++i) {
            const std::uint32_t seed = first_seed() + i;
            INFO("seed " << seed);
            const std::string damaged = testing::mutated(std::string(letter.bytes(0)), seed);
            CHECK(imbalance(Source(letter.name(), damaged)) == "");
        }
    }
}

}  // namespace

TEST_CASE("an address with a decomposed letter balances") {
    CHECK(imbalance(Source("brief.md", "# Brief\n\nZie http://www.x.nl/e\u0301n hier.\n")) == "");
}

TEST_CASE("damaged letters of our own balance") {
    damage_all(std::string(VOETNOOT_FIXTURES_DIR) + "/letters");
}

TEST_CASE("damaged letters of a ministry balance") {
    const std::string shared = VOETNOOT_SHARED_DIR;
    if (!shared.empty()) damage_all(shared + "/letters/kamerbrief");
}

TEST_CASE("damaged submissions balance") {
    const std::string shared = VOETNOOT_SHARED_DIR;
    if (!shared.empty()) damage_all(shared + "/letters/datalab");
}

TEST_CASE("damaged texts of laws balance") {
    const std::string shared = VOETNOOT_SHARED_DIR;
    if (!shared.empty()) damage_all(shared + "/letters/traps");
}
