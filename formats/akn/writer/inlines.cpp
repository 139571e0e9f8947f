// The inline half of Content.
#include "formats/akn/writer/content.hpp"

#include "formats/akn/rules.hpp"
#include "formats/akn/writer/slices.hpp"
#include "formats/akn/writer/uri.hpp"
#include "pipeline/citation/kamerstuk.hpp"
#include "pipeline/document/visit.hpp"
#include "pipeline/phrase/make.hpp"
#include "pipeline/text/text.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <utility>
#include <variant>

namespace voetnoot::akn::writer {

namespace {

std::string note_eid(NoteId id) {
    return fmt::format("authorialNote_{}", id.index + 1);
}

std::string marker_eid(std::size_t place) {
    return fmt::format("marker_{}", place);
}

}  // namespace

// Neighbouring pieces of text are one to the eye, so they are looked through for citations as one.
void Content::inlines(const Inlines& content, const std::string& around) {
    std::size_t looked_through = 0;  // for citations that emphasis parts
    for (std::size_t i = 0; i < content.size();) {
        if (i >= looked_through) {
            const auto from = content.begin() + static_cast<std::ptrdiff_t>(i);
            const auto styled_end = std::find_if_not(from, content.end(), is_styled_text);
            const auto styled = static_cast<std::size_t>(styled_end - from);
            looked_through = i + styled;
            if (styled > 1 && styled_text(Inlines(from, styled_end), around)) {
                i += styled;
                continue;
            }
        }
        std::string text;
        const std::size_t begin = i;
        for (; i < content.size(); ++i) {
            const Text* piece = std::get_if<Text>(&content[i].value);
            if (!piece) break;
            text += checked(piece->text, piece->span);
        }
        if (i == begin) one(content[i++], around);
        else running_text(text, around);
    }
}

// Citations that emphasis parts are made one element, with the emphasis in it. False: there is none.
bool Content::styled_text(const Inlines& run, const std::string& around) {
    const auto is_text = [](const Inline& node) { return std::holds_alternative<Text>(node.value); };
    if (in_link_ || std::all_of(run.begin(), run.end(), is_text)) return false;
    std::vector<std::size_t> borders;  // of the nodes, in bytes
    std::string text;
    for (const Inline& node : run) borders.push_back((text += plain_text({node})).size());
    // The bytes [begin, end) of the run, out of the nodes that they are in.
    const auto piece = [&](std::size_t begin, std::size_t end) {
        const auto first = std::upper_bound(borders.begin(), borders.end(), begin);
        const auto last = std::lower_bound(first, borders.end(), end);
        const std::size_t before = first == borders.begin() ? 0 : *std::prev(first);
        const auto nodes = run.begin() + (first - borders.begin());
        const auto count = std::distance(first, last) + (last == borders.end() ? 0 : 1);
        return slice(Inlines(nodes, nodes + count), begin - before, end - before);
    };
    std::size_t written = 0;
    for (const citation::Citation& cited : citation::find_citations(text)) {
        const auto border = std::upper_bound(borders.begin(), borders.end(), cited.begin);
        if (border == borders.end() || *border >= cited.end) continue;
        inlines(piece(written, cited.begin), around);
        xml_.open("ref", Layout::mixed)
            .attribute("eId", eids_.next(around, "ref"))
            .attribute("href", citation::address(cited));
        const bool outer = std::exchange(in_link_, true);
        inlines(piece(cited.begin, cited.end), around);
        in_link_ = outer;
        xml_.close();
        written = cited.end;
    }
    if (written == 0) return false;
    inlines(piece(written, text.size()), around);
    return true;
}

void Content::one(const Inline& node, const std::string& around) {
    visit_node(
        node, [&](const Text& text) { running_text(checked(text.text, text.span), around); },
        [&](const Emphasis& emphasis) { wrapped("i", emphasis.content, around); },
        [&](const Strong& strong) { wrapped("b", strong.content, around); },
        [&](const Superscript& raised) { wrapped("sup", raised.content, around); },
        [&](const Subscript& lowered) { wrapped("sub", lowered.content, around); },
        [&](const Foreign& foreign) { this->foreign(foreign, around); },
        [&](const Styled& styled) { this->styled(styled, around); },
        [&](const Code& code) {
            xml_.open("inline", Layout::mixed).attribute("name", "code");
            written(checked(code.text, code.span));
            xml_.close();
        },
        [&](const Link& target) { link(target, around); },
        [&](const Anchor& anchor) {
            xml_.open("marker")
                .attribute("eId", marker_eid(anchor.number))
                .attribute("name", "place")
                .close();
        },
        [&](const Formula& written) { formula(written); }, [&](const Image& picture) { image(picture); },
        [&](const LineBreak&) { xml_.empty("br"); },
        [&](const NoteReference& to) { reference(to.note); },
        [&](const DanglingReference& to) { dangling(to); });
}

void Content::wrapped(std::string_view element, const Inlines& content, const std::string& around) {
    xml_.open(element, Layout::mixed);
    inlines(content, around);
    xml_.close();
}

// The schema's del and ins belong to amendments of a text; only what is underlined has an element of its
// own.
void Content::styled(const Styled& node, const std::string& around) {
    switch (node.style) {
        case Style::underlined:
            return wrapped("u", node.content, around);
        case Style::struck:
            xml_.open("inline", Layout::mixed)
                .attribute("name", name(node.style))
                .attribute("style", "text-decoration: line-through");
            break;
        case Style::inserted:
            xml_.open("inline", Layout::mixed)
                .attribute("name", name(node.style))
                .attribute("style", "text-decoration: underline");
            break;
        case Style::highlighted:
            xml_.open("inline", Layout::mixed)
                .attribute("name", name(node.style))
                .attribute("style", "background-color: yellow");
            break;
    }
    inlines(node.content, around);
    xml_.close();
}

void Content::running_text(std::string_view text, const std::string& around) {
    if (in_link_) return this->written(text);
    std::size_t written = 0;
    for (const citation::Citation& cited : citation::find_citations(text)) {
        this->written(text.substr(written, cited.begin - written));
        xml_.open("ref", Layout::mixed)
            .attribute("eId", eids_.next(around, "ref"))
            .attribute("href", citation::address(cited));
        this->written(text.substr(cited.begin, cited.end - cited.begin));
        xml_.close();
        written = cited.end;
    }
    this->written(text.substr(written));
}

void Content::foreign(const Foreign& node, const std::string& around) {
    xml_.open("span", Layout::mixed).attribute("xml:lang", checked(node.language, node.span));
    const bool outer = std::exchange(in_foreign_, true);
    inlines(node.content, around);
    in_foreign_ = outer;
    xml_.close();
}

// The target as the schema takes it; where that differs, as the letter has it in title.
XmlWriter& Content::target(std::string_view attribute, std::string_view target) {
    const std::string uri = uri_reference(target);
    xml_.attribute(attribute, uri);
    if (uri != target) xml_.attribute("title", target);
    return xml_;
}

void Content::link(const Link& node, const std::string& around) {
    if (node.place) {
        xml_.open("ref", Layout::mixed)
            .attribute("eId", eids_.next(around, "ref"))
            .attribute("href", "#" + marker_eid(*node.place));
    } else {
        xml_.open("a", Layout::mixed);
        target("href", checked(node.target, node.span));
    }
    const bool outer = std::exchange(in_link_, true);
    inlines(node.content, around);
    in_link_ = outer;
    xml_.close();
}

// The linear text is the letter's; its structure stands beside it, where the schema takes other
// vocabularies.
void Content::formula(const Formula& node) {
    xml_.open("inline", Layout::mixed).attribute("name", "formula");
    written(checked(node.text, node.span));
    if (!node.mathml.empty()) {
        xml_.open("subFlow", Layout::mixed).attribute("name", "mathml");
        xml_.open("foreign", Layout::mixed);
        xml_.element(checked(node.mathml, node.span));
        xml_.close();
        xml_.close();
    }
    xml_.close();
}

// The schema has no picture without a place.
void Content::image(const Image& node) {
    if (node.target.empty()) {
        xml_.open("inline", Layout::mixed).attribute("name", "image");
        written(checked(node.alt, node.span));
        return xml_.close();
    }
    if (!in_note_) page_ends_.words(node.alt);
    xml_.open("img");
    target("src", checked(node.target, node.span)).attribute("alt", checked(node.alt, node.span));
    xml_.close();
}

void Content::reference(NoteId id) {
    if (!in_note_ && !written_[id.index]) return note(id);
    const Note& note = document_.note(id);
    xml_.open("noteRef")
        .attribute("href", "#" + note_eid(id))
        .attribute("marker", checked(note.label, note.span))
        .close();
}

void Content::note(NoteId id) {
    written_[id.index] = true;
    const Note& note = document_.note(id);
    const std::string eid = note_eid(id);
    xml_.open("authorialNote")
        .attribute("eId", eid)
        .attribute("marker", checked(note.label, note.span))
        .attribute("placement", "bottom");
    if (in_foreign_)
        xml_.attribute("xml:lang", identity_.tag);  // a note is in the language of the letter
    const bool outer_foreign = std::exchange(in_foreign_, false);
    const bool outer_note = std::exchange(in_note_, true);
    const bool outer_link = std::exchange(in_link_, false);
    blocks(note.content, eid);
    if (note.content.empty()) xml_.empty("p");
    in_note_ = outer_note;
    in_link_ = outer_link;
    in_foreign_ = outer_foreign;
    xml_.close();
}

void Content::dangling(const DanglingReference& node) {
    xml_.open("inline", Layout::mixed).attribute("name", "danglingNoteRef");
    xml_.text(checked(node.label, node.span));
    xml_.close();
}

std::string_view Content::checked(std::string_view text, const Span& span) {
    const std::size_t at = find_uncarriable(text);
    if (at != std::string_view::npos) {
        std::size_t next = at;
        const char32_t character = next_code_point(text, next);
        findings_.add(
            akn_rules::character, span,
            phrase("The character U+{:04X} cannot stand in XML.", static_cast<unsigned>(character)));
    }
    return text;
}

}  // namespace voetnoot::akn::writer
