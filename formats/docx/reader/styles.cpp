#include "formats/docx/reader/styles.hpp"

#include "formats/docx/reader/numerals.hpp"
#include "pipeline/phrase/phrase.hpp"
#include "pipeline/text/text.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <utility>

namespace voetnoot::docx::reader {

namespace {

constexpr std::size_t longest_ancestry = 32;
constexpr int deepest_heading = 6;
constexpr int raised_by = 6;  // half points above or below the line: by as many, it is a script

// "heading 2" is the name that every Word writes; others write it in their own language.
std::optional<int> heading_by_name(std::string_view name) {
    constexpr std::array<std::string_view, 10> names{
        "heading ",    "kop ",    "überschrift ", "titre ",   "título ",
        "overskrift ", "rubrik ", "titolo ",      "otsikko ", "nagłówek "};
    if (name == "title" || name == "titel") return 1;
    for (const std::string_view beginning : names) {
        if (!name.starts_with(beginning)) continue;
        const auto level = number_in(name.substr(beginning.size()));
        if (level && *level >= 1 && *level <= 9) return std::min(*level, deepest_heading);
    }
    return std::nullopt;
}

std::optional<bool> toggle(const package::Element& properties, std::string_view name) {
    const int state = properties.on_off(name);
    return state < 0 ? std::nullopt : std::optional(state == 1);
}

void fill(RunStyle& run_style, const RunStyle& below) {
    if (!run_style.strong) run_style.strong = below.strong;
    if (!run_style.emphasis) run_style.emphasis = below.emphasis;
    if (!run_style.hidden) run_style.hidden = below.hidden;
    if (!run_style.capitals) run_style.capitals = below.capitals;
    if (!run_style.struck) run_style.struck = below.struck;
    if (!run_style.struck_twice) run_style.struck_twice = below.struck_twice;
    if (!run_style.height) run_style.height = below.height;
    if (!run_style.language) run_style.language = below.language;
    if (!run_style.font) run_style.font = below.font;
}

// Of a property that styles toggle: two that switch it on switch it off (17.7.3).
std::optional<bool> toggled(const std::optional<bool>& a, const std::optional<bool>& b) {
    if (!a || !b) return a ? a : b;
    return *a != *b;
}

// A font of the theme comes before one that is named; those are for text, none for signs.
std::optional<std::string> font_of(const package::Element& fonts) {
    for (const auto& [theme, named] :
         {std::pair("w:asciiTheme", "w:ascii"), std::pair("w:hAnsiTheme", "w:hAnsi")}) {
        if (!fonts.attribute(theme).empty()) return std::string();
        if (const std::string_view font = fonts.attribute(named); !font.empty())
            return std::string(font);
    }
    return std::nullopt;
}

// What a style of tables makes of the words in their cells, or in some of them, beside their weight.
std::string table_look(const package::Element& style) {
    if (style.attribute("w:type") != "table") return {};
    std::vector<RunStyle> looks{read_run_style(style.child("w:rPr"))};
    for (const package::Element& child : style.children)
        if (child.is("w:tblStylePr")) looks.push_back(read_run_style(child.child("w:rPr")));
    for (const RunStyle& look : looks) {
        if (look.hidden.value_or(false)) return std::string(marked("hidden"));
        if (look.struck.value_or(false) || look.struck_twice.value_or(false))
            return std::string(marked("struck out"));
        if (look.capitals.value_or(false)) return std::string(marked("in capitals"));
        if (look.height.value_or(Height::normal) != Height::normal)
            return std::string(marked("raised or lowered"));
    }
    return {};
}

bool any_border(const package::Element* borders) {
    if (borders == nullptr) return false;
    return std::any_of(borders->children.begin(), borders->children.end(),
                       [](const package::Element& border) {
                           const std::string_view value = border.attribute("w:val");
                           return value != "nil" && value != "none" && !value.empty();
                       });
}

}  // namespace

RunStyle read_run_style(const package::Element* properties) {
    RunStyle run_style;
    if (properties == nullptr) return run_style;
    run_style.strong = toggle(*properties, "w:b");
    run_style.emphasis = toggle(*properties, "w:i");
    run_style.hidden = toggle(*properties, "w:vanish");
    run_style.capitals = toggle(*properties, "w:caps");
    run_style.struck = toggle(*properties, "w:strike");
    run_style.struck_twice = toggle(*properties, "w:dstrike");
    const package::Element* line = properties->child("w:u");
    run_style.underlined = line != nullptr && line->attribute("w:val") != "none";
    const package::Element* colour = properties->child("w:highlight");
    run_style.highlighted = colour != nullptr && colour->attribute("w:val") != "none";
    if (const package::Element* height = properties->child("w:vertAlign")) {
        const std::string_view value = height->attribute("w:val");
        run_style.height = value == "superscript" ? Height::raised
                           : value == "subscript" ? Height::lowered
                                                  : Height::normal;
    } else if (const auto position = number_in(properties->value("w:position"));
               position && std::abs(*position) >= raised_by)
        run_style.height = *position > 0 ? Height::raised : Height::lowered;
    if (const std::string_view language = properties->value("w:lang"); !language.empty())
        run_style.language = std::string(language);
    if (const package::Element* fonts = properties->child("w:rFonts")) run_style.font = font_of(*fonts);
    return run_style;
}

std::optional<NumberingReference> read_numbering(const package::Element* properties) {
    const package::Element* numbering = properties == nullptr ? nullptr : properties->child("w:numPr");
    if (numbering == nullptr) return std::nullopt;
    NumberingReference reference;
    reference.number = numbering->value("w:numId");
    reference.level = number_in(numbering->value("w:ilvl"));
    return reference;
}

Styles::Styles(const package::Element& root) {
    if (const package::Element* defaults = root.child("w:docDefaults")) {
        if (const package::Element* of_runs = defaults->child("w:rPrDefault"))
            defaults_ = read_run_style(of_runs->child("w:rPr"));
        if (const package::Element* of_paragraphs = defaults->child("w:pPrDefault"))
            default_form_ = read_form(of_paragraphs->child("w:pPr"));
    }
    std::string default_id;
    for (const package::Element& element : root.children) {
        if (!element.is("w:style")) continue;
        const std::string id(element.attribute("w:styleId"));
        const package::Element* paragraph = element.child("w:pPr");
        Style style;
        style.id = id;
        style.parent = element.value("w:basedOn");
        style.name = lower_case(element.value("w:name"));
        style.run_style = read_run_style(element.child("w:rPr"));
        style.look_in_table = table_look(element);
        if (const package::Element* table = element.child("w:tblPr"))
            style.borders = any_border(table->child("w:tblBorders"));
        if (paragraph != nullptr) {
            style.outline = number_in(paragraph->value("w:outlineLvl"));
            style.numbering = read_numbering(paragraph);
            style.form = read_form(paragraph);
        }
        const std::string_view is_default = element.attribute("w:default");
        if (element.attribute("w:type") == "paragraph" && (is_default == "1" || is_default == "true"))
            default_id = id;
        styles_.insert_or_assign(id, std::move(style));
    }
    for (const auto& [id, style] : styles_) paragraphs_.emplace(id, resolve(id));
    default_paragraph_ = resolve(default_id);
}

std::vector<const Styles::Style*> Styles::ancestry(std::string_view id) const {
    std::vector<const Style*> result;
    for (auto style = styles_.find(id); style != styles_.end() && result.size() < longest_ancestry;
         style = styles_.find(style->second.parent))
        result.push_back(&style->second);
    return result;
}

ParagraphStyle Styles::resolve(std::string_view id) const {
    ParagraphStyle result;
    bool outlined = false;
    for (const Style* style : ancestry(id)) {
        fill(result.run_style, style->run_style);
        fill(result.form, style->form);
        if (!outlined && style->outline) {
            outlined = true;  // 9 is body text
            if (*style->outline >= 0 && *style->outline < 9)
                result.heading = std::min(*style->outline + 1, deepest_heading);
        }
        if (!outlined && !result.heading) result.heading = heading_by_name(style->name);
        inherit_numbering(*style, result);
    }
    fill(result.form, default_form_);
    return result;
}

// A style may say the level only, and take the list from the style that it is based on.
void Styles::inherit_numbering(const Style& style, ParagraphStyle& to) const {
    if (!style.numbering || (to.numbering && !to.numbering->number.empty())) return;
    const std::optional<int> level = to.numbering ? to.numbering->level : std::nullopt;
    to.numbering = style.numbering;
    if (level) to.numbering->level = level;
    to.numbering_style = style.id;
}

const ParagraphStyle& Styles::paragraph(std::string_view id) const {
    const auto found = paragraphs_.find(id);
    return found == paragraphs_.end() ? default_paragraph_ : found->second;
}

RunStyle Styles::run(const ParagraphStyle& paragraph, std::string_view character_style,
                     const RunStyle& direct, bool in_heading) const {
    RunStyle character;
    for (const Style* style : ancestry(character_style)) fill(character, style->run_style);
    RunStyle below = paragraph.run_style;
    if (in_heading) below.strong = below.emphasis = std::nullopt;
    RunStyle run_style = direct;
    if (!run_style.strong) run_style.strong = toggled(character.strong, below.strong);
    if (!run_style.emphasis) run_style.emphasis = toggled(character.emphasis, below.emphasis);
    if (!run_style.hidden) run_style.hidden = toggled(character.hidden, below.hidden);
    if (!run_style.capitals) run_style.capitals = toggled(character.capitals, below.capitals);
    if (!run_style.struck) run_style.struck = toggled(character.struck, below.struck);
    if (!run_style.struck_twice)
        run_style.struck_twice = toggled(character.struck_twice, below.struck_twice);
    fill(run_style, character);
    fill(run_style, below);
    fill(run_style, defaults_);
    return run_style;
}

std::optional<std::string> Styles::numbering_of_style(std::string_view id) const {
    const auto style = styles_.find(id);
    if (style == styles_.end() || !style->second.numbering) return std::nullopt;
    return style->second.numbering->number;
}

std::string Styles::look_in_table(std::string_view table_style) const {
    for (const Style* style : ancestry(table_style))
        if (!style->look_in_table.empty()) return style->look_in_table;
    return {};
}

bool Styles::has_borders(std::string_view table_style) const {
    const auto line = ancestry(table_style);
    return std::any_of(line.begin(), line.end(), [](const Style* style) { return style->borders; });
}

}  // namespace voetnoot::docx::reader
