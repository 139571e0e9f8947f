#include "pipeline/xml/xml_writer.hpp"

#include "pipeline/text/text.hpp"

#include <utility>

namespace voetnoot {

namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";  // U+FFFD

bool is_noncharacter(std::string_view text, std::size_t i) {  // U+FFFE, U+FFFF
    return text.substr(i, 2) == "\xEF\xBF" && i + 2 < text.size() &&
           static_cast<unsigned char>(text[i + 2]) >= 0xBE;
}

bool is_no_xml_control(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\v' && c != '\f';
}

// What stands for the character at `i`, where it cannot stand for itself; empty where it can.
std::string_view escape(std::string_view text, std::size_t i, bool in_attribute) {
    switch (text[i]) {
        case '&':
            return "&amp;";
        case '<':
            return "&lt;";
        case '>':
            return "&gt;";
        case '"':
            return in_attribute ? "&quot;" : "";
        case '\t':
            return in_attribute ? "&#9;" : "";
        case '\n':
            return in_attribute ? "&#10;" : "";
        case '\r':
            return "&#13;";
        case '\v':
        case '\f':
            return " ";
        case '\xEF':
            return is_noncharacter(text, i) ? replacement : "";
        default:
            return is_no_xml_control(text[i]) ? replacement : "";
    }
}

void append_escaped(std::string& bytes, std::string_view text, bool in_attribute) {
    std::size_t copied = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::string_view escaped = escape(text, i, in_attribute);
        if (escaped.empty()) continue;
        bytes.append(text, copied, i - copied);
        bytes += escaped;
        if (text[i] == '\xEF') i += 2;
        copied = i + 1;
    }
    bytes.append(text, copied);
}

// Invalid UTF-8 as U+FFFD, byte by byte.
std::string valid_utf8(std::string_view text) {
    std::string valid;
    while (const auto bad = invalid_utf8(text)) {
        valid.append(text, 0, *bad);
        valid += replacement;
        text.remove_prefix(*bad + 1);
    }
    return valid.append(text);
}

}  // namespace

std::size_t find_uncarriable(std::string_view text) {
    const std::size_t end = invalid_utf8(text).value_or(std::string_view::npos);
    for (std::size_t i = 0; i < text.size() && i < end; ++i)
        if (is_no_xml_control(text[i]) || is_noncharacter(text, i)) return i;
    return end;
}

XmlWriter::XmlWriter() : bytes_("<?xml version=\"1.0\" encoding=\"UTF-8\"?>") {}

XmlWriter& XmlWriter::open(std::string_view name, Layout layout) {
    end_start_tag();
    if (mixed_ == 0) {
        if (!open_.empty()) open_.back().has_elements = true;
        new_line();
    }
    bytes_ += '<';
    bytes_ += name;
    open_.push_back({name, layout});
    if (layout == Layout::mixed) ++mixed_;
    in_start_tag_ = true;
    return *this;
}

XmlWriter& XmlWriter::attribute(std::string_view name, std::string_view value) {
    bytes_ += ' ';
    bytes_ += name;
    bytes_ += "=\"";
    if (invalid_utf8(value)) append_escaped(bytes_, valid_utf8(value), true);
    else append_escaped(bytes_, value, true);
    bytes_ += '"';
    return *this;
}

void XmlWriter::text(std::string_view text) {
    if (text.empty()) return;
    end_start_tag();
    if (invalid_utf8(text)) append_escaped(bytes_, valid_utf8(text), false);
    else append_escaped(bytes_, text, false);
}

void XmlWriter::element(std::string_view bytes) {
    end_start_tag();
    bytes_ += bytes;
}

void XmlWriter::close() {
    const Element element = open_.back();
    open_.pop_back();
    if (element.layout == Layout::mixed) --mixed_;
    if (in_start_tag_) {
        bytes_ += "/>";
        in_start_tag_ = false;
        return;
    }
    if (element.has_elements) new_line();
    bytes_ += "</";
    bytes_ += element.name;
    bytes_ += '>';
}

std::string XmlWriter::finish() {
    bytes_ += '\n';
    return std::move(bytes_);
}

void XmlWriter::end_start_tag() {
    if (in_start_tag_) bytes_ += '>';
    in_start_tag_ = false;
}

void XmlWriter::new_line() {
    bytes_ += '\n';
    bytes_.append(2 * open_.size(), ' ');
}

}  // namespace voetnoot
