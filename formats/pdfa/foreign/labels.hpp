// Labels of notes, as they are set: "7", "[7]", "7)", "7:", "*", "⁷".
#pragma once

#include "formats/pdfa/foreign/page.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace voetnoot::pdfa::foreign {

bool is_superscript_digits(std::string_view text);  // "²", "¹⁰"; not empty

// The bare label that a token is, or nothing: up to four digits, or up to three asterisks or daggers;
// and raised also a letter, or a Roman numeral.
std::optional<std::string> bare_label(std::string_view text, bool raised = false);
std::optional<unsigned> number_of(std::string_view label);
std::optional<unsigned> number_of_numeral(
    std::string_view label);  // a Roman one in small letters: "xiv"

// What a line begins with, where that can be the label of a note.
struct LineLabel {
    std::string label;
    std::size_t tokens = 1;
    bool raised = false;
};
std::optional<LineLabel> label_of(const Line& line);
// Likewise what else can be one, raised or not, where something tells that a note begins here.
std::optional<LineLabel> numeral_of(const Line& line);          // a Roman numeral
std::optional<LineLabel> numeral_or_sign_of(const Line& line);  // or "§"

// Marks in the order in which the text has them, and the number that is due behind them.
class Due {
public:
    bool is(std::string_view mark)
        const;  // framed, or that number: it is one mark, however it might be parted
    void pass(std::string_view mark, const std::vector<std::string>& labels);  // that it stands for

private:
    unsigned last_ = 0;
};

// The labels that a mark in the text stands for: itself where it is one of `known`, else its parts at
// commas and white space, else digits parted so that each part is known ("5678" is 5, 6, 7, 8), where
// they are not the number that is due; ascending where there is a choice. Nothing where some of it is
// unknown.
template <class Known>
std::vector<std::string> parted(std::string_view mark, const Due& due, Known&& known);

std::vector<std::string> pieces(std::string_view mark);  // at commas; digits in ASCII, bare

template <class Known>
bool part_digits(std::string_view digits, unsigned least, Known&& known,
                 std::vector<std::string>& found) {
    if (digits.empty()) return true;
    for (std::size_t length = 1; length <= digits.size() && length <= 3; ++length) {
        const std::string piece(digits.substr(0, length));
        const auto number = number_of(piece);
        if (!number || *number < least || piece.front() == '0' || !known(piece)) continue;
        found.push_back(piece);
        if (part_digits(digits.substr(length), *number + 1, known, found)) return true;
        found.pop_back();
    }
    return false;
}

template <class Known>
std::vector<std::string> parted(std::string_view mark, const Due& due, Known&& known) {
    std::vector<std::string> found;
    const bool whole = due.is(mark);
    for (const std::string& piece : pieces(mark)) {
        if (known(piece)) {
            found.push_back(piece);
        } else if (whole || !number_of(piece) || piece.size() > 12 ||
                   !part_digits(piece, 0, known, found)) {
            return {};
        }
    }
    return found;
}

}  // namespace voetnoot::pdfa::foreign
