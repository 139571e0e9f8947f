// The label of a note as a letter prints it: a number, a sign (*, †) or a small letter.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace voetnoot::normalize {

struct Label {
    std::string printed;        // bare: "[7]", "7)" and "7." are 7
    std::optional<int> number;  // 1 to 9999
    bool misread = false;       // "l2" for 12: the number is a guess

    // What decides whether two labels are the same.
    std::string key() const;
};

// Beyond it a number may be a year, and is a label only where the notes go so far.
inline constexpr int usual_highest_number = 999;
inline constexpr int highest_number = 9999;

// The label that `text` is, white space around it aside; nothing if it is none. `highest` is that of the
// letter.
std::optional<Label> read_label(std::string_view text, int highest);

// One of several labels in one mark.
struct ListedLabel {
    Label label;
    std::size_t begin = 0;  // bytes in the text of the mark
    std::size_t end = 0;    // equal: only meant, by a range whose last label begins here
};

// "1,2", "3; 5", "1 en 2", "3 & 4", "a, b", "4-6" (all three), "7 8"; empty where the text is not such a
// list of at least two.
std::vector<ListedLabel> read_label_list(std::string_view text, int highest);

// Every way to cut a run of digits into at least two numbers without leading zero, each of them a
// member of `known`, rising from left to right. At most `limit` ways are returned.
std::vector<std::vector<int>> cuts_of_fused_number(std::string_view digits,
                                                   const std::vector<bool>& known, std::size_t limit);

}  // namespace voetnoot::normalize
