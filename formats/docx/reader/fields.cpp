#include "formats/docx/reader/fields.hpp"

#include "formats/docx/reader/symbols.hpp"
#include "pipeline/text/text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>

namespace voetnoot::docx::reader {

bool FieldCode::has_switch(std::string_view wanted) const {
    return std::find(arguments.begin(), arguments.end(), wanted) != arguments.end();
}

FieldCode read_field_code(std::string_view code) {
    FieldCode result;
    for (std::size_t i = 0; i < code.size();) {
        if (code[i] == ' ' || code[i] == '\t' || code[i] == '\n') {
            ++i;
            continue;
        }
        std::string word;
        if (code[i] == '"') {
            for (++i; i < code.size() && code[i] != '"'; ++i) {
                if (code[i] == '\\' && i + 1 < code.size()) ++i;
                word += code[i];
            }
            ++i;
        } else {
            while (i < code.size() && code[i] != ' ' && code[i] != '\t' && code[i] != '"')
                word += code[i++];
        }
        if (result.name.empty()) result.name = word;
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
        const std::string& argument = code.arguments[i];
        const bool has_value = argument == "\\l" || argument == "\\o" || argument == "\\t";
        if (argument == "\\l" && i + 1 < code.arguments.size()) place = code.arguments[i + 1];
        if (has_value) ++i;
        else if (address.empty() && !argument.starts_with('\\')) address = argument;
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
    if (code.arguments.empty() || code.arguments.front().starts_with('\\')) return {};
    const std::string& bookmark = code.arguments.front();
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
    if (lower_case(code.substr(0, 2)) != "eq" || code.size() < 3 || (code[2] != ' ' && code[2] != '\\'))
        return std::nullopt;
    return std::string(code.substr(2));
}

std::string symbol_of_field(const FieldCode& code) {
    if (code.arguments.empty()) return {};
    std::string_view digits = code.arguments.front();
    const bool hexadecimal = digits.starts_with("0x") || digits.starts_with("0X");
    if (hexadecimal) digits.remove_prefix(2);
    std::uint32_t character = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), character, hexadecimal ? 16 : 10);
    if (character < 0x20 || character > 0x10FFFF || (character >= 0xD800 && character < 0xE000))
        return {};
    const auto font = std::find(code.arguments.begin(), code.arguments.end(), "\\f");
    const bool named = font != code.arguments.end() && font + 1 != code.arguments.end();
    if (named && is_symbol_font(*(font + 1))) return symbol(*(font + 1), character);
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
