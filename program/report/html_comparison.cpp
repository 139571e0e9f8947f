#include "program/language.hpp"
#include "program/report/comparison.hpp"
#include "program/report/html.hpp"
#include "program/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <vector>

namespace voetnoot::program::report {

namespace {

using witness::Statement;
using witness::Testimony;
using witness::WordRange;

constexpr std::string_view style = R"(
header, main { max-width: 90rem; } .two { display: grid; grid-template-columns: 1fr 1fr; gap: 1.5rem; }
.text { border: 1px solid var(--line); padding: .6rem 1rem; max-height: 80vh; overflow: auto; overflow-wrap: anywhere; }
del, ins { text-decoration-thickness: 2px; padding: 0 .1em; } del { color: var(--bad); } ins { color: var(--good); }
del:target, ins:target { outline: 3px solid var(--bar); } .note { font-size: .9em; } .aside { opacity: .8; font-style: italic; }
figure { margin: 1rem 0; } svg { width: 100%; max-width: 46rem; border: 1px solid var(--line); background: #fff; }
svg text { fill: #1b2733; } svg rect { fill: #ffd9d4; stroke: #a01c1c; stroke-width: .7; }
@media (max-width: 50rem) { .two { grid-template-columns: 1fr; } }
)";

constexpr std::size_t most_pages = 40;  // that are drawn

// One of the two texts, with the words of each statement marked.
class Text {
public:
    Text(const Testimony& testimony, const std::vector<Statement>& statements, bool is_letter)
        : testimony_(testimony), is_letter_(is_letter), marked_(testimony.words.size(), none) {
        for (std::size_t i = 0; i < statements.size(); ++i) {
            const WordRange& words = is_letter ? statements[i].words_b : statements[i].words_a;
            for (std::size_t word = words.begin; word < words.end; ++word) marked_[word] = i;
        }
    }

    std::string html() {
        std::size_t next = 0;  // reference
        for (std::size_t i = 0; i < testimony_.words.size(); ++i) {
            const witness::Word& word = testimony_.words[i];
            open(i, word);
            for (; next < testimony_.references.size() && testimony_.references[next].before <= i;
                 ++next)
                out_ += fmt::format("<sup>{}</sup>", html_text(testimony_.references[next].label));
            if (i != 0 && !word.joined) out_ += ' ';
            out_ += html_text(word.text);
        }
        for (; next < testimony_.references.size(); ++next)
            out_ += fmt::format("<sup>{}</sup>", html_text(testimony_.references[next].label));
        close_mark();
        close_part();
        return std::move(out_);
    }

private:
    static constexpr std::size_t none = SIZE_MAX;

    // What begins with a word: a page, a part, a note, a mark.
    void open(std::size_t index, const witness::Word& word) {
        const bool new_part =
            index == 0 || word.part != part_ || word.note != note_ || word.place.page != page_;
        if (new_part || marked_[index] != mark_) close_mark();
        if (new_part) {
            close_part();
            if (word.place.page != page_)
                out_ += fmt::format("<h4>{}</h4>", tr("Page {}", word.place.page));
            part_ = word.part;
            note_ = word.note;
            page_ = word.place.page;
            open_part();
        }
        if (marked_[index] == none || marked_[index] == mark_) return;
        mark_ = marked_[index];
        out_ += fmt::format(" <{} id=\"{}-{}\">", tag(), is_letter_ ? "b" : "a", mark_ + 1);
    }

    void open_part() {
        if (part_ == witness::Part::note)
            out_ += fmt::format("<p class=\"note\"><b>{}</b>: ",
                                tr("Note {}", html_text(testimony_.notes[note_].label)));
        else if (part_ == witness::Part::body) out_ += "<p>";
        else out_ += fmt::format("<p class=\"aside\">[{}] ", in_words(name_of(part_)));
        in_part_ = true;
    }
    static std::string_view name_of(witness::Part part) {
        switch (part) {
            case witness::Part::furniture:
                return marked("running head or foot");
            case witness::Part::description:
                return marked("description of a picture");
            case witness::Part::hidden:
                return marked("not shown");
            case witness::Part::body:
            case witness::Part::note:
                break;
        }
        return {};
    }
    std::string_view tag() const { return is_letter_ ? "ins" : "del"; }
    void close_mark() {
        if (mark_ != none) out_ += fmt::format("</{}>", tag());
        mark_ = none;
    }
    void close_part() {
        if (in_part_) out_ += "</p>\n";
        in_part_ = false;
    }

    const Testimony& testimony_;
    bool is_letter_;
    std::vector<std::size_t> marked_;  // by which statement
    std::string out_;
    witness::Part part_ = witness::Part::body;
    std::size_t note_ = 0;
    std::uint32_t page_ = 0;
    std::size_t mark_ = none;
    bool in_part_ = false;
};

// The pages on which something differs, as far as words show them: each at its place, in its height.
std::string pages(const Testimony& testimony, const std::vector<Statement>& statements,
                  std::string_view name) {
    std::map<std::uint32_t, std::vector<witness::Rectangle>> boxes;
    for (const Statement& statement : statements)
        if (statement.original.page != 0 && statement.original.page <= testimony.pages.size() &&
            statement.rule->severity != Severity::info)
            boxes[statement.original.page].push_back(statement.original.box);
    std::map<std::uint32_t, std::string> words;
    for (const witness::Word& word : testimony.words) {
        const auto page = boxes.find(word.place.page);
        if (page == boxes.end() || word.part == witness::Part::hidden) continue;
        const witness::Rectangle& box = word.place.box;
        const double top = testimony.pages[page->first - 1].top;
        words[page->first] += fmt::format(
            "<text x=\"{:.1f}\" y=\"{:.1f}\" font-size=\"{:.1f}\" textLength=\"{:.1f}\" "
            "lengthAdjust=\"spacingAndGlyphs\">{}</text>\n",
            box.left, top - box.bottom, std::max(1.0, box.top - box.bottom),
            std::max(0.1, box.right - box.left), html_text(word.text));
    }
    std::string html;
    std::size_t drawn = 0;
    for (const auto& [number, found] : boxes) {
        if (++drawn > most_pages) break;
        const witness::Rectangle& page = testimony.pages[number - 1];
        html += fmt::format(
            "<figure><figcaption>{}</figcaption>\n<svg role=\"img\" aria-label=\"{}\" viewBox=\"{:.1f} "
            "0 {:.1f} {:.1f}\" font-family=\"sans-serif\">\n",
            tr("{}, page {}", html_text(name), number),
            tr("Page {}: {} place(s) that differ", number, found.size()), page.left,
            page.right - page.left, page.top - page.bottom);
        for (const witness::Rectangle& box : found)
            html += fmt::format("<rect x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"{:.1f}\"/>\n",
                                box.left - 1, page.top - box.top - 2, box.right - box.left + 2,
                                box.top - box.bottom + 5);
        html += words[number] + "</svg></figure>\n";
    }
    if (boxes.size() > most_pages)
        html += fmt::format("<p>{}</p>\n",
                            tr("{} more pages differ; they are not drawn.", boxes.size() - most_pages));
    return html;
}

std::string list(const std::vector<Statement>& statements) {
    if (statements.empty()) return fmt::format("<p>{}</p>\n", tr("None."));
    std::string html = "<ol>\n";
    for (std::size_t i = 0; i < statements.size(); ++i) {
        const Statement& one = statements[i];
        html += fmt::format("<li><span class=\"outcome {}\">{}</span> {}: {}", name(one.rule->severity),
                            in_words(name(one.rule->severity)), one.rule->id,
                            html_text(in_words(one.message)));
        if (const std::string place = witness::shown(one.original); !place.empty())
            html += fmt::format(" <small>{}</small>", html_text(place));
        if (!one.words_a.empty())
            html += fmt::format(" <a href=\"#a-{}\">{}</a>", i + 1, tr("in the original"));
        if (!one.words_b.empty())
            html += fmt::format(" <a href=\"#b-{}\">{}</a>", i + 1, tr("in the letter"));
        html += "</li>\n";
    }
    return html + "</ol>\n";
}

}  // namespace

std::string comparison_html(const apart::Compared& compared) {
    const witness::Comparison& comparison = compared.comparison;
    const std::string original = html_text(compared.original_name);
    const std::string letter = html_text(compared.letter_name);
    std::string html = fmt::format(
        "<!DOCTYPE html>\n<html lang=\"{}\"><head><meta charset=\"utf-8\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
        "'unsafe-inline'\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<title>{}</title>\n<style>{}{}</style></head>\n<body>\n"
        "<a class=\"skip\" "
        "href=\"#differences\">{}</a>\n<header><h1>{}</h1>\n<p>{}</p></header>\n<main>\n",
        language_spoken(), tr("{} and {}", original, letter), html_style, style,
        tr("To the differences"), tr("{} and {}", original, letter),
        tr("{} of {} letters and digits of the original stand in the letter; the letter has {} that the "
           "original does not have.",
           comparison.accounted, comparison.letters, comparison.added));
    html += fmt::format("<h2 id=\"differences\">{}</h2>\n{}", tr("Differences"),
                        list(comparison.statements));
    html += fmt::format(
        "<h2 id=\"texts\">{}</h2>\n<div class=\"two\">\n<section aria-labelledby=\"a\"><h3 "
        "id=\"a\">{}</h3>"
        "<div class=\"text\" role=\"region\" tabindex=\"0\" aria-label=\"{}\">\n{}</div></section>\n"
        "<section aria-labelledby=\"b\"><h3 id=\"b\">{}</h3><div class=\"text\" role=\"region\" "
        "tabindex=\"0\" aria-label=\"{}\">\n{}</div></section>\n</div>\n",
        tr("Both texts"), tr("Original: {}", original), tr("Text of the original"),
        Text(compared.original, comparison.statements, false).html(), tr("Letter: {}", letter),
        tr("Text of the letter"), Text(compared.letter, comparison.statements, true).html());
    if (const std::string drawn =
            pages(compared.original, comparison.statements, compared.original_name);
        !drawn.empty())
        html += fmt::format("<h2 id=\"pages\">{}</h2>\n{}", tr("Pages of the original"), drawn);
    return html + "</main></body></html>\n";
}

}  // namespace voetnoot::program::report
