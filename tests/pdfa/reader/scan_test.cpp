// Every glyph that a page shows is in the transcript, and every word of the transcript in the letter:
// what a reader loses, doubles or changes is found.
#include "formats/registry/registry.hpp"
#include "pipeline/run/run.hpp"
#include "tests/pdfa/foreign/small_pdf.hpp"

#include "tests/support/catch.hpp"

#include <algorithm>
#include <functional>

using namespace voetnoot;
using namespace voetnoot::test;

namespace {

const Format& pdf() {
    return *find_format(formats(), "pdf");
}

std::string letter() {
    return small_pdf({set(80, 700, "De dijk is hersteld^1^ en verhoogd.") +
                      set(80, 670, "Het gemaal draait.") + rule(80, 120, 140) +
                      set(80, 105, "^1^ Kamerstuk 36200.", 8)});
}

std::string errors(const Source& source, const Format& format) {
    std::string found;
    const Reading reading = read_letter(source, format, {}, {});
    for (const Finding& finding : reading.findings.all())
        if (finding.severity == Severity::error) found += finding.rule + ' ';
    return found;
}

// The letter with a transcript that was tampered with.
std::string errors(const std::function<void(std::vector<Source::Part>&)>& tamper) {
    const Source sound = open_letter(pdf(), "brief.pdf", letter(), {});
    std::vector<Source::Part> parts = sound.parts();
    tamper(parts);
    const Source source("brief.pdf", std::string(sound.file()), parts);
    const Scan scan = pdf().scan(source, {});
    std::string found;
    for (const ScanRemark& remark : scan.remarks)
        if (remark.rule->severity == Severity::error) found += std::string(remark.rule->id) + ' ';
    return found;
}

// The letter by a reader whose Draft was tampered with.
std::string errors_of_reader(const std::function<void(draft::Blocks&)>& tamper) {
    Format format = pdf();
    format.read = [&](const Source& source, const ReadOptions& how, Findings& findings) {
        Draft draft = pdf().read(source, how, findings);
        tamper(draft.blocks);
        return draft;
    };
    return errors(open_letter(pdf(), "brief.pdf", letter(), {}), format);
}

void replace(std::string& text, const std::string& from, const std::string& to) {
    const std::size_t at = text.find(from);
    REQUIRE(at != std::string::npos);
    text.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE("a sound reading balances") {
    CHECK(errors([](auto&) {}) == "");
    CHECK(errors_of_reader([](auto&) {}) == "");
}

TEST_CASE("a transcript that loses a line, doubles a glyph or changes a letter is found") {
    CHECK(errors([](auto& parts) { replace(parts[0].bytes, "Het gemaal draait.", ""); }) ==
          "LEDGER-15 ");
    CHECK(errors([](auto& parts) { replace(parts[0].bytes, "gemaal", "gemeal"); }) == "LEDGER-15 ");
    CHECK(errors([](auto& parts) { replace(parts[0].bytes, "36200", "3620"); }) == "LEDGER-15 ");
    CHECK(errors([](auto& parts) { replace(parts[0].bytes, "draait.", "draait. Niet."); }) ==
          "LEDGER-15 ");
    CHECK(errors([](auto& parts) {  // and its glyphs
              std::string& drawn = parts[1].bytes;
              drawn.erase(drawn.find_last_of(' '), drawn.find('\n') - drawn.find_last_of(' '));
              replace(parts[0].bytes, " 36200.", "");
          }) == "LEDGER-15 ");
    CHECK(errors([](auto& parts) { parts[1].bytes.insert(0, "0 "); }) == "LEDGER-15 ");
    CHECK(errors([](auto& parts) { parts[1].bytes.insert(0, "9999 "); }) == "LEDGER-15 ");
}

TEST_CASE("an order of drawing that is none is refused") {
    CHECK_THROWS_AS(errors([](auto& parts) { parts[1].bytes = "1-x\n"; }), Unreadable);
    CHECK_THROWS_AS(errors([](auto& parts) { parts[1].bytes = "0:1\n"; }), Unreadable);
    CHECK_THROWS_AS(errors([](auto& parts) { parts[1].bytes = "1"; }), Unreadable);
}

TEST_CASE("a reader that loses a paragraph, a note or a reference is found") {
    CHECK(errors_of_reader([](draft::Blocks& blocks) {
              blocks.erase(blocks.begin() + 1);
          }).find("LEDGER-1") != std::string::npos);
    CHECK(errors_of_reader([](draft::Blocks& blocks) { blocks.pop_back(); }) != "");
    CHECK(errors_of_reader([](draft::Blocks& blocks) {
              draft::Inlines& content = std::get<draft::Paragraph>(blocks.front().value).content;
              std::erase_if(content, [](const draft::Inline& node) {
                  return std::holds_alternative<draft::NoteMark>(node.value);
              });
          }).find("LEDGER-1") != std::string::npos);
}

TEST_CASE("a mark that the reader takes for a word is found") {
    CHECK(errors_of_reader([](draft::Blocks& blocks) {
              for (draft::Inline& node : std::get<draft::Paragraph>(blocks.front().value).content)
                  if (const auto* mark = std::get_if<draft::NoteMark>(&node.value))
                      node.value = draft::Text{"1", mark->span};
          }).find("LEDGER-1") != std::string::npos);
}

TEST_CASE("text that is set twice in its place is there once") {
    const std::string twice = set(80, 700, "De dijk.") + set(80.3, 700, "De dijk.");
    const Source source = open_letter(pdf(), "brief.pdf", small_pdf({twice}), {});
    CHECK(source.bytes() == "De dijk.");
    CHECK(errors(source, pdf()) == "");
}

TEST_CASE("a link within the letter that the page does not show, or that the reader loses, is found") {
    SmallPdf made;
    made.pages.push_back(
        {set(80, 700, "Zie het slot van de brief.") + set(80, 600, "Het slot."),
         "/Annots [ << /Subtype /Link /Rect [ 80 695 120 712 ] /Dest [ 5 0 R /XYZ 80 612 "
         "0 ] >> ]"});
    const Source sound = open_letter(pdf(), "brief.pdf", small_pdf(made), {});
    CHECK(errors(sound, pdf()) == "");
    REQUIRE(sound.parts().back().bytes.starts_with("l0 "));
    std::vector<Source::Part> parts = sound.parts();
    parts.back().bytes.replace(0, 2, "l7");
    CHECK(errors(Source("brief.pdf", std::string(sound.file()), parts), pdf()).find("LEDGER-15") !=
          std::string::npos);
    Format format = pdf();
    format.read = [&](const Source& source, const ReadOptions& how, Findings& findings) {
        Draft draft = pdf().read(source, how, findings);
        draft.anchors.clear();
        return draft;
    };
    CHECK(errors(sound, format).find("LEDGER-1 ") != std::string::npos);
}
