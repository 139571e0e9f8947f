// The part of Words that is about what Word computes or sets in a form of its own: formulas, fields
// without a result, WordArt, readings.
#include "formats/docx/scan/words.hpp"

#include "pipeline/text/text.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace voetnoot::docx::scan {

// A field without a result: some print what their code says.
void Words::print_code(const Field& field) {
    if (paragraphs_.empty()) return;
    const std::vector<ScanToken>& words = paragraphs_.back().words;
    const auto shows = [](const ScanToken& token) { return !token.text.empty(); };
    const bool here = field.paragraph == paragraphs_begun_ && field.words <= words.size();
    if (field.result && (!here || std::any_of(words.begin() + static_cast<std::ptrdiff_t>(field.words),
                                              words.end(), shows)))
        return;
    const std::string_view code = trim(field.code);
    const std::string name = lower_case(code.substr(0, code.find_first_of(" \t\r\n\\")));
    if (const auto text = button_text(code)) {
        if (text->empty() || !printed()) return;
        word({}, field.place, false, run_styles());
        paragraphs_.back().words.back().computed = *text;
    } else if (name == "eq") words_of(eq_words(code.substr(2)), field.place);
    else if (name == "symbol" && code.size() > name.size()) word({}, field.place, false, run_styles());
}

// What is deleted in a formula is no part of it.
bool Words::in_formula() const {
    return formula_depth_ != 0 && !(deleted_from_ && *deleted_from_ > formula_depth_);
}

void Words::formula_start(const StartTag& tag) {
    formula_depth_ = open_.size();
    formula_tag_ = {part_, tag.begin, tag.end};
}

void Words::formula_end() {
    formula_depth_ = 0;
    words_of(formula_.take(), formula_tag_);
    if (parent() == "m:oMathPara") space_ = true;
}

void Words::formula_lines(const StartTag&) {
    space_ = true;
}

void Words::formula_lines_end() {
    space_ = true;
}

// A paragraph of its own before the one that it stands in.
void Words::word_art(const StartTag& tag) {
    if (paragraphs_.empty() || !printed()) return;
    if (!drawings_.empty() && !squeeze(tag.attribute("string")).empty()) drawings_.back().box = true;
    std::vector<ScanToken>& words = paragraphs_.back().words;
    const std::size_t before = words.size();
    const bool space = std::exchange(space_, true);
    std::vector<Link> links = std::exchange(links_, {});
    words_of(tag.attribute("string"), {part_, tag.begin, tag.end});
    std::move(words.begin() + static_cast<std::ptrdiff_t>(before), words.end(),
              std::back_inserter(paragraphs_.back().boxes));
    words.erase(words.begin() + static_cast<std::ptrdiff_t>(before), words.end());
    links_ = std::move(links);
    space_ = space;
}

void Words::ruby_start(const StartTag&) {
    rubies_.emplace_back();
}

// The reading stands before its base in the file, and behind it in the letter, between parentheses that
// are printed at its tags.
void Words::ruby_end() {
    if (rubies_.empty()) return;
    Ruby ruby = std::move(rubies_.back());
    rubies_.pop_back();
    if (ruby.reading.empty() || paragraphs_.empty()) return;
    std::vector<ScanToken>& words = paragraphs_.back().words;
    ScanToken open{{}, ruby.tag, false, false};
    open.computed = "(";
    ScanToken close{{}, ruby.end_tag, false, false};
    close.computed = ")";
    words.push_back(std::move(open));
    std::move(ruby.reading.begin(), ruby.reading.end(), std::back_inserter(words));
    words.push_back(std::move(close));
}

void Words::reading_start(const StartTag& tag) {
    if (rubies_.empty() || paragraphs_.empty()) return;
    rubies_.back().tag = {part_, tag.begin, tag.end};
    rubies_.back().first = paragraphs_.back().words.size();
    rubies_.back().space_before = std::exchange(space_, false);
}

void Words::reading_end() {
    if (rubies_.empty() || paragraphs_.empty()) return;
    Ruby& ruby = rubies_.back();
    std::vector<ScanToken>& words = paragraphs_.back().words;
    const auto first = words.begin() + static_cast<std::ptrdiff_t>(std::min(ruby.first, words.size()));
    std::move(first, words.end(), std::back_inserter(ruby.reading));
    words.erase(first, words.end());
    ruby.end_tag = {part_, end_place_, end_place_ + 1};
    space_ = ruby.space_before;
}

}  // namespace voetnoot::docx::scan
