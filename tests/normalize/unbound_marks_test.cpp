// A superscript with the label of a note is bound, or told. Binding is damaged here, mark by mark: what
// it leaves behind must be found.
#include "pipeline/normalize/notes/note_zones.hpp"
#include "pipeline/normalize/notes/notes.hpp"

#include "tests/normalize/letter.hpp"
#include "tests/support/catch.hpp"

using namespace voetnoot;
using namespace voetnoot::normalize;

namespace {

// A letter whose references are bound, and what its findings were by then.
class BoundLetter {
public:
    explicit BoundLetter(const std::string& markdown)
        : source_("letter.md", markdown),
          draft_(testing::read(markdown).ingested.draft),
          work_{source_, findings_, {}, {}, {}, {}, {}, draft_.explicit_roles} {
        for (const draft::Block& block : draft_.blocks) work_.flow.push_back({block});
        notes::find_highest_number(work_);
        notes::settle_bare_marks(work_);
        notes::find_notes(work_);
        notes::extend_notes(work_);
        notes::settle_zones(work_);
        notes::number_notes(work_);
        marks_ = notes::marks_of(work_);
        notes::bind_references(work_, marks_);
    }

    const std::vector<notes::Mark>& marks() const { return marks_; }
    Workbench& work() { return work_; }

    // What is told once nothing else is: the findings that this adds.
    std::vector<Finding> told_now() {
        const std::size_t before = findings_.all().size();
        notes::tell_unbound_marks(work_, marks_);
        return {findings_.all().begin() + static_cast<std::ptrdiff_t>(before), findings_.all().end()};
    }

private:
    Source source_;
    Findings findings_;
    Draft draft_;
    Workbench work_;
    std::vector<notes::Mark> marks_;
};

}  // namespace

TEST_CASE("A mark that binding leaves out is told, whichever it is") {
    const std::string letter =
        "Zo<sup>1</sup>, en<sup>2,3</sup> ook 40<sup>4</sup> schepen<sup>a</sup>; nog<sup>1–3</sup> "
        "eens<sup>(5)</sup>.\n\n<sup>1</sup> Een.\n\n<sup>2</sup> Twee.\n\n<sup>3</sup> "
        "Drie.\n\n<sup>4</sup> Vier.\n\n<sup>5</sup> Vijf.\n\n<sup>a</sup> Letter.\n";
    const std::size_t count = BoundLetter(letter).marks().size();
    REQUIRE(count == 6);
    for (std::size_t lost = 0; lost < count; ++lost) {
        BoundLetter damaged(letter);
        const notes::Mark& mark = damaged.marks()[lost];
        INFO("mark " << mark.text);
        REQUIRE(damaged.work().bindings.erase(place_of(mark.span)) == 1);
        damaged.work().findings = {};  // nor does any finding name it
        const std::vector<Finding> told = damaged.told_now();
        REQUIRE(told.size() == 1);
        CHECK(told.front().span == mark.span);
        CHECK(told.front().rule.starts_with("NOTE-"));
    }
}

TEST_CASE("Nothing is told of marks that are bound, or told already") {
    BoundLetter letter(
        "Zo<sup>1</sup>, en<sup>2</sup>, 10 km<sup>2</sup>.\n\n<sup>1</sup> Een.\n\n<sup>2</sup> "
        "Twee.\n");
    const std::vector<Finding> first = letter.told_now();
    REQUIRE(first.size() == 1);  // the power
    CHECK(first.front().rule == "NOTE-19");
    CHECK(letter.told_now().empty());
}
