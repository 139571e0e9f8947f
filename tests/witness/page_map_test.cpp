// Where a letter stands on the pages of its original.
#include "tests/support/catch.hpp"
#include "tests/witness/said.hpp"

#include "pipeline/text/text.hpp"
#include "pipeline/witness/page_map.hpp"

#include <sstream>

using namespace voetnoot;
using namespace voetnoot::witness;

namespace {

const std::string first = "De wegbeheerder telde in mei de fietsers op de brug over de rivier.";
const std::string second = "Daarover schreef hij aan de gemeente een lange en heldere brief.";
const std::string third = "De gemeente besloot daarop dat de brug voortaan openblijft.";

// Words of each page, one line below the other.
Testimony pages(const std::vector<std::string>& texts) {
    Testimony testimony;
    for (std::uint32_t page = 1; page <= texts.size(); ++page) {
        testimony.pages.push_back({0, 0, 595, 842});
        std::istringstream words(texts[page - 1]);
        float left = 70;
        for (std::string word; words >> word; left += 20)
            testimony.words.push_back({word, {page, {left, 700, left + 18, 710}, {}}});
    }
    return testimony;
}

PageMap mapped(const Testimony& original, const std::string& letter) {
    const Testimony read = witness_test::markdown(letter);
    return page_map(original, read, align(original, read));
}

std::vector<std::pair<std::uint32_t, std::size_t>> ends(const PageMap& map) {
    std::vector<std::pair<std::uint32_t, std::size_t>> found;
    for (const LedgerPageEnd& end : map.ends) found.emplace_back(end.page, end.offset);
    return found;
}

std::size_t length(const std::string& text) {
    return count_code_points(squeeze(text));
}

using Ends = std::vector<std::pair<std::uint32_t, std::size_t>>;

}  // namespace

TEST_CASE("a page ends between two paragraphs, and within one") {
    const PageMap apart =
        mapped(pages({first, second + " " + third}), first + "\n\n" + second + " " + third);
    CHECK(ends(apart) == Ends{{1, length(first)}});
    REQUIRE(apart.passages.size() == 2);
    REQUIRE(apart.passages[1].places.size() == 1);
    CHECK(apart.passages[1].places[0].page == 2);
    CHECK(apart.passages[1].places[0].box.left == 70);
    CHECK(apart.passages[1].places[0].box.right > 400);

    const PageMap within =
        mapped(pages({first + " " + second, third}), first + "\n\n" + second + " " + third);
    CHECK(ends(within) == Ends{{1, length(first + second)}});
    REQUIRE(within.passages.size() == 2);
    REQUIRE(within.passages[1].places.size() == 2);
    CHECK(within.passages[1].places[0].page == 1);
    CHECK(within.passages[1].places[1].page == 2);
}

TEST_CASE("a page that ends within a word, and one that shows nothing of the letter") {
    const PageMap word =
        mapped(pages({first + " Daarover-", "schreef hij aan de gemeente een lange brief."}),
               first + " *Daarover*schreef hij aan de gemeente een lange brief.");
    REQUIRE(word.ends.size() == 1);
    CHECK(word.ends[0].offset == length(first));
    CHECK(word.ends[0].break_at == 8);
    CHECK(ends(mapped(pages({first, "", second}), first + "\n\n" + second)) ==
          Ends{{1, length(first)}, {2, length(first)}});
}

TEST_CASE("a passage that stands elsewhere has its place and ends no page") {
    const PageMap map =
        mapped(pages({first + " " + second, third}),
               third.substr(0, 24) + "\n\n" + first + "\n\n" + second + "\n\n" + third.substr(24));
    CHECK(ends(map) == Ends{{1, length(third.substr(0, 24) + first + second)}});
    REQUIRE(map.passages.size() == 4);
    CHECK(map.passages[0].places[0].page == 2);
    CHECK(map.passages[1].places[0].page == 1);
}

TEST_CASE("notes have places and end no page; a file without pages maps nothing") {
    Testimony original = pages({first + " " + second, third});
    const std::string note = "Besluit over het onderhoud van bruggen.";
    for (const char* word : {"Besluit", "over", "het", "onderhoud", "van", "bruggen."})
        original.words.push_back({word, {2, {70, 60, 90, 70}, {}}, Part::note, 0, false});
    original.notes.push_back({"1", {}});
    const PageMap map = mapped(original, first + "<sup>1</sup>\n\n" + second + "\n\n" + third +
                                             "\n\n---\n\n<sup>1</sup> " + note + "\n");
    CHECK(ends(map) == Ends{{1, length(first + second)}});
    REQUIRE(map.passages.size() == 4);
    CHECK(map.passages[3].note == 0u);
    CHECK(map.passages[3].places[0].page == 2);
    CHECK(map.passages[3].places[0].box.top == 70);
    original.pages.clear();
    CHECK(mapped(original, first + "\n\n" + second).empty());
}
