// Where a link may lead, and what is told of a picture's place.
#include "pipeline/address/address.hpp"

#include "pipeline/verify/live_address.hpp"
#include "tests/support/catch.hpp"

using namespace voetnoot;

TEST_CASE("addresses of the web, mailboxes and telephones are live") {
    for (const char* target :
         {"http://a.nl", "https://a.nl/b?c=d&e=\"f\"#g", "HTTPS://A.NL", "Http://www.a.nl",
          "http://a.nl:8080/", "http://[::1]/", "https://jan@a.nl/", "mailto:jan@a.nl",
          "MailTo:jan@a.nl?subject=x y", "tel:+31-70-1234567", "https://a.nl/met spatie",
          "https://a.nl/\u00E9\u00E9n", "http://a.nl:80"}) {
        INFO(target);
        CHECK(reach_of(target) == Reach::live);
        CHECK(is_harmless_address(target));
    }
}

TEST_CASE("an address that nobody can go to is broken") {
    for (const char* target : {"", "http://a.nl:/", "http://a.nl:poort/x", "https://", "https:///x",
                               "http://:80/", "mailto:", "tel:"}) {
        INFO(target);
        CHECK(reach_of(target) == Reach::broken);
    }
}

TEST_CASE("what starts something else is barred, however it is spelt") {
    for (const std::string target : {"javascript:alert(1)",
                                     "JaVaScRiPt:alert(1)",
                                     " javascript:alert(1)",
                                     "java\tscript:alert(1)",
                                     "java\nscript:x",
                                     "\x01javascript:x",
                                     "java\u200Bscript:x",
                                     "javascript&colon;x",
                                     "data:text/html;base64,PHNj",
                                     "vbscript:x",
                                     "file:///etc/passwd",
                                     "FILE://evil/share",
                                     "launch:calc.exe",
                                     "ms-word:ofe|u|http://evil/x",
                                     "\\\\evil\\share",
                                     "//evil/share",
                                     "/etc/passwd",
                                     "../../x",
                                     "x.html",
                                     "www.a.nl",
                                     "?x",
                                     "C:\\x.exe",
                                     "ftp://a.nl/x",
                                     "ws://a.nl",
                                     "view-source:http://a.nl",
                                     "blob:https://a.nl/x",
                                     "http:a.nl",
                                     "http:/a.nl",
                                     "https:\\\\a.nl",
                                     "http://a.nl\\@evil.nl/",
                                     "http://a nl/",
                                     " http://a.nl",
                                     "h\u0442tp://a.nl",
                                     "ht tp://a.nl",
                                     "http\u00A0://a.nl",
                                     "1http://a.nl",
                                     "https ://a.nl",
                                     "mailto :jan@a.nl",
                                     "x-http://a.nl",
                                     "https://a.nl/\r\nX: y",
                                     "https://a.nl/\x1B[2J",
                                     "https://a.nl/\u202Egnp.exe",
                                     "https://a.nl/\u2066x",
                                     "tel:\u0085+31",
                                     ":x",
                                     "https",
                                     "#x"}) {
        INFO(target);
        CHECK(reach_of(target) == Reach::barred);
    }
}

TEST_CASE("what an inspector lets through are the four beginnings only") {
    for (const char* address : {"javascript:x", "httpx://a.nl", "https:", "http:/a.nl", "//a.nl",
                                "tel:", " tel:1", "tel:\n1", "mail\x1Ato:x"}) {
        INFO(address);
        CHECK_FALSE(is_harmless_address(address));
    }
}

TEST_CASE("a picture's file is named, not the machine that it is on") {
    for (const char* target :
         {"/home/jan/plaat.png", "file:///home/jan/plaat.png", "C:\\Jan\\plaat.png", "C:/Jan/plaat.png",
          "\\\\server\\jan\\plaat.png", "plaat.png", "../../plaat.png", "a/../../plaat.png",
          "%2E%2e/plaat.png", "//evil/plaat.png", "%2e%2e%2F../plaat.png"}) {
        INFO(target);
        CHECK(picture_place(target) == "plaat.png");
    }
    for (const char* target : {"beeld/plaat.png", "beeld/../plaat.png", "./plaat.png",
                               "https://a.nl/b.png", "beeld/a:b.png", "..plaat.png"}) {
        INFO(target);
        CHECK(picture_place(target) == target);
    }
    for (const char* target :
         {"javascript:alert(1)", "data:image/png;base64,AA/BB", "vbscript:x/y.png", "", "..", "../..",
          "a/..", "%2e%2e%2fa.png", "file:///x/..", "beeld/a\x1B.png/", "ftp://a.nl/b.png", "x:y:z"}) {
        INFO(target);
        CHECK(picture_place(target).empty());
    }
}

TEST_CASE("a long target is shown with its beginning and its length") {
    const std::string target = "data:" + std::string(100'000, 'x');
    CHECK(shown_target(target).size() < 450);
    CHECK(shown_target(target).ends_with("(100005 bytes)"));
    CHECK(shown_target("javascript:x") == "javascript:x");
    CHECK(shown_target(std::string(399, 'x') + "\u20AC" + "y").starts_with(std::string(399, 'x') + "…"));
}
