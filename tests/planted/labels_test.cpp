// Labels have no bytes in a Word document: the reader computes them, and the scan computes them again. A
// reader that counts wrongly is found.
#include "formats/registry/registry.hpp"

#include "pipeline/run/run.hpp"
#include "tests/support/temporary_folder.hpp"

#include "tests/support/catch.hpp"

#include <algorithm>
#include <functional>
#include <string>

using namespace voetnoot;

namespace {

Reading read(const std::function<void(Draft&)>& damage) {
    Format format = *find_format(formats(), "docx");
    format.read = [&damage, honest = format.read](const Source& source, const ReadOptions& how,
                                                  Findings& findings) {
        Draft draft = honest(source, how, findings);
        damage(draft);
        return draft;
    };
    const ReadOptions how;
    const std::string bytes = read_file(VOETNOOT_FIXTURES_DIR "/docx/brief.docx");
    return read_letter(open_letter(format, "brief.docx", bytes, how), format, how, {});
}

std::string told(const Reading& reading) {
    std::string text;
    for (const Finding& finding : reading.findings.all())
        text += std::string(finding.rule) + ": " + finding.message + "\n";
    return text;
}

bool is_refused(const Reading& reading, std::string_view message) {
    return refuses(reading.findings, OnDefect::mark) &&
           std::any_of(reading.findings.all().begin(), reading.findings.all().end(),
                       [&](const Finding& finding) {
                           return finding.rule == "LEDGER-1" && finding.message == message;
                       });
}

// The item "1." of the letter.
draft::ListItem& first_item(Draft& draft) {
    for (draft::Block& block : draft.blocks)
        if (auto* list = std::get_if<draft::List>(&block.value); list != nullptr && list->ordered)
            return list->items.front();
    throw std::runtime_error("the letter has no numbered list");
}

// Both the note and what refers to it.
void relabel_note(draft::Inlines& content, const std::string& from, const std::string& to) {
    for (draft::Inline& node : content)
        if (auto* mark = std::get_if<draft::NoteMark>(&node.value);
            mark != nullptr && mark->label == from)
            mark->label = to;
}
void relabel_note(Draft& draft, const std::string& from, const std::string& to) {
    for (draft::Block& block : draft.blocks) {
        if (auto* paragraph = std::get_if<draft::Paragraph>(&block.value))
            relabel_note(paragraph->content, from, to);
        if (auto* note = std::get_if<draft::NoteBody>(&block.value);
            note != nullptr && note->label == from)
            note->label = to;
    }
}

}  // namespace

TEST_CASE("labels that reader and scan compute alike are no finding") {
    const Reading reading = read([](Draft&) {});
    INFO(told(reading));
    CHECK_FALSE(refuses(reading.findings, OnDefect::refuse));
}

TEST_CASE("a paragraph with another number than Word prints is found") {
    const Reading reading = read([](Draft& draft) { first_item(draft).label = "2."; });
    INFO(told(reading));
    CHECK(is_refused(reading, "the source prints '1.' here, and the Document has '2.'"));
}

TEST_CASE("a paragraph that lost its number is found") {
    const Reading reading = read([](Draft& draft) {
        first_item(draft).label.clear();
        first_item(draft).label_span = {};
    });
    INFO(told(reading));
    CHECK(is_refused(reading, "the source prints '1.' here, and the Document has nothing"));
}

TEST_CASE("a note with another label than Word prints is found") {
    const Reading reading = read([](Draft& draft) { relabel_note(draft, "2", "3"); });
    INFO(told(reading));
    CHECK(is_refused(reading, "the source prints '2' here, and the Document has '3'"));
}
