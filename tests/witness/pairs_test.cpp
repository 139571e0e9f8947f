// Real conversions against their originals: the original is recognised, another paper is not, and what
// is known to have been lost is told.
#include "tests/witness/pairs.hpp"
#include "pipeline/witness/statements.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <set>

using namespace voetnoot;
using namespace voetnoot::witness;
using namespace voetnoot::witness_test;

namespace {

bool says(const Comparison& comparison, std::string_view rule) {
    return std::any_of(comparison.statements.begin(), comparison.statements.end(),
                       [&](const Statement& statement) { return statement.rule->id == rule; });
}

}  // namespace

TEST_CASE("every conversion is recognised in its original, and no scan is called one") {
    std::size_t scans = 0;
    std::map<std::string_view, std::size_t> count;
    for (const Pair& pair : pairs()) {
        INFO(pair.markdown);
        const Comparison comparison =
            compare(testimony_of_file(pair.original), testimony_of_file(pair.markdown));
        CHECK(comparison.same_letter);
        for (const Statement& statement : comparison.statements) ++count[statement.rule->id];
        if (comparison.letters == 0) {
            ++scans;
            CHECK(comparison.statements.size() == 1);
            CHECK(says(comparison, "WIT-2"));
        } else {
            CHECK(comparison.accounted * 10 > comparison.letters * 9);
        }
    }
    CHECK(scans == 4);  // two papers, each converted twice
    std::string table;
    for (const auto& [rule, number] : count) table += fmt::format(" {} {}", rule, number);
    fmt::print("{} pairs:{}\n", pairs().size(), table);
}

TEST_CASE("no conversion is taken for one of another paper") {
    std::set<std::string> originals;
    for (const Pair& pair : pairs()) originals.insert(pair.original);
    // A paper may have been sent in twice, the second time with a few words changed.
    std::map<std::string, std::set<std::string>> own;
    for (const Pair& pair : pairs()) own[pair.markdown].insert(pair.original);
    std::size_t compared = 0;
#ifdef VOETNOOT_FULL
    constexpr std::size_t step = 1;
#else
    constexpr std::size_t step = 9;
#endif
    std::size_t number = 0;
    for (const auto& [markdown, its] : own)
        for (const std::string& original : originals) {
            if (its.contains(original) || number++ % step != 0) continue;
            const Testimony& other = testimony_of_file(original);
            const Comparison comparison = compare(other, testimony_of_file(markdown));
            if (comparison.letters == 0) continue;
            ++compared;
            INFO(markdown << " against " << original << ": " << comparison.accounted << " of "
                          << comparison.letters);
            CHECK((!comparison.same_letter ||
                   std::any_of(its.begin(), its.end(), [&](const std::string& one) {
                       return compare(other, testimony_of_file(one)).same_letter;
                   })));
        }
    fmt::print("{} conversions against another paper\n", compared);
}
