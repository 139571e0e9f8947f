// The part of Words that is about what stands in a run: signs, fields, links, drawings.
#include "formats/docx/scan/words.hpp"

#include "pipeline/text/text.hpp"

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <utility>

namespace voetnoot::docx::scan {

void Words::run_start(const StartTag&) {
    outer_runs_.push_back(std::exchange(run_, {}));
}

void Words::run_end() {
    run_ = outer_runs_.back();
    outer_runs_.pop_back();
}

void Words::hidden(const StartTag& tag) {
    if (is_off(tag.attribute("val")) || parent() != "w:rPr") return;
    if (parent(2) == "w:r") run_.hidden = true;
    else if (parent(2) == "w:pPr" && !paragraphs_.empty()) paragraphs_.back().hidden = true;
}

void Words::run_property(const StartTag& tag) {
    if (parent() != "w:rPr" || parent(2) != "w:r") return;
    const std::string_view value = tag.attribute("val");
    if (tag.name == "w:rStyle") run_.style = value;
    else if (tag.name == "w:strike") run_.strokes.one = !is_off(value);
    else if (tag.name == "w:dstrike") run_.strokes.two = !is_off(value);
    else if (tag.name == "w:u") run_.underlined = value != "none";
    else run_.highlighted = value != "none";
}

// The line below a link is that of all links.
StyleSet Words::run_styles() const {
    StyleSet styles;
    if (outer_runs_.empty()) return styles;  // outside of every run
    const std::string_view paragraph =
        paragraphs_.empty() ? std::string_view() : std::string_view(paragraphs_.back().style);
    if (run_styles_.struck(paragraph, run_.style, run_.strokes)) styles.add(Style::struck);
    if (run_.underlined && links_.empty()) styles.add(Style::underlined);
    if (run_.highlighted) styles.add(Style::highlighted);
    return styles;
}

void Words::height(const StartTag& tag) {
    if (parent() == "w:rPr" && parent(2) == "w:r") run_.raised = tag.attribute("val") == "superscript";
}

// Half points above or below the line: by as many, it is a script. w:vertAlign, behind it, has the last
// word.
void Words::position(const StartTag& tag) {
    constexpr long least = 6;
    if (parent() == "w:rPr" && parent(2) == "w:r")
        run_.raised = std::strtol(std::string(tag.attribute("val")).c_str(), nullptr, 10) >= least;
}

void Words::blank(const StartTag&) {
    if (parent() == "w:r") space_ = true;
}

void Words::line_break(const StartTag& tag) {
    if (tag.attribute("type") == "page") ++page_;
    blank(tag);
}

void Words::hyphen(const StartTag& tag) {
    word("\u2011", {part_, tag.begin, tag.end}, run_.raised, run_styles());
}

void Words::sign(const StartTag& tag) {
    std::string sign;
    if (!run_.custom_mark)
        append_code_point(
            sign, static_cast<char32_t>(
                      std::strtoul(std::string(tag.attribute("char")).c_str(), nullptr, 16) & 0xFFFF));
    word(sign, {part_, tag.begin, tag.end}, run_.raised, run_styles());
}

void Words::hyperlink_start(const StartTag& tag) {
    const auto target = targets_.find(tag.attribute("id"));
    std::string leads_to = hyperlink_target(
        target == targets_.end() ? std::string_view() : std::string_view(target->second.target),
        tag.attribute("anchor"));
    if (!leads_to.empty()) links_.push_back({std::move(leads_to), open_.size(), false, false, {}});
}

void Words::hyperlink_end() {
    if (links_.empty() || links_.back().of_field || links_.back().depth != open_.size()) return;
    end_links();
    links_.pop_back();
}

void Words::field(const StartTag& tag) {
    const std::string_view type = tag.attribute("fldCharType");
    if (type == "begin") {
        // A form field prints its choice here.
        word({}, {part_, tag.begin, tag.end}, false, run_styles());
        fields_.push_back({});
    } else if (type == "separate" && !fields_.empty()) {
        field_result();
    } else if (type == "end" && !fields_.empty()) {
        fields_.back().place = {part_, tag.begin, tag.end};
        field_end();
    }
}

void Words::bookmark(const StartTag& tag) {
    places.insert(lower_case(tag.attribute("name")));
}

bool Words::in_contents() const {
    return std::any_of(fields_.begin(), fields_.end(), [](const Field& field) {
        return lower_case(trim(field.code)).starts_with("toc");
    });
}

void Words::simple_field_start(const StartTag& tag) {
    fields_.push_back({std::string(tag.attribute("instr")), false, {part_, tag.begin, tag.end}});
    field_result();
}

void Words::field_result() {
    fields_.back().result = true;
    fields_.back().paragraph = paragraphs_begun_;
    fields_.back().words = paragraphs_.empty() ? 0 : paragraphs_.back().words.size();
    FieldLink link = field_link(fields_.back().code);
    if (!link.target.empty() && !(link.names_page && !links_.empty()))
        links_.push_back({std::move(link.target), fields_.size(), true, link.names_page, {}});
}

void Words::field_end() {
    if (fields_.empty()) return;
    if (!links_.empty() && links_.back().of_field && links_.back().depth == fields_.size()) {
        end_links();
        links_.pop_back();
    }
    const Field field = std::move(fields_.back());
    fields_.pop_back();
    print_code(field);
}

// The innermost link has the words; one that goes on in the next paragraph is another there.
void Words::end_links() {
    if (links_.empty()) return;
    Link& link = links_.back();
    if (link.names_page && !link.span.empty() && in_contents() && !paragraphs_.empty()) {
        // The line of a table of contents leads where its page number does.
        const auto& words = paragraphs_.back().words;
        const auto first = std::find_if(words.begin(), words.end(),
                                        [](const ScanToken& word) { return !word.text.empty(); });
        const bool is_first = first != words.end() &&
                              (scan.links.empty() || scan.links.back().span.end <= first->span.begin);
        if (is_first) link.span = join(first->span, link.span);
    }
    if (!link.span.empty()) scan.links.push_back({link.target, link.span});
    link.span = {};
}

void Words::drawing_start(const StartTag&) {
    drawings_.push_back({});
}

void Words::box_start(const StartTag&) {
    for (Drawing& drawing : drawings_) drawing.box = true;
    drawings_.push_back({});  // what is drawn in the box is of its own
    drawings_.back().box = true;
    around_boxes_.push_back({space_, std::exchange(links_, {}), std::exchange(runs_on_, {})});
}

// What stands around the box goes on as if it were not there: a word, a link, a paragraph.
void Words::box_end() {
    end_links();
    drawing_end();
    AroundBox around = std::move(around_boxes_.back());
    around_boxes_.pop_back();
    space_ = around.space;
    links_ = std::move(around.links);
    runs_on_ = around.runs_on;
}

void Words::picture_properties(const StartTag& tag) {
    if (drawings_.empty() || !drawings_.back().span.empty()) return;
    Drawing& drawing = drawings_.back();
    drawing.words = tag.attribute("descr");
    if (trim(drawing.words).empty()) drawing.words = tag.attribute("title");
    drawing.hidden = tag.is_on("hidden");
    drawing.span = {part_, tag.begin, tag.end};
    drawing.picture = true;
    drawing.named = true;
}

void Words::shape(const StartTag& tag) {
    if (drawings_.empty()) return;
    Drawing& drawing = drawings_.back();
    drawing.shape = {std::string(tag.attribute("alt")), {part_, tag.begin, tag.end}};
    if (!drawing.span.empty()) return;
    drawing.words = drawing.shape.words;
    drawing.span = drawing.shape.span;
}

void Words::picture_data(const StartTag& tag) {
    if (drawings_.empty()) return;
    Drawing& drawing = drawings_.back();
    drawing.picture = true;
    if (!drawing.data) drawing.data = !tag.attribute("r:id").empty();
    drawing.shown.push_back(drawing.shape);
}

void Words::picture_file(const StartTag& tag) {
    if (!drawings_.empty() && !drawings_.back().blip)
        drawings_.back().blip = !tag.attribute("r:embed").empty() || !tag.attribute("r:link").empty();
}

void Words::picture_start(const StartTag& tag) {
    if (!drawings_.empty()) drawings_.back().shown.push_back({{}, {part_, tag.begin, tag.end}});
}

void Words::picture_name(const StartTag& tag) {
    if (drawings_.empty() || drawings_.back().shown.empty()) return;
    std::string& words = drawings_.back().shown.back().words;
    words = tag.attribute("descr");
    if (trim(words).empty()) words = tag.attribute("title");
}

void Words::drawing_end() {
    if (drawings_.empty()) return;
    const Drawing drawing = std::move(drawings_.back());
    drawings_.pop_back();
    if (drawing.hidden) return;
    count_pictures(drawing);
    if (drawing.box || drawing.shown.size() > 1) return group_end(drawing);
    if (!drawing.picture || trim(drawing.words).empty()) return;
    space_ = true;  // a description is no part of the word beside it
    words_of(drawing.words, drawing.span);
    space_ = true;
}

// Those in deleted and in hidden text as well: the reader must account for them. Of a group each that
// shows something is one; of what stands alone, what has a file or words.
void Words::count_pictures(const Drawing& drawing) {
    if (!printed() || paragraphs_.empty()) return;
    const bool has_file = drawing.data.value_or(drawing.named && drawing.blip.value_or(false));
    const bool has_words = drawing.picture && !squeeze(drawing.words).empty();
    const bool group = drawing.box || drawing.shown.size() > 1;
    pictures[note_] += group ? drawing.shown.size() : (has_file || has_words ? 1 : 0);
}

// Each picture says what it is; the first one, what its group is as well.
void Words::group_end(const Drawing& drawing) {
    std::string of_all = drawing.named && !trim(drawing.words).empty() ? drawing.words : std::string();
    for (const Drawing::Shown& one : drawing.shown) {
        std::string words = trim(one.words).empty() ? std::string() : one.words;
        if (!of_all.empty() && words != of_all)
            words = words.empty() ? of_all : of_all.append(", ").append(words);
        of_all.clear();
        if (words.empty()) continue;
        space_ = true;
        words_of(words, one.span);
        space_ = true;
    }
}

void Words::drawn(const StartTag& tag) {
    const bool is_chart = tag.name == "c:chart";
    const auto target = targets_.find(tag.attribute(is_chart ? "r:id" : "r:dm"));
    if (!drawn_ || !printed() || paragraphs_.empty() || target == targets_.end() ||
        target->second.external)
        return;
    std::vector<ScanToken> words = drawn_(target->second, is_chart);
    std::move(words.begin(), words.end(), std::back_inserter(paragraphs_.back().drawn));
}

}  // namespace voetnoot::docx::scan
