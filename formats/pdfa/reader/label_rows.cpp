#include "formats/pdfa/reader/label_rows.hpp"

#include "formats/pdfa/reader/paragraphs.hpp"
#include "pipeline/normalize/letterhead/letterhead.hpp"

#include <algorithm>
#include <cmath>

namespace voetnoot::pdfa::reader {

namespace {

using foreign::Line;
using foreign::Token;
using normalize::letterhead::read_line_label;

// In em.
constexpr double on_one_row = 0.35;
constexpr double column_gap = 0.75;  // wider than a blank of any font
constexpr double some_gap = 0.65;    // likewise, where something else says that a column begins
constexpr double aligned = 0.3;

constexpr std::size_t lines_of_head = 120;  // of a letterhead
constexpr std::size_t words_of_row = 60;    // of a line that is cut
constexpr std::size_t most_columns = 10;    // of a row
constexpr std::size_t longest_label = 4;    // words, with a colon that stands by itself

std::string text_of(const Line& line, std::size_t begin, std::size_t end) {
    std::string text;
    for (std::size_t i = begin; i < std::min(end, line.tokens.size()); ++i) {
        if (i != begin && !line.tokens[i].tight) text += ' ';
        text += line.tokens[i].text;
    }
    return text;
}

bool ends_in_colon(const std::string& text) {
    return text.ends_with(':');
}

bool begins_label_with_colon(const Line& line, std::size_t at) {
    const std::string text = text_of(line, at, at + longest_label);
    const auto label = read_line_label(text);
    return label && text[label->length - 1] == ':';
}

bool is_label_with_colon(const Line& line, std::size_t begin, std::size_t end) {
    if (end - begin > longest_label) return false;
    const std::string text = text_of(line, begin, end);
    const auto label = read_line_label(text);
    return label && label->length == text.size() && ends_in_colon(text);
}

// Where the label ends that these tokens begin with; `begin` where they begin with none.
std::size_t end_of_label(const Line& line, std::size_t begin) {
    const auto label = read_line_label(text_of(line, begin, begin + longest_label));
    std::size_t end = begin;
    while (label && text_of(line, begin, end).size() < label->length) ++end;
    return end;
}

bool is_cut(const Line& line, std::size_t begin, std::size_t at, const std::vector<double>& columns) {
    const Token& token = line.tokens[at];
    if (token.tight) return false;
    const double size = std::max(line.size, 0.01);
    const double gap = (token.box.left - line.tokens[at - 1].box.right) / size;
    if (gap >= column_gap) return true;
    if (gap >= some_gap && std::any_of(columns.begin(), columns.end(), [&](double left) {
            return std::abs(token.box.left - left) <= aligned * size;
        }))
        return true;
    return begins_label_with_colon(line, at) &&
           (gap >= some_gap || is_label_with_colon(line, begin, at));
}

Piece piece_of(const Line& line, std::size_t number, std::size_t begin, std::size_t end) {
    Piece piece{number, begin, end, line.tokens[begin].box, 0, true, text_of(line, begin, end), 0};
    for (std::size_t i = begin; i < end; ++i) {
        piece.box = recount::around(piece.box, line.tokens[i].box);
        piece.size = std::max(piece.size, double{line.tokens[i].size});
        piece.bold = piece.bold && line.tokens[i].bold;
    }
    if (const auto label = read_line_label(piece.text)) piece.label = label->length;
    return piece;
}

bool has_digit(const std::string& text) {
    return text.find_first_of("0123456789") != std::string::npos;
}

// Labels, and perhaps a few that are not known: these look like the others.
bool are_labels(const std::vector<Piece>& row) {
    std::size_t known = 0;
    bool colon = true;
    for (const Piece& piece : row)
        if (piece.is_label()) {
            ++known;
            colon = colon && ends_in_colon(piece.text);
        }
    if (known == 0 || (!colon && known * 2 <= row.size())) return false;
    return std::all_of(row.begin(), row.end(), [&](const Piece& piece) {
        return piece.is_label() ||
               (!has_digit(piece.text) && ends_in_colon(piece.text) == colon && piece.label == 0);
    });
}

// By its colon, also where the label is not known: "Bankgiro: 1234".
bool is_labelled(const Piece& piece, const Transcript& transcript) {
    const std::vector<Token>& tokens = transcript.lines[piece.line].line.tokens;
    const auto begin = tokens.begin() + static_cast<std::ptrdiff_t>(piece.begin);
    const auto words = std::min(piece.end - piece.begin, longest_label);
    return piece.label != 0 || std::any_of(begin, begin + static_cast<std::ptrdiff_t>(words),
                                           [](const Token& token) { return ends_in_colon(token.text); });
}

bool is_only_label(const Piece& piece) {
    return piece.is_label() || ends_in_colon(piece.text);
}

double left_of_value(const Piece& named, const Transcript& transcript) {
    const Line& line = transcript.lines[named.line].line;
    const std::size_t value = end_of_label(line, named.begin);
    return value < named.end ? line.tokens[value].box.left : named.box.left;
}

}  // namespace

std::vector<LineRow> head_rows(const Transcript& transcript) {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < std::min(transcript.lines.size(), lines_of_head); ++i) {
        const Line& line = transcript.lines[i].line;
        if (transcript.lines[i].page != 0) break;
        if (line.role == foreign::Role::body && line.turn == transcript.read.pages[0].turn && !line.cell)
            order.push_back(i);
    }
    const auto line_of = [&](std::size_t i) -> const Line& { return transcript.lines[i].line; };
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return line_of(a).baseline > line_of(b).baseline;
    });
    std::vector<LineRow> rows;
    for (const std::size_t i : order) {
        if (rows.empty() || rows.back().baseline - line_of(i).baseline > on_one_row * line_of(i).size)
            rows.push_back({line_of(i).baseline, {}});
        rows.back().lines.push_back(i);
    }
    for (LineRow& row : rows)
        std::stable_sort(row.lines.begin(), row.lines.end(), [&](std::size_t a, std::size_t b) {
            return line_of(a).box.left < line_of(b).box.left;
        });
    return rows;
}

std::vector<Piece> pieces_of(const LineRow& row, const Transcript& transcript,
                             const std::vector<double>& columns) {
    std::vector<Piece> pieces;
    for (const std::size_t number : row.lines) {
        const Line& line = transcript.lines[number].line;
        const bool may_be_cut = line.tokens.size() <= words_of_row;
        std::size_t begin = 0, label = may_be_cut ? end_of_label(line, 0) : 0;
        for (std::size_t i = 1; i <= line.tokens.size(); ++i) {
            if (i < line.tokens.size() && (!may_be_cut || i < label || !is_cut(line, begin, i, columns)))
                continue;
            pieces.push_back(piece_of(line, number, begin, i));
            begin = i;
            label = may_be_cut ? end_of_label(line, begin) : begin;
        }
    }
    return pieces;
}

std::optional<LabelRow> label_row(const std::vector<Piece>& pieces, const Transcript& transcript) {
    if (pieces.size() < 2 || pieces.size() > 2 * most_columns) return std::nullopt;
    LabelRow row;
    row.above = are_labels(pieces);
    std::size_t labels = 0;
    for (const Piece& piece : pieces) {
        if (piece.label != 0) ++labels;
        LabelColumn* last = row.columns.empty() ? nullptr : &row.columns.back();
        const bool is_value = !row.above && !is_labelled(piece, transcript) && last != nullptr &&
                              last->pieces.size() == 1 && is_only_label(last->pieces.front());
        if (is_value) {
            last->values = piece.box.left;
            last->pieces.push_back(piece);
        } else if (row.above || piece.label != 0 || last != nullptr) {
            row.columns.push_back({{piece}, left_of_value(piece, transcript)});
        }
    }
    if ((!row.above && labels < 2) || row.columns.size() > most_columns) return std::nullopt;
    return row;
}

}  // namespace voetnoot::pdfa::reader
