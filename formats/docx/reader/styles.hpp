// styles.xml: what paragraphs and runs look like by their style, its ancestors and the defaults
// (ECMA-376-1, 17.7).
#pragma once

#include "formats/docx/package/element.hpp"
#include "formats/docx/reader/form.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace voetnoot::docx::reader {

enum class Height { normal, raised, lowered };

// Of a run; what is not said comes from the style below.
struct RunStyle {
    std::optional<bool> strong;
    std::optional<bool> emphasis;
    std::optional<bool> hidden;
    std::optional<bool> struck;        // w:strike
    std::optional<bool> struck_twice;  // w:dstrike
    bool underlined = false;           // by the run itself: what a style underlines is its look
    bool highlighted = false;          // the same
    std::optional<bool> capitals;      // w:caps; small capitals keep what was typed
    std::optional<Height> height;
    std::optional<std::string> language;
    std::optional<std::string> font;
};

struct NumberingReference {
    std::string number;        // w:numId; "0" takes the numbering of the style away
    std::optional<int> level;  // w:ilvl, from 0
};

struct ParagraphStyle {
    RunStyle run_style;
    std::optional<int> heading;  // level from 1
    std::optional<NumberingReference> numbering;
    std::string numbering_style;  // the style that it comes from: a level may be tied to it
    FormProperties form;
};

// Direct formatting.
RunStyle read_run_style(const package::Element* run_properties);
std::optional<NumberingReference> read_numbering(const package::Element* paragraph_properties);

class Styles {
public:
    Styles() = default;
    explicit Styles(const package::Element& root);

    // An empty or unknown id is the default paragraph style.
    const ParagraphStyle& paragraph(std::string_view id) const;
    // Of a run with that character style (may be empty) in a paragraph; `direct` has the last word. In a
    // heading the weight of the paragraph's style says nothing.
    RunStyle run(const ParagraphStyle& paragraph, std::string_view character_style,
                 const RunStyle& direct, bool in_heading) const;
    std::optional<std::string> numbering_of_style(std::string_view id) const;  // numId of a list style
    // What it makes of words in a table that no other style of theirs says: "in capitals"; empty for
    // none.
    std::string look_in_table(std::string_view table_style) const;
    bool has_borders(std::string_view table_style) const;

private:
    struct Style {
        std::string id;
        std::string parent;
        std::string name;  // lower case
        bool borders = false;
        std::string look_in_table;
        RunStyle run_style;
        std::optional<int> outline;
        std::optional<NumberingReference> numbering;
        FormProperties form;
    };
    // From the style to its most distant ancestor; a circle ends it.
    std::vector<const Style*> ancestry(std::string_view id) const;
    ParagraphStyle resolve(std::string_view id) const;
    void inherit_numbering(const Style& style, ParagraphStyle& to) const;

    std::map<std::string, Style, std::less<>> styles_;
    std::map<std::string, ParagraphStyle, std::less<>> paragraphs_;
    ParagraphStyle default_paragraph_;
    RunStyle defaults_;
    FormProperties default_form_;
};

}  // namespace voetnoot::docx::reader
