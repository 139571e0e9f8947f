#include "formats/pdfa/reader/transcript.hpp"

#include "formats/pdfa/foreign/furniture.hpp"
#include "formats/pdfa/foreign/notes.hpp"
#include "formats/pdfa/foreign/references.hpp"
#include "formats/pdfa/reader/open.hpp"
#include "formats/pdfa/reader/order.hpp"
#include "formats/pdfa/recount/file.hpp"
#include "pipeline/error/error.hpp"
#include "pipeline/phrase/make.hpp"

#include <fmt/format.h>

#include <algorithm>
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

class Scribe {
public:
    explicit Scribe(Transcript& transcript) : transcript_(transcript) {}

    void run() {
        std::vector<foreign::Page>& pages = transcript_.read.pages;
        std::vector<std::vector<std::pair<std::size_t, Line>>> of_notes(transcript_.notes.size());
        for (std::size_t i = 0; i < pages.size(); ++i)
            for (Line& line : pages[i].lines)
                if (line.role == Role::note && !line.hidden)
                    of_notes[line.note].emplace_back(i, std::move(line));
        std::size_t note = 0;
        for (std::size_t i = 0; i < pages.size(); ++i) {
            part_ = static_cast<std::uint32_t>(i);
            transcript_.parts.push_back({fmt::format("page {}", i + 1), {}, {}});
            page_ = i;
            for (Line& line : in_order(std::move(pages[i].lines), pages[i])) add(i, std::move(line));
            for (; note < of_notes.size() && transcript_.notes[note].page <= i; ++note)
                for (auto& [page, line] : of_notes[note]) add(page, std::move(line));
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
        return reading_order(by_cells(std::move(lines)), page);
    }

    std::size_t cell_of(const foreign::Token& token) const {
        return token.block ? transcript_.read.blocks[*token.block].cell : 0;
    }

    // A line that goes over the cells of a row is one of each.
    std::vector<Line> by_cells(std::vector<Line> lines) const {
        std::vector<Line> cut;
        cut.reserve(lines.size());
        for (Line& line : lines) {
            std::size_t begin = 0;
            const std::vector<foreign::Token> tokens = std::move(line.tokens);
            for (std::size_t i = 1; i <= tokens.size(); ++i) {
                if (i < tokens.size() &&
                    (cell_of(tokens[i]) == cell_of(tokens[i - 1]) || tokens[i].tight))
                    continue;
                Line& piece = cut.emplace_back(line);
                piece.tokens.assign(tokens.begin() + static_cast<std::ptrdiff_t>(begin),
                                    tokens.begin() + static_cast<std::ptrdiff_t>(i));
                piece.box = piece.tokens.front().box;
                for (const foreign::Token& token : piece.tokens)
                    piece.box = recount::around(piece.box, token.box);
                begin = i;
            }
        }
        return cut;
    }

    void add(std::size_t page, Line line) {
        std::string& text = transcript_.parts.back().bytes;
        Placed placed{page, {}, {}, {}};
        for (std::size_t i = 0; i < line.tokens.size(); ++i) {
            const foreign::Token& token = line.tokens[i];
            const bool runs_on = i == 0 ? ends_in_soft_hyphen(text) : token.tight;
            if (!runs_on && !text.empty()) text += i == 0 ? '\n' : ' ';
            const auto begin = static_cast<std::uint32_t>(text.size());
            text += token.text;
            placed.spans.push_back({part_, begin, static_cast<std::uint32_t>(text.size())});
            draw(page, token);
        }
        placed.span = {part_, placed.spans.front().begin, placed.spans.back().end};
        placed.line = std::move(line);
        transcript_.lines.push_back(std::move(placed));
    }

    // A line's end that parts no words.
    static bool ends_in_soft_hyphen(std::string_view text) { return text.ends_with("\u00AD"); }

    void draw(std::size_t page, const foreign::Token& token) {
        for (const foreign::Glyphs& glyphs : token.glyphs) {
            if (!drawn_.empty() && drawn_.back() != '\n') drawn_ += ' ';
            if (page != page_) drawn_ += fmt::format("{}:", page + 1);
            page_ = page;
            drawn_ += fmt::format("{}", glyphs.first);
            if (glyphs.last != glyphs.first) drawn_ += fmt::format("-{}", glyphs.last);
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
        Transcript transcript{foreign::read_pages(file), {}, {}, {}};
        foreign::mark_furniture(transcript.read.pages);
        transcript.notes = foreign::mark_notes(transcript.read.pages);
        foreign::bind_references(transcript.read.pages, transcript.notes);
        leave_nameless_notes(transcript);
        Scribe(transcript).run();
        return transcript;
    });
}

Source open(const std::string& name, std::string bytes, const Limits& limits) {
    std::vector<Source::Part> parts = transcribe(bytes, limits).parts;
    if (std::all_of(parts.begin(), parts.end(), [](const Source::Part& part) {
            return part.bytes.find_first_not_of('\n') == std::string::npos;
        }))
        throw Unreadable(
            phrase("the PDF has no text that is seen: its pages are pictures, or empty. Have the text "
                   "recognised "
                   "(OCR) and read by a person, and convert what was written"));
    return Source(name, std::move(bytes), std::move(parts));
}

}  // namespace voetnoot::pdfa::reader
