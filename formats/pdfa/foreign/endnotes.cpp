#include "formats/pdfa/foreign/endnotes.hpp"

#include "formats/pdfa/foreign/labels.hpp"
#include "formats/pdfa/foreign/references.hpp"
#include "pipeline/text/text.hpp"

#include <algorithm>
#include <cmath>
#include <set>
#include <string>

namespace voetnoot::pdfa::foreign {

namespace {

bool is_heading_of_notes(const Line& line) {
    if (line.tokens.size() > 3) return false;
    std::string text = lower_case(text_of(line));
    while (!text.empty() && (text.back() == ':' || text.back() == '.')) text.pop_back();
    const std::size_t word = text.find_first_not_of("0123456789. ");
    return word != std::string::npos &&
           is_one_of(std::string_view(text).substr(word),
                     {"referanser", "referenties",       "references",     "noten",
                      "noter",      "eindnoten",         "voetnoten",      "sluttnoter",
                      "fotnoter",   "endnotes",          "notes",          "bronnen",
                      "kilder",     "kildehenvisninger", "referanseliste", "bronvermelding",
                      "litteratur", "litteraturliste",   "literatuur",     "literatuurlijst"});
}

// How a file counts its endnotes: Word and LibreOffice in Roman numerals, unless they are told
// otherwise.
struct Count {
    std::optional<unsigned> (*number)(std::string_view label);
    std::optional<LineLabel> (*label)(const Line& line);
};

// Marks in the text that nothing answers yet.
std::set<unsigned> open_calls(const std::vector<Page>& pages, const std::vector<FoundNote>& notes,
                              const Count& count) {
    std::vector<std::set<std::string>> at_foot(pages.size());
    for (const FoundNote& note : notes) at_foot[note.page].insert(note.label);
    std::set<unsigned> open;
    Due due;
    for (std::size_t i = 0; i < pages.size(); ++i) {
        for (const Line& line : pages[i].lines) {
            if (line.role != Role::body || line.hidden) continue;
            for (std::size_t t = 0; t < line.tokens.size(); ++t) {
                if (line.tokens[t].height != Height::raised || is_unit(line, t) || t == 0) continue;
                const auto answered = [&](const std::string& label) {
                    return at_foot[i].contains(label);
                };
                const std::vector<std::string> labels = parted(line.tokens[t].text, due, answered);
                due.pass(line.tokens[t].text, labels);
                if (!labels.empty()) continue;
                for (const std::string& piece : pieces(line.tokens[t].text))
                    if (const auto number = count.number(piece)) open.insert(*number);
            }
        }
    }
    return open;
}

class Endnotes {
public:
    Endnotes(std::vector<Page>& pages, std::vector<FoundNote>& notes, const Count& count)
        : pages_(pages), notes_(notes), count_(count), open_(open_calls(pages, notes, count)) {}

    void run() {
        if (open_.empty()) return;
        for (std::size_t i = 0; i < pages_.size(); ++i)
            for (Line& line : pages_[i].lines)
                if (line.role == Role::body && !line.hidden && line.turn == pages_[i].turn)
                    lines_.emplace_back(i, &line);
        for (std::size_t i = lines_.size(); i-- > 0;)
            if (is_heading_of_notes(*lines_[i].second) && list(i + 1, 1)) return;
        without_heading();
    }

private:
    // A list with which the text ends, where it answers just what is open (a mark that begins a line is
    // not seen); it may have begun on the page before, whose foot it was taken for.
    void without_heading() {
        std::set<unsigned> numbers = open_;
        for (const FoundNote& note : notes_) numbers.erase(count_.number(note.label).value_or(0));
        if (numbers.empty()) return;
        const auto before = notes_.empty() ? std::nullopt : count_.number(notes_.back().label);
        const unsigned from = before ? *before + 1 : 1, to = *numbers.rbegin();
        if (*numbers.begin() < from || 4 * numbers.size() < 3 * std::size_t{to - from + 1}) return;
        unsigned due = to;
        for (std::size_t i = lines_.size(); i-- > 0;) {
            const Line& line = *lines_[i].second;
            const auto label = count_.label(line);
            if (calls_a_note(line)) return;  // what does stands before them
            if (!label || count_.number(label->label) != due || line.tokens.size() == label->tokens)
                continue;
            if (due == from) {
                list(i, from, true);
                return;
            }
            --due;
        }
    }

    // The lines from `first` on, where they count up from `number` and answer most of what is open.
    bool list(std::size_t first, unsigned number, bool to_the_end = false) {
        if (first >= lines_.size()) return false;
        const auto begin = count_.label(*lines_[first].second);
        if (!begin || count_.number(begin->label) != number) return false;
        std::vector<std::pair<std::size_t, LineLabel>> labels;
        std::size_t answered = 0;
        for (std::size_t i = first; i < lines_.size(); ++i) {
            const Line& line = *lines_[i].second;
            const auto label = count_.label(line);
            if (!label || line.tokens.size() == label->tokens ||
                count_.number(label->label) != labels.size() + number)
                continue;
            labels.emplace_back(i, *label);
            if (open_.contains(number + static_cast<unsigned>(labels.size()) - 1)) ++answered;
        }
        if (labels.empty() || 2 * answered < labels.size()) return false;
        const std::size_t end = end_of(first, labels.back().first);
        if (to_the_end && end != lines_.size()) return false;
        std::size_t next = 0;
        for (std::size_t i = first; i < end; ++i) {
            Line& line = *lines_[i].second;
            if (next < labels.size() && labels[next].first == i) {
                notes_.push_back({labels[next].second.label, lines_[i].first, line.tokens.front().box});
                line.label = labels[next].second.tokens;
                ++next;
            }
            line.role = Role::note;
            line.note = notes_.size() - 1;
        }
        return true;
    }

    // The last note goes on while lines follow each other closely.
    std::size_t end_of(std::size_t first, std::size_t last) const {
        const double size = lines_[first].second->size;
        std::size_t end = last + 1;
        while (end < lines_.size() && lines_[end].first == lines_[last].first) {
            const double gap = lines_[end - 1].second->baseline - lines_[end].second->baseline;
            if (gap < 0 || gap > 1.9 * size || std::abs(lines_[end].second->size - size) > 0.3) break;
            ++end;
        }
        return end;
    }

    std::vector<Page>& pages_;
    std::vector<FoundNote>& notes_;
    const Count count_;
    const std::set<unsigned> open_;
    std::vector<std::pair<std::size_t, Line*>> lines_;  // of text, with their pages
};

}  // namespace

void mark_endnotes(std::vector<Page>& pages, std::vector<FoundNote>& notes) {
    Endnotes(pages, notes, {number_of, label_of}).run();
    Endnotes(pages, notes, {number_of_numeral, numeral_of}).run();
}

}  // namespace voetnoot::pdfa::foreign
