#include "formats/pdfa/foreign/foot_zone.hpp"

#include "formats/pdfa/foreign/labels.hpp"
#include "formats/pdfa/foreign/references.hpp"

#include <algorithm>
#include <cmath>

namespace voetnoot::pdfa::foreign {

namespace {

constexpr double shortest_rule = 30;  // points
constexpr double below_rule = 32;     // the first line's baseline
constexpr double indent = 60;         // of a label from the rule's end
constexpr double widest_gap = 3.2;    // between the baselines of notes, in em
constexpr std::size_t most_rules = 200;

bool is_text(const Page& page, const Line& line) {
    return line.role == Role::body && !line.hidden && line.turn == page.turn;
}

class Zone {
public:
    Zone(Page& page, Calls& calls, const Before& before, const std::vector<TreeBlock>& blocks)
        : page_(page), calls_(calls), before_(before), blocks_(blocks) {
        for (Line& line : page.lines)
            if (is_text(page, line)) lines_.push_back(&line);
        std::stable_sort(lines_.begin(), lines_.end(),
                         [](const Line* a, const Line* b) { return a->baseline > b->baseline; });
    }

    std::vector<Line*> find() {
        std::vector<Line*> found = tagged();
        std::vector<Line*> by_rule = below_a_rule();
        if (found.empty()) found = std::move(by_rule);
        else if (holds(by_rule, found)) found = std::move(by_rule);  // a tree may forget one
        if (found.empty()) found = labelled();
        else extend(found);
        if (found.empty()) found = counted();
        if (columns_ || has_columns(found))
            std::stable_sort(found.begin(), found.end(),
                             [](const Line* a, const Line* b) { return a->drawn < b->drawn; });
        else std::stable_sort(found.begin(), found.end(), is_above);
        return found;
    }

private:
    static bool holds(const std::vector<Line*>& lines, const std::vector<Line*>& some) {
        const std::set<const Line*> all(lines.begin(), lines.end());
        return std::all_of(some.begin(), some.end(),
                           [&](const Line* line) { return all.contains(line); });
    }

    static bool is_above(const Line* a, const Line* b) {
        return a->baseline != b->baseline ? a->baseline > b->baseline : a->box.left < b->box.left;
    }

    bool stands_for_note(const LineLabel& label, const Line& line) const {
        return label.raised || calls_.lead_to(label.label, line);
    }

    // Upwards, to a label that the highest one counts on from.
    void extend(std::vector<Line*>& found) const {
        for (;;) {
            const Line* top = *std::min_element(found.begin(), found.end(), is_above);
            const auto first = label_of(*top);
            const auto number = first ? number_of(first->label) : std::nullopt;
            if (!number || *number < 2) return;
            auto at =
                std::lower_bound(lines_.begin(), lines_.end(), top,
                                 [](const Line* a, const Line* b) { return a->baseline > b->baseline; });
            std::vector<Line*> between;
            bool labelled = false;
            constexpr std::size_t most = 12;  // lines of one note
            while (at != lines_.begin() && between.size() < most && !labelled) {
                --at;
                if ((*at)->baseline - top->baseline > widest_gap * top->size) return;
                top = *at;
                between.push_back(*at);
                const auto label = label_of(**at);
                const bool is_label = label && stands_for_note(*label, **at);
                labelled = is_label && number_of(label->label) == *number - 1;
                if (is_label && !labelled) return;
            }
            if (!labelled) return;
            found.insert(found.end(), between.begin(), between.end());
        }
    }

    bool has_columns(const std::vector<Line*>& lines) const {
        double least = 1e9, most = -1e9;
        for (const Line* line : lines) {
            const auto label = label_of(*line);
            if (!label || !label->raised) continue;
            least = std::min(least, line->box.left);
            most = std::max(most, line->box.left);
        }
        return most - least > 0.3 * page_.upright_width();
    }

    std::vector<Line*> tagged() const {
        std::vector<Line*> found;
        for (Line* line : lines_) {
            const auto of_note = std::count_if(line->tokens.begin(), line->tokens.end(),
                                               [](const Token& token) { return token.element; });
            if (2 * static_cast<std::size_t>(of_note) >= line->tokens.size() && of_note > 0)
                found.push_back(line);
        }
        return found;
    }

    std::vector<Line*> below_a_rule() {
        std::vector<Box> rules;
        for (const Box& rule : page_.rules)
            if (rule.right - rule.left >= shortest_rule && !is_underline(rule)) rules.push_back(rule);
        for (const Line* line : lines_)
            if (is_drawn_rule(*line)) rules.push_back(line->box);
        std::sort(rules.begin(), rules.end(),
                  [](const Box& a, const Box& b) { return a.bottom > b.bottom; });
        if (rules.size() > most_rules) rules.erase(rules.begin(), rules.end() - most_rules);
        for (const Box& rule : rules) {
            std::vector<Line*> below = lines_below(rule, end_of_column(rule, rules));
            if (!is_foot(rule, below)) continue;
            for (const Box& other : rules) {
                if (!is_beside(rule, other)) continue;
                const std::vector<Line*> more = lines_below(other, end_of_column(other, rules));
                if (!is_foot(other, more) && !goes_on(other, more, *below.front())) continue;
                below.insert(below.end(), more.begin(), more.end());
                columns_ = true;
            }
            return below;
        }
        return {};
    }

    // The rest of the notes of the column before.
    bool goes_on(const Box& rule, const std::vector<Line*>& below, const Line& note) const {
        return !below.empty() && rule.bottom - below.front()->baseline <= below_rule &&
               note.size < text_size() - 0.3 &&
               std::all_of(below.begin(), below.end(),
                           [&](const Line* line) { return std::abs(line->size - note.size) < 0.3; });
    }

    // Rules as long as each other, above the notes of columns.
    static bool is_beside(const Box& a, const Box& b) {
        constexpr double alike = 1;  // points
        return (a.right < b.left || b.right < a.left) &&
               std::abs((a.right - a.left) - (b.right - b.left)) <= alike;
    }

    double end_of_column(const Box& rule, const std::vector<Box>& rules) const {
        double end = rule.left + 0.9 * page_.upright_width();
        for (const Box& other : rules)
            if (is_beside(rule, other) && other.left > rule.right) end = std::min(end, other.left - 5);
        return end;
    }

    // Close below the words of a line: a link, mostly.
    bool is_underline(const Box& rule) const {
        constexpr double deepest = 6, beyond = 8;  // points; blanks are underlined too
        constexpr double lowest = 0.3;             // em below the baseline
        const auto first = std::partition_point(lines_.begin(), lines_.end(), [&](const Line* line) {
            return line->baseline > rule.bottom + deepest;
        });
        for (auto line = first; line != lines_.end() && (*line)->baseline > rule.bottom - 1; ++line)
            if ((*line)->baseline - rule.bottom < lowest * (*line)->size &&
                rule.left > (*line)->box.left - beyond && rule.right < (*line)->box.right + beyond)
                return true;
        return false;
    }

    static bool is_drawn_rule(const Line& line) {
        const std::string text = text_of(line);
        return text.size() >= 8 && text.find_first_not_of("_- ") == std::string::npos;
    }

    std::vector<Line*> lines_below(const Box& rule, double end_of_column) const {
        std::vector<Line*> below;
        const auto first = std::partition_point(lines_.begin(), lines_.end(), [&](const Line* line) {
            return line->baseline > rule.bottom - 1;
        });
        for (auto line = first; line != lines_.end(); ++line)
            if ((*line)->box.right > rule.left - 5 && (*line)->box.left < end_of_column) {
                if (!below.empty() && is_page_foot(*below.back(), **line)) break;
                below.push_back(*line);
            }
        return below;
    }

    // Addresses at the foot of a first page, behind a gap, are no part of its notes.
    bool is_page_foot(const Line& above, const Line& line) const {
        constexpr double foot = 0.12;  // of the page's height
        return above.baseline - line.baseline > widest_gap * line.size &&
               line.baseline - page_.bottom() < foot * page_.upright_height();
    }

    bool is_foot(const Box& rule, const std::vector<Line*>& below) const {
        if (below.empty() || rule.bottom - below.front()->baseline > below_rule) return false;
        for (std::size_t i = 1; i < below.size(); ++i)
            if (below[i - 1]->baseline - below[i]->baseline > widest_gap * below[i]->size) return false;
        std::size_t labels = 0;
        unsigned last = 0;
        for (const Line* line : below) {
            const auto label = label_of(*line);
            if (!label || !label->raised || line->box.left > rule.left + indent) continue;
            const auto number = number_of(label->label);
            if (number && *number < last) return false;
            last = number.value_or(last);
            ++labels;
        }
        const auto first = label_of(*below.front());
        if (first && first->raised) return true;
        if (first && number_of(first->label) && !is_listed(*below.front()) &&
            (below.front()->tokens.size() > first->tokens ||
             stands_above_its_text(*below.front(), below)))
            return calls_.has(first->label);
        return before_.in_notes && is_set_as_before(below) &&
               (labels > 0 || below.front()->size < text_size() - 0.3) && !calls_another(below);
    }

    // In the size of the notes on the page before: the first line, and most of the others.
    bool is_set_as_before(const std::vector<Line*>& below) const {
        const auto alike = [&](const Line* line) { return std::abs(line->size - before_.size) < 0.3; };
        const auto count = std::count_if(below.begin(), below.end(), alike);
        return alike(below.front()) && 2 * static_cast<std::size_t>(count) > below.size();
    }

    // The rest of a note, above the first label, seldom calls another: a table below its upper rule
    // does.
    static bool calls_another(const std::vector<Line*>& below) {
        for (const Line* line : below) {
            const auto label = label_of(*line);
            if (label && label->raised) return false;
            if (calls_a_note(*line)) return true;
        }
        return false;
    }

    static bool stands_above_its_text(const Line& label, const std::vector<Line*>& below) {
        return below.size() > 1 && label.size < 0.8 * below[1]->size;
    }

    double text_size() const {  // of the line in the middle of the page
        return lines_.empty() ? 0 : lines_[lines_.size() / 2]->size;
    }

    // The lines of the page from the last one upwards, to the first wide gap.
    std::vector<Line*> upwards() const {
        std::vector<Line*> foot;
        for (auto at = lines_.rbegin(); at != lines_.rend(); ++at) {
            if (!foot.empty() &&
                (*at)->baseline - foot.back()->baseline > widest_gap * foot.back()->size)
                break;
            foot.push_back(*at);
        }
        return foot;
    }

    static std::vector<Line*> first(const std::vector<Line*>& lines, std::size_t count) {
        return {lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(count)};
    }

    // From the last line upwards: to the highest label, raised or led to by a link, such that those
    // below count up from it, and the text calls most of them.
    std::vector<Line*> labelled() const {
        const std::vector<Line*> foot = upwards();
        std::size_t best = 0;  // lines
        std::vector<std::string> labels;
        unsigned next = 0;
        for (std::size_t i = 0; i < foot.size(); ++i) {
            const Line* line = foot[i];
            const auto label = label_of(*line);
            if (!label || !stands_for_note(*label, *line)) continue;
            const auto number = number_of(label->label);
            if (!number || (next != 0 && *number + 1 != next)) break;
            next = *number;
            labels.push_back(label->label);
            const auto called = std::count_if(labels.begin(), labels.end(),
                                              [&](const std::string& one) { return calls_.has(one); });
            if (2 * static_cast<std::size_t>(called) > labels.size()) best = i + 1;
            if (before_.in_notes && before_.last && *number == *before_.last + 1)
                return with_rest(first(foot, i + 1));
            if (labels.size() > 100) break;
        }
        return first(foot, best);
    }

    // Labels that are set as the text is, from the last line upwards, where they are just the numbers
    // that the text calls; the last ones may stand on the next page, and those of the page before here.
    // Of a list in the size of the text that is said only where it is long, or does not begin with 1.
    std::vector<Line*> counted() const {
        constexpr unsigned long_list = 3, most_deferred = 2;
        const auto called = calls_.range();
        if (!called) return {};
        const unsigned due = before_.last.value_or(0) + 1;
        const std::vector<Line*> foot = upwards();
        std::size_t best = 0;                 // lines
        std::optional<unsigned> last, above;  // labels of the last note, and of the highest one so far
        for (std::size_t i = 0; i < foot.size(); ++i) {
            const Line* line = foot[i];
            const auto label = label_of(*line);
            const auto number = label ? number_of(label->label) : std::nullopt;
            if (!number || line->tokens.size() == label->tokens || is_listed(*line)) continue;
            if (last ? *number + 1 != *above
                     : *number > called->last || *number + most_deferred < called->last)
                continue;
            if (!last) last = number;
            above = number;
            const bool is_small = line->size < text_size() - 0.3;
            if (!is_small && line->tokens.back().block) return {};  // the tree says that it is text
            const unsigned count = *last - *number + 1;
            const bool sure =
                is_small || count >= long_list || (*number > 1 && (count > 1 || *last == called->last));
            if (sure && (*number == called->first || *number == due)) best = i + 1;
            if (*number <= std::min(called->first, due)) break;
        }
        return first(foot, best);
    }

    // An item of a list of the structure tree, or in a table.
    bool is_listed(const Line& line) const {
        return std::any_of(line.tokens.begin(), line.tokens.end(), [&](const Token& token) {
            if (!token.block) return token.cell.has_value();
            const TreeBlock& block = blocks_[*token.block];
            return block.item != 0 || block.cell != 0;
        });
    }

    // A page of endnotes begins with the rest of one.
    std::vector<Line*> with_rest(std::vector<Line*> foot) const {
        constexpr std::size_t most = 8;
        if (lines_.size() - foot.size() > most) return foot;
        const std::size_t labelled = foot.size();
        for (std::size_t i = lines_.size() - foot.size(); i-- > 0;) {
            const double gap = lines_[i]->baseline - foot.back()->baseline;
            if (gap > widest_gap * before_.size || std::abs(lines_[i]->size - before_.size) > 0.3) {
                foot.resize(labelled);
                break;
            }
            foot.push_back(lines_[i]);
        }
        return foot;
    }

    Page& page_;
    Calls& calls_;
    const Before& before_;
    const std::vector<TreeBlock>& blocks_;
    std::vector<Line*> lines_;  // of text, from the top down
    bool columns_ = false;      // the notes stand below several rules, side by side
};

}  // namespace

std::vector<Line*> foot_zone(Page& page, Calls& calls, const Before& before,
                             const std::vector<TreeBlock>& blocks) {
    return Zone(page, calls, before, blocks).find();
}

}  // namespace voetnoot::pdfa::foreign
