// Real texts full of superscripts that are no references: exponents, units, ordinals, formulas. In the
// texts named here a reader sees as many references as are counted; in none does a unit or an ordinal
// become one.
#include "tests/markdown/letters.hpp"
#include "tests/normalize/letter.hpp"

#include "tests/support/catch.hpp"

#include <array>
#include <boost/filesystem.hpp>
#include <map>

using namespace voetnoot;

namespace {

const std::string folder = std::string(VOETNOOT_SHARED_DIR) + "/letters/traps";

std::size_t references(const Reading& reading) {
    return reading.promised.reference_count() + reading.promised.dangling.size();
}

Reading read_file(const boost::filesystem::path& path) {
    return read_letter(testing::load(path), *find_format(formats(), "markdown"), {}, {});
}

bool ends_in_unit(std::string_view before) {
    constexpr std::array<std::string_view, 8> units{" m",    "/m",   " km", " cm",
                                                    " μg/m", "mg/m", "Nm",  "MJ/m"};
    return std::any_of(units.begin(), units.end(),
                       [&](std::string_view unit) { return before.ends_with(unit); });
}

}  // namespace

TEST_CASE("As many references as a reader sees") {
    const std::map<std::string, std::size_t> seen{
        {"README-2.md", 0},  {"README-4.md", 145},  {"README-5.md", 0},    {"README-6.md", 0},
        {"README-7.md", 0},  {"README-9.md", 0},    {"README-10.md", 0},   {"README-11.md", 0},
        {"README-12.md", 0}, {"README-16.md", 239}, {"README-17.md", 0},   {"README-21.md", 73},
        {"README-24.md", 5}, {"README-26.md", 0},   {"README-27.md", 0},   {"README-28.md", 0},
        {"README-31.md", 0}, {"README-32.md", 0},   {"multicolcnn.md", 0}, {"switch_trans.md", 11}};
    for (const auto& [file, count] : seen) {
        INFO(file);
        CHECK(references(read_file(folder + "/" + file)) == count);
    }
}

TEST_CASE("No unit is a reference in any of the texts") {
    std::size_t files = 0;
    for (const boost::filesystem::path& path : testing::letters(folder)) {
        ++files;
        const Reading reading = read_file(path);
        INFO(path.filename().string());
        for (const LedgerNote& note : reading.promised.notes)
            for (const LedgerReference& reference : note.references)
                if (note.label == "2" || note.label == "3") CHECK_FALSE(ends_in_unit(reference.before));
        for (const LedgerDangling& dangling : reading.promised.dangling) {
            INFO(dangling.reference.before << " " << dangling.label);
            CHECK_FALSE(ends_in_unit(dangling.reference.before));
        }
    }
    CHECK(files >= 33);
}
