#include "formats/pdfa/layout/pages/page_maker.hpp"

#include "formats/pdfa/layout/pages/draw.hpp"
#include "formats/pdfa/layout/pages/page_plan.hpp"
#include "formats/pdfa/layout/styles.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace voetnoot::pdfa::layout::pages {
namespace {

class PageDrawer {
public:
    PageDrawer(flow::FlowLines& body, std::vector<flow::FlowLines>& notes, Length left)
        : body_(body), notes_(notes), upright_left_(left), left_(left) {}

    // What is drawn from here on stands on a page of this shape.
    void turn(bool turned, Page& page) {
        left_ = turned ? page_form::turned_left : upright_left_;
        height_ = turned ? page_form::width : page_form::height;
        page.height = to_points(height_);
        page.width = to_points(turned ? page_form::height : page_form::width);
    }

    void draw_text(const PagePlan& plan, Length top, Page& page) {
        if (plan.begin < plan.end && body_[plan.begin].head)
            for (const flow::FlowLine& line : *body_[plan.begin].head) {
                draw(line, left_, top, height_, page.items, page.destinations);
                top += line.height();
            }
        for (std::size_t i = plan.begin; i < plan.end; ++i) {
            if (i > plan.begin) top += body_[i].space;
            const Length height = body_[i].height();
            draw(std::move(body_[i]), left_, top, height_, page.items, page.destinations);
            top += height;
        }
    }

    void draw_notes(const PagePlan& plan, Page& page) {
        if (plan.notes.empty()) return;
        Length top = height_ - page_form::text_bottom - height_of(plan.notes, notes_);
        top += styles::note_area_gap;
        // A rule over the whole measure says that a note comes from the page before.
        const bool goes_on = plan.notes.front().begin > 0;
        const Length rule = goes_on ? page_form::text_width : styles::note_rule_length;
        const double y = to_points(height_ - top);
        page.items.emplace_back(StrokedLine{
            {to_points(left_), y}, {to_points(left_ + rule), y}, to_points(styles::rule_width), 0});
        top += styles::note_rule_gap;
        for (const NotePart& part : plan.notes) {
            flow::FlowLines& lines = notes_[part.note.index];
            if (part.begin == 0 && part.end > 0 && part.end < lines.size())
                labels_[part.note.index] = label_of(lines.front());
            for (std::size_t i = part.begin; i < part.end; ++i) {
                flow::FlowLine& line = lines[i];
                top += line.space;
                if (i > 0 && i == part.begin) draw_label_again(part.note, top + line.above, page);
                const Length height = line.height();
                draw(std::move(line), left_, top, height_, page.items, page.destinations);
                top += height;
            }
        }
    }

private:
    // The first run of a note shows its label.
    static GlyphRun label_of(const flow::FlowLine& line) {
        const auto run = std::find_if(line.items.begin(), line.items.end(), [](const PageItem& item) {
            return std::holds_alternative<GlyphRun>(item);
        });
        return run == line.items.end() ? GlyphRun{} : std::get<GlyphRun>(*run);
    }

    // Beside what comes from the page before stands which note it is of.
    void draw_label_again(NoteId note, Length baseline, Page& page) {
        GlyphRun label = labels_[note.index];
        if (label.width > to_points(styles::note_label_width)) return;
        label.structure.reset();
        label.gray = styles::repeated_label_gray;
        PageItem item(std::move(label));
        flow::move_by(item, to_points(left_), to_points(height_ - baseline));
        page.items.push_back(std::move(item));
    }

    flow::FlowLines& body_;
    std::vector<flow::FlowLines>& notes_;
    std::map<std::size_t, GlyphRun> labels_;  // of notes that go on, by NoteId
    const Length upright_left_;
    Length left_;
    Length height_ = page_form::height;
};

}  // namespace

std::vector<Page> make_pages(flow::FlowLines body, std::vector<flow::FlowLines> notes, LetterForm form,
                             Length left) {
    PageRoom room;
    room.others = page_form::height - page_form::text_top - page_form::text_bottom;
    room.first = std::max<Length>(page_form::height - form.body_top - page_form::text_bottom, 0);
    room.first_notes = std::move(form.notes);
    room.turned = page_form::width - page_form::text_top - page_form::text_bottom;
    room.first_upright = form.on_page;
    PageDrawer drawer(body, notes, left);
    std::vector<Page> pages;
    for (const PagePlan& plan : plan_pages(body, notes, room)) {
        const bool first = pages.empty();
        Page& page = pages.emplace_back();
        drawer.turn(plan.turned, page);
        if (first) {
            page.items = std::move(form.items);
            page.destinations = std::move(form.destinations);
        }
        drawer.draw_text(plan, first ? form.body_top : page_form::text_top, page);
        drawer.draw_notes(plan, page);
    }
    return pages;
}

}  // namespace voetnoot::pdfa::layout::pages
