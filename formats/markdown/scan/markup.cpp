#include "formats/markdown/scan/markup.hpp"

#include "formats/markdown/scan/entity.hpp"

#include "pipeline/document/block.hpp"
#include "pipeline/text/text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>

namespace voetnoot::markdown::scan {
namespace {

constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
constexpr std::string_view white = " \t\r\n\f";

bool separates_words(std::string_view name) {
    constexpr std::array<std::string_view, 28> names{
        "page_number", "br",    "p",     "div",   "li",      "ul",         "ol",  "tr",    "td", "th",
        "table",       "thead", "tbody", "tfoot", "caption", "blockquote", "h1",  "h2",    "h3", "h4",
        "h5",          "h6",    "dl",    "dt",    "dd",      "hr",         "pre", "center"};
    return std::find(names.begin(), names.end(), name) != names.end();
}

std::optional<Style> style_of(std::string_view name) {
    constexpr std::array<std::pair<std::string_view, Style>, 6> elements{{{"s", Style::struck},
                                                                          {"del", Style::struck},
                                                                          {"strike", Style::struck},
                                                                          {"ins", Style::inserted},
                                                                          {"u", Style::underlined},
                                                                          {"mark", Style::highlighted}}};
    for (const auto& [element, style] : elements)
        if (element == name) return style;
    return std::nullopt;
}

std::size_t past(std::string_view bytes, std::string_view what, std::size_t from) {
    const std::size_t at = bytes.find(what, from);
    return at == bytes.npos ? bytes.size() : at + what.size();
}

// The end of the markup that begins at `at`; `at` itself if none does.
std::size_t markup_end(std::string_view bytes, std::size_t at) {
    const std::string_view rest = bytes.substr(at);
    if (rest.starts_with("<!--")) return past(bytes, "-->", at + 4);
    if (rest.starts_with("<!") || rest.starts_with("<?")) return past(bytes, ">", at + 2);
    std::size_t i = rest.starts_with("</") ? 2 : 1;
    if (i >= rest.size() || letters.find(rest[i]) == letters.npos) return at;
    constexpr std::size_t longest = 2048;
    const std::string_view begin = rest.substr(0, longest);
    const std::string_view name = begin.substr(0, begin.find_first_of(" \t\r\n>"));
    if (name.find("://") != name.npos || name.find('@') != name.npos)
        return at;  // "<https://…>" is text
    for (; i < rest.size() && rest[i] != '>'; ++i) {
        const bool value = rest[i - 1] == '=' && (rest[i] == '"' || rest[i] == '\'');
        if (value) i = std::min(rest.find(rest[i], i + 1), rest.size() - 1);
    }
    return std::min(at + i + 1, bytes.size());
}

std::string name_of(std::string_view tag) {
    const std::size_t from = tag.starts_with("</") ? 2 : 1;
    return lower_case(tag.substr(from, tag.find_first_of("/> \t\r\n", from) - from));
}

// Where the value of an attribute stands in the tag.
std::pair<std::size_t, std::size_t> attribute(std::string_view tag, std::string_view name) {
    for (std::size_t i = tag.find_first_of(white); i < tag.size();) {
        i = tag.find_first_not_of(" \t\r\n\f/>", i);
        if (i == tag.npos) break;
        const std::size_t name_end = std::min(tag.find_first_of("= \t\r\n/>", i), tag.size());
        const bool wanted = lower_case(tag.substr(i, name_end - i)) == name;
        std::size_t value = tag.find_first_not_of(white, name_end);
        if (value == tag.npos || tag[value] != '=') {
            i = std::max(name_end, i + 1);
            continue;
        }
        value = std::min(tag.find_first_not_of(white, value + 1), tag.size() - 1);
        const bool quoted = tag[value] == '"' || tag[value] == '\'';
        const std::size_t end = std::min(
            quoted ? tag.find(tag[value], value + 1) : tag.find_first_of("> \t\r\n", value), tag.size());
        if (wanted) return {quoted ? value + 1 : value, end};
        i = quoted ? end + 1 : end;
    }
    return {0, 0};
}

unsigned start_of(std::string_view tag) {
    const auto [from, to] = attribute(tag, "start");
    unsigned number = 1;
    std::from_chars(tag.data() + from, tag.data() + to, number);
    return std::clamp(number, 1u, 1000u);
}

std::string decoded(std::string_view text) {
    std::string result;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t length = reference_length(text.substr(i));
        result += length == 0 ? std::string(1, text[i]) : decode_reference(text.substr(i, length));
        i += std::max<std::size_t>(length, 1);
    }
    return result;
}

}  // namespace

void Markup::append(std::string_view text, std::uint32_t place) {
    bytes += text;
    for (std::uint32_t i = 0; i < text.size(); ++i) at.push_back(place + i);
}

void Markup::append_white_space() {
    bytes.push_back('\n');
    at.push_back(nowhere);
}

void Markup::clear() {
    bytes.clear();
    at.clear();
}

void MarkupScanner::scan(const Markup& markup, std::size_t level, bool block) {
    const std::string_view bytes = markup.bytes;
    block_ = block;
    numbers_.clear();
    std::size_t text_from = 0;
    for (std::size_t i = 0; i < bytes.size();) {
        const std::size_t end = bytes[i] == '<' ? markup_end(bytes, i) : i;
        if (end == i) {
            ++i;
            continue;
        }
        text(markup, text_from, i);
        tag(markup, i, end, level);
        const std::string name = name_of(bytes.substr(i, end - i));
        const bool silent = block && bytes[i + 1] != '/' && (name == "script" || name == "style");
        i = text_from = silent ? past(bytes, "</" + name + ">", end) : end;
    }
    text(markup, text_from, bytes.size());
}

// Flat: a branch for each use that an element has.
void MarkupScanner::tag(const Markup& markup, std::size_t begin, std::size_t end, std::size_t level) {
    const std::string_view tag = std::string_view(markup.bytes).substr(begin, end - begin);
    if (tag[1] == '!' || tag[1] == '?') return;
    const bool closing = tag[1] == '/';
    const std::string name = name_of(tag);
    if (separates_words(name)) tokens_.space();
    if (name == "sup") return closing ? tokens_.close_raised(level) : tokens_.open_raised(level);
    if (const auto style = style_of(name))
        return closing ? tokens_.close_style(*style, level) : tokens_.open_style(*style, level);
    if (block_ && (name == "ul" || name == "ol")) {
        if (closing && !numbers_.empty()) numbers_.pop_back();
        if (!closing) numbers_.push_back(name == "ol" ? start_of(tag) : 0);
    }
    if (closing && name == "a" && links_open_ != 0) --links_open_;
    if (closing) return;
    if (block_ && name == "li") {
        unsigned* const number = numbers_.empty() || numbers_.back() == 0 ? nullptr : &numbers_.back();
        tokens_.label(number ? std::to_string((*number)++) + "." : std::string(bullet_label));
    }
    if (name == "img") {
        pictures_ += in_picture_ ? 0 : 1;
        const auto [from, to] = attribute(tag, "alt");
        text(markup, begin + from, begin + to);
    }
    if (name == "a" && links_open_++ == 0 && !in_link_) {
        const auto [from, to] = attribute(tag, "href");
        if (to != 0)
            links_.push_back(
                {decoded(tag.substr(from, to - from)), {0, markup.at[begin], markup.at[end - 1] + 1}});
    }
}

void MarkupScanner::text(const Markup& markup, std::size_t begin, std::size_t end) {
    const std::string_view bytes = markup.bytes;
    std::size_t from = begin;
    for (std::size_t i = begin; i < end;) {
        const std::size_t length = bytes[i] == '&' ? reference_length(bytes.substr(i, end - i)) : 0;
        if (length == 0) {
            ++i;
            continue;
        }
        place(markup, from, i);
        tokens_.decoded(decode_reference(bytes.substr(i, length)),
                        {0, markup.at[i], markup.at[i + length - 1] + 1});
        from = i += length;
    }
    place(markup, from, end);
}

// Bytes that stand together in the letter, in one go.
void MarkupScanner::place(const Markup& markup, std::size_t begin, std::size_t end) {
    while (begin < end) {
        if (markup.at[begin] == Markup::nowhere) {
            tokens_.space();
            ++begin;
            continue;
        }
        std::size_t upto = begin + 1;
        while (upto < end && markup.at[upto] == markup.at[upto - 1] + 1) ++upto;
        tokens_.bytes(markup.at[begin], markup.at[upto - 1] + 1);
        begin = upto;
    }
}

}  // namespace voetnoot::markdown::scan
