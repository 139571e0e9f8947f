// Every size on our pages, in one place. A4; text in one column of some 70 characters; on the first
// page of a letter a narrow column to its right for what the sender says of itself. A free reading of
// the letters of Dutch government; the place of the addressee fits the window of a DL envelope (35 by
// 90 mm, 20 mm from the left and the lower edge) with the letter folded in three, however it slides.
#pragma once

#include "formats/pdfa/fonts/font_set.hpp"
#include "formats/pdfa/structure/length.hpp"
#include "pipeline/document/style.hpp"

#include <array>
#include <cstddef>

namespace voetnoot::pdfa::layout {

struct TextStyle {
    fonts::FaceStyle face = fonts::FaceStyle::regular;
    Length size = points(10);
    Length rise = 0;
    bool tabular = false;  // figures of one width
    StyleSet styles = {};  // struck, underlined …
    friend bool operator==(const TextStyle&, const TextStyle&) = default;
};

enum class Alignment { justified, left, centre, right };

struct ParagraphStyle {
    TextStyle text;
    Length leading = points(13.5);
    Alignment alignment = Alignment::left;
    bool hyphenate = false;
};

// A set of styles for flowing text: the body, a note, a table cell.
struct FlowStyle {
    ParagraphStyle paragraph;
    Length space = 0;       // between paragraphs
    Length item_space = 0;  // between list items
    Length indent = 0;      // of list items and quotes
    bool in_item = false;   // of a list: what stands in it stands closer together
    bool grid = false;      // every line one leading high and no white between: cells of a table
};

namespace page_form {
inline constexpr Length width = points(595.276);
inline constexpr Length height = points(841.890);
inline constexpr Length text_left = millimetres(28);
inline constexpr Length text_width = millimetres(134);
inline constexpr Length table_width = millimetres(174);  // at most, of one that stands out in a report
inline constexpr Length report_left = (width - text_width) / 2;
// A turned page, as wide as the others are high, for tables too wide for an upright one.
inline constexpr Length turned_left = millimetres(15);
inline constexpr Length turned_width = height - 2 * turned_left;
inline constexpr Length text_top = millimetres(30);     // from the upper edge
inline constexpr Length text_bottom = millimetres(27);  // from the lower edge
inline constexpr Length picture_height = (height - text_top - text_bottom) * 3 / 5;  // at most
inline constexpr Length note_picture_height = picture_height / 4;                    // in a note
inline constexpr Length head_picture_height = millimetres(16);                       // in the letterhead
inline constexpr Length head_baseline = millimetres(19);  // of the running head, from the upper edge
inline constexpr Length foot_baseline = millimetres(15);  // of the page number, from the lower edge
inline constexpr Length column_left = millimetres(167);
inline constexpr Length column_width = millimetres(36);
inline constexpr Length column_top = millimetres(54);
inline constexpr Length sender_top = millimetres(19);
inline constexpr Length return_top = millimetres(54.5);
inline constexpr Length addressee_top = millimetres(59.5);
inline constexpr Length addressee_width = millimetres(72);
inline constexpr Length reference_top = millimetres(96);
inline constexpr Length reference_tab = millimetres(20);
inline constexpr Length contents_room = millimetres(12);  // for the page numbers of a table of contents
inline constexpr Length before_body = millimetres(9);
}  // namespace page_form

namespace styles {

inline constexpr FlowStyle body{.paragraph = {.text = {},
                                              .leading = points(13.5),
                                              .alignment = Alignment::justified,
                                              .hyphenate = true},
                                .space = points(6.75),
                                .item_space = points(2.5),
                                .indent = points(14)};
inline constexpr FlowStyle note{.paragraph = {.text = {.size = points(8)},
                                              .leading = points(10.5),
                                              .alignment = Alignment::left,
                                              .hyphenate = true},
                                .space = points(3),
                                .item_space = points(1),
                                .indent = points(11)};
inline constexpr FlowStyle cell{.paragraph = {.text = {.size = points(9), .tabular = true},
                                              .leading = points(12),
                                              .alignment = Alignment::left,
                                              .hyphenate = true},
                                .indent = points(11),
                                .grid = true};

struct HeadingStyle {
    ParagraphStyle paragraph;
    Length space_before = 0;
    Length space_after = 0;
};
inline constexpr HeadingStyle title{
    {.text = {.face = fonts::FaceStyle::bold, .size = points(17)}, .leading = points(22)},
    0,
    points(12)};
inline constexpr std::array<HeadingStyle, 6> headings{{
    {{.text = {.face = fonts::FaceStyle::bold, .size = points(11.5)}, .leading = points(15)},
     points(13),
     points(4)},
    {{.text = {.face = fonts::FaceStyle::bold}, .leading = points(13.5)}, points(11), points(2)},
    {{.text = {.face = fonts::FaceStyle::bold_italic}, .leading = points(13.5)}, points(9), points(1)},
    {{.text = {.face = fonts::FaceStyle::italic}, .leading = points(13.5)}, points(8), points(1)},
    {{.text = {.face = fonts::FaceStyle::italic}, .leading = points(13.5)}, points(7), points(1)},
    {{.text = {.face = fonts::FaceStyle::italic}, .leading = points(13.5)}, points(7), points(1)},
}};

inline constexpr ParagraphStyle sender{.text = {.face = fonts::FaceStyle::bold, .size = points(12)},
                                       .leading = points(15)};
inline constexpr ParagraphStyle return_address{.text = {.size = points(6.5)}, .leading = points(9)};
inline constexpr ParagraphStyle addressee{.text = {}, .leading = points(12.25)};
inline constexpr ParagraphStyle column{
    .text = {.size = points(7.5)}, .leading = points(10.25), .hyphenate = true};
inline constexpr ParagraphStyle reference{.text = {}, .leading = points(13.5)};
inline constexpr TextStyle reference_label{.size = points(7.5)};
inline constexpr ParagraphStyle running{.text = {.size = points(7.5)}, .leading = points(10)};
inline constexpr Length signature_space = points(40);  // where a hand signs

// A reference, and other raised or lowered text, in parts per thousand of the size around it.
inline constexpr Length raised_size = 650;
inline constexpr Length raised_rise = 350;
inline constexpr Length lowered_rise = -140;

inline constexpr Length rule_width = points(0.5);
inline constexpr Length note_rule_length = millimetres(22);
inline constexpr Length note_area_gap = points(9);    // from the text to the rule
inline constexpr Length note_rule_gap = points(4.5);  // from the rule to the first note
inline constexpr Length note_gap = points(1.5);       // between notes
inline constexpr Length note_label_width = points(14);
inline constexpr double repeated_label_gray = 0.4;  // of a note that goes on
inline constexpr Length inline_picture =
    3;  // times the size of the text: a higher one stands between lines
inline constexpr Length cell_padding = points(3);  // above and below the text of a row
inline constexpr Length column_gap = points(10);

// How a table is set: the first that has room. With narrower columns than the smallest it cannot be
// read.
struct TableSize {
    Length text = 0;
    Length gap = column_gap;
    Length smallest_column = points(24);
};
inline constexpr std::array table_sizes{TableSize{points(9)}, TableSize{points(8)},
                                        TableSize{points(7)}};
inline constexpr std::array turned_sizes{
    TableSize{points(9)}, TableSize{points(8)}, TableSize{points(7), points(7), points(19)},
    TableSize{points(6), points(4.5), points(16)}, TableSize{points(5.5), points(4), points(14.5)}};

}  // namespace styles
}  // namespace voetnoot::pdfa::layout
