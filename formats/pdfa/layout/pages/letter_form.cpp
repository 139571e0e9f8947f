#include "formats/pdfa/layout/pages/letter_form.hpp"

#include "formats/pdfa/layout/flow/flow_lines.hpp"
#include "formats/pdfa/layout/flow/inline_text.hpp"
#include "formats/pdfa/layout/flow/notes.hpp"
#include "formats/pdfa/layout/pages/draw.hpp"
#include "formats/pdfa/layout/styles.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace voetnoot::pdfa::layout::pages {
namespace {

namespace form = page_form;

enum class Place : std::size_t { sender, return_address, addressee, column, reference };

struct Area {
    Length left = 0;
    Length width = 0;
    Length top = 0;     // of the next line, from the upper edge
    Length bottom = 0;  // its lower end
    ParagraphStyle style;
};

Place place_of(Field field, Place before) {
    switch (field) {
        case Field::none:
            return before;
        case Field::sender:
            return Place::sender;
        case Field::return_address:
            return Place::return_address;
        case Field::addressee:
            return Place::addressee;
        case Field::date:
        case Field::subject:
            return Place::reference;
        case Field::directorate:
        case Field::visiting_address:
        case Field::postal_address:
        case Field::identification_number:
        case Field::contact:
        case Field::phone:
        case Field::fax:
        case Field::email:
        case Field::web_address:
        case Field::our_reference:
        case Field::their_reference:
        case Field::enclosures:
        case Field::classification:
            return Place::column;
    }
    return before;
}

constexpr std::size_t most_logos = 2;

bool is_picture(const LetterHeadLine& line) {
    return !line.value.empty() &&
           std::all_of(line.value.begin(), line.value.end(),
                       [](const Inline& node) { return std::holds_alternative<Image>(node.value); });
}

// A line of the letterhead, set for its place.
struct SetLine {
    Place place = Place::column;
    bool begins_group = false;
    flow::FlowLines lines;
    std::vector<Length> tops;  // of those lines that have room, from the upper edge
};

class FormSetter {
public:
    explicit FormSetter(flow::Composition& composition) : composition_(composition) {
        area(Place::sender) = {form::text_left, form::text_width, form::sender_top, form::return_top,
                               styles::sender};
        area(Place::return_address) = {form::text_left, form::addressee_width, form::return_top,
                                       form::addressee_top, styles::return_address};
        area(Place::addressee) = {form::text_left, form::addressee_width, form::addressee_top,
                                  form::height / 2, styles::addressee};
        area(Place::column) = {form::column_left, form::column_width, form::column_top,
                               form::height - form::text_bottom, styles::column};
        area(Place::reference) = {form::text_left, form::text_width, form::reference_top,
                                  form::height * 3 / 4, styles::reference};
    }

    LetterForm run(StructureId document) {
        const Length highest = std::exchange(composition_.highest_picture, form::head_picture_height);
        for (const LetterHeadGroup& group : composition_.document.letterhead.groups)
            set_group(group, document);
        composition_.highest_picture = highest;
        for (SetLine& line : lines_)
            if (line.place != Place::reference) find_room(line);
        // Date and subject stand below the addressee, however long that is.
        Area& reference = area(Place::reference);
        reference.top = std::max(reference.top, area(Place::addressee).top + styles::addressee.leading);
        for (SetLine& line : lines_)
            if (line.place == Place::reference) find_room(line);

        LetterForm result;
        for (SetLine& line : lines_)
            for (std::size_t i = 0; i < line.lines.size(); ++i) {
                flow::FlowLine& set = line.lines[i];
                if (i >= line.tops.size()) {
                    result.overflow.push_back(std::move(set));
                    continue;
                }
                result.notes.insert(result.notes.end(), set.notes.begin(), set.notes.end());
                draw(std::move(set), area(line.place).left, line.tops[i], form::height, result.items,
                     result.destinations);
            }
        result.on_page = true;
        result.body_top = reference.top + form::before_body;
        return result;
    }

private:
    Area& area(Place place) { return areas_[static_cast<std::size_t>(place)]; }

    void set_group(const LetterHeadGroup& group, StructureId document) {
        const auto logos = std::count_if(group.lines.begin(), group.lines.end(), is_picture);
        composition_.highest_picture = form::head_picture_height * 2 / (1 + std::max<Length>(1, logos));
        Structure& structure = composition_.structure;
        StructureId parent = document;
        if (group.quoted) parent = structure.add(Tag::block_quote, parent, group.span);
        const StructureId paragraph = structure.add(Tag::p, parent, group.span);
        for (const LetterHeadLine& line : group.lines) {
            const bool first = &line == &group.lines.front();
            const bool last = &line == &group.lines.back();
            const Place after = place_of(line.field, place_);
            // A logo that the letter begins with stands above everything.
            const bool logo =
                line.field == Field::none && is_picture(line) && lines_.size() < most_logos;
            place_ = logo ? Place::sender : after;
            lines_.push_back({place_, first, set_line(line, paragraph, last), {}});
            place_ = after;
        }
        flow::place_notes(composition_, parent);
    }

    flow::FlowLines set_line(const LetterHeadLine& line, StructureId paragraph, bool last) {
        const Area& place = area(place_);
        TextStyle label_style = place.style.text;
        const bool labelled = !line.label.empty();
        if (place_ == Place::reference) label_style = styles::reference_label;
        else if (labelled && place_ == Place::column) label_style.face = fonts::FaceStyle::bold;

        text::StyledText text;
        flow::append_inlines(composition_, line.label, label_style, paragraph, text);
        if (labelled && !line.value.empty()) text.append(" ", label_style, paragraph, line.span);
        if (place_ != Place::reference) {
            flow::append_inlines(composition_, line.value, place.style.text, paragraph, text);
            if (!last) text.append(" ", place.style.text, paragraph, line.span);
            return flow::set_text(composition_, text, place.style, place.width);
        }

        text::StyledText value;
        flow::append_inlines(composition_, line.value, place.style.text, paragraph, value);
        if (!last) (value.empty() ? text : value).append(" ", place.style.text, paragraph, line.span);
        flow::FlowLines labels = flow::set_text(composition_, text, place.style, place.width);
        flow::FlowLines values =
            flow::set_text(composition_, value, place.style, place.width - form::reference_tab);
        for (flow::FlowLine& set : values) flow::move_right(set, form::reference_tab);
        const bool beside = labels.size() == 1 && !values.empty() &&
                            natural_width(text, composition_.typesetting) <= form::reference_tab;
        if (beside) {
            flow::merge_into(labels.front(), std::move(values.front()));
            values.erase(values.begin());
        }
        std::move(values.begin(), values.end(), std::back_inserter(labels));
        return labels;
    }

    void find_room(SetLine& line) {
        Area& place = area(line.place);
        const bool gap =
            line.begins_group && line.place == Place::column && place.top > form::column_top;
        if (gap) place.top += place.style.leading / 2;
        for (const flow::FlowLine& set : line.lines) {
            if (place.top + set.height() > place.bottom) {
                place.bottom = place.top;  // what follows stays behind it
                return;
            }
            line.tops.push_back(place.top);
            place.top += set.height();
        }
    }

    flow::Composition& composition_;
    std::array<Area, 5> areas_;
    std::vector<SetLine> lines_;
    Place place_ = Place::column;
};

}  // namespace

LetterForm set_letter_form(flow::Composition& composition, StructureId document) {
    return FormSetter(composition).run(document);
}

}  // namespace voetnoot::pdfa::layout::pages
