// The pictures of a letter that comes as a PDF: which are shown, where, as what file, and what is told
// of all others.
#include "pipeline/job/pictures.hpp"
#include "formats/codings/picture/picture_reader.hpp"
#include "formats/registry/registry.hpp"
#include "pipeline/document/visit.hpp"
#include "pipeline/run/run.hpp"
#include "tests/codings/picture/encode.hpp"
#include "tests/pdfa/foreign/small_pdf.hpp"

#include "tests/support/catch.hpp"

#include <fmt/format.h>

#include <functional>

using namespace voetnoot;
using namespace voetnoot::test;

namespace {

const Format& pdf() {
    return *find_format(formats(), "pdf");
}

// An image of the file: "/Width 2 …" and its data.
std::string image(const std::string& entries, const std::string& data) {
    return fmt::format("<< /Type /XObject /Subtype /Image {} /Length {} >>\nstream\n{}\nendstream",
                       entries, data.size(), data);
}

// Eight by eight pixels, red above and blue below.
std::string flag() {
    std::string data;
    for (int y = 0; y < 8; ++y)
        for (int x = 0; x < 8; ++x)
            data += y < 4 ? std::string("\xFF\0\0", 3) : std::string("\0\0\xFF", 3);
    return data;
}
const std::string rgb = "/Width 8 /Height 8 /BitsPerComponent 8 /ColorSpace /DeviceRGB";

std::string draw(double x, double y, double width, double height, std::string_view name = "I") {
    return fmt::format("q {} 0 0 {} {} {} cm /{} Do Q\n", width, height, x, y, name);
}

SmallPdf letter(const std::string& object, const std::string& drawing) {
    SmallPdf made;
    made.objects.push_back(object);
    made.resources = "/XObject << /I 4 0 R >>";
    made.pages.push_back(
        {set(80, 700, "De dijk is hersteld.") + drawing + set(80, 400, "Dat is alles.")});
    return made;
}

struct Seen {
    std::vector<std::string> blocks;  // a picture as "[name: words]"
    std::string findings;
    Pictures pictures;
    std::vector<Image> images;
};

Seen see(const std::string& bytes, const Format& format = pdf()) {
    Seen seen;
    const Source source = open_letter(format, "brief.pdf", bytes, {});
    PictureLoading loading;
    loading.read = codings::picture::read_picture;
    seen.pictures = load_pictures(source, format, {}, loading);
    NormalizeOptions options;
    options.pictures = &seen.pictures;
    const Reading reading = read_letter(source, format, {}, options);
    for (const Block& block : reading.normalized.document.body) {
        std::string text;
        if (const auto* paragraph = std::get_if<Paragraph>(&block.value))
            for (const Inline& node : paragraph->content) {
                if (const auto* words = std::get_if<Text>(&node.value)) text += words->text;
                if (const auto* image = std::get_if<Image>(&node.value)) {
                    seen.images.push_back(*image);
                    text += fmt::format("[{}{}]", image->target,
                                        image->alt.empty() ? "" : ": " + image->alt);
                }
            }
        seen.blocks.push_back(text);
    }
    for (const Finding& finding : reading.findings.all())
        if (finding.severity != Severity::info)
            seen.findings += fmt::format("{}: {}\n", finding.rule, finding.message);
    return seen;
}

std::string pixel(const Seen& seen, std::size_t x, std::size_t y) {
    REQUIRE(seen.images.size() == 1);
    REQUIRE(seen.images[0].picture != nullptr);
    const Picture& picture = *seen.images[0].picture;
    return picture.samples.substr((y * picture.width + x) * picture.channels, picture.channels);
}

const std::string red("\xFF\0\0", 3), blue("\0\0\xFF", 3), white("\xFF\xFF\xFF", 3);
using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("a picture stands between the paragraphs that it stands between on the page") {
    const Seen seen = see(small_pdf(letter(image(rgb, flag()), draw(80, 500, 120, 90))));
    CHECK(seen.blocks == Texts{"De dijk is hersteld.", "[page-1-picture-1.png]", "Dat is alles."});
    CHECK(seen.findings == "TEXT-7: nothing describes the image 'page-1-picture-1.png'\n");
    CHECK(pixel(seen, 0, 0) == red);
    CHECK(pixel(seen, 0, 7) == blue);
    REQUIRE(seen.images[0].size);
    CHECK(seen.images[0].size->width == 120'000);
    CHECK(seen.images[0].size->height == 90'000);
}

TEST_CASE("a picture that is drawn upside down or lying is turned as the page shows it") {
    const auto drawn = [](const std::string& matrix) {
        return see(small_pdf(letter(image(rgb, flag()), "q " + matrix + " cm /I Do Q\n")));
    };
    CHECK(pixel(drawn("120 0 0 -90 80 590"), 0, 0) == blue);
    const Seen left = drawn("0 120 -90 0 170 500");  // a quarter to the left: its upper side is left
    CHECK(pixel(left, 0, 0) == red);
    CHECK(pixel(left, 7, 0) == blue);
    const Seen right = drawn("0 -120 90 0 80 620");
    CHECK(pixel(right, 0, 0) == blue);
    CHECK(pixel(right, 7, 0) == red);
}

TEST_CASE("a JPEG is its file, byte for byte") {
    const std::string file = jpeg({.width = 8, .height = 8}, flag());
    const Seen seen =
        see(small_pdf(letter(image(rgb + " /Filter /DCTDecode", file), draw(80, 500, 120, 90))));
    REQUIRE(seen.images.size() == 1);
    CHECK(seen.images[0].target == "page-1-picture-1.jpg");
    REQUIRE(seen.images[0].picture != nullptr);
    CHECK(seen.images[0].picture->jpeg == file);
}

TEST_CASE("palettes, bits, masks and inks are decoded") {
    const auto first = [](const std::string& entries, const std::string& data) {
        const Seen seen = see(small_pdf(letter(image(entries, data), draw(80, 500, 120, 90))));
        return pixel(seen, 0, 0);
    };
    const std::string eight = "/Width 8 /Height 8 ";
    CHECK(first(eight + "/BitsPerComponent 1 /ColorSpace [ /Indexed /DeviceRGB 1 <FF00000000FF> ]",
                std::string(8, '\0')) == red);
    CHECK(first(eight + "/BitsPerComponent 1 /ColorSpace /DeviceGray /Decode [ 1 0 ]",
                std::string(8, '\0')) == "\xFF");
    CHECK(first(eight + "/BitsPerComponent 4 /ColorSpace /DeviceGray", std::string(32, '\x5F')) ==
          "\x55");
    CHECK(first(eight + "/BitsPerComponent 8 /ColorSpace /DeviceCMYK", [] {
              std::string data;
              for (int i = 0; i < 64; ++i) data += std::string("\0\xFF\xFF\0", 4);
              return data;
          }()) == red);
    SmallPdf masked = letter(image(rgb + " /SMask 5 0 R", flag()), draw(80, 500, 120, 90));
    masked.objects.push_back(
        image(eight + "/BitsPerComponent 8 /ColorSpace /DeviceGray", std::string(64, '\0')));
    CHECK(pixel(see(small_pdf(masked)), 0, 0) == white);
}

TEST_CASE("a picture within the content is one") {
    const Seen seen = see(small_pdf(letter(
        image(rgb, flag()), "q 60 0 0 60 80 500 cm BI /W 8 /H 8 /BPC 8 /CS /RGB /F /AHx ID " + [] {
            std::string hex;
            for (const char c : flag()) hex += fmt::format("{:02X}", static_cast<unsigned char>(c));
            return hex;
        }() + "> EI Q\n")));
    CHECK(seen.blocks[1] == "[page-1-picture-1.png]");
    CHECK(pixel(seen, 0, 0) == red);
}

TEST_CASE("decoration is told, and is no picture of the letter") {
    for (const std::string& drawing : {draw(80, 500, 200, 2), draw(80, 500, 8, 8), draw(0, 0, 595, 842),
                                       "/Artifact BMC " + draw(80, 500, 120, 90) + "EMC\n"}) {
        const Seen seen = see(small_pdf(letter(image(rgb, flag()), drawing)));
        CHECK(seen.blocks == Texts{"De dijk is hersteld.", "Dat is alles."});
        CHECK(seen.findings == "PDF-26: what is not text: picture, once, on page 1\n");
    }
    SmallPdf repeated = letter(image(rgb, flag()), draw(80, 750, 120, 60));
    repeated.pages.push_back({draw(80, 750, 120, 60) + set(80, 700, "Nog een bladzijde.")});
    const Seen logo = see(small_pdf(repeated));
    CHECK(logo.images.empty());
    CHECK(logo.findings == "PDF-26: what is not text: picture, 2 times, on pages 1, 2\n");
}

TEST_CASE("what cannot be decoded is told with its kind") {
    const auto told = [](const std::string& entries) {
        return see(small_pdf(letter(image(entries, "x"), draw(80, 500, 120, 90)))).findings;
    };
    const auto finding = [](std::string_view kind) {
        return fmt::format("PDF-26: what is not text: picture ({}), once, on page 1\n", kind);
    };
    CHECK(told(rgb + " /Filter /JPXDecode") == finding("JPEG 2000"));
    CHECK(told(rgb + " /Filter [ /JBIG2Decode ]") == finding("JBIG2"));
    CHECK(told("/Width 8 /Height 8 /BitsPerComponent 1 /Filter /CCITTFaxDecode") ==
          finding("fax coding"));
    CHECK(told("/Width 8 /Height 8 /ImageMask true") == finding("stencil in a colour of the page"));
    CHECK(told("/Width 8 /Height 8 /BitsPerComponent 8 /ColorSpace [ /Separation /Goud /DeviceRGB 9 0 R "
               "]") == finding("inks of its own"));
}

TEST_CASE("a picture whose data end too early or are too many is told where it stands") {
    const Seen seen = see(small_pdf(letter(image(rgb, "too few"), draw(80, 500, 120, 90))));
    CHECK(seen.findings.find("TEXT-6") != std::string::npos);
    const Seen large = see(small_pdf(
        letter(image("/Width 900000 /Height 900000 /BitsPerComponent 8 /ColorSpace /DeviceRGB", flag()),
               draw(80, 500, 120, 90))));
    CHECK(large.findings.find("TEXT-6") != std::string::npos);
}

namespace {

std::string described() {
    SmallPdf made =
        letter(image(rgb, flag()), "/Figure << /MCID 0 >> BDC " + draw(80, 500, 120, 90) + "EMC\n");
    made.catalog = "/StructTreeRoot 5 0 R /MarkInfo << /Marked true >>";
    made.objects.push_back("<< /Type /StructTreeRoot /K 6 0 R >>");
    made.objects.push_back("<< /S /Figure /P 5 0 R /Pg 8 0 R /K 0 /Alt (De  dijk\nbij nacht\\000) >>");
    return small_pdf(made);
}

// By a transcript, or a Draft, that was tampered with.
std::string errors(
    const std::function<void(std::vector<Source::Part>&)>& tamper,
    const std::function<void(draft::Blocks&)>& lose = [](draft::Blocks&) {},
    const std::string& file = described()) {
    Format format = pdf();
    format.open = [&](const std::string& name, std::string bytes, const Limits& limits) {
        const Source sound = pdf().open(name, std::move(bytes), limits);
        std::vector<Source::Part> parts = sound.parts();
        tamper(parts);
        return Source(name, std::string(sound.file()), parts);
    };
    format.read = [&](const Source& source, const ReadOptions& how, Findings& findings) {
        Draft draft = pdf().read(source, how, findings);
        lose(draft.blocks);
        return draft;
    };
    const Source source = open_letter(format, "brief.pdf", file, {});
    std::string found;
    const Reading reading = read_letter(source, format, {}, {});
    for (const Finding& finding : reading.findings.all())
        if (finding.severity == Severity::error) found += finding.rule + ' ';
    return found;
}

}  // namespace

TEST_CASE("the description of a Figure is that of its picture") {
    const Seen seen = see(described());
    CHECK(seen.blocks ==
          Texts{"De dijk is hersteld.", "[page-1-picture-1.png: De dijk bij nacht]", "Dat is alles."});
    CHECK(seen.findings == "");
}

TEST_CASE("a PDF that is pictures alone is refused, whatever these are called") {
    SmallPdf made = letter(image(rgb, flag()), "");
    made.pages[0].content = draw(80, 500, 120, 90);
    CHECK_THROWS_AS(see(small_pdf(made)), Unreadable);
}

TEST_CASE("a picture that is lost, doubled or described otherwise is found") {
    CHECK(errors([](auto&) {}) == "");
    const auto drawn = [](const std::string& from, const std::string& to) {
        return errors([&](auto& parts) {
            std::string& order = parts.back().bytes;
            const std::size_t at = order.find(from);
            REQUIRE(at != std::string::npos);
            order.replace(at, from.size(), to);
        });
    };
    CHECK(drawn(" p0", "") != "");
    CHECK(drawn(" p0", " p0 p0") != "");
    CHECK(drawn(" p0", " p7") != "");
    CHECK(errors([](auto& parts) {
              std::string& text = parts[0].bytes;
              text.replace(text.find("nacht"), 5, "licht");
          }).find("LEDGER-15") != std::string::npos);
    CHECK(errors([](auto&) {}, [](draft::Blocks& blocks) { blocks.erase(blocks.begin() + 1); })
              .find("LEDGER-1 ") != std::string::npos);
}

TEST_CASE("a picture that nothing describes is counted as well") {
    const auto lost = [](const std::string& drawing, const std::string& order) {
        return errors(
            [&](auto& parts) {
                std::string& last = parts.back().bytes;
                const std::size_t at = last.find(order);
                REQUIRE(at != std::string::npos);
                last.erase(at, order.size());
            },
            [](draft::Blocks&) {}, small_pdf(letter(image(rgb, flag()), drawing)));
    };
    const std::string picture = draw(80, 500, 120, 90);
    CHECK(lost(picture, "") == "");
    CHECK(lost(picture, " p0").find("LEDGER-15") != std::string::npos);
    CHECK(lost(picture + draw(300, 500, 60, 60), " p1").find("LEDGER-15") != std::string::npos);
    const auto dropped = [](std::size_t count) {
        return errors(
            [](auto&) {},
            [count](draft::Blocks& blocks) {
                for (std::size_t i = 0; i < count; ++i) blocks.erase(blocks.begin() + 1);
            },
            small_pdf(letter(image(rgb, flag()), draw(80, 550, 120, 40) + draw(80, 500, 120, 40))));
    };
    CHECK(dropped(0) == "");
    CHECK(dropped(1) == "LEDGER-1 ");
    CHECK(dropped(2) == "LEDGER-1 ");
}

TEST_CASE("decoration is asked for by nobody") {
    for (const std::string& drawing :
         {draw(80, 500, 11, 90), draw(80, 500, 12.5, 90), draw(0, 0, 612, 780), draw(-90, 500, 100, 90),
          "/Artifact BMC " + draw(80, 500, 120, 90) + "EMC "})
        CHECK(errors([](auto&) {}, [](draft::Blocks&) {},
                     small_pdf(letter(image(rgb, flag()), drawing))) == "");
    SmallPdf twice = letter(image(rgb, flag()), draw(80, 600, 120, 90));
    twice.pages.push_back({set(80, 560, "Nog een bladzijde.") + draw(83, 602, 120, 90)});
    CHECK(errors([](auto&) {}, [](draft::Blocks&) {}, small_pdf(twice)) == "");
}
