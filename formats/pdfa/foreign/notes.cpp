#include "formats/pdfa/foreign/notes.hpp"

#include "formats/pdfa/foreign/endnotes.hpp"
#include "formats/pdfa/foreign/foot_zone.hpp"
#include "formats/pdfa/foreign/labels.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

namespace voetnoot::pdfa::foreign {

namespace {

class Notes {
public:
    Notes(std::vector<Page>& pages, const std::vector<TreeBlock>& blocks)
        : pages_(pages), blocks_(blocks) {}

    std::vector<FoundNote> run() {
        for (std::size_t i = 0; i < pages_.size(); ++i) page(i);
        return std::move(notes_);
    }

private:
    void page(std::size_t index) {
        Page& page = pages_[index];
        Calls calls(page, index);
        const std::vector<Line*> found = foot_zone(page, calls, before_, blocks_);
        Walk walk{calls, false, std::nullopt, std::nullopt, {}, last_element_};
        walk.raised = std::any_of(found.begin(), found.end(), [](const Line* line) {
            const auto label = label_of(*line);
            return label && label->raised;
        });
        bool open = before_.in_notes && !found.empty();
        for (std::size_t i = 0; i < found.size(); ++i) {
            Line* line = found[i];
            const Line* next = i + 1 < found.size() ? found[i + 1] : nullptr;
            if (const auto label = begins(walk, *line, next, open)) {
                notes_.push_back(
                    {label->label, index, box_of(*line, std::max<std::size_t>(label->tokens, 1))});
                line->label = label->tokens;
                walk.last = number_of(label->label);
                walk.left = line->box.left;
                open = true;
            }
            if (const auto element = line->tokens.back().element)
                walk.element = walk.last_element = last_element_ = element;
            if (!open) continue;  // words above the first label are text
            line->role = Role::note;
            line->note = notes_.size() - 1;
            before_.size = line->size;
        }
        before_.in_notes = open;
        if (walk.last) before_.last = walk.last;
    }

    struct Walk {  // down the zone of a page
        Calls& calls;
        bool raised = false;  // some labels are
        std::optional<unsigned> last;
        std::optional<double> left;  // of the last label
        Index element;               // of the line before
        Index last_element;          // likewise, or of the last line of the page before
    };

    // The label of a note that begins with this line. Numbers that are not raised may begin any line of
    // a note: they are labels where they count on, and none is raised or the text calls them.
    static std::optional<LineLabel> begins(const Walk& walk, const Line& line, const Line* next,
                                           bool open) {
        const auto own = line.tokens.front().element;
        const bool another = own && (walk.element ? own != walk.element : !open);
        auto label = label_of(line);
        if (!label && own && own != walk.last_element) label = numeral_or_sign_of(line);
        if (!label) {  // a Note of the tree whose label is lost
            const bool lost = another && line.tokens.size() > 1;
            return lost ? std::optional(LineLabel{"", 0, false}) : std::nullopt;
        }
        const auto number = number_of(label->label);
        const bool grows = !number || !walk.last || *number >= *walk.last;
        if (label->raised || another) return grows || another ? label : std::nullopt;
        if (own && own == walk.element && !walk.last)
            return std::nullopt;  // of a note that counts otherwise
        const bool alone = line.tokens.size() == label->tokens;
        if (alone) {  // the text that it stands above is larger, or of a Note that begins
            const bool begins = own && own != walk.last_element;
            return next != nullptr && (begins || line.size < 0.8 * next->size) && grows ? label
                                                                                        : std::nullopt;
        }
        if (walk.last && (!number || *number != *walk.last + 1)) return std::nullopt;
        if (walk.raised && !walk.calls.has(label->label)) return std::nullopt;
        if (walk.left && is_indented(std::abs(line.box.left - *walk.left) / line.size))
            return std::nullopt;
        return label;
    }

    // Labels stand below each other, but for a digit; what they label may hang. Further away is another
    // column.
    static bool is_indented(double em) { return em > 0.8 && em < 5; }

    static Box box_of(const Line& line, std::size_t tokens) {
        Box box = line.tokens.front().box;
        for (std::size_t i = 1; i < tokens; ++i) box = around(box, line.tokens[i].box);
        return box;
    }

    std::vector<Page>& pages_;
    const std::vector<TreeBlock>& blocks_;
    std::vector<FoundNote> notes_;
    Before before_;
    Index last_element_;
};

}  // namespace

std::vector<FoundNote> mark_notes(std::vector<Page>& pages, const std::vector<TreeBlock>& blocks) {
    std::vector<FoundNote> notes = Notes(pages, blocks).run();
    mark_endnotes(pages, notes);
    return notes;
}

}  // namespace voetnoot::pdfa::foreign
