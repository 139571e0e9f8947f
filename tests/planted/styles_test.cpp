// Words that are struck, inserted, underlined or highlighted are so in every output, as many and the
// same, and links within the letter lead to their places; a writer or a reader that loses it is found.
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

namespace {

const Letter linked{
    "plaatsen",
    "# Inhoud\n\nZie [hoofdstuk twee](#page-3-0), [de lijst](#lijst), [de cel](#cel) en "
    "[*de noot* zelf](#in-noot).\n\n"
    "| a | b |\n|---|---|\n| een | <span id=\"cel\"></span>twee |\n\n"
    "## <span id=\"page-3-0\"></span>Twee\n\nTekst<sup>1</sup> {#1} en [terug](#boven).\n\n"
    "<a name=\"lijst\"></a>\n\n- Eerste <a id='boven'>punt</a>\n- Tweede\n\n---\n\n"
    "<sup>1</sup> De noot, <span id=\"in-noot\"></span>zie [de lijst](#lijst).\n"};

bool leads_within(const Inlines& content, std::size_t i) {
    const auto* link = std::get_if<Link>(&content[i].value);
    return link != nullptr && link->place.has_value();
}

}  // namespace

TEST_CASE("links within the letter lead to their places in every output") {
    Bench bench;
    const Result result = bench.run(linked, {"txt", "akn", "pdf"}, OnDefect::refuse);
    for (const Finding& finding : result.findings.all()) UNSCOPED_INFO(finding.rule << finding.message);
    CHECK(result.outcome == Outcome::sealed);
    const std::vector<LedgerLink>& links = result.reading.promised.links;
    REQUIRE(links.size() == 6);
    for (const LedgerLink& link : links) CHECK(link.place.has_value());
    CHECK(links[3].place->inside == 0);
    CHECK(links[1].place == links[5].place);
    CHECK(std::none_of(result.findings.all().begin(), result.findings.all().end(),
                       [](const Finding& finding) { return finding.rule == "TEXT-4"; }));
}

TEST_CASE("a link that leads to another place, or to none, is found") {
    Bench bench;
    for (const std::string target : {"txt", "akn", "pdf"}) {
        const auto elsewhere = [](Inlines& content, std::size_t i) {
            Link& link = std::get<Link>(content[i].value);
            link.place = *link.place % 5 + 1;
        };
        const auto lost = [](Inlines& content, std::size_t i) {
            Inlines inner = std::move(std::get<Link>(content[i].value).content);
            content.erase(content.begin() + position(i));
            content.insert(content.begin() + position(i), inner.begin(), inner.end());
        };
        for (const auto& change : {std::function<void(Inlines&, std::size_t)>(elsewhere),
                                   std::function<void(Inlines&, std::size_t)>(lost)}) {
            std::size_t found = 0;
            for (std::size_t place = 0;; ++place) {
                bool planted = false;
                bench.damage_document = [&](Document& document) {
                    planted = at_node(document, Part::all, place, leads_within, change);
                };
                const Result result = bench.run(linked, {target}, OnDefect::mark);
                if (!planted) break;
                INFO(target << ", place " << place);
                CHECK(result.outcome == Outcome::refused);
                CHECK(found_in_output(result.findings, {"LEDGER-11"}, target));
                ++found;
            }
            CHECK(found == 6);
        }
    }
}
