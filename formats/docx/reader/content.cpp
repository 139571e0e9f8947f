#include "formats/docx/reader/content.hpp"

#include "formats/docx/rules.hpp"
#include "pipeline/text/text.hpp"

#include <algorithm>
#include <array>

namespace voetnoot::docx::reader {

namespace {

bool is_understood(std::string_view prefixes) {
    constexpr std::array<std::string_view, 9> known{"wps", "wpg", "wpc", "wp14", "w14",
                                                    "w15", "a14", "v",   "asvg"};
    for (std::size_t i = 0; i < prefixes.size();) {
        const std::size_t end = std::min(prefixes.find(' ', i), prefixes.size());
        const std::string_view prefix = prefixes.substr(i, end - i);
        if (!prefix.empty() && std::find(known.begin(), known.end(), prefix) == known.end())
            return false;
        i = end + 1;
    }
    return true;
}

bool keeps_space(const package::Element& element) {
    return element.attribute("xml:space") == "preserve";
}

constexpr std::string_view xml_space = " \t\r\n";

}  // namespace

const package::Element* chosen(const package::Element& alternate) {
    for (const package::Element& choice : alternate.children)
        if (choice.is("mc:Choice") && is_understood(choice.attribute("Requires"))) return &choice;
    return alternate.child("mc:Fallback");
}

const Rule* tracked_change(const package::Element& element) {
    if (element.is("w:ins") || element.is("w:moveTo") || element.is("w:cellIns"))
        return &docx_rules::tracked_insertion;
    if (element.is("w:del") || element.is("w:moveFrom") || element.is("w:cellDel"))
        return &docx_rules::tracked_deletion;
    return nullptr;
}

bool is_dropped(const package::Element& element, Tracked version) {
    const Rule* change = tracked_change(element);
    if (change == nullptr) return false;
    return (change == &docx_rules::tracked_deletion) == (version == Tracked::final);
}

std::string shown_text(const package::Element& element) {
    const std::string& text = element.text;
    if (keeps_space(element)) return text;
    const std::size_t begin = text.find_first_not_of(xml_space);
    if (begin == std::string::npos) return {};
    return text.substr(begin, text.find_last_not_of(xml_space) + 1 - begin);
}

Span shown_span(const package::Element& element) {
    Span span = element.inner;
    const bool exact = element.text.size() == span.end - span.begin;
    if (!exact || keeps_space(element)) return span;
    const std::string shown = shown_text(element);
    span.begin += static_cast<std::uint32_t>(element.text.find_first_not_of(xml_space));
    span.end = span.begin + static_cast<std::uint32_t>(shown.size());
    return span;
}

}  // namespace voetnoot::docx::reader
