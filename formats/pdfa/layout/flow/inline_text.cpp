#include "formats/pdfa/layout/flow/inline_text.hpp"

#include "formats/pdfa/layout/text/picture_size.hpp"
#include "pipeline/document/visit.hpp"
#include "pipeline/text/text.hpp"

#include <fmt/format.h>

#include <cstdint>
#include <optional>
#include <string_view>

namespace voetnoot::pdfa::layout::flow {
namespace {

// Holds a place in the tree for a node without any text; the shared normalization drops it.
constexpr std::string_view no_text = "\u200B";

fonts::FaceStyle emphasised(fonts::FaceStyle face) {
    switch (face) {
        case fonts::FaceStyle::regular:
            return fonts::FaceStyle::italic;
        case fonts::FaceStyle::italic:
            return fonts::FaceStyle::regular;
        case fonts::FaceStyle::bold:
            return fonts::FaceStyle::bold_italic;
        case fonts::FaceStyle::bold_italic:
            return fonts::FaceStyle::bold;
    }
    return face;
}
fonts::FaceStyle strengthened(fonts::FaceStyle face) {
    return face == fonts::FaceStyle::regular  ? fonts::FaceStyle::bold
           : face == fonts::FaceStyle::italic ? fonts::FaceStyle::bold_italic
                                              : face;
}

TextStyle with_face(TextStyle style, fonts::FaceStyle face) {
    style.face = face;
    return style;
}
TextStyle lowered(TextStyle style) {
    style.rise += style.size * styles::lowered_rise / 1000;
    style.size = style.size * styles::raised_size / 1000;
    return style;
}

// What is struck or underlined is text; a reference in it is not.
TextStyle unstyled(TextStyle style) {
    style.styles = {};
    return style;
}

class Append {
public:
    Append(Composition& composition, text::StyledText& text) : composition_(composition), text_(text) {}

    void inlines(const Inlines& content, const TextStyle& style, StructureId parent) {
        for (const Inline& node : content)
            visit_node(
                node, [&](const Text& t) { text_.append(t.text, style, parent, t.span); },
                [&](const Emphasis& e) {
                    inlines(e.content, with_face(style, emphasised(style.face)), parent);
                },
                [&](const Strong& s) {
                    inlines(s.content, with_face(style, strengthened(style.face)), parent);
                },
                [&](const Superscript& s) { inlines(s.content, raised(style), parent); },
                [&](const Subscript& s) { inlines(s.content, lowered(style), parent); },
                [&](const Foreign& f) { foreign(f, style, parent); },
                [&](const Styled& s) { styled(s, style, parent); },
                [&](const Code& c) {
                    filled(add(Tag::code, parent, c.span), style, c.span,
                           [&](StructureId id) { text_.append(c.text, style, id, c.span); });
                },
                [&](const Link& link) { this->link(link, style, parent); },
                [&](const Anchor& anchor) { place(anchor, style, parent); },
                [&](const Formula& formula) { this->formula(formula, style, parent); },
                [&](const Image& image) { this->image(image, style, parent); },
                [&](const LineBreak& b) { text_.end_line(style, parent, b.span); },
                [&](const NoteReference& r) { reference(r, style, parent); },
                [&](const DanglingReference& d) { dangling(d, style, parent); });
    }

private:
    StructureId add(Tag tag, StructureId parent, const Span& span) {
        return composition_.structure.add(tag, parent, span);
    }
    StructureNode& at(StructureId id) { return composition_.structure.at(id); }

    // Gives the node a place even where `fill` has no text for it.
    template <class Fill>
    void filled(StructureId id, const TextStyle& style, const Span& span, Fill fill) {
        const std::size_t before = text_.text.size();
        fill(id);
        if (text_.text.size() == before) text_.append_verbatim(no_text, style, id, span, true);
    }

    void foreign(const Foreign& foreign, const TextStyle& style, StructureId parent) {
        const StructureId id = add(Tag::span, parent, foreign.span);
        at(id).language = foreign.language;
        const std::size_t first = text_.pieces.size();
        filled(id, style, foreign.span,
               [&](StructureId node) { inlines(foreign.content, style, node); });
        text::Hyphenator* hyphenator =
            composition_.typesetting.workbench.hyphenation.of(foreign.language);
        for (std::size_t i = first; i < text_.pieces.size(); ++i)
            if (!text_.pieces[i].hyphenator) text_.pieces[i].hyphenator = hyphenator;
    }

    void styled(const Styled& styled, TextStyle style, StructureId parent) {
        const StructureId id = add(Tag::span, parent, styled.span);
        at(id).style = styled.style;
        style.styles.add(styled.style);
        filled(id, style, styled.span, [&](StructureId node) { inlines(styled.content, style, node); });
    }

    void link(const Link& link, const TextStyle& style, StructureId parent) {
        const StructureId id = add(Tag::link, parent, link.span);
        const std::string words = plain_text(link.content);
        if (link.place) {
            at(id).target = '#' + place_id(*link.place);
            at(id).within = true;
            composition_.link_contents[id.index] = words.empty() ? link.target : words;
            return filled(id, style, link.span,
                          [&](StructureId node) { inlines(link.content, style, node); });
        }
        at(id).target = link.target;
        composition_.link_contents[id.index] = words.empty() || words == link.target
                                                   ? link.target
                                                   : fmt::format("{} ({})", words, link.target);
        filled(id, style, link.span, [&](StructureId node) { inlines(link.content, style, node); });
    }

    static std::string place_id(std::size_t number) { return fmt::format("place-{}", number); }

    // A node without text at the place, and a named destination.
    void place(const Anchor& anchor, const TextStyle& style, StructureId parent) {
        const StructureId id = add(Tag::span, parent, anchor.span);
        at(id).id = place_id(anchor.number);
        text_.anchors.push_back({static_cast<std::uint32_t>(text_.text.size()), id, std::nullopt});
        text_.append_verbatim(no_text, unstyled(style), id, anchor.span);
    }

    void formula(const Formula& formula, const TextStyle& style, StructureId parent) {
        const StructureId id = add(Tag::formula, parent, formula.span);
        at(id).alt = formula.text;
        filled(id, style, formula.span,
               [&](StructureId node) { text_.append(formula.text, style, node, formula.span); });
    }

    // A Figure may not be without description (ISO 14289-1, 7.3): of a picture that nothing describes it
    // says that it is one. That its title says the same tells that these are no words of the letter.
    void picture(const Image& image, const TextStyle& style, StructureId parent) {
        std::optional<StructureId> node;
        const text::PictureSize size = text::within(text::natural_size(image), page_form::table_width,
                                                    composition_.highest_picture);
        const bool block =
            size.height > styles::inline_picture * style.size || size.width > page_form::text_width / 2;
        if (!image.decorative) {
            node = add(Tag::figure, parent, image.span);
            at(*node).alt = image.alt;
            at(*node).block = block;
            if (trim(image.alt).empty()) at(*node).title = at(*node).alt = composition_.phrases.image();
        }
        text_.append_picture({image.picture, size.width, size.height, block, image.crop}, style, node,
                             image.span);
    }

    // One that cannot be drawn and that nothing describes has no words at all: the page says that it was
    // there.
    void image(const Image& image, const TextStyle& style, StructureId parent) {
        if (image.picture != nullptr) return picture(image, style, parent);
        const TextStyle shown = with_face(style, emphasised(style.face));
        if (trim(image.alt).empty())
            return text_.append_verbatim(fmt::format("[{}]", composition_.phrases.image()), shown,
                                         std::nullopt, image.span);
        const StructureId id = add(Tag::figure, parent, image.span);
        at(id).alt = image.alt;
        text_.append(image.alt, shown, id, image.span);
    }

    // Two references side by side must not be read as one number.
    void part_from_reference(const TextStyle& style, const Span& span) {
        if (!text_.pieces.empty() && text_.pieces.back().tied)
            text_.append_verbatim(",", raised(unstyled(style)), std::nullopt, span, true);
    }

    void label(std::string_view label, const TextStyle& around, StructureId node, const Span& span,
               std::string_view mark) {
        const TextStyle style = unstyled(around);
        if (label.empty()) text_.append_verbatim(no_text, raised(style), node, span, true);
        text_.append_verbatim(label, raised(style), node, span, true);
        text_.append_verbatim(mark, raised(style), std::nullopt, span, true);
    }

    void reference(const NoteReference& reference, const TextStyle& style, StructureId parent) {
        const std::size_t note = reference.note.index;
        const std::string& printed = composition_.document.note(reference.note).label;
        const StructureId id = add(Tag::reference, parent, reference.span);
        at(id).id = fmt::format("ref-{}-{}", note + 1, ++composition_.references.at(note));
        const StructureId link = add(Tag::link, id, reference.span);
        at(link).target = fmt::format("#fn-{}", note + 1);
        composition_.link_contents[link.index] = composition_.phrases.note(printed);
        const bool first = composition_.first_references[note].empty() && !composition_.placed[note] &&
                           !(composition_.in_note && composition_.in_text[note]);
        if (first) {
            composition_.first_references[note] = at(id).id;
            composition_.unplaced.push_back(reference.note);
        }
        part_from_reference(style, reference.span);
        text_.anchors.push_back({static_cast<std::uint32_t>(text_.text.size()), id,
                                 first ? std::optional(reference.note) : std::nullopt});
        label(printed, style, link, reference.span, printed.empty() ? "*" : "");
    }

    void dangling(const DanglingReference& reference, const TextStyle& style, StructureId parent) {
        const StructureId id = add(Tag::reference, parent, reference.span);
        at(id).title = composition_.phrases.dangling_reference(reference.label);
        part_from_reference(style, reference.span);
        label(reference.label, style, id, reference.span, "?");
    }

    Composition& composition_;
    text::StyledText& text_;
};

}  // namespace

TextStyle raised(TextStyle style) {
    style.rise += style.size * styles::raised_rise / 1000;
    style.size = style.size * styles::raised_size / 1000;
    return style;
}

void append_inlines(Composition& composition, const Inlines& content, const TextStyle& style,
                    StructureId parent, text::StyledText& text) {
    Append(composition, text).inlines(content, style, parent);
}

text::StyledText inline_text(Composition& composition, const Inlines& content, const TextStyle& style,
                             StructureId parent) {
    text::StyledText text;
    append_inlines(composition, content, style, parent, text);
    return text;
}

}  // namespace voetnoot::pdfa::layout::flow
