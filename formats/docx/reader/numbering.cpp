#include "formats/docx/reader/numbering.hpp"

#include "formats/docx/reader/content.hpp"
#include "formats/docx/reader/numerals.hpp"
#include "formats/docx/reader/symbols.hpp"
#include "pipeline/document/block.hpp"
#include "pipeline/text/text.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace voetnoot::docx::reader {

namespace {

std::size_t level_from(int number) {
    return static_cast<std::size_t>(std::clamp(number, 0, static_cast<int>(levels_of_a_list) - 1));
}
std::size_t level_in(std::string_view text) {
    return level_from(number_in(text).value_or(0));
}

// The sign of a bullet: symbol fonts put theirs where Unicode has private characters.
std::string bullet(std::string_view text, std::string_view font) {
    std::size_t i = 0;
    const char32_t c = text.empty() ? U'\0' : next_code_point(text, i);
    const bool is_private = c >= 0xE000 && c <= 0xF8FF;
    if (!is_private && c != 0 && lower_case(font) != "wingdings" && lower_case(font) != "symbol")
        return std::string(trim(text));
    const std::string known = symbol(font, fmt::format("{:X}", static_cast<unsigned>(c)));
    return known.empty() ? std::string(bullet_label) : known;
}

// A format that the document spells out stands beside one for programs that do not know any.
std::string format_of(const package::Element& level) {
    for (const package::Element& child : level.children) {
        if (!child.is("mc:AlternateContent")) continue;
        if (const package::Element* one = chosen(child))
            if (std::string format = format_of(*one); !format.empty()) return format;
    }
    const package::Element* format = level.child("w:numFmt");
    if (format == nullptr) return {};
    const std::string_view name = format->attribute("w:val");
    return std::string(name == "custom" ? format->attribute("w:format") : name);
}

}  // namespace

Numbering::Level Numbering::read_level(const package::Element& element) {
    Level level;
    if (const std::string format = format_of(element); !format.empty()) level.format = format;
    level.text = element.value("w:lvlText");
    level.start = number_in(element.value("w:start")).value_or(1);
    level.style = element.value("w:pStyle");
    level.legal = element.on_off("w:isLgl") == 1;
    if (element.child("w:lvlRestart") != nullptr)
        level.restart = number_in(element.value("w:lvlRestart")).value_or(0);
    const RunStyle own = read_run_style(element.child("w:rPr"));
    level.font = own.font.value_or("");
    level.capitals = own.capitals.value_or(false);
    level.hidden = own.hidden.value_or(false);
    return level;
}

Numbering::Numbering(const package::Element& root, const Styles& styles) {
    std::map<std::string, Levels, std::less<>> abstracts;
    std::map<std::string, std::string, std::less<>> linked;  // abstract → list style that defines it
    for (const package::Element& element : root.children) {
        if (!element.is("w:abstractNum")) continue;
        Levels levels;
        for (const package::Element& child : element.children)
            if (child.is("w:lvl")) levels[level_in(child.attribute("w:ilvl"))] = read_level(child);
        const std::string id(element.attribute("w:abstractNumId"));
        if (const std::string_view style = element.value("w:numStyleLink"); !style.empty())
            linked[id] = style;
        abstracts.insert_or_assign(id, std::move(levels));
    }
    for (const package::Element& element : root.children) {
        if (!element.is("w:num")) continue;
        List list;
        list.abstract = element.value("w:abstractNumId");
        if (const auto abstract = abstracts.find(list.abstract); abstract != abstracts.end())
            list.levels = abstract->second;
        for (const package::Element& child : element.children) {
            if (!child.is("w:lvlOverride")) continue;
            const std::size_t level = level_in(child.attribute("w:ilvl"));
            if (const package::Element* own = child.child("w:lvl"))
                list.levels[level] = read_level(*own);
            if (child.child("w:startOverride") != nullptr)
                list.start_override[level] = number_in(child.value("w:startOverride")).value_or(1);
        }
        lists_.insert_or_assign(std::string(element.attribute("w:numId")), std::move(list));
    }
    for (auto& [id, list] : lists_) {
        const auto style = linked.find(list.abstract);
        if (style == linked.end()) continue;
        const auto number = styles.numbering_of_style(style->second);
        const auto other = number ? lists_.find(*number) : lists_.end();
        if (other == lists_.end() || linked.contains(other->second.abstract)) continue;
        list.levels = other->second.levels;
        list.abstract = other->second.abstract;
    }
}

std::optional<NumberLabel> Numbering::next(const NumberingReference& reference, std::string_view style) {
    const auto found = lists_.find(reference.number);
    if (found == lists_.end()) return std::nullopt;
    List& list = found->second;
    std::size_t level = 0;
    if (reference.level) {
        level = level_from(*reference.level);
    } else {
        for (std::size_t i = 0; i < levels_of_a_list && !style.empty(); ++i)
            if (list.levels[i].style == style) level = i;
    }
    Counter& counter = counters_[list.abstract];
    if (!list.begun) {
        list.begun = true;
        for (std::size_t i = 0; i < levels_of_a_list; ++i)
            if (list.start_override[i]) counter.value[i] = *list.start_override[i] - 1;
    }
    for (std::size_t i = 0; i < level; ++i)
        if (!counter.value[i]) counter.value[i] = list.levels[i].start;
    const int start = list.start_override[level].value_or(list.levels[level].start);
    counter.value[level] = counter.value[level] ? *counter.value[level] + 1 : start;
    for (std::size_t i = level + 1; i < levels_of_a_list; ++i) {
        const std::optional<int>& restart = list.levels[i].restart;
        if (restart && (*restart <= 0 || static_cast<std::size_t>(*restart) < level + 1)) continue;
        counter.value[i].reset();
    }
    NumberLabel result;
    result.level = level;
    result.list = list.abstract;
    result.bullet = list.levels[level].format == "bullet";
    result.text = label(list.levels, level, counter, result.unknown_format);
    return result;
}

std::string Numbering::label(const Levels& levels, std::size_t level, const Counter& counter,
                             std::string& unknown_format) {
    const Level& own = levels[level];
    if (own.hidden) return {};
    if (own.format == "bullet") return bullet(own.text, own.font);
    std::string result;
    for (std::size_t i = 0; i < own.text.size(); ++i) {
        const char c = own.text[i];
        const bool is_number =
            c == '%' && i + 1 < own.text.size() && own.text[i + 1] >= '1' && own.text[i + 1] <= '9';
        if (!is_number) {
            result += c;
            continue;
        }
        const auto which = static_cast<std::size_t>(own.text[++i] - '1');
        const bool decimal = own.legal && levels[which].format != "none";
        const int number = counter.value[which].value_or(levels[which].start);
        const std::string_view format = decimal ? "decimal" : std::string_view(levels[which].format);
        if (!number_as(number, format)) unknown_format = format;
        result += printed_number(number, format);
    }
    result = trim(fold(result));
    return own.capitals ? upper_case(result) : result;
}

}  // namespace voetnoot::docx::reader
