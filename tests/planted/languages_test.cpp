// The language of a part is in the Akoma Ntoso and in the PDF, as long as the part; a writer that loses
// it, names another or marks other words is found.
#include "tests/planted/bench.hpp"
#include "tests/planted/document_walk.hpp"
#include "tests/planted/tally.hpp"

#include "tests/support/catch.hpp"

using namespace voetnoot;
using namespace voetnoot::planted;

namespace {

const Letter letter{
    "talen",
    "# De dijk\n\nDe dijk is <span lang=\"en\">state of *the* art<sup>1</sup> today</span> en van "
    "klei.\n\n"
    "- Een <span lang=\"fr\">fait accompli</span>\n\n<p lang=\"de\">Das ist der Deich.</p>\n\n---\n\n"
    "<sup>1</sup> Of <span lang=\"en\">the like</span>.\n"};

bool is_foreign(const Inlines& content, std::size_t i) {
    return std::holds_alternative<Foreign>(content[i].value);
}

std::size_t places_found(Bench& bench, const std::string& target,
                         const std::function<void(Inlines&, std::size_t)>& change) {
    std::size_t found = 0;
    for (std::size_t place = 0;; ++place) {
        bool planted = false;
        bench.damage_document = [&](Document& document) {
            planted = at_node(document, Part::all, place, is_foreign, change);
        };
        const Result result = bench.run(letter, {target}, OnDefect::mark);
        if (!planted) return found;
        INFO(target << ", place " << place);
        CHECK(result.outcome == Outcome::refused);
        CHECK(found_in_output(result.findings, {"LEDGER-14"}, target));
        ++found;
    }
}

}  // namespace

TEST_CASE("a part in another language keeps it in every output that can name one") {
    Bench bench;
    const Result result = bench.run(letter, {"txt", "akn", "pdf"}, OnDefect::refuse);
    CHECK(result.outcome == Outcome::sealed);
    REQUIRE(result.reading.promised.foreign);
    REQUIRE(result.reading.promised.foreign->size() == 4);
    CHECK(result.reading.promised.foreign->front().text == "state of the art today");
    CHECK(result.reading.promised.foreign->back().language == "en");
}

TEST_CASE("a language that a writer loses or changes is found") {
    Bench bench;
    for (const std::string target : {"akn", "pdf"}) {
        const auto lost = [](Inlines& content, std::size_t i) {
            Inlines inner = std::move(std::get<Foreign>(content[i].value).content);
            content.erase(content.begin() + position(i));
            content.insert(content.begin() + position(i), inner.begin(), inner.end());
        };
        const auto other = [](Inlines& content, std::size_t i) {
            std::get<Foreign>(content[i].value).language = "la";
        };
        const auto shorter = [](Inlines& content, std::size_t i) {
            Inlines& inner = std::get<Foreign>(content[i].value).content;
            const Inline last = inner.back();
            inner.pop_back();
            content.insert(content.begin() + position(i) + 1, last);
        };
        CHECK(places_found(bench, target, lost) >= 5);
        CHECK(places_found(bench, target, other) >= 5);
        CHECK(places_found(bench, target, shorter) >= 5);
    }
}
