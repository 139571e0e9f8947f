#include "formats/pdfa/recount/recount.hpp"

#include "formats/pdfa/recount/content.hpp"
#include "formats/pdfa/recount/destinations.hpp"
#include "formats/pdfa/recount/file.hpp"
#include "formats/pdfa/recount/structure_tree.hpp"
#include "pipeline/document/visit.hpp"
#include "pipeline/format/format.hpp"
#include "pipeline/ledger/builder.hpp"
#include "pipeline/text/text.hpp"

#include <fmt/format.h>

namespace voetnoot::pdfa::recount {

namespace {

class Recount {
public:
    Recount(const PdfFile& file, const StructureTree& tree, const Content& content, std::string language)
        : file_(file), tree_(tree), content_(content), language_(std::move(language)) {}

    Ledger run() {
        kids({0});
        flush();
        Ledger ledger = builder_.finish();
        if (!ledger.pictures) ledger.pictures.emplace();
        ledger.only_figures = true;
        return ledger;
    }

private:
    // The builder measures exactly only where a combining sequence is in one piece: text that goes on
    // from one marked content to the next is told at once.
    void flush() {
        if (pending_.empty()) return;
        builder_.text(pending_);
        pending_.clear();
    }

    void kids(ElementId id) {
        const Element& element = tree_.at(id);
        if (element.actual_text) {
            pending_ += *element.actual_text;
            return;
        }
        for (const Kid& kid : element.kids) {
            std::visit(overloaded{[&](const ElementId& inner) { this->element(inner); },
                                  [&](const ContentKey& key) { pending_ += text_of(key); },
                                  [](const ObjectReference&) {}},
                       kid);
        }
    }

    // What groups others only says in which language all of them are.
    void element(ElementId id) {
        if (spoken_label_ == id) return;
        const Element& element = tree_.at(id);
        const std::string outer = language_;
        if (!element.language.empty()) language_ = element.language;
        const bool groups = element.type == "Document" || element.type == "Sect" ||
                            element.type == "Part" || element.type == "Div" || element.type == "Art";
        const bool foreign = language_ != outer && !groups;
        if (foreign) {
            flush();
            builder_.begin_foreign(language_);
        }
        if (element.type == "Span" && !element.id.empty()) {
            flush();
            builder_.place(element.id);
        }
        if (!element.styles.empty()) flush();
        for (const Style style : all_styles)
            if (element.styles.has(style)) builder_.begin_style(style);
        by_type(id);
        if (!element.styles.empty()) flush();
        for (const Style style : all_styles)
            if (element.styles.has(style)) builder_.end_style(style);
        if (foreign) {
            flush();
            builder_.end_foreign();
        }
        language_ = outer;
    }

    void by_type(ElementId id) {
        const Element& element = tree_.at(id);
        const std::string& type = element.type;
        if (type == "Note" || type == "FENote") return note(id);
        if (type == "Reference") return reference(id);
        if (type == "Link") return link(id);
        if (type == "LI") return list_item(id);
        if ((type == "Figure" || type == "Formula") && element.alt) {
            const bool words = element.title != *element.alt;
            if (type == "Figure") {
                flush();
                builder_.picture({}, words ? *element.alt : std::string());
            }
            if (words) pending_ += *element.alt;
            return;
        }
        if (const int level = heading_level(id); level != 0) {
            block(BlockKind::heading, level);
        } else if (type == "P" || type == "Caption" || type == "TOCI" || type == "Title") {
            block(BlockKind::paragraph);
        } else if (type == "BlockQuote") {
            block(BlockKind::quote);
        } else if (type == "TR") {
            block(BlockKind::table_row);
        } else if (type == "TD" || type == "TH") {
            block(BlockKind::cell);
            kids(id);
            flush();
            builder_.end_container();
            return;
        }
        kids(id);
    }

    void block(BlockKind kind, int level = 0) {
        flush();
        builder_.block(kind, level);
    }

    int heading_level(ElementId id) const {
        const std::string& type = tree_.at(id).type;
        if (type.size() == 2 && type[0] == 'H' && type[1] >= '1' && type[1] <= '9') return type[1] - '0';
        if (type != "H") return 0;
        int level = 0;  // one more for each section around it
        for (ElementId at = id; at.index != 0; at = tree_.at(at).parent) {
            if (tree_.at(at).type == "Sect") ++level;
        }
        return std::max(level, 1);
    }

    void list_item(ElementId id) {
        flush();
        std::optional<ElementId> label;
        for (const Kid& kid : tree_.at(id).kids) {
            const auto* inner = std::get_if<ElementId>(&kid);
            if (inner != nullptr && tree_.at(*inner).type == "Lbl") {
                label = *inner;
                break;
            }
        }
        builder_.list_item(label ? text_below(*label) : std::string());
        without(label, id);
        flush();
        builder_.end_container();
    }

    // The kids of `id`, the text of one of them already told.
    void without(std::optional<ElementId> label, ElementId id) {
        const auto outer = spoken_label_;
        if (label) spoken_label_ = label;
        kids(id);
        spoken_label_ = outer;
    }

    void link(ElementId id) {
        const LinkTarget target = target_of(id);
        flush();
        builder_.begin_link(target.uri ? *target.uri : "#" + target.name.value_or(""), {},
                            target.name.value_or(""));
        kids(id);
        flush();
        builder_.end_link();
    }

    LinkTarget target_of(ElementId link) const {
        const auto annotation = tree_.annotation(link);
        return annotation ? link_target(file_, *annotation) : LinkTarget{};
    }

    void reference(ElementId id) {
        LinkTarget target;
        for (const ElementId inner : tree_.below(id, "Link")) {
            target = target_of(inner);
            if (!target.empty()) break;
        }
        // Foreign files cite addresses and list their contents by Reference elements as well.
        if (target.uri || tree_.within(id, "TOCI")) return kids(id);
        flush();
        const std::string text = text_below(id);
        const std::string label(trim(text));
        builder_.shown_at(place_of(id));
        if (target.name) builder_.reference(*target.name, label);
        else builder_.dangling(label);
    }

    void note(ElementId id) {
        flush();
        const Element& element = tree_.at(id);
        const std::string key = element.id.empty() ? fmt::format("element {}", id.index) : element.id;
        const auto label = note_label(id);
        const std::string printed = label ? text_below(*label) : std::string();
        const auto outer = std::exchange(open_note_, Open{key, std::string(trim(printed))});
        builder_.shown_at(place_of(id));
        builder_.begin_note(key, open_note_->label);
        without(label, id);
        flush();
        builder_.end_note();
        open_note_ = outer;
        // Notes do not nest for the builder: one within another ends it for a while.
        if (open_note_) builder_.begin_note(open_note_->key, open_note_->label);
    }

    // The Lbl of a Note stands first in it, or first in its first paragraph.
    std::optional<ElementId> note_label(ElementId id) const {
        for (const Kid& kid : tree_.at(id).kids) {
            const auto* inner = std::get_if<ElementId>(&kid);
            if (inner == nullptr) continue;
            if (tree_.at(*inner).type == "Lbl") return *inner;
            return tree_.at(*inner).type == "P" ? note_label(*inner) : std::nullopt;
        }
        return std::nullopt;
    }

    // Around all that an element shows on the page where it begins.
    ShownAt place_of(ElementId id) const {
        ShownAt at;
        add_places(id, at);
        return at;
    }
    void add_places(ElementId id, ShownAt& at) const {
        for (const Kid& kid : tree_.at(id).kids)
            std::visit(overloaded{[&](const ElementId& inner) { add_places(inner, at); },
                                  [&](const ContentKey& key) { add_place(key, at); },
                                  [](const ObjectReference&) {}},
                       kid);
    }
    void add_place(const ContentKey& key, ShownAt& at) const {
        const auto found = content_.sequences.find(key);
        if (found == content_.sequences.end() || !found->second.ink) return;
        const auto page = static_cast<std::uint32_t>(found->second.page + 1);
        if (at.page != 0 && at.page != page) return;
        Box box = *found->second.ink;
        if (at.page != 0) box = around(box, {at.left, at.bottom, at.right, at.top});
        at = {page, box.left, box.bottom, box.right, box.top, 0, {}};
    }

    std::string text_of(const ContentKey& key) const {
        const auto found = content_.sequences.find(key);
        return found == content_.sequences.end() ? std::string() : found->second.text;
    }

    std::string text_below(ElementId id) const {
        const Element& element = tree_.at(id);
        if (element.actual_text) return *element.actual_text;
        std::string text;
        for (const Kid& kid : element.kids) {
            std::visit(overloaded{[&](const ElementId& inner) { text += text_below(inner); },
                                  [&](const ContentKey& key) { text += text_of(key); },
                                  [](const ObjectReference&) {}},
                       kid);
        }
        return text;
    }

    struct Open {
        std::string key;
        std::string label;
    };

    const PdfFile& file_;
    const StructureTree& tree_;
    const Content& content_;
    LedgerBuilder builder_;
    std::string pending_;
    std::optional<ElementId> spoken_label_;  // the label of the innermost item or note
    std::optional<Open> open_note_;
    std::string language_;  // of the text here
};

}  // namespace

Ledger recount_pdf(std::string_view bytes, const Limits& limits) {
    return unreadable_on_error([&] {
        PdfFile file(bytes, limits);
        const StructureTree tree = read_structure(file);
        const Content content = read_content(file);
        return recount(file, tree, content);
    });
}

Ledger recount(PdfFile& file, const StructureTree& tree, const Content& content) {
    return Recount(file, tree, content, text_string(file.root().getKey("/Lang"))).run();
}

Library recount_library() {
    return {"qpdf", QPDF::QPDFVersion()};
}

}  // namespace voetnoot::pdfa::recount
