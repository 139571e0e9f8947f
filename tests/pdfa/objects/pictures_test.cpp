#include "tests/pdfa/objects/composer.hpp"
#include "tests/pdfa/objects/written.hpp"
#include "tests/support/catch.hpp"

using namespace voetnoot;
using namespace voetnoot::pdfa;
using namespace voetnoot::pdfa;

namespace {

std::shared_ptr<const Picture> picture(std::string name, std::string samples, std::string jpeg = {}) {
    auto made = std::make_shared<Picture>();
    made->sha256 = std::move(name);
    made->width = 2;
    made->height = 1;
    made->channels = samples.size() == 2 || !jpeg.empty() ? 1 : 3;
    made->samples = std::move(samples);
    made->jpeg = std::move(jpeg);
    return made;
}

const std::string red_green("\xFF\0\0\0\xFF\0", 6);

// Two pages that show one picture twice, under two values, and a JPEG; one more as decoration.
LaidOut letter() {
    Composer composer(test_fonts());
    const StructureId paragraph = composer.add(Tag::p, {});
    const auto figure = [&](std::shared_ptr<const Picture> shown, Rectangle area) {
        const StructureId id = composer.add(Tag::figure, paragraph);
        composer.laid_out.structure.at(id).alt = "Plaat";
        composer.laid_out.structure.at(id).block = area.top - area.bottom > 30;
        composer.page().items.emplace_back(DrawnPicture{std::move(shown), area, id, {}});
    };
    composer.new_page("1");
    composer.run(paragraph, {72, 720}, "Zie");
    figure(picture("one", red_green), {72, 600, 172, 650});
    figure(picture("two", "", "a file"), {72, 500, 92, 510});
    composer.new_page("2");
    figure(picture("one", red_green), {72, 600, 172, 650});
    composer.page().items.emplace_back(
        DrawnPicture{picture("two", "", "a file"), {72, 500, 92, 510}, {}, {}});
    return composer.laid_out;
}

std::string raw(QPDFObjectHandle object) {
    const auto data = object.getRawStreamData();
    return {reinterpret_cast<const char*>(data->getBuffer()), data->getSize()};
}

}  // namespace

TEST_CASE("a picture is in the file once, however often it is shown") {
    Written written(letter());
    QPDFObjectHandle images = written.page(0).getKey("/Resources").getKey("/XObject");
    REQUIRE(images.getKeys() == std::set<std::string>{"/I0", "/I1"});
    CHECK(stream(images.getKey("/I0")) == red_green);
    CHECK(raw(images.getKey("/I1")) == "a file");
    QPDFObjectHandle samples = images.getKey("/I0").getDict();
    samples.removeKey("/Length");
    CHECK(samples.unparse() ==
          "<< /BitsPerComponent 8 /ColorSpace /DeviceRGB /Filter /FlateDecode /Height 1 "
          "/Subtype /Image /Type /XObject /Width 2 >>");
    QPDFObjectHandle file = images.getKey("/I1").getDict();
    CHECK(file.getKey("/Filter").getName() == "/DCTDecode");
    CHECK(file.getKey("/ColorSpace").getName() == "/DeviceGray");
}

TEST_CASE("it is drawn in its Figure, or as an artifact") {
    Written written(letter());
    CHECK(contains(written.content(0), "/Figure<</MCID 1>>BDC\nq 100 0 0 50 72 600 cm /I0 Do Q\nEMC\n"));
    CHECK(contains(written.content(1), "/Figure<</MCID 0>>BDC\nq 100 0 0 50 72 600 cm /I0 Do Q\nEMC\n"));
    CHECK(contains(written.content(1),
                   "/Artifact<</Type/Layout>>BDC\nq 20 0 0 10 72 500 cm /I1 Do Q\nEMC\n"));
    CHECK(written.parent(1).getArrayNItems() == 1);
    QPDFObjectHandle figure = written.parent(0).getArrayItem(1);
    CHECK(figure.getKey("/A").unparse() ==
          "<< /BBox [ 72 600 172 650 ] /O /Layout /Placement /Block >>");
    CHECK_FALSE(written.parent(0).getArrayItem(2).getKey("/A").hasKey("/Placement"));
}

TEST_CASE("a letter without pictures has no word of them") {
    Composer composer(test_fonts());
    composer.new_page("1");
    composer.run(composer.add(Tag::p, {}), {72, 720}, "Zie");
    Written written(composer.laid_out);
    CHECK_FALSE(written.page(0).getKey("/Resources").hasKey("/XObject"));
}
