// Notes that stop in the middle of a sentence.
#include "pipeline/normalize/body/body.hpp"
#include "pipeline/normalize/body/seams.hpp"
#include "pipeline/normalize/draft_text.hpp"
#include "pipeline/phrase/make.hpp"
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

bool is_cut(std::string_view text) {
    return stops_at_function_word(text) || ends_in_cut_word(trim(fold(text)));
}

// What stands behind a note, past page ends and furniture, if it is text of the letter.
const draft::Paragraph* text_behind(const std::vector<Piece>& flow, std::size_t note) {
    std::size_t behind = note + 1;
    while (behind < flow.size() &&
           (flow[behind].role == Piece::Role::page_end || flow[behind].role == Piece::Role::furniture))
        ++behind;
    return behind < flow.size() && flow[behind].role == Piece::Role::body ? paragraph_of(flow[behind])
                                                                          : nullptr;
}

bool ends_a_note(const std::vector<Piece>& flow, std::size_t i) {
    const bool more =
        i + 1 < flow.size() && flow[i + 1].role == Piece::Role::note && flow[i + 1].note == flow[i].note;
    return flow[i].role == Piece::Role::note && !more;
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
        if (paragraph == nullptr || !ends_a_note(work.flow, i)) continue;
        const FoundNote& note = work.notes[piece.note];
        if (note.reported_as_cut) continue;
        const std::string text = flat_text(paragraph->content);
        const draft::Paragraph* rest = body_is_open ? nullptr : text_behind(work.flow, i);
        const bool goes_on_behind = rest != nullptr && stops_early(text) && is_running(text) &&
                                    goes_on(flat_text(rest->content));
        if (!is_cut(text) && !goes_on_behind) continue;
        const std::string end(tail(trim(fold(text)), 40));
        work.report(letter_rules::note_perhaps_cut, note.span,
                    goes_on_behind
                        ? phrase("note {} stops at '…{}', and may go on in '{}'", note.label.printed,
                                 end, head(trim(fold(flat_text(rest->content))), 60))
                        : phrase("note {} stops at '…{}'", note.label.printed, end));
    }
}

}  // namespace voetnoot::normalize::body
