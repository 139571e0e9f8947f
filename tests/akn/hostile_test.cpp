// Bytes that mean harm, or are just broken.
#include "tests/akn/akn_support.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/random_document.hpp"

#include <random>

using namespace voetnoot;
using namespace voetnoot::test;

namespace {

const std::string head = "<akomaNtoso xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0\">";

std::string refusal(const std::string& bytes) {
    try {
        recount(bytes);
    } catch (const Unreadable& error) {
        return error.what();
    }
    return {};
}

}  // namespace

TEST_CASE("what is not Akoma Ntoso is refused") {
    for (const std::string& bytes :
         {std::string(), std::string("words"), std::string("<akomaNtoso/>"),
          std::string("<html></html>"), head, head + "</akomantoso>", std::string("\0\0\0", 3),
          std::string("\xFF\xFE<\0a\0", 7), head + "&undeclared;</akomaNtoso>",
          head + "\x01</akomaNtoso>", head + "\xFF</akomaNtoso>"})
        CHECK_THROWS_AS(recount(bytes), Unreadable);
}

TEST_CASE("a noteRef that names no note is counted as dangling") {
    CHECK(recount(head +
                  "<doc><mainBody><p><noteRef href=\"\"/><noteRef/></p></mainBody></doc></akomaNtoso>")
              .dangling.size() == 2);
}

TEST_CASE("the place of the damage is told") {
    try {
        recount(head + "<doc></mainBody></doc></akomaNtoso>");
        FAIL("not refused");
    } catch (const Unreadable& error) {
        REQUIRE(error.offset);
        CHECK(*error.offset >= head.size());
        CHECK(*error.offset <= head.size() + 30);
    }
}

TEST_CASE("no document type, no entities, nothing from outside") {
    std::string bomb = "<!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\">";
    for (char c = 'b'; c <= 'z'; ++c) {
        bomb += fmt::format("<!ENTITY {} \"", c);
        for (int i = 0; i < 10; ++i) bomb += fmt::format("&{};", static_cast<char>(c - 1));
        bomb += "\">";
    }
    CHECK(contains(refusal(bomb + "]>" + head + "&z;</akomaNtoso>"), "document type"));
    CHECK(contains(
        refusal("<!DOCTYPE akomaNtoso SYSTEM \"http://127.0.0.1:1/x.dtd\">" + head + "</akomaNtoso>"),
        "document type"));
    CHECK_THROWS_AS(recount("<?xml version=\"1.0\" encoding=\"UTF-7\"?>+ADwAIQ-DOCTYPE x+AD4-" + head),
                    Unreadable);
}

TEST_CASE("elements nested beyond the limit are refused") {
    const auto nested = [](std::size_t depth) {
        std::string bytes = head;
        for (std::size_t i = 0; i < depth; ++i) bytes += "<b>";
        bytes += "x";
        for (std::size_t i = 0; i < depth; ++i) bytes += "</b>";
        return bytes + "</akomaNtoso>";
    };
    CHECK(recount(nested(500)).words == 1);
    CHECK_THROWS_AS(recount(nested(600)), Unreadable);
    CHECK_THROWS_AS(recount(nested(200000)), Unreadable);
}

TEST_CASE("notes nested without end are counted without recursion") {
    std::string bytes = head;
    std::string end;
    for (int i = 0; i < 500; ++i) {
        bytes += fmt::format("<p>{}<authorialNote eId=\"n{}\" marker=\"1\">", i, i);
        end += "</authorialNote></p>";
    }
    CHECK(recount(bytes + end + "</akomaNtoso>").notes.size() == 500);
}

TEST_CASE("damaged bytes are counted or refused, never worse") {
    const std::string letter = write(RandomDocument(11).make());
    std::mt19937 random(5);
    std::size_t counted = 0;
    for (int i = 0; i < 2000; ++i) {
        std::string damaged = letter;
        for (std::size_t n = 1 + random() % 3; n > 0; --n) {
            const std::size_t at = random() % damaged.size();
            switch (random() % 3) {
                case 0:
                    damaged[at] = static_cast<char>(random() % 256);
                    break;
                case 1:
                    damaged.erase(at, random() % 40);
                    break;
                default:
                    damaged.insert(at, damaged.substr(random() % damaged.size(), random() % 40));
            }
        }
        try {
            recount(damaged);
            ++counted;
        } catch (const Unreadable&) {
        }
    }
    CHECK(counted > 0);
    CHECK(counted < 2000);
}
