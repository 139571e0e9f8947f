// PDF-3: content and structure tree cover each other exactly. Text that no element holds is text that
// the recount, and a screen reader, never meets.
#include "formats/pdfa/inspect/checks.hpp"

#include "formats/pdfa/rules.hpp"
#include "pipeline/phrase/make.hpp"

#include <fmt/format.h>

namespace voetnoot::pdfa::inspect {

namespace {

void check_unmarked(const Inspected& pdf, Findings& findings) {
    for (std::size_t page = 0; page < pdf.content.pages.size(); ++page) {
        const recount::PageContent& content = pdf.content.pages[page];
        for (const recount::Run& run : content.runs) {
            if (run.standing != recount::Standing::unmarked) continue;
            findings.add(
                pdfa_rules::content_untagged, {},
                phrase("page {}: the text “{}” is neither tagged nor an artifact", page + 1, run.text));
        }
        if (content.unmarked_marks != 0) {
            findings.add(pdfa_rules::content_untagged, {},
                         phrase("page {}: {} lines or images are neither tagged nor artifacts", page + 1,
                                content.unmarked_marks));
        }
    }
}

}  // namespace

void check_marked_content(const Inspected& pdf, Findings& findings) {
    check_unmarked(pdf, findings);

    std::map<recount::ContentKey, std::size_t> held;  // by elements: how often
    for (const recount::Element& element : pdf.tree.elements) {
        for (const recount::Kid& kid : element.kids) {
            const auto* key = std::get_if<recount::ContentKey>(&kid);
            if (key == nullptr) continue;
            ++held[*key];
            if (pdf.content.sequences.contains(*key)) continue;
            findings.add(pdfa_rules::content_untagged, {},
                         phrase("{} names the marked content {}, which its page does not have",
                                recount::describe(element), key->mcid));
        }
    }
    for (const auto& [key, sequence] : pdf.content.sequences) {
        const auto found = held.find(key);
        const std::size_t holders = found == held.end() ? 0 : found->second;
        if (holders != 1) {
            findings.add(pdfa_rules::content_untagged, {},
                         phrase("page {}: {} elements hold the marked content {}, “{}”",
                                sequence.page + 1, holders, key.mcid, sequence.text));
        }
        if (sequence.times != 1) {
            findings.add(pdfa_rules::content_untagged, {},
                         phrase("page {}: the marked content {} begins {} times", sequence.page + 1,
                                key.mcid, sequence.times));
        }
    }
}

}  // namespace voetnoot::pdfa::inspect
