#include "formats/docx/scan/list_numbers.hpp"

#include "formats/docx/scan/numerals.hpp"
#include "formats/docx/scan/xml_events.hpp"
#include "pipeline/text/text.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace voetnoot::docx::scan {

namespace {

constexpr std::size_t most_levels = 9;
constexpr int most_ancestors = 32;

}  // namespace

std::optional<std::size_t> level_of(std::string_view value) {
    const std::optional<long> number = number_of(value);
    if (!number) return std::nullopt;
    return static_cast<std::size_t>(std::clamp(*number, 0L, static_cast<long>(most_levels) - 1));
}

struct ListLevel {
    std::string format = "decimal";
    std::string text;
    std::string font;
    std::string style;
    long start = 1;
    std::optional<long> restart;
    bool legal = false;
    bool capitals = false;
    bool hidden = false;
};
using ListLevels = std::map<std::size_t, ListLevel>;

struct AbstractList {
    ListLevels levels;
    std::string style_link;
};
struct NumberedList {
    std::string abstract;
    ListLevels own;
    std::map<std::size_t, long> starts;
};
struct NumberedStyle {
    std::string parent;
    NumberProperties number;
};

struct NumberingParts {
    std::map<std::string, AbstractList, std::less<>> abstracts;
    std::map<std::string, NumberedList, std::less<>> lists;
    std::map<std::string, NumberedStyle, std::less<>> styles;
    std::string default_style;
};

namespace {

class NumberingXml : public XmlEvents {
public:
    explicit NumberingXml(NumberingParts& parts) : parts_(parts) {}

    // Flat: a branch for each element of numbering.xml (ECMA-376-1, 17.9).
    void start(const StartTag& tag) override {
        const std::string parent = open_.empty() ? std::string() : open_.back();
        const std::string outer = open_.size() < 2 ? std::string() : open_[open_.size() - 2];
        open_.push_back(tag.name);
        const std::string_view value = tag.attribute("val");
        if (tag.name == "w:abstractNum")
            abstract_ = &parts_.abstracts[std::string(tag.attribute("abstractNumId"))];
        else if (tag.name == "w:num") list_ = &parts_.lists[std::string(tag.attribute("numId"))];
        else if (tag.name == "w:lvlOverride") override_ = level_of(tag.attribute("ilvl")).value_or(0);
        else if (tag.name == "w:lvl" && parent == "w:abstractNum")
            begin(abstract_->levels, level_of(tag.attribute("ilvl")).value_or(0));
        else if (tag.name == "w:lvl" && parent == "w:lvlOverride" && list_ != nullptr)
            begin(list_->own, override_);
        else if (tag.name == "w:numStyleLink" && parent == "w:abstractNum")
            abstract_->style_link = value;
        else if (tag.name == "w:abstractNumId" && parent == "w:num") list_->abstract = value;
        else if (tag.name == "w:startOverride" && parent == "w:lvlOverride" && list_ != nullptr)
            list_->starts[override_] = number_of(value).value_or(1);
        else if (level_ != nullptr && parent == "w:lvl") of_level(tag.name, value);
        else if (level_ != nullptr && parent == "mc:Choice" && tag.name == "w:numFmt" &&
                 value == "custom")
            spelled_out_ = level_->format = std::string(tag.attribute("format"));
        else if (level_ != nullptr && parent == "w:rPr" && outer == "w:lvl") look_of_level(tag);
    }
    void end(std::string_view name, std::uint32_t) override {
        if (name == "w:lvl") level_ = nullptr;
        open_.pop_back();
    }
    void text(std::string_view, std::uint32_t, std::uint32_t) override {}

private:
    void begin(ListLevels& levels, std::size_t level) {
        level_ = &(levels[level] = ListLevel());
        spelled_out_.clear();
    }

    void of_level(std::string_view name, std::string_view value) {
        if (name == "w:numFmt" && !value.empty() && spelled_out_.empty()) level_->format = value;
        if (name == "w:lvlText") level_->text = value;
        if (name == "w:pStyle") level_->style = value;
        if (name == "w:start") level_->start = number_of(value).value_or(1);
        if (name == "w:lvlRestart") level_->restart = number_of(value).value_or(0);
        if (name == "w:isLgl") level_->legal = !is_off(value);
    }

    void look_of_level(const StartTag& tag) {
        if (tag.name == "w:rFonts") level_->font = lower_case(tag.attribute("ascii"));
        if (tag.name == "w:caps") level_->capitals = !is_off(tag.attribute("val"));
        if (tag.name == "w:vanish") level_->hidden = !is_off(tag.attribute("val"));
    }

    NumberingParts& parts_;
    std::vector<std::string> open_;
    AbstractList* abstract_ = nullptr;
    NumberedList* list_ = nullptr;
    ListLevel* level_ = nullptr;
    std::size_t override_ = 0;
    std::string spelled_out_;  // the format that the level has instead of those that others read
};

class StylesXml : public XmlEvents {
public:
    explicit StylesXml(NumberingParts& parts) : parts_(parts) {}

    void start(const StartTag& tag) override {
        const std::string parent = open_.empty() ? std::string() : open_.back();
        open_.push_back(tag.name);
        if (tag.name == "w:style") {
            const std::string id(tag.attribute("styleId"));
            style_ = &(parts_.styles[id] = NumberedStyle());
            if (tag.attribute("type") == "paragraph" &&
                (tag.attribute("default") == "1" || tag.attribute("default") == "true"))
                parts_.default_style = id;
        } else if (style_ != nullptr && parent == "w:style" && tag.name == "w:basedOn") {
            style_->parent = tag.attribute("val");
        } else if (style_ != nullptr && parent == "w:numPr" && open_.size() > 3 &&
                   open_[open_.size() - 4] == "w:style") {
            if (tag.name == "w:numId") style_->number.list = tag.attribute("val");
            if (tag.name == "w:ilvl") style_->number.level = level_of(tag.attribute("val"));
        }
    }
    void end(std::string_view name, std::uint32_t) override {
        if (name == "w:style") style_ = nullptr;
        open_.pop_back();
    }
    void text(std::string_view, std::uint32_t, std::uint32_t) override {}

private:
    NumberingParts& parts_;
    std::vector<std::string> open_;
    NumberedStyle* style_ = nullptr;
};

// Of a style and its ancestors, and the style that names the list.
struct Inherited {
    NumberProperties number;
    std::string style;
};
Inherited inherited(const NumberingParts& parts, std::string_view id) {
    Inherited result;
    auto style =
        parts.styles.find(parts.styles.contains(id) ? id : std::string_view(parts.default_style));
    for (int n = 0; n < most_ancestors && style != parts.styles.end(); ++n) {
        if (!result.number.level) result.number.level = style->second.number.level;
        if (!style->second.number.list.empty()) {
            result.number.list = style->second.number.list;
            result.style = style->first;
            break;
        }
        style = parts.styles.find(style->second.parent);
    }
    return result;
}

// The list that a list style stands for, else the list itself.
const NumberedList* followed(const NumberingParts& parts, const NumberedList& list) {
    const auto abstract = parts.abstracts.find(list.abstract);
    if (abstract == parts.abstracts.end() || abstract->second.style_link.empty()) return &list;
    const auto style = parts.styles.find(abstract->second.style_link);
    if (style == parts.styles.end()) return &list;
    const auto other = parts.lists.find(style->second.number.list);
    if (other == parts.lists.end()) return &list;
    const auto its = parts.abstracts.find(other->second.abstract);
    return its != parts.abstracts.end() && its->second.style_link.empty() ? &other->second : &list;
}

// The signs of symbol fonts that Word offers as bullets, by their code in the font.
struct Bullet {
    std::string_view font;
    char32_t code;
    std::string_view sign;
};
constexpr std::array<Bullet, 16> bullets{{{"symbol", 0xB7, "•"},
                                          {"symbol", 0x2D, "−"},
                                          {"symbol", 0xA8, "♦"},
                                          {"symbol", 0xAE, "→"},
                                          {"wingdings", 0x6C, "●"},
                                          {"wingdings", 0x6E, "■"},
                                          {"wingdings", 0x6F, "□"},
                                          {"wingdings", 0x71, "❑"},
                                          {"wingdings", 0x75, "◆"},
                                          {"wingdings", 0x76, "❖"},
                                          {"wingdings", 0x9F, "•"},
                                          {"wingdings", 0xA7, "▪"},
                                          {"wingdings", 0xA8, "◻"},
                                          {"wingdings", 0xD8, "➢"},
                                          {"wingdings", 0xE0, "→"},
                                          {"wingdings", 0xFC, "✓"}}};

std::optional<std::string> sign_of(const ListLevel& level) {
    if (level.font == "symbol" || level.font == "wingdings") {
        std::size_t at = 0;
        const char32_t code = level.text.empty() ? U'\0' : next_code_point(level.text, at) & 0xFF;
        for (const Bullet& bullet : bullets)
            if (bullet.font == level.font && bullet.code == code && at == level.text.size())
                return std::string(bullet.sign);
        return std::nullopt;
    }
    std::size_t i = 0;
    const char32_t c = level.text.empty() ? U'\0' : next_code_point(level.text, i);
    if (c == 0 || (c >= 0xE000 && c <= 0xF8FF)) return std::nullopt;
    return std::string(trim(level.text));
}

}  // namespace

ListNumbers::ListNumbers(std::string_view numbering_xml, std::string_view styles_xml) {
    auto parts = std::make_shared<NumberingParts>();
    NumberingXml numbering(*parts);
    if (!numbering_xml.empty()) parse(numbering_xml, "numbering", numbering);
    StylesXml styles(*parts);
    if (!styles_xml.empty()) parse(styles_xml, "styles", styles);
    parts_ = std::move(parts);
}

// ECMA-376-1, 17.9: the paragraph's own numbering, its style's, then counting; in that order.
std::optional<std::string> ListNumbers::next(std::string_view style, const NumberProperties& own) {
    Inherited from{own, {}};
    if (own.list.empty()) {
        from = inherited(*parts_, style);
        if (own.level) from.number.level = own.level;
    }
    const auto found = parts_->lists.find(from.number.list);
    if (found == parts_->lists.end()) return std::string();
    const NumberedList& list = *followed(*parts_, found->second);
    const auto abstract = parts_->abstracts.find(list.abstract);
    const auto level_at = [&](std::size_t i) {
        if (const auto mine = list.own.find(i); mine != list.own.end()) return mine->second;
        if (abstract == parts_->abstracts.end()) return ListLevel();
        const auto its = abstract->second.levels.find(i);
        return its == abstract->second.levels.end() ? ListLevel() : its->second;
    };
    std::size_t level = from.number.level.value_or(0);
    if (!from.number.level && !from.style.empty())
        for (std::size_t i = 0; i < most_levels; ++i)
            if (level_at(i).style == from.style) level = i;

    Values& values = values_[list.abstract];
    const std::map<std::size_t, long>& starts = found->second.starts;
    if (!std::exchange(begun_[from.number.list], true))
        for (const auto& [i, start] : starts) values[i] = start - 1;
    const auto start_of = [&](std::size_t i) {
        const auto start = starts.find(i);
        return start == starts.end() ? level_at(i).start : start->second;
    };
    for (std::size_t i = 0; i < level; ++i) values[i] = values[i].value_or(level_at(i).start);
    values[level] = values[level] ? *values[level] + 1 : start_of(level);
    for (std::size_t i = level + 1; i < most_levels; ++i) {
        const long restart = level_at(i).restart.value_or(static_cast<long>(most_levels));
        if (static_cast<long>(level) + 1 <= restart) values[i].reset();
    }

    const ListLevel printed = level_at(level);
    if (printed.hidden) return std::string();
    if (printed.format == "bullet") return sign_of(printed);
    std::string label;
    for (std::size_t i = 0; i < printed.text.size(); ++i) {
        const char digit =
            printed.text[i] == '%' && i + 1 < printed.text.size() ? printed.text[i + 1] : '0';
        if (digit < '1' || digit > '9') {
            label += printed.text[i];
            continue;
        }
        const auto which = static_cast<std::size_t>(digit - '1');
        const ListLevel shown = level_at(which);
        const auto number = numeral(
            values[which].value_or(shown.start),
            printed.legal && shown.format != "none" ? "decimal" : std::string_view(shown.format));
        if (!number) return std::nullopt;
        label += *number;
        ++i;
    }
    label = trim(fold(label));
    return printed.capitals ? upper_case(label) : label;
}

}  // namespace voetnoot::docx::scan
