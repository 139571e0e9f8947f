#include "formats/docx/reader/fields.hpp"

#include <algorithm>

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
    if (!address.empty() && !place.empty()) address += '#' + place;
    return address;
}

void Fields::add_code(std::string_view text) {
    if (!open_.empty() && !open_.back().result) open_.back().code += text;
}

std::optional<FieldCode> Fields::separate() {
    if (open_.empty()) return std::nullopt;
    open_.back().result = true;
    return read_field_code(open_.back().code);
}

void Fields::end() {
    if (!open_.empty()) open_.pop_back();
}

bool Fields::in_code() const {
    return std::any_of(open_.begin(), open_.end(), [](const Open& field) { return !field.result; });
}

}  // namespace voetnoot::docx::reader
