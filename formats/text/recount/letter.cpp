#include "formats/text/recount/letter.hpp"

#include "formats/text/recount/blocks.hpp"
#include "formats/text/recount/marks.hpp"
#include "formats/text/recount/recount.hpp"
#include "pipeline/format/format.hpp"
#include "pipeline/phrase/make.hpp"
#include "pipeline/text/text.hpp"

#include <algorithm>
#include <utility>

namespace voetnoot::text::recount {
namespace {

constexpr std::string_view notes_rule = "________________________";
constexpr std::string_view unplaced_rule = "__________?__________";

bool opens_notes(std::string_view line) {
    return line == notes_rule || line == unplaced_rule;
}

Lines lines_of(std::string_view bytes) {
    Lines lines;
    while (!bytes.empty()) {
        const std::size_t end = std::min(bytes.find('\n'), bytes.size());
        const std::string_view line = bytes.substr(0, end);
        lines.push_back(line.substr(0, line.find_last_not_of(" \t\r") + 1));
        bytes.remove_prefix(std::min(end + 1, bytes.size()));
    }
    return lines;
}

std::optional<ReferenceMark> note_label(std::string_view line) {
    auto mark = read_reference(line);
    if (!mark || mark->dangling) return std::nullopt;
    if (mark->length < line.size() && line[mark->length] != ' ') return std::nullopt;
    return mark;
}

class LetterReader {
public:
    LetterReader(LedgerBuilder& ledger, std::string_view text, const Limits& limits)
        : ledger_(ledger), reader_(ledger, text, limits.depth) {}

    std::vector<NotePlace> run(LineSpan lines) {
        const auto rule = std::find_if(lines.begin(), lines.end(), opens_notes);
        const auto body = static_cast<std::size_t>(rule - lines.begin());
        reader_.read(lines.first(body), 0);
        notes(lines.subspan(body));
        return std::move(places_);
    }

private:
    // After the first rule: notes, each with its label at the margin. What is no note is running text,
    // so that a damaged note shows as a difference and is not passed over.
    void notes(LineSpan lines) {
        std::size_t stray = 0;
        bool unplaced = false;
        for (std::size_t at = 0; at < lines.size(); stray = at) {
            auto mark = note_label(lines[at]);
            while (!mark && !opens_notes(lines[at]) && ++at < lines.size()) mark = note_label(lines[at]);
            reader_.read(lines.subspan(stray, at - stray), 0);
            if (mark) {
                at = note(lines, at, *mark, unplaced);
            } else if (at < lines.size()) {
                unplaced = lines[at] == unplaced_rule;
                ++at;
            }
        }
    }

    std::size_t note(LineSpan lines, std::size_t at, const ReferenceMark& mark, bool unplaced) {
        const Labelled note = read_labelled(lines, at);
        ledger_.shown_at({.line = reader_.line_of(lines[at])});
        ledger_.begin_note(mark.key, mark.key);
        reader_.read(note.content, 0);
        ledger_.end_note();
        places_.push_back({mark.key, mark.label, unplaced});
        return note.end;
    }

    LedgerBuilder& ledger_;
    BlockReader reader_;
    std::vector<NotePlace> places_;
};

}  // namespace

LetterRead read_letter(std::string_view bytes, const Limits& limits) {
    if (const auto invalid = invalid_utf8(bytes))
        throw Unreadable(phrase("the text is not UTF-8"), *invalid);
    LedgerBuilder builder;
    LetterRead read;
    read.places = LetterReader(builder, bytes, limits).run(lines_of(bytes));
    read.ledger = builder.finish();
    read.ledger.foreign.reset();  // plain text names no language
    for (LedgerNote& note : read.ledger.notes) {
        const auto place = std::find_if(read.places.begin(), read.places.end(),
                                        [&note](const NotePlace& at) { return at.key == note.label; });
        read.keys.push_back(std::exchange(note.label, place->label));
    }
    return read;
}

Ledger recount(std::string_view bytes, const Limits& limits) {
    return read_letter(bytes, limits).ledger;
}

}  // namespace voetnoot::text::recount
