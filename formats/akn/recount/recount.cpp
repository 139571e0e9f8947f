#include "formats/akn/recount/recount.hpp"

#include "formats/akn/recount/target.hpp"
#include "formats/akn/xml/parse.hpp"
#include "pipeline/format/format.hpp"
#include "pipeline/ledger/builder.hpp"
#include "pipeline/phrase/make.hpp"
#include "pipeline/text/text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <fmt/format.h>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace voetnoot::akn::recount {

namespace {

enum class Element {
    skipped,    // without words of the letter
    structure,  // holds elements only: white space in it is layout
    section,
    heading,
    paragraph,
    block,
    quote_or_container,
    item,
    row,
    cell,
    note,
    note_reference,
    inline_element,
    marker,
    reference,
    underlined,
    struck,
    inserted,
    link,
    image,
    line_break,
    page_end,
    unplaced_or_container,
    other,  // counts with its text
};

constexpr std::array<std::pair<std::string_view, Element>, 38> vocabulary{{
    {"meta", Element::skipped},
    {"akomaNtoso", Element::structure},
    {"doc", Element::structure},
    {"preface", Element::structure},
    {"mainBody", Element::structure},
    {"conclusions", Element::structure},
    {"container", Element::structure},
    {"intro", Element::structure},
    {"content", Element::structure},
    {"blockList", Element::structure},
    {"table", Element::structure},
    {"ul", Element::structure},
    {"ol", Element::structure},
    {"section", Element::section},
    {"heading", Element::heading},
    {"p", Element::paragraph},
    {"block", Element::block},
    {"blockContainer", Element::quote_or_container},
    {"item", Element::item},
    {"li", Element::item},
    {"tr", Element::row},
    {"td", Element::cell},
    {"th", Element::cell},
    {"authorialNote", Element::note},
    {"noteRef", Element::note_reference},
    {"inline", Element::inline_element},
    {"foreign", Element::skipped},
    {"marker", Element::marker},
    {"ref", Element::reference},
    {"u", Element::underlined},
    {"del", Element::struck},
    {"ins", Element::inserted},
    {"a", Element::link},
    {"img", Element::image},
    {"br", Element::line_break},
    {"eol", Element::line_break},
    {"eop", Element::page_end},
    {"hcontainer", Element::unplaced_or_container},
}};

Element kind_of(const xmlNode* node) {
    const std::string_view name = xml::element_name(node);
    const auto found = std::find_if(vocabulary.begin(), vocabulary.end(),
                                    [name](const auto& entry) { return entry.first == name; });
    return found == vocabulary.end() ? Element::other : found->second;
}

std::string_view text_of(const xmlNode* node) {
    return node->content ? std::string_view(reinterpret_cast<const char*>(node->content))
                         : std::string_view();
}

bool is_white(std::string_view text) {
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

// The level in "level-3"; 0 where there is none.
int level_in(const std::string& classes) {
    constexpr std::string_view prefix = "level-";
    const std::size_t at = classes.find(prefix);
    if (at == std::string::npos || at + prefix.size() >= classes.size()) return 0;
    const char digit = classes[at + prefix.size()];
    return digit >= '1' && digit <= '9' ? digit - '0' : 0;
}

// 0 where there is none.
std::uint32_t number_in(const xmlNode* node, const char* attribute) {
    const std::string text = xml::attribute(node, attribute).value_or("");
    std::uint32_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

class Count {
public:
    explicit Count(const Limits& limits) : depth_limit_(32 + 8 * limits.depth) {}

    // Notes are told after the running text, as their references are met.
    Ledger run(const xmlNode* root) {
        children(root, 0);
        for (std::size_t i = 0; i < notes_.size(); ++i) {
            const Note note = notes_[i];
            sections_ = 0;
            language_ = note.language;
            builder_.shown_at({.id = xml::attribute(note.element, "eId").value_or("")});
            builder_.begin_note(note.key, xml::attribute(note.element, "marker").value_or(""));
            children(note.element, 0);
            builder_.end_note();
        }
        Ledger ledger = builder_.finish();
        if (!ledger.pictures) ledger.pictures.emplace();
        if (!ledger.page_ends) ledger.page_ends.emplace();
        return ledger;
    }

private:
    void children(const xmlNode* parent, std::size_t depth, bool mixed = false) {
        siblings(parent->children, depth, mixed);
    }

    void siblings(const xmlNode* first, std::size_t depth, bool mixed) {
        if (depth > depth_limit_) throw Unreadable(phrase("the elements are nested too deeply"));
        for (const xmlNode* node = first; node; node = node->next) {
            if (node->type == XML_ELEMENT_NODE) {
                element(node, depth + 1, mixed);
            } else if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE) {
                if (!mixed) builder_.space();
                if (mixed || !is_white(text_of(node))) builder_.text(text_of(node));
            }
        }
    }

    // What holds elements only says in which language all of them are.
    void element(const xmlNode* node, std::size_t depth, bool mixed) {
        const std::string outer = language_;
        language_ = xml::language(node).value_or(outer);
        const Element kind = kind_of(node);
        const bool foreign = language_ != outer && kind != Element::structure &&
                             kind != Element::section && kind != Element::note;
        if (foreign) builder_.begin_foreign(language_);
        by_kind(node, depth, mixed);
        if (foreign) builder_.end_foreign();
        language_ = outer;
    }

    // Flat: a branch for each kind of element.
    void by_kind(const xmlNode* node, std::size_t depth, bool mixed) {
        switch (kind_of(node)) {
            case Element::skipped:
                break;
            case Element::structure:
                children(node, depth);
                break;
            case Element::section:
                ++sections_;
                children(node, depth);
                --sections_;
                break;
            case Element::heading:
                builder_.block(BlockKind::heading, sections_);
                children(node, depth, true);
                break;
            case Element::paragraph:
                if (!among_unplaced_) builder_.block(BlockKind::paragraph);
                children(node, depth, true);
                break;
            case Element::block:
                block(node, depth);
                break;
            case Element::quote_or_container:
                if (xml::attribute(node, "class") == "quote") builder_.block(BlockKind::quote);
                children(node, depth);
                break;
            case Element::item:
                item(node, depth);
                break;
            case Element::row:
                builder_.block(BlockKind::table_row);
                children(node, depth);
                break;
            case Element::cell:
                cell(node, depth);
                break;
            case Element::note:
                note(node);
                break;
            case Element::note_reference: {
                const std::string href = xml::attribute(node, "href").value_or("");
                builder_.shown_at({.id = xml::attribute(node, "eId").value_or("")});
                builder_.reference(href.starts_with('#') ? href.substr(1) : href,
                                   xml::attribute(node, "marker").value_or(""));
                break;
            }
            case Element::inline_element:
                if (xml::attribute(node, "name") == "image") builder_.picture("", whole_text(node));
                if (xml::attribute(node, "name") == "danglingNoteRef")
                    builder_.dangling(whole_text(node));
                else styled(node, style_named(xml::attribute(node, "name").value_or("")), depth);
                break;
            case Element::underlined:
                styled(node, Style::underlined, depth);
                break;
            case Element::struck:
                styled(node, Style::struck, depth);
                break;
            case Element::inserted:
                styled(node, Style::inserted, depth);
                break;
            case Element::marker:
                builder_.place(xml::attribute(node, "eId").value_or(""));
                break;
            case Element::reference:
                within_letter(node, depth);
                break;
            case Element::link:
                builder_.begin_link(target(xml::attribute(node, "href"), xml::attribute(node, "title")));
                children(node, depth, true);
                builder_.end_link();
                break;
            case Element::image:
                image(node);
                break;
            case Element::line_break:
                builder_.space();
                break;
            case Element::page_end:
                builder_.space();
                builder_.page_end(number_in(node, "number"), number_in(node, "breakAt"));
                break;
            case Element::unplaced_or_container:
                hcontainer(node, depth);
                break;
            case Element::other:
                if (!mixed) builder_.space();
                children(node, depth, true);
                if (!mixed) builder_.space();
                break;
        }
    }

    // A citation of something else is no link of the letter.
    void within_letter(const xmlNode* node, std::size_t depth) {
        const std::string href = xml::attribute(node, "href").value_or("");
        const bool within = href.starts_with('#');
        if (within) builder_.begin_link(href, {}, std::string_view(href).substr(1));
        children(node, depth, true);
        if (within) builder_.end_link();
    }

    void image(const xmlNode* node) {
        const std::string alt = xml::attribute(node, "alt").value_or("");
        builder_.picture(target(xml::attribute(node, "src"), xml::attribute(node, "title")), alt);
        builder_.text(alt);
    }

    void styled(const xmlNode* node, std::optional<Style> style, std::size_t depth) {
        if (style) builder_.begin_style(*style);
        children(node, depth, true);
        if (style) builder_.end_style(*style);
    }

    void block(const xmlNode* node, std::size_t depth) {
        const std::string name = xml::attribute(node, "name").value_or("");
        if (name == "empty") return;
        if (name == "separator") return builder_.space();
        if (name == "heading")
            builder_.block(BlockKind::heading, level_in(xml::attribute(node, "class").value_or("")));
        else builder_.block(BlockKind::paragraph);
        children(node, depth, true);
    }

    void item(const xmlNode* node, std::size_t depth) {
        const xmlNode* first = xmlFirstElementChild(const_cast<xmlNode*>(node));
        const bool labelled = first && xml::element_name(first) == "num";
        if (labelled) page_ends_in_label(first);
        builder_.list_item(labelled ? whole_text(first) : "");
        siblings(labelled ? first->next : node->children, depth, xml::element_name(node) == "li");
        builder_.end_container();
    }

    void page_ends_in_label(const xmlNode* label) {
        std::string before;
        for (const xmlNode* node = label->children; node; node = node->next) {
            if (node->type == XML_TEXT_NODE) before += text_of(node);
            else if (kind_of(node) == Element::page_end)
                builder_.page_end(number_in(node, "number"), number_in(node, "breakAt"),
                                  count_code_points(squeeze(before)));
        }
    }

    void cell(const xmlNode* node, std::size_t depth) {
        if (xml::attribute(node, "class") == "empty") return;
        builder_.block(BlockKind::cell);
        children(node, depth);
        builder_.end_container();
    }

    // A note without eId, or with that of another, is a note all the same.
    void note(const xmlNode* node) {
        std::string key = xml::attribute(node, "eId").value_or("");
        if (key.empty() || !eids_.insert(key).second) key = fmt::format("#{}", notes_.size());
        if (!among_unplaced_) builder_.shown_at({.id = xml::attribute(node, "eId").value_or("")});
        if (!among_unplaced_) builder_.reference(key, xml::attribute(node, "marker").value_or(""));
        notes_.push_back({node, std::move(key), language_});
    }

    void hcontainer(const xmlNode* node, std::size_t depth) {
        const std::string name = xml::attribute(node, "name").value_or("");
        const bool outer =
            std::exchange(among_unplaced_, name == "unplacedNotes" || name == "notesOfNotes");
        children(node, depth);
        among_unplaced_ = outer;
    }

    static std::string whole_text(const xmlNode* node) {
        xmlChar* content = xmlNodeGetContent(node);
        std::string text(content ? reinterpret_cast<const char*>(content) : "");
        xmlFree(content);
        return text;
    }

    struct Note {
        const xmlNode* element;
        std::string key;
        std::string language;
    };

    LedgerBuilder builder_;
    std::vector<Note> notes_;
    std::set<std::string> eids_;  // of notes
    std::size_t depth_limit_;
    int sections_ = 0;
    bool among_unplaced_ = false;
    std::string language_;  // of the text here
};

}  // namespace

Ledger recount(std::string_view bytes, const Limits& limits) {
    return recount_document(*xml::parse(bytes), limits);
}

Ledger recount_document(const xmlDoc& document, const Limits& limits) {
    const xmlNode* root = xmlDocGetRootElement(&document);
    if (xml::element_name(root) != "akomaNtoso")
        throw Unreadable(phrase("the root element is not akomaNtoso of Akoma Ntoso 3.0"));
    return Count(limits).run(root);
}

}  // namespace voetnoot::akn::recount
