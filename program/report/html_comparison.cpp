#include "program/language.hpp"
#include "program/report/comparison.hpp"
#include "program/report/html.hpp"
#include "program/report/html_page.hpp"
#include "program/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
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
.two > * { min-width: 0; } .two ol { overflow-wrap: anywhere; } figure { margin: 0; } .page { border-top: 1px solid var(--line); padding-top: .5rem; } .context { font-size: .9em; }
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

// Some words with those around them, as far as they are on one page.
std::string context(const Testimony& testimony, const WordRange& range, std::string_view tag) {
    constexpr std::size_t around = 10, most = 60;  // words
    const auto part = [&](std::size_t begin, std::size_t end) {
        return html_text(witness::text_of(testimony, {begin, end}));
    };
    const std::size_t size = testimony.words.size();
    const std::size_t begin = std::min(range.begin, size), end = std::min(range.end, begin + most);
    const std::size_t from = begin - std::min(begin, around), to = std::min(end + around, size);
    return fmt::format("… {} <{}>{}{}</{}> {} …", part(from, begin), tag, part(begin, end),
                       end < range.end ? " …" : "", tag, part(end, to));
}

// The pages of the original on which something differs, each beside what both files have there.
class Pages {
public:
    explicit Pages(const apart::Compared& compared) : compared_(compared) {
        const std::vector<Statement>& statements = compared.comparison.statements;
        for (std::size_t i = 0; i < statements.size(); ++i) {
            const witness::Place& place = statements[i].original;
            if (place.page != 0 && place.page <= compared.original.pages.size() &&
                statements[i].rule->severity != Severity::info)
                differing_[place.page].push_back(i);
        }
        while (differing_.size() > most_pages) {
            ++left_out_;
            differing_.erase(std::prev(differing_.end()));
        }
    }

    bool shows(std::size_t statement) const {
        const auto page = differing_.find(compared_.comparison.statements[statement].original.page);
        return page != differing_.end() &&
               std::binary_search(page->second.begin(), page->second.end(), statement);
    }

    std::string html() const {
        std::map<std::uint32_t, PageContent> content;
        for (const witness::Word& word : compared_.original.words)
            if (differing_.contains(word.place.page) && word.part != witness::Part::hidden &&
                word.part != witness::Part::description)
                content[word.place.page].words.push_back(&word);
        for (const witness::Shape& shape : compared_.original.shapes)
            if (differing_.contains(shape.page)) content[shape.page].shapes.push_back(&shape);
        std::string html;
        const auto label = [&](const std::string& text, const witness::Place& place) {
            if (differing_.contains(place.page)) content[place.page].labels.push_back({text, place.box});
        };
        for (const witness::Note& note : compared_.original.notes) label(note.label, note.place);
        for (const witness::Reference& reference : compared_.original.references)
            label(reference.label, reference.place);
        for (const auto& [number, found] : differing_) html += page(number, found, content[number]);
        if (left_out_ != 0)
            html +=
                fmt::format("<p>{}</p>\n", tr("{} more pages differ; they are not drawn.", left_out_));
        return html;
    }

private:
    std::string page(std::uint32_t number, const std::vector<std::size_t>& found,
                     const PageContent& content) const {
        std::vector<PageMark> marks;
        std::string beside;
        for (const std::size_t i : found) {
            marks.push_back({i + 1, compared_.comparison.statements[i].original.box});
            beside += difference(i);
        }
        return fmt::format(
            "<section class=\"page\" aria-labelledby=\"page-{0}\"><h3 id=\"page-{0}\">{3}</h3>\n<div "
            "class=\"two\"><figure>{1}</figure>\n<ol>\n{2}</ol></div></section>\n",
            number,
            html_page(compared_.original.pages[number - 1], content, marks,
                      in_words(counted(found.size(), "Page {} of {}: {} place that differs",
                                       "Page {} of {}: {} places that differ", number,
                                       compared_.original_name, found.size()))),
            beside, tr("Page {}", number));
    }

    std::string difference(std::size_t i) const {
        const Statement& one = compared_.comparison.statements[i];
        std::string html = fmt::format("<li value=\"{}\"><a href=\"#m-{}\">{}</a>", i + 1, i + 1,
                                       html_text(in_words(one.message)));
        if (!one.words_a.empty())
            html += fmt::format("<p class=\"context\">{}</p>",
                                tr("Original: {}", context(compared_.original, one.words_a, "del")));
        if (!one.words_b.empty())
            html += fmt::format("<p class=\"context\">{}</p>",
                                tr("Letter: {}", context(compared_.letter, one.words_b, "ins")));
        return html + "</li>\n";
    }

    const apart::Compared& compared_;
    std::map<std::uint32_t, std::vector<std::size_t>> differing_;  // statements by page, ascending
    std::size_t left_out_ = 0;
};

std::string list(const std::vector<Statement>& statements, const Pages& pages) {
    if (statements.empty()) return fmt::format("<p>{}</p>\n", tr("None."));
    std::string html = "<ol>\n";
    for (std::size_t i = 0; i < statements.size(); ++i) {
        const Statement& one = statements[i];
        html += fmt::format("<li><span class=\"outcome {}\">{}</span> {}: {}", name(one.rule->severity),
                            in_words(name(one.rule->severity)), one.rule->id,
                            html_text(in_words(one.message)));
        if (const Phrase place = witness::shown(one.original); !place.empty())
            html += fmt::format(" <small>{}</small>", html_text(in_words(place)));
        if (pages.shows(i)) html += fmt::format(" <a href=\"#m-{}\">{}</a>", i + 1, tr("on its page"));
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
    const Pages pages(compared);
    std::string html = fmt::format(
        "<!DOCTYPE html>\n<html lang=\"{}\"><head><meta charset=\"utf-8\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
        "'unsafe-inline'\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<title>{}</title>\n<style>{}{}{}</style></head>\n<body>\n"
        "<a class=\"skip\" "
        "href=\"#differences\">{}</a>\n<header><h1>{}</h1>\n<p>{}</p></header>\n<main>\n",
        language_spoken(), tr("{} and {}", original, letter), html_style, style, html_page_style,
        tr("To the differences"), tr("{} and {}", original, letter),
        tr("{} of {} letters and digits of the original stand in the letter; the letter has {} that the "
           "original does not have.",
           comparison.accounted, comparison.letters, comparison.added));
    html += fmt::format("<h2 id=\"differences\">{}</h2>\n{}", tr("Differences"),
                        list(comparison.statements, pages));
    if (const std::string drawn = pages.html(); !drawn.empty())
        html += fmt::format("<h2 id=\"pages\">{}</h2>\n{}", tr("Pages of the original"), drawn);
    html += fmt::format(
        "<h2 id=\"texts\">{}</h2>\n<div class=\"two\">\n<section aria-labelledby=\"a\"><h3 "
        "id=\"a\">{}</h3>"
        "<div class=\"text\" role=\"region\" tabindex=\"0\" aria-label=\"{}\">\n{}</div></section>\n"
        "<section aria-labelledby=\"b\"><h3 id=\"b\">{}</h3><div class=\"text\" role=\"region\" "
        "tabindex=\"0\" aria-label=\"{}\">\n{}</div></section>\n</div>\n",
        tr("Both texts"), tr("Original: {}", original), tr("Text of the original"),
        Text(compared.original, comparison.statements, false).html(), tr("Letter: {}", letter),
        tr("Text of the letter"), Text(compared.letter, comparison.statements, true).html());
    return html + "</main></body></html>\n";
}

}  // namespace voetnoot::program::report
