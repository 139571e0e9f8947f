#include "formats/pdfa/layout/pages/page_plan.hpp"

#include "formats/pdfa/layout/styles.hpp"

#include <algorithm>
#include <limits>
#include <optional>
#include <utility>

namespace voetnoot::pdfa::layout::pages {
namespace {

constexpr Length note_area_top = styles::note_area_gap + styles::note_rule_gap;

bool by_number(const NoteId& a, const NoteId& b) {
    return a.index < b.index;
}

// One page, while it is planned.
class PagePlanner {
public:
    PagePlanner(const flow::FlowLines& body, const std::vector<flow::FlowLines>& notes, Length room,
                bool turned, std::size_t begin, const std::vector<NotePart>& carried,
                std::vector<NoteId> bound)
        : body_(body),
          notes_(notes),
          room_(room),
          turned_(turned),
          begin_(begin),
          bound_(std::move(bound)) {
        place_carried(carried);
    }

    PagePlan run() {
        std::optional<Choice> best = choose(Least::unparted);
        if (!best) best = choose(Least::one_line);
        const bool text_fits = stands_here(begin_) && room_ >= height_with(begin_);
        if (!best && (!carried_.empty() || !bound_.empty() || !text_fits)) best = without_body();
        // One line with more notes than a page has room for: what cannot begin here is carried.
        if (!best)
            best = Choice{begin_ + 1, fill(height_with(begin_), notes_of(begin_), Least::nothing)->parts,
                          0};
        best->parts.insert(best->parts.begin(), carried_.begin(), carried_.end());
        return {begin_, best->end, std::move(best->parts), turned_};
    }

private:
    // How much of a note must stand on the page of its reference.
    enum class Least { unparted, one_line, nothing };
    struct Choice {
        std::size_t end = 0;
        std::vector<NotePart> parts;
        Length cost = 0;
    };
    struct Filling {
        std::vector<NotePart> parts;
        Length height = 0;
        bool whole = true;
    };

    // Notes that go on from the page before come first; a quarter of the page is left to the text.
    void place_carried(const std::vector<NotePart>& carried) {
        Length left = room_ - note_area_top - (stands_here(begin_) ? room_ / 4 : 0);
        for (const NotePart& part : carried) {
            const flow::FlowLines& lines = notes_[part.note.index];
            std::size_t end = part.begin;
            Length height = 0;
            for (; end < lines.size(); ++end) {
                const Length grown = height + lines[end].space + lines[end].height();
                if (grown > left) break;
                height = grown;
            }
            carried_whole_ = end == lines.size();
            if (!carried_whole_) end = best_split(lines, part.begin, end);
            if (end > part.begin) carried_.push_back({part.note, part.begin, end});
            for (std::size_t i = part.begin; i < end; ++i)
                bound_.insert(bound_.end(), lines[i].notes.begin(), lines[i].notes.end());
            if (!carried_whole_) break;
            left -= height;
        }
    }

    // The last place at or before `end` that parts no widow, if there is one after `begin`.
    static std::size_t best_split(const flow::FlowLines& lines, std::size_t begin, std::size_t end) {
        for (std::size_t at = end; at > begin; --at)
            if (lines[at - 1].cost < flow::page_cost::widow) return at;
        return end;
    }

    std::optional<Choice> choose(Least least) const {
        std::optional<Choice> best;
        std::vector<NoteId> bound = bound_;
        Length height = 0;
        for (std::size_t i = begin_; stands_here(i); ++i) {
            const flow::FlowLine& line = body_[i];
            height += i == begin_ ? height_with(i) : line.space + line.height();
            if (height > room_) break;
            if (!line.notes.empty() && !carried_whole_) break;
            bound.insert(bound.end(), line.notes.begin(), line.notes.end());
            std::optional<Filling> filling = fill(height, bound, least);
            if (!filling) break;
            const bool last = !stands_here(i + 1);
            const Length empty = std::max<Length>(room_ - height - filling->height, 0) * 1000 / room_;
            Length cost =
                filling->whole ? (last ? 0 : empty * empty / 100) : flow::page_cost::split_note;
            if (!last) cost += line.cost;
            if (!best || cost <= best->cost || line.ends_page)
                best = Choice{i + 1, std::move(filling->parts), cost};
            if (line.ends_page) break;
        }
        return best;
    }

    Choice without_body() const {
        std::optional<Filling> filling = fill(0, bound_, Least::one_line);
        if (!filling) filling = fill(0, bound_, Least::nothing);
        return {begin_, std::move(filling->parts), 0};
    }

    bool stands_here(std::size_t i) const { return i < body_.size() && body_[i].turned == turned_; }

    // The height of line `i` at the top of the page.
    Length height_with(std::size_t i) const {
        Length height = body_[i].height();
        if (body_[i].head)
            for (const flow::FlowLine& line : *body_[i].head) height += line.height();
        return height;
    }

    std::vector<NoteId> notes_of(std::size_t i) const {
        std::vector<NoteId> all = bound_;
        all.insert(all.end(), body_[i].notes.begin(), body_[i].notes.end());
        return all;
    }

    Length least_height(NoteId note, Least least) const {
        if (least == Least::nothing) return 0;
        const flow::FlowLines& lines = notes_[note.index];
        Length height = 0;
        for (std::size_t i = 0; i < lines.size(); ++i) {
            height += lines[i].height() + lines[i].space;
            if (least == Least::one_line || lines[i].cost < flow::page_cost::widow) break;
        }
        return height;
    }

    // The notes under `height` of text: each begun, the later ones carried on where the room ends.
    std::optional<Filling> fill(Length height, std::vector<NoteId> queue, Least least) const {
        Filling filling;
        filling.height = carried_.empty() ? 0 : height_of(carried_, notes_);
        if (queue.empty() && carried_.empty()) return filling;
        if (filling.height == 0) filling.height = note_area_top;
        std::sort(queue.begin(), queue.end(), by_number);
        Length reserved = 0;
        for (const NoteId note : queue) reserved += least_height(note, least);
        const Length left = room_ - height;
        for (std::size_t i = 0; i < queue.size(); ++i) {
            const flow::FlowLines& lines = notes_[queue[i].index];
            reserved -= least_height(queue[i], least);
            const Length begin_height = filling.height;
            std::size_t end = 0;
            for (; end < lines.size(); ++end) {
                Length nested = 0;
                for (const NoteId note : lines[end].notes) nested += least_height(note, least);
                const Length grown = filling.height + lines[end].space + lines[end].height();
                if (grown + reserved + nested > left) break;
                filling.height = grown;
                reserved += nested;
                queue.insert(queue.end(), lines[end].notes.begin(), lines[end].notes.end());
            }
            if (filling.height - begin_height < least_height(queue[i], least)) return std::nullopt;
            if (end < lines.size()) {
                filling.whole = false;
                const std::size_t better = best_split(lines, 0, end);
                const bool drops_reference =
                    std::any_of(lines.begin() + static_cast<std::ptrdiff_t>(better),
                                lines.begin() + static_cast<std::ptrdiff_t>(end),
                                [](const flow::FlowLine& line) { return !line.notes.empty(); });
                if (!drops_reference) {
                    for (std::size_t l = better; l < end; ++l)
                        filling.height -= lines[l].space + lines[l].height();
                    end = better;
                }
            }
            filling.parts.push_back({queue[i], 0, end});
        }
        return filling.height + height <= room_ ? std::optional(std::move(filling)) : std::nullopt;
    }

    const flow::FlowLines& body_;
    const std::vector<flow::FlowLines>& notes_;
    const Length room_;
    const bool turned_;
    const std::size_t begin_;
    std::vector<NotePart> carried_;  // on this page
    bool carried_whole_ = true;
    std::vector<NoteId> bound_;  // notes whose references stand on this page whatever is chosen
};

// What of the notes on a page, and of those that waited for it, goes on to the next.
std::vector<NotePart> carried_after(const PagePlan& page, const std::vector<NotePart>& waited,
                                    const std::vector<flow::FlowLines>& notes) {
    std::vector<NotePart> carried;
    for (const NotePart& part : page.notes)
        if (const std::size_t end = notes[part.note.index].size(); part.end < end)
            carried.push_back({part.note, part.end, end});
    for (const NotePart& part : waited) {
        const bool begun =
            std::any_of(page.notes.begin(), page.notes.end(),
                        [&](const NotePart& on_page) { return on_page.note == part.note; });
        if (!begun) carried.push_back(part);
    }
    return carried;
}

}  // namespace

std::vector<PagePlan> plan_pages(const flow::FlowLines& body, const std::vector<flow::FlowLines>& notes,
                                 const PageRoom& room) {
    std::vector<PagePlan> pages;
    std::vector<NotePart> carried;
    std::size_t next = 0;
    do {
        const bool first = pages.empty();
        const bool turned = next < body.size() && body[next].turned && !(first && room.first_upright);
        const Length upright = first ? room.first : room.others;
        PagePlanner planner(body, notes, turned ? room.turned : upright, turned, next, carried,
                            first ? room.first_notes : std::vector<NoteId>{});
        pages.push_back(planner.run());
        next = pages.back().end;
        carried = carried_after(pages.back(), carried, notes);
    } while (next < body.size() || !carried.empty());
    return pages;
}

Length height_of(const std::vector<NotePart>& parts, const std::vector<flow::FlowLines>& notes) {
    Length height = parts.empty() ? 0 : note_area_top;
    for (const NotePart& part : parts)
        for (std::size_t i = part.begin; i < part.end; ++i) {
            const flow::FlowLine& line = notes[part.note.index][i];
            height += line.height() + line.space;
        }
    return height;
}

}  // namespace voetnoot::pdfa::layout::pages
