#include "formats/docx/scan/note_numbers.hpp"

#include "formats/docx/scan/numerals.hpp"
#include "formats/docx/scan/xml_events.hpp"

#include <algorithm>

namespace voetnoot::docx::scan {

namespace {

class SettingsXml : public XmlEvents {
public:
    NoteFormats found;

    void start(const StartTag& tag) override {
        if (!open_.empty() && open_.back() == "w:footnotePr")
            found.footnotes.take(tag.name, tag.attribute("val"));
        if (!open_.empty() && open_.back() == "w:endnotePr")
            found.endnotes.take(tag.name, tag.attribute("val"));
        open_.push_back(tag.name);
    }
    void end(std::string_view, std::uint32_t) override { open_.pop_back(); }
    void text(std::string_view, std::uint32_t, std::uint32_t) override {}

private:
    std::vector<std::string> open_;
};

// The section has the first word, then the settings, then the standard.
NoteFormat settled(const NoteReferenceTag& reference, const std::vector<NoteFormats>& sections,
                   const NoteFormats& settings) {
    const auto of_kind = [&reference](const NoteFormats& formats) {
        return reference.endnote ? formats.endnotes : formats.footnotes;
    };
    NoteFormat result{reference.endnote ? "lowerRoman" : "decimal", "continuous", "1"};
    std::vector<NoteFormat> said{of_kind(settings)};
    if (!sections.empty())
        said.push_back(of_kind(sections[std::min(reference.section, sections.size() - 1)]));
    for (const NoteFormat& one : said) {
        if (!one.format.empty()) result.format = one.format;
        if (!one.restart.empty()) result.restart = one.restart;
        if (!one.start.empty()) result.start = one.start;
    }
    return result;
}

struct Count {
    long number = 0;
    const NoteReferenceTag* last = nullptr;
};

}  // namespace

void NoteFormat::take(std::string_view element, std::string_view value) {
    if (element == "w:numFmt") format = value;
    if (element == "w:numRestart") restart = value;
    if (element == "w:numStart") start = value;
}

NoteFormats note_formats_in(std::string_view settings_xml) {
    SettingsXml settings;
    if (!settings_xml.empty()) parse(settings_xml, "settings", settings);
    return settings.found;
}

std::map<std::string, std::optional<std::string>, std::less<>> note_labels(
    const std::vector<NoteReferenceTag>& references, const std::vector<NoteFormats>& sections,
    const NoteFormats& settings) {
    std::map<std::string, std::optional<std::string>, std::less<>> labels;
    Count footnotes;
    Count endnotes;
    for (const NoteReferenceTag& reference : references) {
        const auto [label, is_first] = labels.try_emplace(reference.note);
        if (!is_first || reference.custom) continue;
        const NoteFormat format = settled(reference, sections, settings);
        Count& count = reference.endnote ? endnotes : footnotes;
        const bool same_section = count.last != nullptr && count.last->section == reference.section;
        const bool same_page = same_section && count.last->page == reference.page;
        const bool goes_on = count.last != nullptr && (format.restart == "eachPage"   ? same_page
                                                       : format.restart == "eachSect" ? same_section
                                                                                      : true);
        count.number = goes_on ? count.number + 1 : number_of(format.start).value_or(1);
        count.last = &reference;
        label->second = numeral(count.number, format.format);
    }
    return labels;
}

}  // namespace voetnoot::docx::scan
