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
    for (std::size_t i = 0; i < pages.size(); ++i) {
        for (const Line& line : pages[i].lines) {
            if (line.role != Role::body || line.hidden) continue;
            for (std::size_t t = 0; t < line.tokens.size(); ++t) {
                if (line.tokens[t].height != Height::raised || is_unit(line, t) || t == 0) continue;
                const auto answered = [&](const std::string& label) {
                    return at_foot[i].contains(label);
                };
                if (!parted(line.tokens[t].text, answered).empty()) continue;
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
        for (std::size_t i = lines_.size(); i-- > 0;) {
            if (!is_heading_of_notes(*lines_[i].second)) continue;
            if (list(i + 1, open)) return;
        }
    }

private:
    // The lines from `first` on, where they count up from 1 and answer most of what is open.
    bool list(std::size_t first, const std::set<std::string>& open) {
        if (first >= lines_.size()) return false;
        const auto begin = label_of(*lines_[first].second);
        if (!begin || begin->label != "1") return false;
        std::vector<std::pair<std::size_t, LineLabel>> labels;
        std::size_t answered = 0;
        for (std::size_t i = first; i < lines_.size(); ++i) {
            const Line& line = *lines_[i].second;
            const auto label = label_of(line);
            if (!label || line.tokens.size() == label->tokens ||
                number_of(label->label) != labels.size() + 1)
                continue;
            labels.emplace_back(i, *label);
            if (open.contains(label->label)) ++answered;
        }
        if (labels.empty() || 2 * answered < labels.size()) return false;
        std::size_t next = 0;
        for (std::size_t i = first; i < end_of(first, labels.back().first); ++i) {
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
