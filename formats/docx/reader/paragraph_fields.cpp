// The half of ParagraphReader that is about what Word computes or sets in a form of its own: fields,
// formulas, readings, WordArt.
#include "formats/docx/reader/fields.hpp"
#include "formats/docx/reader/omml.hpp"
#include "formats/docx/reader/paragraph.hpp"
#include "formats/docx/rules.hpp"
#include "pipeline/phrase/make.hpp"
#include "pipeline/text/text.hpp"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>

namespace voetnoot::docx::reader {

namespace {

constexpr std::string_view lost_symbol = "\uFFFD";
constexpr std::string_view crossed_box = "\u2612";
constexpr std::string_view empty_box = "\u2610";

}  // namespace

void ParagraphReader::formula(const Math& math, const Span& span, const Run& run) {
    std::string line = linear(math);
    Run upright = run;
    upright.run_style = RunStyle();
    if (line.empty()) return;
    std::string markup =
        "<math xmlns=\"http://www.w3.org/1998/Math/MathML\">" + mathml(math) + "</math>";
    add({draft::Formula{std::move(line), std::move(markup), span}}, upright);
}

// Each stands on a line of its own.
void ParagraphReader::formula_lines(const package::Element& element, const Run& run) {
    add({draft::HardBreak{element.start_tag}}, run);
    for (const package::Element& child : element.children) {
        visit(child, run);
        if (child.is("m:oMath")) add({draft::HardBreak{child.start_tag}}, run);
    }
}

// What Word computes from the code of a field, where the file keeps no result of it.
void ParagraphReader::computed_field(std::string_view text, const Span& span, const Run& run) {
    const FieldCode code = read_field_code(text);
    if (const auto equation = equation_in(text)) {
        formula(read_eq(*equation), span, run);
    } else if (code.name == "SYMBOL" && !code.arguments.empty()) {
        std::string shown = symbol_of_field(code);
        if (shown.empty()) {
            unknown_sign(span, code.first(), "of a SYMBOL field");
            shown = lost_symbol;
        }
        add({draft::Replaced{std::move(shown), nullptr, span}}, run);
    } else if (const auto button = text_of_button(text); button && !button->empty()) {
        if (code.name == "MACROBUTTON" && run.dropped == nullptr && !fields_.in_code())
            file_.findings.add(docx_rules::placeholder, span,
                               phrase("nobody filled this field in: '{}'", *button));
        add({draft::Replaced{*button, nullptr, span}}, run);
    }
}

void ParagraphReader::word_art(const package::Element& path, const Run& run) {
    if (fields_.in_code() || squeeze(path.attribute("string")).empty()) return;
    if (run.dropped != nullptr) omit(path.start_tag, *run.dropped);
    else result_.boxes.push_back(&path);
}

// The base, and its reading in parentheses, which stand at the tags of the reading.
void ParagraphReader::ruby(const package::Element& element, const Run& run) {
    if (const package::Element* base = element.child("w:rubyBase")) walk(*base, run);
    const package::Element* reading = element.child("w:rt");
    if (reading == nullptr) return;
    const std::size_t before = result_.pieces.size();
    walk(*reading, run);
    const Pieces read(result_.pieces.begin() + static_cast<std::ptrdiff_t>(before),
                      result_.pieces.end());
    if (read.empty()) return;
    const Span end{reading->span.part, reading->inner.end, reading->span.end};
    const bool shown = !squeeze(text_of(read)).empty();
    Piece open = read.front();
    open.styles = {};
    open.node = {draft::Replaced{shown ? "(" : "", run.dropped, reading->start_tag}};
    Piece close = read.back();
    close.styles = {};
    close.node = {draft::Replaced{shown ? ")" : "", run.dropped, end}};
    result_.pieces.insert(result_.pieces.begin() + static_cast<std::ptrdiff_t>(before), std::move(open));
    result_.pieces.push_back(std::move(close));
}

void ParagraphReader::field(const package::Element& element, const Run& run) {
    const std::string_view type = element.attribute("w:fldCharType");
    if (type == "begin") {
        if (element.child("w:ffData") != nullptr) form(element, run);
        fields_.begin();
    } else if (type == "separate") {
        Run result = run;
        result.place = element.span;
        if (const auto code = fields_.separate()) begin_result(*code, result);
    } else if (type == "end") {
        close_field(element.span, run);
    }
}

void ParagraphReader::simple_field(const package::Element& element, const Run& around) {
    fields_.begin();
    fields_.add_code(element.attribute("w:instr"));
    Run result = around;
    result.place = element.start_tag;
    if (const auto code = fields_.separate()) begin_result(*code, result);
    walk(element, around);
    close_field(element.start_tag, around);
}

// What a field computes anew in every letter, or on every day, as Word last did.
void ParagraphReader::tell_result(const FieldCode& code, const Run& run) {
    if (results_.empty() || results_.back().first != fields_.depth() || run.dropped != nullptr) return;
    const std::size_t first = std::min(results_.back().second, result_.pieces.size());
    const Pieces shown(result_.pieces.begin() + static_cast<std::ptrdiff_t>(first),
                       result_.pieces.end());
    const std::string words(trim(fold(text_of(shown))));
    if (words.empty()) return;
    const Span span = join(draft::span_of(shown.front().node), draft::span_of(shown.back().node));
    if (code.name == "DATE" || code.name == "TIME")
        file_.findings.add(docx_rules::date_of_today, span,
                           phrase("'{}' is the day on which Word last showed the letter", words));
    if (code.name == "MERGEFIELD" && words.starts_with("«") && words.ends_with("»"))
        file_.findings.add(docx_rules::placeholder, span,
                           phrase("nobody filled this field in: '{}'", words));
}

void ParagraphReader::close_field(const Span& span, const Run& run) {
    const std::string code = fields_.code();
    const FieldCode read = read_field_code(code);
    tell_result(read, run);
    const bool kept = fields_.has_result() && !fetches(read);
    const bool silent = shows_nothing();
    end_result();
    if (!silent) return;
    computed_field(code, span, run);
    if (!kept && run.dropped == nullptr && !fields_.in_code() && !file_.in_head && prints_result(read))
        file_.findings.add(
            docx_rules::element_not_carried, span,
            phrase("what Word prints for the field '{}' is in no output: the file does not hold it",
                   excerpt(trim(fold(code)))));
}

// Has the innermost field no result? One that began in another paragraph may have.
bool ParagraphReader::shows_nothing() {
    if (fields_.depth() == 0) return false;
    if (!fields_.has_result()) return true;
    if (results_.empty() || results_.back().first != fields_.depth()) return false;
    const std::size_t first = std::min(results_.back().second, result_.pieces.size());
    results_.pop_back();
    return std::all_of(result_.pieces.begin() + static_cast<std::ptrdiff_t>(first), result_.pieces.end(),
                       [](const Piece& piece) {
                           return std::holds_alternative<draft::HardBreak>(piece.node.value) ||
                                  (std::holds_alternative<draft::Text>(piece.node.value) &&
                                   squeeze(text_of({piece})).empty());
                       });
}

// A page number within a link is part of it.
void ParagraphReader::begin_result(const FieldCode& code, const Run& run) {
    results_.emplace_back(fields_.depth(), result_.pieces.size());
    if (code.name == "INDEX" || code.name == "TOA")
        file_.findings.add(docx_rules::remembered_page, run.place,
                           phrase("the pages that an index names are those of Word's own layout"));
    const bool linked = run.link != 0 || !field_links_.empty();
    if (std::string target = target_of(code); !target.empty()) {
        if (linked && code.name == "PAGEREF") return;
        fields_.lead_to(target);
        field_links_.emplace_back(fields_.depth(), link_to(std::move(target)));
    } else if (code.name == "NOTEREF" && !code.first().empty() && code.has_switch("\\f")) {
        const auto note = file_.survey.bookmarks.find(code.first());
        if (note != file_.survey.bookmarks.end())
            references_.push_back({fields_.depth(), result_.pieces.size(), note->second});
    }
}

// Those of fields that began in a paragraph before.
void ParagraphReader::go_on_in_links() {
    for (const auto& [depth, target] : fields_.links())
        field_links_.emplace_back(depth, link_to(target));
}

void ParagraphReader::end_result() {
    if (!field_links_.empty() && field_links_.back().first == fields_.depth()) field_links_.pop_back();
    if (!references_.empty() && references_.back().depth == fields_.depth()) {
        const OpenReference open = std::move(references_.back());
        references_.pop_back();
        const auto first = result_.pieces.begin() + static_cast<std::ptrdiff_t>(open.first);
        const Pieces shown(first, result_.pieces.end());
        if (const std::string label(trim(text_of(shown))); !label.empty()) {
            const Span span =
                join(draft::span_of(shown.front().node), draft::span_of(shown.back().node));
            result_.pieces.erase(first, result_.pieces.end());
            result_.pieces.push_back({draft::Inline{draft::NoteMark{open.key, label, span}}});
        }
    }
    fields_.end();
}

// Form fields that print a choice print no text of the document.
void ParagraphReader::form(const package::Element& element, const Run& run) {
    const package::Element& data = *element.child("w:ffData");
    std::string shown;
    if (const package::Element* box = data.child("w:checkBox")) {
        const bool checked =
            box->on_off("w:checked") < 0 ? box->on_off("w:default") == 1 : box->on_off("w:checked") == 1;
        shown = checked ? crossed_box : empty_box;
    } else if (const package::Element* list = data.child("w:ddList")) {
        const std::string_view choice =
            list->value(list->child("w:result") != nullptr ? "w:result" : "w:default");
        std::size_t left = 0;
        std::from_chars(choice.data(), choice.data() + choice.size(), left);
        for (const package::Element& entry : list->children)
            if (entry.is("w:listEntry") && left-- == 0) shown = entry.attribute("w:val");
    }
    if (!squeeze(shown).empty() && run.dropped == nullptr)
        add({draft::Replaced{std::move(shown), nullptr, element.start_tag}}, run);
}

}  // namespace voetnoot::docx::reader
