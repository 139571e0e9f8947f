// Whatever the bytes are: a ledger or Unreadable, in bounded time.
#include "formats/pdfa/inspect/inspect.hpp"
#include "formats/pdfa/recount/encoding.hpp"
#include "formats/pdfa/recount/recount.hpp"
#include "pipeline/format/format.hpp"
#include "tests/pdfa/recount/tagged_pdf.hpp"
#include "tests/support/catch.hpp"

#include <random>

using namespace voetnoot;
using namespace voetnoot::test;

namespace {

void count(const std::string& bytes) {
    pdfa::recount::recount_pdf(bytes, {});
}

void count_damaged(const std::function<void(QPDF&)>& damage) {
    count(damaged_pdf(damage));
}

// True if there was a ledger, false if the bytes were refused; anything else fails the test.
bool readable(const std::string& bytes) {
    try {
        Limits small;
        small.bytes = 1 << 20;
        pdfa::recount::recount_pdf(bytes, small);
        Findings findings;
        pdfa::inspect::inspect_pdf(bytes, {}, small, findings);
        return true;
    } catch (const Unreadable&) {
        return false;
    }
}

QPDFObjectHandle deep_tree(QPDF& pdf, int depth) {
    QPDFObjectHandle inner = pdf.makeIndirectObject(QPDFObjectHandle::parse("<< /S /P >>"));
    for (int i = 0; i < depth; ++i) {
        QPDFObjectHandle outer = pdf.makeIndirectObject(QPDFObjectHandle::parse("<< /S /Div >>"));
        outer.replaceKey("/K", inner);
        inner = outer;
    }
    return inner;
}

}  // namespace

TEST_CASE("What is no PDF is Unreadable") {
    CHECK_THROWS_AS(count(""), Unreadable);
    CHECK_THROWS_AS(count("%PDF-1.7"), Unreadable);
    CHECK_THROWS_AS(count("Geachte Voorzitter,"), Unreadable);
    CHECK_THROWS_AS(count(std::string(1000, '\0')), Unreadable);
}

TEST_CASE("A glyph's name of one byte is text where it is a letter") {
    for (const char* letter : {"A", "z", "A.sc"})
        CHECK(pdfa::recount::text_of_glyph_name(letter) == std::string(1, *letter));
    for (const char* other : {"\xBD", "\xFF.alt", "7", "\x1B", "\xE9_\xE9"})
        CHECK(pdfa::recount::text_of_glyph_name(other).empty());
}

TEST_CASE("A PDF without structure says so") {
    CHECK_THROWS_WITH(count_damaged([](QPDF& pdf) { pdf.getRoot().removeKey("/StructTreeRoot"); }),
                      testing::contains("no structure tree"));
}

TEST_CASE("Limits are kept") {
    SECTION("bytes") {
        Limits limits;
        limits.bytes = 100;
        CHECK_THROWS_WITH(pdfa::recount::recount_pdf(tagged_pdf(), limits),
                          testing::contains("the limit is 100"));
    }
    SECTION("depth of the structure tree") {
        CHECK_THROWS_WITH(
            count_damaged([](QPDF& pdf) {
                pdf.getRoot().getKey("/StructTreeRoot").replaceKey("/K", deep_tree(pdf, 1000));
            }),
            testing::contains("deeper"));
    }
    SECTION("what a stream expands to") {
        Limits limits;
        limits.bytes = 64 * 1024;
        const std::string bytes = damaged_pdf([](QPDF& pdf) {
            page(pdf, 1).replaceKey("/Contents", pdf.newStream(std::string(4 << 20, ' ')));
        });
        REQUIRE(bytes.size() < limits.bytes);
        CHECK_THROWS_WITH(pdfa::recount::recount_pdf(bytes, limits), testing::contains("expand"));
    }
    SECTION("forms that show each other") {
        CHECK_THROWS_WITH(count_damaged([](QPDF& pdf) {
                              QPDFObjectHandle form = pdf.newStream("/X Do /X Do");
                              form.replaceDict(QPDFObjectHandle::parse("<< /Subtype /Form >>"));
                              page(pdf, 1)
                                  .getKey("/Resources")
                                  .replaceKey("/XObject",
                                              QPDFObjectHandle::newDictionary({{"/X", form}}));
                              edit_content(pdf, 1, "/P <<", "/X Do /P <<");
                          }),
                          testing::contains("forms are nested"));
    }
    SECTION("marked content and graphics states") {
        std::string open, save;
        for (int i = 0; i < 10'000; ++i) {
            open += "/P BMC ";
            save += "q ";
        }
        CHECK_THROWS_AS(count_damaged([&](QPDF& pdf) { edit_content(pdf, 1, "/P <<", open + "/P <<"); }),
                        Unreadable);
        CHECK_THROWS_AS(count_damaged([&](QPDF& pdf) { edit_content(pdf, 1, "/P <<", save + "/P <<"); }),
                        Unreadable);
    }
}

TEST_CASE("A structure tree that is no tree is Unreadable") {
    SECTION("a cycle") {
        CHECK_THROWS_WITH(
            count_damaged([](QPDF& pdf) {
                element(pdf, "fn-1")
                    .getKey("/K")
                    .appendItem(pdf.getRoot().getKey("/StructTreeRoot").getKey("/K").getArrayItem(0));
            }),
            testing::contains("twice"));
    }
    SECTION("one element in two places") {
        CHECK_THROWS_WITH(count_damaged([](QPDF& pdf) {
                              element(pdf, "fn-1").getKey("/K").appendItem(element(pdf, "h-1"));
                          }),
                          testing::contains("twice"));
    }
}

TEST_CASE("Name trees, number trees and outlines with cycles end") {
    const std::string bytes = damaged_pdf([](QPDF& pdf) {
        for (QPDFObjectHandle tree : {pdf.getRoot().getKey("/Names").getKey("/Dests"),
                                      pdf.getRoot().getKey("/StructTreeRoot").getKey("/ParentTree")}) {
            QPDFObjectHandle node = pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
            node.replaceKey("/Kids", QPDFObjectHandle::newArray({node, node}));
            tree.replaceKey("/Kids", QPDFObjectHandle::newArray({node}));
        }
        QPDFObjectHandle entry = pdf.getRoot().getKey("/Outlines").getKey("/First");
        entry.replaceKey("/Next", entry);
    });
    CHECK(readable(bytes));
}

TEST_CASE("Content that makes no sense is read as far as it goes") {
    for (const char* content : {"[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
                                "((((",
                                "<< << << /A",
                                "BT (x) Tj",
                                "/F Tf (x) '",
                                "EMC EMC Q Q",
                                "/P << /MCID -5 >> BDC",
                                "/P << /MCID 99999999999999999999 >> BDC",
                                "/P /None BDC",
                                "1 0 0 1 cm",
                                "] ] > >> } {",
                                "BI /W 1 ID \x01\x02",
                                "/F 1e999 Tf",
                                "<4",
                                "(\\",
                                "/#",
                                "/P << /MCID 1.5 >> BDC",
                                "BT /F 99999999999 Tf <0041> Tj",
                                "BDC",
                                "[(a) /b << >> null 5] TJ",
                                "Do",
                                "\" ' TJ Tj Td TD Tm T* Tc Tw Tz TL Ts"}) {
        CAPTURE(content);
        CHECK(readable(damaged_pdf(
            [&](QPDF& pdf) { edit_content(pdf, 1, "/P <<", std::string(content) + "\n/P <<"); })));
    }
}

TEST_CASE("CMaps that make no sense are read as far as they go") {
    for (const char* map :
         {"", "begincmap", "1 beginbfrange <0000> <FFFFFFFF> <0041> endbfrange",
          "1 beginbfchar <> <> endbfchar", "1 beginbfrange <0041> <0000> <0041> endbfrange",
          "beginbfchar <0041> endbfchar", "<41> [ <41> endbfrange",
          "1 begincodespacerange <> <> endcodespacerange", "1 beginbfrange <0000> <FFFF> [ ] endbfrange",
          "1 beginbfchar <0041> <D800> endbfchar", "1 beginbfchar <0041> <D83DDE00> endbfchar"}) {
        CAPTURE(map);
        CHECK(readable(damaged_pdf([&](QPDF& pdf) {
            page(pdf, 1)
                .getKey("/Resources")
                .getKey("/Font")
                .getKey("/F")
                .replaceKey("/ToUnicode", pdf.newStream(map));
        })));
    }
}

TEST_CASE("Keys of any other type are borne") {
    const std::string bytes = tagged_pdf();
    const char* replacements[] = {"null", "5", "(x)", "/X", "[ ]", "<< >>", "[ [ 1 ] << >> ]", "true"};
    const char* keys[] = {"/K",
                          "/S",
                          "/P",
                          "/Pg",
                          "/ID",
                          "/Names",
                          "/Dests",
                          "/Nums",
                          "/Annots",
                          "/Resources",
                          "/Font",
                          "/Contents",
                          "/MediaBox",
                          "/DescendantFonts",
                          "/W",
                          "/DW",
                          "/FontDescriptor",
                          "/Encoding",
                          "/ToUnicode",
                          "/StructParents",
                          "/StructParent",
                          "/Dest",
                          "/A",
                          "/Obj",
                          "/Outlines",
                          "/First",
                          "/Lang",
                          "/MarkInfo",
                          "/Metadata",
                          "/OutputIntents",
                          "/Info",
                          "/IDTree",
                          "/ParentTree",
                          "/Subtype",
                          "/RoleMap",
                          "/CapHeight",
                          "/Type",
                          "/Title"};
    for (const char* key : keys) {
        for (const char* replacement : replacements) {
            CAPTURE(key, replacement);
            QPDF pdf;
            pdf.setSuppressWarnings(true);
            pdf.processMemoryFile("letter", bytes.data(), bytes.size());
            for (QPDFObjectHandle object : pdf.getAllObjects()) {
                QPDFObjectHandle dictionary = object.isStream() ? object.getDict() : object;
                if (dictionary.isDictionary() && dictionary.hasKey(key)) {
                    dictionary.replaceKey(key, QPDFObjectHandle::parse(replacement));
                }
            }
            std::string damaged;
            try {
                damaged = write_pdf(pdf);
            } catch (const std::exception&) {
                continue;  // libqpdf does not write such a file
            }
            readable(damaged);
        }
    }
}

TEST_CASE("Cut and scribbled files end in a ledger or in Unreadable") {
    const std::string bytes = tagged_pdf();
#ifdef VOETNOOT_FULL
    const std::size_t step = 1, scribbles = 5'000;
#else
    const std::size_t step = 97, scribbles = 150;
#endif
    for (std::size_t length = 0; length < bytes.size(); length += step)
        readable(bytes.substr(0, length));
    std::mt19937 random(7);
    std::size_t survived = 0;
    for (std::size_t i = 0; i < scribbles; ++i) {
        std::string damaged = bytes;
        for (int n = 0; n < 8; ++n) damaged[random() % damaged.size()] = static_cast<char>(random());
        survived += readable(damaged) ? 1 : 0;
    }
    CHECK(survived > 0);
}
