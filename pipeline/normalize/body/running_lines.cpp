// Running heads and feet: short lines that come back at page ends.
#include "pipeline/normalize/body/furniture.hpp"
#include "pipeline/normalize/body/pictures.hpp"
#include "pipeline/normalize/body/seams.hpp"
#include "pipeline/normalize/draft_text.hpp"
#include "pipeline/normalize/notes/marks.hpp"
#include "pipeline/text/ascii.hpp"
#include "pipeline/text/text.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace voetnoot::normalize::body {

namespace {

constexpr std::size_t longest_running_line = 120;  // bytes
constexpr std::size_t longest_foot = 400;          // of a sender, with its addresses
constexpr std::size_t fewest_running_lines = 3;
constexpr std::size_t fewest_numbered_lines = 2;
constexpr std::size_t most_digits = 4;

bool says_page_end(const Piece& piece) {
    return piece.role != Piece::Role::body;
}

bool has_page_end_beside(const Workbench& work, std::size_t i) {
    const auto is_rule = [&work](std::size_t place) {
        return std::holds_alternative<draft::Rule>(work.flow[place].block.value);
    };
    return work.flow[i].block.begins_page ||
           (i > 0 && (says_page_end(work.flow[i - 1]) || is_rule(i - 1))) ||
           (i + 1 < work.flow.size() &&
            (says_page_end(work.flow[i + 1]) || is_rule(i + 1) || work.flow[i + 1].block.begins_page));
}

// The text of a block that may be a running line: a short paragraph without a mark.
std::string running_text(const Piece& piece) {
    const auto* paragraph = std::get_if<draft::Paragraph>(&piece.block.value);
    if (piece.role != Piece::Role::body || paragraph == nullptr) return {};
    std::string text(trim(fold(full_text(paragraph->content))));
    if (text.size() > longest_running_line || !notes::marks_of(paragraph->content).empty()) return {};
    return text;
}

// "Rijksdienst voor de dijken 21", "21 Rijksdienst voor de dijken"
struct Numbered {
    std::string words;  // at least two, without the number
    int number = 0;
};
std::optional<Numbered> read_numbered(std::string_view text) {
    const auto number = [](std::string_view word) -> std::optional<int> {
        int value = 0;
        const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
        const bool whole = error == std::errc{} && end == word.data() + word.size();
        return whole && word.size() <= most_digits && is_digit(word.front()) ? std::optional(value)
                                                                             : std::nullopt;
    };
    const std::size_t first = text.find(' ');
    const std::size_t last = text.rfind(' ');
    if (first == std::string_view::npos || first == last || is_word_of_captions(text.substr(0, first)))
        return std::nullopt;
    if (const auto value = number(text.substr(last + 1)))
        return Numbered{std::string(text.substr(0, last)), *value};
    if (const auto value = number(text.substr(0, first)))
        return Numbered{std::string(text.substr(first + 1)), *value};
    return std::nullopt;
}

// The text of the body that stands last before a piece, and first behind it.
std::string text_at(const Workbench& work, std::size_t i) {
    const auto* paragraph = std::get_if<draft::Paragraph>(&work.flow[i].block.value);
    return paragraph == nullptr ? std::string() : flat_text(paragraph->content);
}

bool is_passed_over(const Piece& piece) {
    return says_page_end(piece) || std::holds_alternative<draft::Rule>(piece.block.value);
}

std::string text_before(const Workbench& work, std::size_t i) {
    while (i-- > 0)
        if (!is_passed_over(work.flow[i])) return text_at(work, i);
    return {};
}
std::string text_behind(const Workbench& work, std::size_t i) {
    while (++i < work.flow.size())
        if (!is_passed_over(work.flow[i])) return text_at(work, i);
    return {};
}

// Does a sentence begin before the piece and end behind it?
bool interrupts(const Workbench& work, std::size_t i) {
    const std::string before = text_before(work, i);
    const std::string behind = text_behind(work, i);
    return is_running(before) && goes_on(behind) &&
           read_seam(before, behind, Between::page_end).seam == Seam::cut;
}

void take_out(Workbench& work, std::size_t i) {
    Piece& piece = work.flow[i];
    remove(work, piece, draft::span_of(piece.block), running_text(piece));
}

void take_out_repeated(Workbench& work) {
    struct Line {
        std::vector<std::size_t> places;
        bool only_at_page_ends = true;  // but for the first, which may stand in the letterhead
    };
    std::map<std::string, Line> lines;
    for (std::size_t i = 0; i < work.flow.size(); ++i) {
        const std::string text = running_text(work.flow[i]);
        if (text.empty()) continue;
        Line& line = lines[text];
        if (!line.places.empty() && !has_page_end_beside(work, i)) line.only_at_page_ends = false;
        line.places.push_back(i);
    }
    for (const auto& [text, line] : lines) {
        if (line.places.size() < fewest_running_lines || !line.only_at_page_ends) continue;
        for (std::size_t n = 1; n < line.places.size(); ++n) take_out(work, line.places[n]);
    }
}

// The foot with which a sender closes its pages, in the middle of a sentence.
void take_out_addresses(Workbench& work) {
    for (std::size_t i = 0; i < work.flow.size(); ++i) {
        const auto* paragraph = std::get_if<draft::Paragraph>(&work.flow[i].block.value);
        if (paragraph == nullptr || says_page_end(work.flow[i]) || !has_page_end_beside(work, i) ||
            !notes::marks_of(paragraph->content).empty())
            continue;
        const std::string text(trim(fold(full_text(paragraph->content))));
        const bool address =
            text.find('@') != std::string::npos || text.find("www.") != std::string::npos;
        if (!address || text.size() > longest_foot || !stops_early(text) || goes_on(text) ||
            !interrupts(work, i))
            continue;
        remove(work, work.flow[i], paragraph->span, text);
    }
}

void take_out_numbered(Workbench& work) {
    struct Line {
        std::vector<std::size_t> places;
        int number = 0;  // of the last one
        bool counts_on = true;
        bool only_at_page_ends = true;
    };
    std::map<std::string, Line> lines;
    for (std::size_t i = 0; i < work.flow.size(); ++i) {
        const auto read = read_numbered(running_text(work.flow[i]));
        if (!read) continue;
        Line& line = lines[read->words];
        line.counts_on = line.counts_on && (line.places.empty() || read->number > line.number);
        line.number = read->number;
        line.only_at_page_ends =
            line.only_at_page_ends && (has_page_end_beside(work, i) || interrupts(work, i));
        line.places.push_back(i);
    }
    for (const auto& [words, line] : lines)
        if (line.places.size() >= fewest_numbered_lines && line.counts_on && line.only_at_page_ends)
            for (const std::size_t place : line.places) take_out(work, place);
        else if (line.places.size() == 1 && has_page_end_beside(work, line.places[0]) &&
                 interrupts(work, line.places[0]))
            take_out(work, line.places[0]);
}

// Paragraphs "1", "2", "3", each the next number or a little further.
struct NumberedPages {
    std::vector<std::size_t> places;
    std::size_t at_page_ends = 0;  // beside notes, or before the rest of a sentence
    int last = 0;
    std::map<std::string, std::size_t> beside;  // lines before or behind one: "Tweede Kamer, Aanhangsel"
};

void count_lines_beside(const Workbench& work, std::size_t i, NumberedPages& pages) {
    for (const std::size_t place : {i - 1, i + 1}) {
        if (place >= work.flow.size()) continue;
        const std::string text = running_text(work.flow[place]);
        const std::size_t blank = text.find(' ');
        if (blank != text.npos && text.find(' ', blank + 1) != text.npos) ++pages.beside[text];
    }
}

std::vector<NumberedPages> numbered_pages(const Workbench& work) {
    constexpr std::size_t most_figures = 3;
    constexpr int widest_step = 3;  // pages without a number
    std::vector<NumberedPages> runs;
    for (std::size_t i = 0; i < work.flow.size(); ++i) {
        const std::string text = running_text(work.flow[i]);
        if (text.empty() || text.size() > most_figures ||
            !std::all_of(text.begin(), text.end(), is_digit))
            continue;
        const int number = std::stoi(text);
        if (runs.empty() || number <= runs.back().last || number > runs.back().last + widest_step)
            runs.emplace_back();
        runs.back().places.push_back(i);
        runs.back().last = number;
        if (has_page_end_beside(work, i) || goes_on(text_behind(work, i))) ++runs.back().at_page_ends;
        count_lines_beside(work, i, runs.back());
    }
    return runs;
}

// Those of which half stand at the end of a page, or beside one line; or of a few, each cuts a sentence.
void take_out_page_numbers(Workbench& work) {
    const std::vector<NumberedPages> runs = numbered_pages(work);
    const auto cuts = [&work](std::size_t i) { return interrupts(work, i); };
    for (const NumberedPages& run : runs) {
        const bool few = run.places.size() < fewest_running_lines;
        const bool beside_one_line =
            std::any_of(run.beside.begin(), run.beside.end(), [&run](const auto& line) {
                return line.second >= fewest_numbered_lines && 2 * line.second >= run.places.size();
            });
        const bool are_pages =
            beside_one_line ||
            (few ? runs.size() == 1 && std::all_of(run.places.begin(), run.places.end(), cuts)
                 : 2 * run.at_page_ends >= run.places.size());
        for (const std::size_t place : run.places)
            if (are_pages) take_out(work, place);
    }
}

}  // namespace

void take_out_running_lines(Workbench& work) {
    if (work.explicit_roles) return;
    take_out_addresses(work);
    take_out_numbered(work);
    take_out_page_numbers(work);
    take_out_repeated(work);
}

}  // namespace voetnoot::normalize::body
