#include "formats/pdfa/objects/write_pdf.hpp"
#include "tests/pdfa/objects/composer.hpp"
#include "tests/pdfa/objects/sample_letter.hpp"
#include "tests/pdfa/objects/written.hpp"
#include "tests/support/catch.hpp"

#include <clocale>
#include <locale>

using namespace voetnoot::pdfa;
using namespace voetnoot::pdfa;
using namespace voetnoot::pdfa::objects;

namespace {

std::string sample() {
    return write_pdf(sample_letter(test_fonts()), test_fonts(), sample_metadata());
}

std::string other_letter() {
    Composer letter(test_fonts());
    letter.new_page("1");
    letter.run(letter.add(Tag::p, {0}), {72, 700}, "Een andere brief: zyxw 9876");
    return write_pdf(letter.laid_out, test_fonts(), sample_metadata());
}

struct CommaForPoint : std::numpunct<char> {
    char do_decimal_point() const override { return ','; }
    char do_thousands_sep() const override { return '.'; }
    std::string do_grouping() const override { return "\3"; }
};

}  // namespace

TEST_CASE("the same letter gives the same bytes, also after another") {
    const std::string first = sample();
    CHECK(sample() == first);
    CHECK(other_letter() != first);
    CHECK(sample() == first);
}

TEST_CASE("the same letter gives the same bytes in every locale") {
    const std::string first = sample();
    const std::locale before = std::locale::global(std::locale(std::locale(), new CommaForPoint));
    for (const char* name : {"nl_NL.UTF-8", "de_DE.UTF-8", "tr_TR.UTF-8"}) std::setlocale(LC_ALL, name);
    const std::string other = sample();
    std::locale::global(before);
    std::setlocale(LC_ALL, "C");
    CHECK(other == first);
}

TEST_CASE("the date comes from the letter, and without one there is none") {
    Metadata undated = sample_metadata();
    undated.date.reset();
    const std::string bytes = write_pdf(sample_letter(test_fonts()), test_fonts(), undated);
    CHECK_FALSE(contains(bytes, "CreateDate"));
    Written written(bytes);
    CHECK_FALSE(written.info().hasKey("/CreationDate"));
    CHECK_FALSE(written.info().hasKey("/ModDate"));
}
