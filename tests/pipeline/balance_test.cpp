#include "pipeline/ledger/book.hpp"

#include "pipeline/text/text.hpp"

#include "tests/support/catch.hpp"

using namespace voetnoot;

namespace {

// "Motie<1> is er. <1> Zie 57." as a scan, with a byte for a byte.
Scan scan_of(std::string_view source) {
    Scan scan;
    bool raised = false;
    bool space = false;
    std::size_t begin = 0;
    const auto flush = [&](std::size_t end) {
        if (end > begin) {
            const Span span{0, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
            scan.tokens.push_back({std::string(source.substr(begin, end - begin)), span, raised, space});
            space = false;
        }
        begin = end + 1;
    };
    for (std::size_t i = 0; i <= source.size(); ++i) {
        const char c = i == source.size() ? ' ' : source[i];
        if (c != ' ' && c != '<' && c != '>') continue;
        flush(i);
        if (c == ' ') space = true;
        raised = c == '<';
    }
    return scan;
}

constexpr std::string_view source = "Motie<1> is er. <1> Zie 57.";

Document document() {
    Document document;
    document.notes.push_back({"1", {Block{Paragraph{{Inline{Text{"Zie 57.", {}}}}, {}, {}}}}, {}, true});
    document.body.push_back(Block{Paragraph{
        {Inline{Text{"Motie", {}}}, Inline{NoteReference{{0}, {}}}, Inline{Text{" is er.", {}}}},
        {},
        {}}});
    return document;
}

Journal journal() {
    return {{Fate::reference, {0, 6, 7}, {0}, "1", ""},
            {Fate::note_label, {0, 17, 18}, {0}, "1", ""},
            {Fate::note_text, {0, 16, 27}, {0}, "", ""}};
}

std::size_t findings_with(const Journal& journal, const Document& document) {
    Findings findings;
    const Scan scan = scan_of(source);
    const Ledger booked = book(scan, journal, document, findings);
    balance(booked, ledger_of(document), scan, journal, findings);
    return findings.all().size();
}

}  // namespace

TEST_CASE("scan and journal are the Document") {
    CHECK(findings_with(journal(), document()) == 0);
}

TEST_CASE("a word that is not booked is found") {
    Journal without_label = journal();
    without_label.erase(without_label.begin() + 1);
    CHECK(findings_with(without_label, document()) != 0);
}

TEST_CASE("a word that is booked twice is found") {
    Journal twice = journal();
    twice.push_back({Fate::furniture, {0, 6, 7}, {}, "", ""});
    CHECK(findings_with(twice, document()) != 0);
}

TEST_CASE("an entry that claims no word is found") {
    Journal idle = journal();
    idle.push_back({Fate::furniture, {0, 5, 6}, {}, "", ""});
    CHECK(findings_with(idle, document()) != 0);
}

TEST_CASE("a word that the Document lost is found") {
    Document lossy = document();
    std::get<Text>(std::get<Paragraph>(lossy.body[0].value).content[2].value).text = " is.";
    CHECK(findings_with(journal(), lossy) != 0);
}

TEST_CASE(
    "a link of the source that the Document lost is found, unless it is booked as unlinked or went with "
    "a foot") {
    Scan scan = scan_of(source);
    scan.links.push_back({"https://voorbeeld.example", {0, 0, 5}});
    const Document letter = document();
    Journal entries = journal();
    Findings findings;
    const Ledger booked = book(scan, entries, letter, findings);
    balance(booked, ledger_of(letter), scan, entries, findings);
    CHECK(findings.all().size() == 1);
    entries.push_back({Fate::unlinked, {0, 0, 5}, {}, "", ""});
    Findings none;
    balance(booked, ledger_of(letter), scan, entries, none);
    CHECK(none.all().empty());
    entries.back().fate = Fate::furniture;
    Findings of_a_foot;
    balance(booked, ledger_of(letter), scan, entries, of_a_foot);
    CHECK(of_a_foot.all().empty());
}

TEST_CASE("one mark can be divided into several references") {
    Document letter = document();
    letter.notes.push_back({"2", {}, {}, true});
    Scan scan;
    scan.tokens.push_back({"Woord", {0, 0, 5}, false, false});
    scan.tokens.push_back({"12", {0, 6, 8}, true, false});
    const Journal entries{{Fate::reference, {0, 6, 7}, {0}, "1", ""},
                          {Fate::reference, {0, 7, 8}, {1}, "2", ""}};
    Findings findings;
    const Ledger booked = book(scan, entries, letter, findings);
    CHECK(findings.all().empty());
    CHECK(booked.running_text == "Woord");
}
