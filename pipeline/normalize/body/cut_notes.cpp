// Notes that stop in the middle of a sentence.
#include "pipeline/normalize/body/body.hpp"
#include "pipeline/normalize/body/seams.hpp"
#include "pipeline/normalize/draft_text.hpp"
#include "pipeline/rules/letter_rules.hpp"
#include "pipeline/text/text.hpp"

#include <fmt/format.h>

namespace voetnoot::normalize::body {

namespace {

const draft::Paragraph* paragraph_of(const Piece& piece) {
    return std::get_if<draft::Paragraph>(&piece.block.value);
}

// The hyphen at the end of "de uitvoe-" is of a cut word; that of an address is its own.
bool ends_in_cut_word(std::string_view text) {
    if (!text.ends_with('-')) return false;
    if (text.ends_with(" -")) return true;
    const std::size_t space = text.find_last_of(' ');
    const std::string_view last = space == std::string_view::npos ? text : text.substr(space + 1);
    return count_words(text) > 1 && last.find("://") == std::string_view::npos &&
           !last.starts_with("www.");
}

}  // namespace

void report_cut_notes(Workbench& work) {
    if (work.explicit_roles) return;
    bool body_is_open = false;  // the text of the letter stops in a sentence, too
    for (std::size_t i = 0; i < work.flow.size(); ++i) {
        const Piece& piece = work.flow[i];
        const draft::Paragraph* paragraph = paragraph_of(piece);
        if (piece.role == Piece::Role::body)
            body_is_open = paragraph != nullptr && stops_early(flat_text(paragraph->content));
        if (piece.role != Piece::Role::note || paragraph == nullptr) continue;
        const Piece* next = i + 1 < work.flow.size() ? &work.flow[i + 1] : nullptr;
        if (next != nullptr && next->role == Piece::Role::note && next->note == piece.note) continue;
        const std::string text = flat_text(paragraph->content);
        const FoundNote& note = work.notes[piece.note];
        const bool stops = stops_at_function_word(text) || ends_in_cut_word(trim(fold(text)));
        std::size_t behind = i + 1;
        while (behind < work.flow.size() && (work.flow[behind].role == Piece::Role::page_end ||
                                             work.flow[behind].role == Piece::Role::furniture))
            ++behind;
        const draft::Paragraph* rest =
            behind < work.flow.size() && work.flow[behind].role == Piece::Role::body
                ? paragraph_of(work.flow[behind])
                : nullptr;
        const bool goes_on_behind = !body_is_open && rest != nullptr && stops_early(text) &&
                                    is_running(text) && goes_on(flat_text(rest->content));
        if (!stops && !goes_on_behind) continue;
        if (note.reported_as_cut) continue;
        const std::string end(tail(trim(fold(text)), 40));
        work.report(letter_rules::note_perhaps_cut, note.span,
                    goes_on_behind ? fmt::format("note {} stops at '…{}', and may go on in '{}'",
                                                 note.label.printed, end,
                                                 head(trim(fold(flat_text(rest->content))), 60))
                                   : fmt::format("note {} stops at '…{}'", note.label.printed, end));
    }
}

}  // namespace voetnoot::normalize::body
