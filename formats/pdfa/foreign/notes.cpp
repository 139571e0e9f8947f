#include "formats/pdfa/foreign/notes.hpp"

#include "formats/pdfa/foreign/endnotes.hpp"
#include "formats/pdfa/foreign/foot_zone.hpp"
#include "formats/pdfa/foreign/labels.hpp"

#include <algorithm>
#include <tuple>

namespace voetnoot::pdfa::foreign {

namespace {

class Notes {
public:
    explicit Notes(std::vector<Page>& pages) : pages_(pages) {}

    std::vector<FoundNote> run() {
        for (std::size_t i = 0; i < pages_.size(); ++i) page(i);
        return std::move(notes_);
    }

private:
    void page(std::size_t index) {
        const std::vector<Line*> found = foot_zone(pages_[index], goes_on_, size_);
        if (found.empty()) {
            goes_on_ = false;
            return;
        }
        const bool raised = std::any_of(found.begin(), found.end(), [](const Line* line) {
            const auto label = label_of(*line);
            return label && label->raised;
        });
        bool open = goes_on_;
        std::optional<unsigned> last;
        std::optional<std::size_t> element;
        for (Line* line : found) {
            if (const auto label = begins(*line, raised, last, element)) {
                notes_.push_back({label->label, index, box_of(*line, label->tokens)});
                line->label = label->tokens;
                last = number_of(label->label);
                open = true;
            }
            element = line->tokens.back().element;
            if (!open) continue;  // words above the first label are text
            line->role = Role::note;
            line->note = notes_.size() - 1;
            size_ = line->size;
        }
        goes_on_ = open;
    }

    // The label of a note that begins with this line. Numbers that are not raised may begin a line of a
    // note: they are labels only where none is raised, and where they count on.
    static std::optional<LineLabel> begins(const Line& line, bool raised, std::optional<unsigned> last,
                                           std::optional<std::size_t> element) {
        const auto label = label_of(line);
        if (!label) return std::nullopt;
        const auto number = number_of(label->label);
        if (label->raised) return number && last && *number < *last ? std::nullopt : label;
        const auto own = line.tokens.front().element;
        if (own && element && own != element) return label;
        if (raised || line.tokens.size() == label->tokens) return std::nullopt;
        if (last) return number && *number == *last + 1 ? label : std::nullopt;
        return label;
    }

    static Box box_of(const Line& line, std::size_t tokens) {
        Box box = line.tokens.front().box;
        for (std::size_t i = 1; i < tokens; ++i) box = around(box, line.tokens[i].box);
        return box;
    }

    std::vector<Page>& pages_;
    std::vector<FoundNote> notes_;
    bool goes_on_ = false;
    double size_ = 0;
};

}  // namespace

std::vector<FoundNote> mark_notes(std::vector<Page>& pages) {
    std::vector<FoundNote> notes = Notes(pages).run();
    mark_endnotes(pages, notes);
    return notes;
}

}  // namespace voetnoot::pdfa::foreign
