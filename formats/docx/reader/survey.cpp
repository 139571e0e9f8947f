#include "formats/docx/reader/survey.hpp"

#include "formats/docx/reader/content.hpp"
#include "formats/docx/reader/numerals.hpp"

#include <algorithm>

namespace voetnoot::docx::reader {

namespace {

struct Reference {
    NoteKind kind = NoteKind::footnote;
    std::string key;
    std::size_t section = 0;
    std::size_t page = 0;
    bool custom = false;
    bool dropped = false;
    bool hidden = false;
};

class Walk {
public:
    Walk(Survey& survey, Tracked version) : survey_(survey), version_(version) {}

    std::vector<Reference> run(const package::Element& body) {
        walk(body, false);
        if (survey_.sections.empty()) survey_.sections.emplace_back();
        return std::move(references_);
    }

private:
    void walk(const package::Element& element, bool dropped) {
        for (const package::Element& child : element.children) visit(child, dropped);
    }

    void visit(const package::Element& element, bool dropped) {
        if (element.is("mc:AlternateContent")) {
            if (const package::Element* content = chosen(element)) walk(*content, dropped);
        } else if (element.is("w:p")) {
            paragraph(element, dropped);
        } else if (element.is("w:sectPr")) {
            section(element);
        } else if (element.is("w:bookmarkStart")) {
            open_.insert_or_assign(std::string(element.attribute("w:id")),
                                   std::string(element.attribute("w:name")));
        } else if (element.is("w:bookmarkEnd")) {
            open_.erase(std::string(element.attribute("w:id")));
        } else if (element.is("w:lastRenderedPageBreak") ||
                   (element.is("w:br") && element.attribute("w:type") == "page")) {
            ++page_;
        } else if (const auto kind = referred_kind(element)) {
            reference(element, *kind, dropped);
        } else if (element.is("w:r")) {
            const package::Element* properties = element.child("w:rPr");
            hidden_ = properties != nullptr && properties->on_off("w:vanish") == 1;
            walk(element, dropped);
            hidden_ = false;
        } else if (!element.is("w:pPr")) {
            walk(element, dropped || is_dropped(element, version_) || is_dropped_row(element));
        }
    }

    bool is_dropped_row(const package::Element& element) const {
        const package::Element* properties = element.is("w:tr") ? element.child("w:trPr") : nullptr;
        return properties != nullptr &&
               std::any_of(
                   properties->children.begin(), properties->children.end(),
                   [this](const package::Element& child) { return is_dropped(child, version_); });
    }

    void paragraph(const package::Element& element, bool dropped) {
        const package::Element* properties = element.child("w:pPr");
        if (properties != nullptr && properties->on_off("w:pageBreakBefore") == 1) ++page_;
        walk(element, dropped);
        if (properties == nullptr) return;
        if (const package::Element* end = properties->child("w:sectPr")) section(*end);
    }

    void section(const package::Element& properties) {
        for (const package::Element& child : properties.children)
            if (child.is("w:headerReference") || child.is("w:footerReference"))
                survey_.headers_and_footers.push_back(
                    {std::string(child.attribute("r:id")), child.is("w:headerReference"),
                     std::string(child.attribute("w:type")), survey_.sections.size()});
        survey_.sections.push_back({&properties, properties.on_off("w:titlePg") == 1});
        if (properties.value("w:type") != "continuous") ++page_;
    }

    void reference(const package::Element& element, NoteKind kind, bool dropped) {
        Reference found;
        found.kind = kind;
        found.key = note_key(kind, element.attribute("w:id"));
        found.section = survey_.sections.size();
        found.page = page_;
        found.custom = has_custom_mark(element);
        found.dropped = dropped || hidden_;
        found.hidden = hidden_ && !dropped;
        if (!found.dropped)
            for (const auto& [id, name] : open_) survey_.bookmarks.try_emplace(name, found.key);
        references_.push_back(std::move(found));
    }

    Survey& survey_;
    Tracked version_;
    std::vector<Reference> references_;
    std::map<std::string, std::string, std::less<>> open_;  // bookmarks: id → name
    std::size_t page_ = 0;
    bool hidden_ = false;  // is the run: Word prints no reference in it, and does not count it
};

// One numbering: of footnotes or of endnotes.
class Counter {
public:
    Counter(Survey& survey, NoteKind kind, const package::Element* settings)
        : survey_(survey),
          name_(kind == NoteKind::footnote ? "w:footnotePr" : "w:endnotePr"),
          format_(kind == NoteKind::footnote ? "decimal" : "lowerRoman"),
          settings_(settings == nullptr ? nullptr : settings->child(name_)) {}

    std::string next(const Reference& reference) {
        const std::string_view restart = setting(reference.section, "w:numRestart", "continuous");
        const bool anew = last_ && ((restart == "eachSect" && last_->section != reference.section) ||
                                    (restart == "eachPage" && (last_->page != reference.page ||
                                                               last_->section != reference.section)));
        if (restart == "eachPage" && survey_.numbered_by_page == nullptr)
            survey_.numbered_by_page = survey_.sections[at(reference.section)].properties;
        if (!last_ || anew) number_ = start(reference.section);
        else ++number_;
        last_ = reference;
        const std::string_view format = setting(reference.section, "w:numFmt", format_);
        if (!number_as(number_, format)) survey_.unknown_format = format;
        return printed_number(number_, format);
    }

private:
    std::size_t at(std::size_t section) const { return std::min(section, survey_.sections.size() - 1); }

    std::string_view setting(std::size_t section, std::string_view name,
                             std::string_view otherwise) const {
        const package::Element* of_section = survey_.sections[at(section)].properties;
        if (of_section != nullptr) of_section = of_section->child(name_);
        for (const package::Element* place : {of_section, settings_}) {
            const std::string_view value = place == nullptr ? std::string_view() : place->value(name);
            if (!value.empty()) return value;
        }
        return otherwise;
    }

    int start(std::size_t section) const {
        return number_in(setting(section, "w:numStart", "1")).value_or(1);
    }

    Survey& survey_;
    std::string_view name_;
    std::string_view format_;
    const package::Element* settings_;
    std::optional<Reference> last_;
    int number_ = 0;
};

}  // namespace

std::string note_key(NoteKind kind, std::string_view id) {
    return std::string(kind == NoteKind::footnote ? "footnote " : "endnote ").append(id);
}

std::optional<NoteKind> referred_kind(const package::Element& element) {
    if (element.is("w:footnoteReference")) return NoteKind::footnote;
    if (element.is("w:endnoteReference")) return NoteKind::endnote;
    return std::nullopt;
}

bool has_custom_mark(const package::Element& reference) {
    const std::string_view follows = reference.attribute("w:customMarkFollows");
    return follows == "1" || follows == "true" || follows == "on";
}

Survey survey(const package::Element& body, const package::Element* settings, Tracked version) {
    Survey result;
    result.even_pages = settings != nullptr && settings->on_off("w:evenAndOddHeaders") == 1;
    const std::vector<Reference> references = Walk(result, version).run(body);
    Counter footnotes(result, NoteKind::footnote, settings);
    Counter endnotes(result, NoteKind::endnote, settings);
    for (const Reference& reference : references) {
        if (reference.dropped) {
            NoteUse& unused = result.notes.try_emplace(reference.key, NoteUse{{}, true}).first->second;
            unused.hidden = unused.hidden || reference.hidden;
            continue;
        }
        NoteUse& use = result.notes.try_emplace(reference.key, NoteUse{{}, true}).first->second;
        if (!use.dropped) continue;  // referred to before
        use.dropped = false;
        if (!reference.custom)
            use.label = (reference.kind == NoteKind::footnote ? footnotes : endnotes).next(reference);
    }
    return result;
}

}  // namespace voetnoot::docx::reader
