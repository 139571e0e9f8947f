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

// Marks in the text that nothing answers yet.
std::set<std::string> open_calls(const std::vector<Page>& pages, const std::vector<FoundNote>& notes) {
    std::vector<std::set<std::string>> at_foot(pages.size());
    for (const FoundNote& note : notes) at_foot[note.page].insert(note.label);
    std::set<std::string> open;
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
                    if (number_of(piece)) open.insert(piece);
            }
        }
    }
    return open;
}

class Endnotes {
public:
    Endnotes(std::vector<Page>& pages, std::vector<FoundNote>& notes) : pages_(pages), notes_(notes) {}

    void run() {
        const std::set<std::string> open = open_calls(pages_, notes_);
        if (open.empty()) return;
        for (std::size_t i = 0; i < pages_.size(); ++i)
            for (Line& line : pages_[i].lines)
                if (line.role == Role::body && !line.hidden && line.turn == pages_[i].turn)
                    lines_.emplace_back(i, &line);
        for (std::size_t i = lines_.size(); i-- > 0;)
            if (is_heading_of_notes(*lines_[i].second) && list(i + 1, 1, open)) return;
        without_heading(open);
    }

private:
    // A list with which the text ends, where it answers just what is open; it may have begun on the page
    // before, whose foot it was taken for.
    void without_heading(const std::set<std::string>& open) {
        std::set<unsigned> numbers;
        for (const std::string& label : open) numbers.insert(number_of(label).value_or(0));
        const unsigned from = *numbers.begin(), to = *numbers.rbegin();
        const bool goes_on = !notes_.empty() && number_of(notes_.back().label) == from - 1;
        if (to - from + 1 != numbers.size() || (from != 1 && !goes_on)) return;
        unsigned due = to;
        for (std::size_t i = lines_.size(); i-- > 0;) {
            const Line& line = *lines_[i].second;
            const auto label = label_of(line);
            if (calls_a_note(line)) return;  // what does stands before them
            if (!label || number_of(label->label) != due || line.tokens.size() == label->tokens)
                continue;
            if (due == from) {
                list(i, from, open, true);
                return;
            }
            --due;
        }
    }

    static bool calls_a_note(const Line& line) {
        for (std::size_t t = 1; t < line.tokens.size(); ++t)
            if (line.tokens[t].height == Height::raised && !is_unit(line, t)) return true;
        return false;
    }

    // The lines from `first` on, where they count up from `number` and answer most of what is open.
    bool list(std::size_t first, unsigned number, const std::set<std::string>& open,
              bool to_the_end = false) {
        if (first >= lines_.size()) return false;
        const auto begin = label_of(*lines_[first].second);
        if (!begin || number_of(begin->label) != number) return false;
        std::vector<std::pair<std::size_t, LineLabel>> labels;
        std::size_t answered = 0;
        for (std::size_t i = first; i < lines_.size(); ++i) {
            const Line& line = *lines_[i].second;
            const auto label = label_of(line);
            if (!label || line.tokens.size() == label->tokens ||
                number_of(label->label) != labels.size() + number)
                continue;
            labels.emplace_back(i, *label);
            if (open.contains(label->label)) ++answered;
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
    std::vector<std::pair<std::size_t, Line*>> lines_;  // of text, with their pages
};

}  // namespace

void mark_endnotes(std::vector<Page>& pages, std::vector<FoundNote>& notes) {
    Endnotes(pages, notes).run();
}

}  // namespace voetnoot::pdfa::foreign
