#include "pipeline/package/names.hpp"
#include "pipeline/package/digest.hpp"
#include "pipeline/package/moment.hpp"
#include "pipeline/package/tree.hpp"
#include "pipeline/package/values.hpp"
#include "tests/support/catch.hpp"

#include <string>

using namespace voetnoot::package;

TEST_CASE("a safe name is made of what every archive takes") {
    CHECK(safe_name("brief.md") == "brief.md");
    CHECK(safe_name("Ons kenmerk & co (1).md") == "Ons_kenmerk_co_1_.md");
    CHECK(safe_name("briéf.md") == "bri_f.md");
    CHECK(safe_name(".verborgen") == "_.verborgen");
    CHECK(safe_name("-n.md") == "_-n.md");
    CHECK(safe_name("con.md") == "_con.md");
    CHECK(safe_name("COM1") == "_COM1");
    CHECK(safe_name("einde.") == "einde_");
    for (const char* name : {"", "a b", "é", ".x", "con", "lpt9.txt", "x.", "a/b", "..", "-rf"})
        CHECK_FALSE(is_safe_name(name));
    for (const char* name : {"a", "a.b-c_d", "comment.md", "con2.md"}) CHECK(is_safe_name(name));
}

TEST_CASE("a long name keeps its suffix and leaves room for the files beside it") {
    const std::string name = safe_name(std::string(300, 'x') + ".akn.xml");
    CHECK(name.size() <= longest_name);
    CHECK(name.ends_with(".akn.xml"));
    CHECK(is_safe_name(name + ".bestand.mdto.xml"));
}

TEST_CASE("a dot within a long name is not taken for its suffix") {
    const std::string stem = std::string(45, 'x') + " et al. " + std::string(60, 'y');
    for (const char* suffix : {".akn.xml", ".pdf", ".receipt.json"}) {
        const std::string name = safe_name(stem + suffix);
        CHECK(name.size() <= longest_name);
        CHECK(name.ends_with(suffix));
    }
    CHECK(safe_name(stem + ".pdf") != safe_name(stem + ".txt"));
    CHECK(safe_name("v1.0 " + std::string(100, 'z') + ".v2.docx").ends_with(".v2.docx"));
}

TEST_CASE("two files of a package never have one name") {
    Tree tree;
    tree.add("data/Brief.md", "een");
    CHECK_THROWS_AS(tree.add("data/Brief.md", "twee"), Refused);
    CHECK_THROWS_AS(tree.add("data/brief.MD", "twee"), Refused);  // one to some file systems
    CHECK_THROWS_AS(tree.add("data/../brief.md", "twee"), Refused);
    CHECK_THROWS_AS(tree.add("/brief.md", "twee"), Refused);
    CHECK_THROWS_AS(
        tree.add(std::string(90, 'a') + "/" + std::string(90, 'b') + "/" + std::string(90, 'c'), ""),
        Refused);
    CHECK(tree.files().size() == 1);
}

TEST_CASE("a moment is in UTC and is one that there was") {
    CHECK(is_moment("2026-11-28T08:00:00Z"));
    for (const char* text : {"", "2026-11-28", "2026-11-28T08:00:00", "2026-11-28T08:00:00+01:00",
                             "2026-02-30T08:00:00Z", "2026-11-28T24:00:00Z", "2026-11-28T08:60:00Z",
                             "2026-11-28T08:00:60Z", "2026-11-28 08:00:00Z", "2026-11-28T8:00:00Z0"})
        CHECK_FALSE(is_moment(text));
}

TEST_CASE("a UUID is of version 5, and the same for the same name") {
    const std::string uuid = uuid_of("brief");
    CHECK(uuid == uuid_of("brief"));
    CHECK(uuid != uuid_of("brief "));
    REQUIRE(uuid.size() == 36);
    CHECK(uuid[14] == '5');
    CHECK(std::string("89ab").find(uuid[19]) != std::string::npos);
    CHECK(sha512("").substr(0, 16) == "cf83e1357eefb8bd");  // FIPS 180-4
}
