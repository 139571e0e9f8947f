#include "formats/docx/scan/words.hpp"

#include "pipeline/text/text.hpp"

#include <algorithm>
#include <cstdlib>
#include <iterator>

namespace voetnoot::docx::scan {

namespace {

bool is_separator(const StartTag& tag) {
    const std::string_view type = tag.attribute("type");
    return (tag.name == "w:footnote" || tag.name == "w:endnote") && !type.empty() && type != "normal";
}

}  // namespace

bool Words::printed() const {
    return !skip_from_ &&
           std::all_of(fields_.begin(), fields_.end(), [](const Field& field) { return field.result; });
}

bool Words::skipped(const StartTag& tag) {
    if (alternatives_.start(tag, parent())) return true;
    return is_separator(tag) || tag.name == "w:sectPrChange" || tag.name == "w:pPrChange" ||
           tag.name == "w:rPrChange";
}

void Words::start(const StartTag& tag) {
    open_.push_back(tag.name);
    if (skip_from_) return;
    tracked(tag);
    if (skipped(tag)) {
        skip_from_ = open_.size();
    } else if (tag.name == "w:tbl") {
        runs_on_.reset();
    } else if (tag.name == "w:p") {
        paragraph_start(tag);
    } else if (tag.name == "w:t" || tag.name == "w:delText" || tag.name == "m:t") {
        in_text_ = true;
        preserve_ = tag.attribute("space") == "preserve";
    } else if (tag.name == "w:r") {
        raised_ = custom_mark_ = false;
    } else if (tag.name == "w:footnote" || tag.name == "w:endnote") {
        note_tags[tag.begin] = tag.name.substr(2) + ' ' + std::string(tag.attribute("id"));
        word({}, {part_, tag.begin, tag.end}, true);
    } else if (tag.name == "w:hyperlink") {
        const auto target = targets_.find(tag.attribute("id"));
        if (target == targets_.end() || target->second.target.empty()) return;
        std::string address = target->second.target;
        if (!tag.attribute("anchor").empty()) address.append("#").append(tag.attribute("anchor"));
        links_.push_back({std::move(address), open_.size(), false, {}});
    } else if (tag.name == "w:fldSimple") {
        fields_.push_back({std::string(tag.attribute("instr")), true});
        if (std::string address = field_address(fields_.back().code); !address.empty())
            links_.push_back({std::move(address), fields_.size(), true, {}});
    } else if (tag.name == "c:chart" || tag.name == "dgm:relIds") {
        drawn(tag);
    } else {
        paragraph_property(tag);
        page_break(tag);
        section_child(tag);
        drawing_child(tag);
        run_child(tag);
    }
}

void Words::paragraph_start(const StartTag& tag) {
    paragraphs_.emplace_back();
    space_ = true;
    word({}, {part_, tag.begin, tag.end}, false);
    space_ = true;
}

void Words::run_child(const StartTag& tag) {
    const Span span{part_, tag.begin, tag.end};
    if (tag.name == "w:vertAlign" && parent() == "w:rPr" && open_.size() > 2 &&
        open_[open_.size() - 3] == "w:r") {
        raised_ = tag.attribute("val") == "superscript";
    } else if (parent() == "w:r" && (tag.name == "w:tab" || tag.name == "w:ptab" || tag.name == "w:br" ||
                                     tag.name == "w:cr")) {
        space_ = true;
    } else if (tag.name == "w:noBreakHyphen") {
        word("\u2011", span, raised_);
    } else if (tag.name == "w:sym") {
        std::string sign;
        if (!custom_mark_)
            append_code_point(
                sign,
                static_cast<char32_t>(
                    std::strtoul(std::string(tag.attribute("char")).c_str(), nullptr, 16) & 0xFFFF));
        word(std::move(sign), span, raised_);
    } else if (tag.name == "w:footnoteReference" || tag.name == "w:endnoteReference") {
        word({}, span, true);
        reference(tag);
    } else if (tag.name == "w:fldChar") {
        field(tag);
    }
}

void Words::field(const StartTag& tag) {
    const std::string_view type = tag.attribute("fldCharType");
    if (type == "begin") {
        word({}, {part_, tag.begin, tag.end}, false);  // a form field prints its choice here
        fields_.push_back({});
    } else if (type == "separate" && !fields_.empty()) {
        fields_.back().result = true;
        if (std::string address = field_address(fields_.back().code); !address.empty())
            links_.push_back({std::move(address), fields_.size(), true, {}});
    } else if (type == "end" && !fields_.empty()) {
        if (!links_.empty() && links_.back().of_field && links_.back().depth == fields_.size()) {
            end_links();
            links_.pop_back();
        }
        fields_.pop_back();
    }
}

void Words::drawing_child(const StartTag& tag) {
    if (tag.name == "w:drawing" || tag.name == "w:pict" || tag.name == "w:object") {
        drawings_.push_back({});
        drawings_.back().depth = open_.size();
    }
    if (tag.name == "w:txbxContent") {
        for (Drawing& drawing : drawings_) drawing.box = true;
        drawings_.push_back({});  // what is drawn in the box is of its own
        drawings_.back().depth = open_.size();
        drawings_.back().box = true;
    }
    if (drawings_.empty()) return;
    Drawing& drawing = drawings_.back();
    if (tag.name == "wp:docPr" && drawing.span.empty()) {
        drawing.words = tag.attribute("descr");
        if (trim(drawing.words).empty()) drawing.words = tag.attribute("title");
        drawing.hidden = tag.is_on("hidden");
        drawing.span = {part_, tag.begin, tag.end};
        drawing.picture = true;
    } else if (tag.name == "v:shape" && drawing.span.empty()) {
        drawing.words = tag.attribute("alt");
        drawing.span = {part_, tag.begin, tag.end};
    } else if (tag.name == "v:imagedata") {
        drawing.picture = true;
    }
}

void Words::drawing_end() {
    const Drawing drawing = std::move(drawings_.back());
    drawings_.pop_back();
    if (!drawing.box && !drawing.hidden && drawing.picture) words_of(drawing.words, drawing.span);
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

void Words::end(std::string_view name, std::uint32_t) {
    if (skip_from_) {
        if (*skip_from_ == open_.size()) skip_from_.reset();
    } else if (in_text_ && (name == "w:t" || name == "w:delText" || name == "m:t")) {
        flush();
        in_text_ = false;
    } else if (name == "w:tc" || name == "w:txbxContent" || name == "w:footnote" ||
               name == "w:endnote") {
        runs_on_.reset();
        if (!drawings_.empty() && drawings_.back().depth == open_.size()) drawing_end();
    } else if (name == "w:p") {
        paragraph_end();
    } else if (name == "w:pPr" && parent() == "w:p") {
        count_paragraph();
    } else if (name == "w:sectPr") {
        if (parent() == "w:pPr" && !paragraphs_.empty()) paragraphs_.back().ends_section = true;
        else section_end();
    } else if (name == "w:fldSimple") {
        if (!links_.empty() && links_.back().of_field && links_.back().depth == fields_.size()) {
            end_links();
            links_.pop_back();
        }
        fields_.pop_back();
    } else if (!links_.empty() && !links_.back().of_field && links_.back().depth == open_.size()) {
        end_links();
        links_.pop_back();
    } else if (!drawings_.empty() && drawings_.back().depth == open_.size()) {
        drawing_end();
    }
    if (!skip_from_) alternatives_.end(name);
    if (deleted_from_ == open_.size()) deleted_from_.reset();
    open_.pop_back();
}

void Words::paragraph_end() {
    end_links();
    count_paragraph();
    Paragraph paragraph = std::move(paragraphs_.back());
    paragraphs_.pop_back();
    if (paragraph.ends_section) section_end();
    std::vector<ScanToken>& to = paragraphs_.empty() ? scan.tokens : paragraphs_.back().boxes;
    std::move(paragraph.boxes.begin(), paragraph.boxes.end(), std::back_inserter(to));
    give_label(paragraph, to);
    std::move(paragraph.words.begin(), paragraph.words.end(), std::back_inserter(to));
    std::move(paragraph.drawn.begin(), paragraph.drawn.end(), std::back_inserter(to));
    space_ = true;
}

// The innermost link has the words; one that goes on in the next paragraph is another there.
void Words::end_links() {
    if (links_.empty()) return;
    Link& link = links_.back();
    if (!link.span.empty()) scan.links.push_back({link.target, link.span});
    link.span = {};
}

void Words::text(std::string_view text, std::uint32_t begin, std::uint32_t end) {
    if (skip_from_) return;
    if (!open_.empty() && open_.back() == "w:instrText" && !fields_.empty() && !fields_.back().result)
        fields_.back().code += text;
    if (in_text_ && printed()) open_text_.add(text, begin, end);
}

void Words::flush() {
    for (PlacedWord& found : open_text_.take(preserve_)) {
        space_ = space_ || found.space_before;
        if (!found.text.empty()) word(std::move(found.text), {part_, found.begin, found.end}, raised_);
    }
}

void Words::words_of(std::string_view text, Span span) {
    const std::string folded = fold(text);
    for (std::size_t i = 0; i < folded.size();) {
        const std::size_t end = std::min(folded.find(' ', i), folded.size());
        if (end == i) space_ = true;
        else word(folded.substr(i, end - i), span, false);
        if (end < folded.size()) space_ = true;
        i = end + 1;
    }
}

void Words::word(std::string text, Span span, bool raised) {
    if (!printed()) return;
    std::string cleaned = clean(text);
    if (cleaned.empty() && !text.empty()) return;
    ScanToken token{std::move(cleaned), span, raised, space_};
    space_ = false;
    if (!links_.empty() && !token.text.empty()) {
        Span& words = links_.back().span;
        words = words.empty() ? span : join(words, span);
    }
    (paragraphs_.empty() ? scan.tokens : paragraphs_.back().words).push_back(std::move(token));
}

}  // namespace voetnoot::docx::scan
