#include "pipeline/batch/shard.hpp"

#include "tests/support/catch.hpp"

#include <algorithm>
#include <array>

using namespace voetnoot;
using namespace voetnoot::batch;

TEST_CASE("each letter belongs to one shard, and the shards are alike in size") {
    std::array<int, 4> sizes{};
    for (int i = 0; i < 4000; ++i) {
        const std::string name = "map/" + std::to_string(i);
        int owners = 0;
        for (std::uint32_t index = 0; index < 4; ++index) {
            const bool owns = Shard{index, 4}.owns(name);
            owners += owns ? 1 : 0;
            sizes[index] += owns ? 1 : 0;
        }
        REQUIRE(owners == 1);
    }
    CHECK(*std::min_element(sizes.begin(), sizes.end()) > 850);
    CHECK(Shard{}.owns("x"));
}

TEST_CASE("a shard is I/N, counted from 0") {
    const auto shard = parse_shard("3/16");
    REQUIRE(shard);
    CHECK(shard->index == 3);
    CHECK(shard->count == 16);
    for (const char* text : {"", "3", "16/16", "-1/4", "1/0", "0/0", "a/4", "1/4x", "1//4"})
        CHECK_FALSE(parse_shard(text));
}
