#include "formats/pdfa/reader/transcript.hpp"

#include "formats/pdfa/foreign/furniture.hpp"
#include "formats/pdfa/foreign/notes.hpp"
#include "formats/pdfa/foreign/references.hpp"
#include "formats/pdfa/foreign/tables.hpp"
#include "formats/pdfa/reader/head_columns.hpp"
#include "formats/pdfa/reader/links.hpp"
#include "formats/pdfa/reader/open.hpp"
#include "formats/pdfa/reader/order.hpp"
#include "formats/pdfa/reader/paragraphs.hpp"
#include "formats/pdfa/reader/pictures.hpp"
#include "formats/pdfa/recount/file.hpp"
#include "pipeline/error/error.hpp"
#include "pipeline/phrase/make.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

namespace voetnoot::pdfa::reader {

namespace {

using foreign::Line;
using foreign::Role;

// A note without a label can bind nothing: its words are text, and a mark that was taken for a reference
// to it is a superscript.
void leave_nameless_notes(Transcript& transcript) {
    const auto is_nameless = [&](std::size_t note) { return transcript.notes[note].label.empty(); };
    for (foreign::Page& page : transcript.read.pages)
        for (Line& line : page.lines) {
            if (line.role == Role::note && is_nameless(line.note)) line.role = Role::body;
            for (foreign::Token& token : line.tokens)
                if (std::any_of(token.calls.begin(), token.calls.end(),
                                [&](const foreign::Call& call) { return is_nameless(call.note); }))
                    token.calls.clear();
        }
}

// Above the salutation there is a letterhead.
std::optional<double> end_of_head(const std::vector<foreign::Page>& pages) {
    if (pages.empty()) return std::nullopt;
    for (const Line& line : pages.front().lines)
        if (!line.hidden && is_salutation(line)) return line.baseline;
    return std::nullopt;
}

class Scribe {
public:
    explicit Scribe(Transcript& transcript) : transcript_(transcript) {}

    // The lines of the pages, in the order in which they are read.
    void arrange() {
        std::vector<foreign::Page>& pages = transcript_.read.pages;
        std::vector<std::vector<std::pair<std::size_t, Line>>> of_notes(transcript_.notes.size());
        for (std::size_t i = 0; i < pages.size(); ++i)
            for (Line& line : pages[i].lines)
                if (line.role == Role::note && !line.hidden)
                    of_notes[line.note].emplace_back(i, std::move(line));
        std::size_t note = 0;
        for (std::size_t i = 0; i < pages.size(); ++i) {
            part_ = static_cast<std::uint32_t>(i);
            for (Line& line : in_order(std::move(pages[i].lines), pages[i])) place(i, std::move(line));
            for (; note < of_notes.size() && transcript_.notes[note].page <= i; ++note)
                for (auto& [page, line] : of_notes[note]) place(page, std::move(line));
        }
    }

    // What they say, with the descriptions of pictures.
    void write() {
        transcript_.parts.clear();
        drawn_.clear();
        auto line = transcript_.lines.begin();
        auto picture = transcript_.pictures.begin();
        for (std::size_t i = 0; i < transcript_.read.pages.size(); ++i) {
            part_ = static_cast<std::uint32_t>(i);
            transcript_.parts.push_back({fmt::format("page {}", i + 1), {}, {}});
            page_ = i;
            for (auto link = transcript_.links.lower_bound({i, 0});
                 link != transcript_.links.end() && link->first.first == i; ++link)
                draw(fmt::format("l{}", transcript_.read.pages[i].links[link->first.second].number));
            const auto pictures_until = [&](std::size_t at) {
                for (; picture != transcript_.pictures.end() && picture->page == i && picture->at <= at;
                     ++picture)
                    add(*picture);
            };
            for (; line != transcript_.lines.end() && line->span.part == part_; ++line) {
                pictures_until(static_cast<std::size_t>(line - transcript_.lines.begin()));
                add(*line);
            }
            pictures_until(transcript_.lines.size());
            drawn_ += '\n';
        }
        transcript_.parts.push_back({std::string(drawn_part), std::move(drawn_), {}});
    }

private:
    // Without those of notes, and those that nobody sees.
    std::vector<Line> in_order(std::vector<Line> lines, const foreign::Page& page) const {
        std::erase_if(lines, [](const Line& line) {
            return line.hidden || line.role == Role::note || line.tokens.empty();
        });
        return reading_order(std::move(lines), page);
    }

    void place(std::size_t page, Line line) {
        transcript_.lines.push_back({page, std::move(line), {}, {part_, 0, 0}});
    }

    void add(Placed& placed) {
        std::string& text = transcript_.parts.back().bytes;
        placed.spans.clear();
        for (std::size_t i = 0; i < placed.line.tokens.size(); ++i) {
            const foreign::Token& token = placed.line.tokens[i];
            const bool runs_on = i == 0 ? ends_in_soft_hyphen(text) : token.tight;
            if (!runs_on && !text.empty()) text += i == 0 ? '\n' : ' ';
            const auto begin = static_cast<std::uint32_t>(text.size());
            text += token.text;
            placed.spans.push_back({part_, begin, static_cast<std::uint32_t>(text.size())});
            draw(placed.page, token);
        }
        placed.span = {part_, placed.spans.front().begin, placed.spans.back().end};
    }

    void add(PlacedPicture& placed) {
        std::string& text = transcript_.parts.back().bytes;
        if (!placed.alt.empty() && !text.empty()) text += '\n';
        const auto begin = static_cast<std::uint32_t>(text.size());
        text += placed.alt;
        placed.span = {part_, begin, static_cast<std::uint32_t>(text.size())};
        std::string claim = fmt::format("p{}", placed.picture->drawn);
        if (placed.picture->orientation != 1) claim += fmt::format("/{}", placed.picture->orientation);
        draw(claim);
    }

    // A line's end that parts no words.
    static bool ends_in_soft_hyphen(std::string_view text) { return text.ends_with("\u00AD"); }

    void draw(const std::string& claim) {
        if (!drawn_.empty() && drawn_.back() != '\n') drawn_ += ' ';
        drawn_ += claim;
    }

    void draw(std::size_t page, const foreign::Token& token) {
        for (const foreign::Glyphs& glyphs : token.glyphs) {
            std::string claim = page == page_ ? std::string() : fmt::format("{}:", page + 1);
            page_ = page;
            claim += fmt::format("{}", glyphs.first);
            if (glyphs.last != glyphs.first) claim += fmt::format("-{}", glyphs.last);
            draw(claim);
        }
    }

    Transcript& transcript_;
    std::uint32_t part_ = 0;
    std::size_t page_ = 0;  // that the last glyphs are of
    std::string drawn_;
};

}  // namespace

Transcript transcribe(std::string_view bytes, const Limits& limits) {
    return recount::unreadable_on_error([&] {
        recount::PdfFile file(bytes, limits);
        Transcript transcript;
        transcript.read = foreign::read_pages(file);
        foreign::mark_furniture(transcript.read.pages, transcript.read.blocks);
        transcript.notes = foreign::mark_notes(transcript.read.pages, transcript.read.blocks);
        foreign::bind_references(transcript.read.pages, transcript.notes);
        leave_nameless_notes(transcript);
        foreign::settle_tables(transcript.read.pages, transcript.read.blocks,
                               end_of_head(transcript.read.pages));
        Scribe scribe(transcript);
        scribe.arrange();
        read_by_columns(transcript);
        place_links(transcript);
        scribe.write();
        place_pictures(transcript);
        if (!transcript.pictures.empty()) scribe.write();
        return transcript;
    });
}

Source open(const std::string& name, std::string bytes, const Limits& limits) {
    Transcript transcript = transcribe(bytes, limits);
    if (transcript.lines.empty())
        throw Unreadable(
            phrase("the PDF has no text that is seen: its pages are pictures, or empty. Have the text "
                   "recognised "
                   "(OCR) and read by a person, and convert what was written"));
    return Source(name, std::move(bytes), std::move(transcript.parts));
}

}  // namespace voetnoot::pdfa::reader
