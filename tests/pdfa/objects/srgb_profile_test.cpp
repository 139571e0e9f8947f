#include "formats/pdfa/objects/srgb_profile.hpp"

#include "tests/support/catch.hpp"

#include <cstdlib>

using namespace voetnoot::pdfa;
using namespace voetnoot::pdfa::objects;

namespace {

unsigned u16(const std::string& bytes, std::size_t at) {
    return static_cast<unsigned char>(bytes.at(at)) << 8u | static_cast<unsigned char>(bytes.at(at + 1));
}
unsigned u32(const std::string& bytes, std::size_t at) {
    return u16(bytes, at) << 16u | u16(bytes, at + 2);
}

std::size_t offset_of(const std::string& profile, std::string_view tag) {
    for (std::size_t at = 132; at < 132 + 12 * u32(profile, 128); at += 12)
        if (profile.substr(at, 4) == tag) return u32(profile, at + 4);
    FAIL("no tag " << tag);
    return 0;
}

}  // namespace

TEST_CASE("the profile is a small version 2 display profile of RGB") {
    const std::string profile = srgb_profile();
    CHECK(profile.size() < 600);
    CHECK(u32(profile, 0) == profile.size());
    CHECK(u32(profile, 8) == 0x02100000);
    CHECK(profile.substr(12, 12) == "mntrRGB XYZ ");
    CHECK(profile.substr(36, 4) == "acsp");
}

TEST_CASE("every tag lies in the profile, at a multiple of four") {
    const std::string profile = srgb_profile();
    CHECK(u32(profile, 128) == 9);
    for (std::size_t at = 132; at < 132 + 12 * 9; at += 12) {
        CHECK(u32(profile, at + 4) % 4 == 0);
        CHECK(u32(profile, at + 4) + u32(profile, at + 8) <= profile.size());
    }
}

TEST_CASE("the primaries add up to the white of the connection space") {
    const std::string profile = srgb_profile();
    for (const std::size_t part : {8u, 12u, 16u}) {
        const unsigned sum = u32(profile, offset_of(profile, "rXYZ") + part) +
                             u32(profile, offset_of(profile, "gXYZ") + part) +
                             u32(profile, offset_of(profile, "bXYZ") + part);
        const unsigned white = u32(profile, offset_of(profile, "wtpt") + part);
        CHECK(std::abs(static_cast<int>(sum) - static_cast<int>(white)) <= 24);
    }
}

TEST_CASE("the curve is that of sRGB") {
    const std::string profile = srgb_profile();
    const std::size_t curve = offset_of(profile, "rTRC");
    CHECK(curve == offset_of(profile, "bTRC"));
    const unsigned points = u32(profile, curve + 8);
    CHECK(u16(profile, curve + 12) == 0);
    CHECK(u16(profile, curve + 12 + 2 * (points - 1)) == 0xFFFF);
    for (unsigned i = 1; i < points; ++i)
        CHECK(u16(profile, curve + 12 + 2 * i) > u16(profile, curve + 10 + 2 * i));
    // Signal 42/63 = 0.6667 is 0.4020 of the light (IEC 61966-2-1).
    CHECK(std::abs(static_cast<int>(u16(profile, curve + 12 + 2 * 42)) - 26345) <= 10);
}
