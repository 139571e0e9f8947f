#include "pipeline/normalize/notes/notes.hpp"

#include "pipeline/document/visit.hpp"
#include "pipeline/draft/leaves.hpp"
#include "pipeline/normalize/draft_text.hpp"
#include "pipeline/normalize/labels.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace voetnoot::normalize::notes {

namespace {

// Calls `visit` with every superscript, in order, and the content that holds it.
template <class Visit>
void for_each_superscript(draft::Inlines& content, const Visit& visit) {
    for (draft::Inline& node : content)
        visit_node(
            node, [&](draft::Superscript&) { visit(node); },
            [&](draft::Emphasis& e) { for_each_superscript(e.content, visit); },
            [&](draft::Strong& s) { for_each_superscript(s.content, visit); },
            [&](draft::Subscript& s) { for_each_superscript(s.content, visit); },
            [&](draft::Foreign& f) { for_each_superscript(f.content, visit); },
            [&](draft::Styled& s) { for_each_superscript(s.content, visit); },
            [&](draft::Link& link) { for_each_superscript(link.content, visit); }, [](draft::Text&) {},
            [](draft::Code&) {}, [](draft::Formula&) {}, [](draft::Image&) {}, [](draft::HardBreak&) {},
            [](draft::SoftBreak&) {}, [](draft::NoteMark&) {}, [](draft::Replaced&) {});
}

class Census {
public:
    explicit Census(Workbench& work) : highest_(work.highest_number) {
        for (std::size_t i = 0; i < work.flow.size(); ++i) {
            Piece& piece = work.flow[i];
            if (const auto* paragraph = std::get_if<draft::Paragraph>(&piece.block.value))
                find_starts(paragraph->content);
            draft::for_each_leaf(piece.block, [this, i](draft::Inlines& content) {
                for_each_superscript(content, [this, i](draft::Inline& node) {
                    count(std::get<draft::Superscript>(node.value), i);
                });
            });
        }
    }

    // A number is one where some note bears it, or others are written in this way. A sign also asks for
    // a reference before the first note, and for as many references as notes: else it is a bullet.
    bool is_mark(const draft::Superscript& mark) const {
        const std::string text = full_text(mark.content);
        const auto label = read_label(text, highest_);
        if (!label) {  // "³⁻⁵"
            const std::vector<ListedLabel> range = read_label_list(text, highest_);
            return std::any_of(range.begin(), range.end(), [this](const ListedLabel& one) {
                const auto note = tally_.find(one.label.key());
                return note != tally_.end() && note->second.notes > 0;
            });
        }
        const auto counted = tally_.find(label->key());
        if (counted == tally_.end()) return false;
        const Tally& tally = counted->second;
        if (label->number) return tally.notes > 0 || raised_notes_;
        return tally.notes > 0 && tally.references >= tally.notes &&
               tally.first_reference < tally.first_note;
    }

private:
    struct Tally {
        std::size_t notes = 0;
        std::size_t references = 0;
        std::size_t first_note = 0;  // in the flow
        std::size_t first_reference = 0;
    };

    // Superscripts at the start of a line: labels of notes.
    void find_starts(const draft::Inlines& content) {
        for (const NodeRange& line : node_lines(content)) {
            std::size_t node = line.begin;
            while (node < line.end && is_blank(content[node])) ++node;
            if (node == line.end) continue;
            if (const auto* mark = std::get_if<draft::Superscript>(&content[node].value))
                starts_.insert(place_of(mark->span));
        }
    }

    void count(const draft::Superscript& mark, std::size_t piece) {
        const auto label = read_label(full_text(mark.content), highest_);
        if (!label) return;
        const bool starts = starts_.contains(place_of(mark.span));
        Tally& tally = tally_[label->key()];
        if (std::size_t& counted = starts ? tally.notes : tally.references; counted++ == 0)
            (starts ? tally.first_note : tally.first_reference) = piece;
        if (starts && label->number && !mark.bare.empty()) raised_notes_ = true;
    }

    int highest_;
    std::set<Place> starts_;
    std::map<std::string, Tally> tally_;
    bool raised_notes_ = false;  // "¹ Text of a note"
};

}  // namespace

void settle_bare_marks(Workbench& work) {
    const Census census(work);
    for (Piece& piece : work.flow)
        draft::for_each_leaf(piece.block, [&census](draft::Inlines& content) {
            for_each_superscript(content, [&census](draft::Inline& node) {
                auto& mark = std::get<draft::Superscript>(node.value);
                if (mark.bare.empty() || census.is_mark(mark)) return;
                draft::Text text{std::move(mark.bare), mark.span};
                node.value = std::move(text);
            });
        });
}

}  // namespace voetnoot::normalize::notes
