// Rules about an original with pages: what one would say, without a file.
#include "tests/rules/planted.hpp"

#include "pipeline/run/take_from_witness.hpp"
#include "pipeline/text/text.hpp"
#include "pipeline/verify/page_ends.hpp"
#include "pipeline/witness/statements.hpp"

namespace voetnoot::rules_test {

namespace {

using witness::Part;
using witness::Testimony;

constexpr std::string_view sentence =
    "De wegbeheerder telde in mei fietsers op de brug over de rivier en schreef daarover een lange "
    "brief.";

void add(Testimony& testimony, std::string_view text, std::uint32_t page, float bottom, Part part) {
    for (const std::string& word : words(text))
        testimony.words.push_back({word, {page, {72, bottom, 300, bottom + 10}, {}}, part});
}

Testimony original() {
    Testimony testimony;
    testimony.pages.assign(2, {0, 0, 595, 842});
    for (const std::uint32_t page : {1u, 2u}) add(testimony, sentence, page, 400, Part::body);
    return testimony;
}

Testimony letter() {
    Testimony testimony;
    for (int i = 0; i < 2; ++i) add(testimony, sentence, 0, 0, Part::body);
    return testimony;
}

Findings said(const Testimony& original) {
    Findings findings;
    for (const witness::Statement& statement : witness::compare(original, letter()).statements)
        findings.add(*statement.rule, {}, statement.message);
    return findings;
}

Findings with(std::string_view text, float bottom, Part part) {
    Testimony testimony = original();
    add(testimony, text, 1, bottom, part);
    return said(testimony);
}

Findings nothing() {
    return said(original());
}

// A page's number, which the letter has as paragraphs, and the original once.
Findings left_in_text(std::string_view number, Part part) {
    Testimony testimony = original();
    add(testimony, number, 1, 20, part);
    Testimony made;
    for (const std::string_view passage : {sentence, number, number, sentence}) {
        made.passages.push_back({made.words.size(), {}});
        add(made, passage, 0, 0, Part::body);
    }
    Findings findings;
    for (const witness::Statement& statement : witness::compare(testimony, made).statements)
        findings.add(*statement.rule, {}, statement.message);
    return findings;
}

// What is taken over of a head that the letter lost.
Findings taken(std::string_view head) {
    Testimony testimony = original();
    add(testimony, head, 1, 700, Part::body);
    Normalized normalized;
    Findings findings;
    take_from_witness(testimony, witness::compare(testimony, letter()), {Field::date}, normalized,
                      findings);
    return findings;
}

Findings page_ends(std::vector<LedgerPageEnd> promised, std::vector<LedgerPageEnd> shown) {
    Ledger letter, output;
    letter.page_ends = std::move(promised);
    output.page_ends = std::move(shown);
    Findings findings;
    compare_page_ends(letter, output, findings);
    return findings;
}

}  // namespace

PlantedRules planted_originals() {
    return {
        {"WIT-2",
         {[] {
              Testimony testimony = original();
              testimony.pages.push_back({0, 0, 595, 842});
              testimony.silent = {3};
              return said(testimony);
          },
          nothing}},
        {"WIT-3",
         {[] {
              Testimony testimony = original();
              testimony.doubts = {{2, "font F1 gives several glyphs the space"}};
              return said(testimony);
          },
          nothing}},
        {"WIT-11",
         {[] { return with("Datum 1 juli 2021", 700, Part::body); },
          [] { return with("Datum 1 juli 2021", 100, Part::body); }}},
        {"WIT-21",
         {[] { return with("Pagina 1 van 2", 20, Part::furniture); },
          [] { return with("Pagina 1 van 2", 20, Part::body); }}},
        {"WIT-22",
         {[] { return with("onzichtbaar", 500, Part::hidden); },
          [] { return with("onzichtbaar", 500, Part::body); }}},
        {"WIT-24",
         {[] {
              return page_ends({{1, 40}}, {});
          },
          [] {
              return page_ends({{1, 40}}, std::vector<LedgerPageEnd>{{1, 40}});
          }}},
        {"WIT-25",
         {[] { return left_in_text("7", Part::furniture); },
          [] { return left_in_text("7", Part::body); }}},
        {"WIT-23", {[] { return taken("Datum 1 juli 2021"); }, [] { return taken("Onze bruggen"); }}}};
}

}  // namespace voetnoot::rules_test
