#include "pipeline/package/values.hpp"
#include "tests/support/catch.hpp"

#include <set>
#include <string>

using namespace voetnoot::package;

namespace {

bool takes(const char* key, const std::string& value) {
    const Key* const known = find_key(key);
    REQUIRE(known != nullptr);
    try {
        check_value(*known, value, "here");
        return true;
    } catch (const Refused&) {
        return false;
    }
}

}  // namespace

TEST_CASE("a value is of its closed list, or of its form") {
    for (const char* value : {"B", "V", "N"}) CHECK(takes("waardering", value));
    for (const char* value : {"", "b", "Bewaren", "B ", "X"}) CHECK_FALSE(takes("waardering", value));
    for (const char* value : {"P20Y", "P1Y6M", "P10D"}) CHECK(takes("retention.term", value));
    for (const char* value : {"20", "P", "PY", "P20", "20Y", "P2M1Y", "P3W"})
        CHECK_FALSE(takes("retention.term", value));
    CHECK(takes("retention.from", "2024-02-29"));
    for (const char* value : {"2023-02-29", "29-02-2024", "2024", "2024-02-29T00:00:00Z"})
        CHECK_FALSE(takes("retention.from", value));
    CHECK(takes("contact.email", "a@b.nl"));
    for (const char* value : {"a", "@b.nl", "a@b", "a b@c.nl", "a@b@c.nl"})
        CHECK_FALSE(takes("contact.email", value));
    CHECK(takes("publication.publisherUri", "https://identifier.overheid.nl/x"));
    for (const char* value : {"identifier.overheid.nl", "ftp://x.nl/aaaa", "https://a b.nl/x"})
        CHECK_FALSE(takes("publication.publisherUri", value));
    for (const char* value : {"", "  ", "een\ntwee", "\xff"}) CHECK_FALSE(takes("title", value));
}

TEST_CASE("a refusal names key, place and reason") {
    try {
        check_value(*find_key("waardering"), "X", "profile.toml:1");
        FAIL("was taken");
    } catch (const Refused& refused) {
        CHECK(std::string(refused.what()) == "profile.toml:1: waardering = 'X' is not one of B, V, N");
    }
    try {
        required({}, "waardering", "brief.receipt.json", "MDTO");
        FAIL("was invented");
    } catch (const Refused& refused) {
        const std::string what = refused.what();
        CHECK(what.starts_with("brief.receipt.json: waardering is missing, which MDTO demands"));
    }
}

TEST_CASE("a record comes before the profile, and keys are each there once") {
    const Values all = merged({{"waardering", "B"}, {"dossier.name", "D"}}, {{"waardering", "V"}});
    CHECK(value_of(all, "waardering") == "V");
    CHECK(value_of(all, "dossier.name") == "D");
    CHECK(value_of(all, "title").empty());
    std::set<std::string_view> names;
    for (const Key& key : keys()) CHECK(names.insert(key.name).second);
}
