#include "formats/docx/reader/fields.hpp"

#include "formats/docx/reader/symbols.hpp"
#include "pipeline/text/text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>

namespace voetnoot::docx::reader {

bool FieldCode::has_switch(std::string_view wanted) const {
    return std::any_of(arguments.begin(), arguments.end(), [wanted](const FieldArgument& argument) {
        return argument.is_switch && argument.text == wanted;
    });
}

std::string_view FieldCode::first() const {
    return arguments.empty() || arguments.front().is_switch ? std::string_view()
                                                            : std::string_view(arguments.front().text);
}

namespace {

bool parts_words(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

// One word of a code, from `i` on, which is left behind it. A backslash hides the meaning of another one
// and of a quote; before anything else it is a sign like others.
FieldArgument next_argument(std::string_view code, std::size_t& i) {
    FieldArgument result;
    const auto escaped = [&] {
        return code[i] == '\\' && i + 1 < code.size() && (code[i + 1] == '\\' || code[i + 1] == '"');
    };
    if (code[i] == '"') {
        for (++i; i < code.size() && code[i] != '"'; ++i) {
            if (escaped()) ++i;
            result.text += code[i];
        }
        ++i;
    } else if (code[i] == '\\' && !escaped() && i + 1 < code.size() && !parts_words(code[i + 1])) {
        result.is_switch = true;
        result.text = lower_case(code.substr(i, 2));
        i += 2;
    } else {
        for (; i < code.size() && !parts_words(code[i]) && code[i] != '"'; ++i) {
            if (escaped()) ++i;
            result.text += code[i];
        }
    }
    return result;
}

}  // namespace

FieldCode read_field_code(std::string_view code) {
    FieldCode result;
    for (std::size_t i = 0; i < code.size();) {
        if (parts_words(code[i])) {
            ++i;
            continue;
        }
        FieldArgument word = next_argument(code, i);
        if (result.name.empty()) result.name = std::move(word.text);
        else result.arguments.push_back(std::move(word));
    }
    for (char& c : result.name)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    return result;
}

namespace {

std::string address_of(const FieldCode& code) {
    std::string address;
    std::string place;
    for (std::size_t i = 0; i < code.arguments.size(); ++i) {
        const auto& [text, is_switch] = code.arguments[i];
        if (!is_switch) {
            if (address.empty()) address = text;
            continue;
        }
        const bool has_value = text == "\\l" || text == "\\o" || text == "\\t";
        if (!has_value || i + 1 == code.arguments.size()) continue;
        ++i;
        if (text == "\\l") place = code.arguments[i].text;
    }
    if (place.empty()) return address.starts_with('#') ? place_target(address.substr(1)) : address;
    return address.empty() ? place_target(place) : address + '#' + place;
}

}  // namespace

std::string place_target(std::string_view bookmark) {
    return "#" + lower_case(bookmark);
}

std::string target_of(const FieldCode& code) {
    if (code.name == "HYPERLINK") return address_of(code);
    const std::string_view bookmark = code.first();
    if (bookmark.empty()) return {};
    constexpr std::array<std::string_view, 5> of_references{"\\h", "\\n", "\\p", "\\r", "\\w"};
    const bool refers = bookmark.starts_with('_') ||
                        std::any_of(of_references.begin(), of_references.end(),
                                    [&code](std::string_view one) { return code.has_switch(one); });
    const bool leads = code.name == "PAGEREF" || (code.name == "NOTEREF" && !code.has_switch("\\f")) ||
                       (code.name == "REF" && refers);
    return leads ? place_target(bookmark) : std::string();
}

std::optional<std::string> equation_in(std::string_view code) {
    code = trim(code);
    if (lower_case(code.substr(0, 2)) != "eq" || code.size() < 3 ||
        (!parts_words(code[2]) && code[2] != '\\'))
        return std::nullopt;
    return std::string(code.substr(2));
}

std::optional<std::string> text_of_button(std::string_view code) {
    std::size_t i = 0;
    const auto skip_word = [&] {
        while (i < code.size() && parts_words(code[i])) ++i;
        const std::size_t begin = i;
        while (i < code.size() && !parts_words(code[i])) ++i;
        return lower_case(code.substr(begin, i - begin));
    };
    const std::string name = skip_word();
    if (name != "macrobutton" && name != "gotobutton") return std::nullopt;
    skip_word();
    return std::string(trim(fold(code.substr(std::min(i, code.size())))));
}

bool prints_result(const FieldCode& code) {
    constexpr std::array<std::string_view, 22> others{
        "",         "ADVANCE",      "ASK",          "CONTROL",    "EMBED",     "EQ",
        "FORMTEXT", "FORMCHECKBOX", "FORMDROPDOWN", "GOTOBUTTON", "HYPERLINK", "MACROBUTTON",
        "NEXT",     "NEXTIF",       "PRIVATE",      "RD",         "SET",       "SKIPIF",
        "SYMBOL",   "TA",           "TC",           "XE"};
    return std::find(others.begin(), others.end(), code.name) == others.end();
}

bool fetches(const FieldCode& code) {
    constexpr std::array<std::string_view, 7> names{"DDE",         "DDEAUTO",        "IMPORT", "INCLUDE",
                                                    "INCLUDETEXT", "INCLUDEPICTURE", "LINK"};
    return std::find(names.begin(), names.end(), code.name) != names.end();
}

std::string symbol_of_field(const FieldCode& code) {
    std::string_view digits = code.first();
    const bool hexadecimal = digits.starts_with("0x") || digits.starts_with("0X");
    if (hexadecimal) digits.remove_prefix(2);
    std::uint32_t character = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), character, hexadecimal ? 16 : 10);
    if (character < 0x20 || character > 0x10FFFF || (character >= 0xD800 && character < 0xE000))
        return {};
    for (std::size_t i = 0; i + 1 < code.arguments.size(); ++i) {
        const std::string& font = code.arguments[i + 1].text;
        if (code.arguments[i].is_switch && code.arguments[i].text == "\\f" && is_symbol_font(font))
            return symbol(font, character);
    }
    std::string result;
    append_code_point(result, character);
    return result;
}

void Fields::add_code(std::string_view text) {
    if (!open_.empty() && !open_.back().result) open_.back().code += text;
}

std::optional<FieldCode> Fields::separate() {
    if (open_.empty()) return std::nullopt;
    open_.back().result = true;
    FieldCode code = read_field_code(open_.back().code);
    open_.back().name = code.name;
    return code;
}

void Fields::end() {
    if (!open_.empty()) open_.pop_back();
}

bool Fields::in_result_of(std::string_view name) const {
    return std::any_of(open_.begin(), open_.end(),
                       [name](const Open& field) { return field.name == name; });
}

std::vector<std::pair<std::size_t, std::string>> Fields::links() const {
    std::vector<std::pair<std::size_t, std::string>> result;
    for (std::size_t i = 0; i < open_.size(); ++i)
        if (!open_[i].target.empty()) result.emplace_back(i + 1, open_[i].target);
    return result;
}

bool Fields::in_code() const {
    return std::any_of(open_.begin(), open_.end(), [](const Open& field) { return !field.result; });
}

}  // namespace voetnoot::docx::reader
