// Words that are struck, inserted, underlined or highlighted are so in every output, as many and the
// same; a writer or a reader that loses it is found.
#include "tests/planted/bench.hpp"
#include "tests/planted/document_walk.hpp"
#include "tests/planted/draft_walk.hpp"
#include "tests/planted/tally.hpp"

#include "tests/support/catch.hpp"

#include <algorithm>

using namespace voetnoot;
using namespace voetnoot::planted;

namespace {

const Letter letter{
    "stijlen",
    "# De ~~oude~~ dijk\n\nDe dijk is ~~niet~~ <ins>wel *heel* hoog<sup>1</sup> nu</ins> en "
    "<u>breed</u> en "
    "<mark>van klei</mark>, on<s>be</s>kend.\n\n"
    "- <del>Een</del> ~~punt~~ a~b ~5 tot ~6\n- x~~ y\n\n| a |\n|---|\n| <strike>weg</strike> |\n\n"
    "<p>Een <u>blok <del>van</del> tekst</u>.</p>\n\n---\n\n"
    "<sup>1</sup> Of <u>laag</u> ~~is hij~~.\n"};

bool is_styled(const Inlines& content, std::size_t i) {
    return std::holds_alternative<Styled>(content[i].value);
}

std::size_t places_found(Bench& bench, const std::string& target,
                         const std::function<void(Inlines&, std::size_t)>& change) {
    std::size_t found = 0;
    for (std::size_t place = 0;; ++place) {
        bool planted = false;
        bench.damage_document = [&](Document& document) {
            planted = at_node(document, Part::all, place, is_styled, change);
        };
        const Result result = bench.run(letter, {target}, OnDefect::mark);
        if (!planted) return found;
        INFO(target << ", place " << place);
        CHECK(result.outcome == Outcome::refused);
        CHECK(found_in_output(result.findings, {"LEDGER-17"}, target));
        ++found;
    }
}

}  // namespace

TEST_CASE("what is struck, inserted, underlined or highlighted is so in every output") {
    Bench bench;
    const Result result = bench.run(letter, {"txt", "akn", "pdf"}, OnDefect::refuse);
    CHECK(result.outcome == Outcome::sealed);
    REQUIRE(result.reading.promised.styled);
    std::vector<std::string> told;
    for (const LedgerStyled& styled : *result.reading.promised.styled)
        told.push_back(std::string(name(styled.style)) + ' ' + styled.text);
    CHECK(told == std::vector<std::string>{"struck oude", "struck niet", "inserted wel heel hoog nu",
                                           "underlined breed", "highlighted van klei", "struck be",
                                           "struck Een punt", "struck weg", "underlined blok van tekst",
                                           "struck van", "underlined laag", "struck is hij"});
}

TEST_CASE("a style that a writer loses, changes or moves is found") {
    Bench bench;
    for (const std::string target : {"txt", "akn", "pdf"}) {
        const auto lost = [](Inlines& content, std::size_t i) {
            Inlines inner = std::move(std::get<Styled>(content[i].value).content);
            content.erase(content.begin() + position(i));
            content.insert(content.begin() + position(i), inner.begin(), inner.end());
        };
        const auto other = [](Inlines& content, std::size_t i) {
            Style& style = std::get<Styled>(content[i].value).style;
            style = style == Style::inserted ? Style::underlined : Style::inserted;
        };
        CHECK(places_found(bench, target, lost) >= 12);
        CHECK(places_found(bench, target, other) >= 12);
    }
}

TEST_CASE("a style that the reader loses is found") {
    Bench bench;
    std::size_t place = 0;
    for (bool planted = true; planted; ++place) {
        planted = false;
        bench.damage_draft = [&](Draft& draft) {
            std::size_t left = place;
            for_each_inlines(draft, [&](draft::Inlines& content) {
                for (std::size_t i = 0; i < content.size() && !planted; ++i) {
                    auto* styled = std::get_if<draft::Styled>(&content[i].value);
                    if (styled == nullptr || left-- != 0) continue;
                    draft::Inlines inner = std::move(styled->content);
                    content.erase(content.begin() + position(i));
                    content.insert(content.begin() + position(i), inner.begin(), inner.end());
                    planted = true;
                }
            });
        };
        const Result result = bench.run(letter, {"txt"}, OnDefect::mark);
        if (!planted) break;
        INFO("place " << place);
        CHECK(result.outcome == Outcome::refused);
        CHECK(std::any_of(result.findings.all().begin(), result.findings.all().end(),
                          [](const Finding& finding) { return finding.rule == "LEDGER-1"; }));
    }
    CHECK(place >= 12);
}
