#include "formats/pdfa/foreign/recount_any.hpp"

#include "formats/pdfa/foreign/testify.hpp"
#include "formats/pdfa/recount/content.hpp"
#include "formats/pdfa/recount/file.hpp"
#include "formats/pdfa/recount/recount.hpp"
#include "formats/pdfa/recount/structure_tree.hpp"
#include "pipeline/ledger/builder.hpp"
#include "pipeline/phrase/make.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace voetnoot::pdfa::foreign {

namespace {

bool has(const recount::StructureTree& tree, std::string_view type) {
    return std::any_of(tree.elements.begin(), tree.elements.end(),
                       [&](const recount::Element& element) { return element.type == type; });
}

class Counter {
public:
    explicit Counter(const witness::Testimony& testimony) : testimony_(testimony) {}

    Ledger run() {
        const auto& words = testimony_.words;
        std::size_t reference = 0;
        for (std::size_t i = 0; i <= words.size(); ++i) {
            for (; reference < testimony_.references.size() &&
                   testimony_.references[reference].before == i;
                 ++reference)
                this->reference(testimony_.references[reference]);
            if (i < words.size()) word(words[i]);
        }
        for (std::size_t note = 0; note < testimony_.notes.size(); ++note) {  // those without words
            builder_.begin_note(key(note), testimony_.notes[note].label);
            builder_.end_note();
        }
        return builder_.finish();
    }

private:
    static std::string key(std::size_t note) { return std::to_string(note); }

    void reference(const witness::Reference& reference) {
        if (reference.note) builder_.reference(key(*reference.note), reference.label);
        else builder_.dangling(reference.label);
    }

    void word(const witness::Word& word) {
        const bool of_note = word.part == witness::Part::note;
        if (!of_note && word.part != witness::Part::body) return;
        if (of_note) builder_.begin_note(key(word.note), testimony_.notes[word.note].label);
        if (!word.joined) builder_.space();
        builder_.text(word.text);
        if (of_note) builder_.end_note();
    }

    const witness::Testimony& testimony_;
    LedgerBuilder builder_;
};

}  // namespace

Ledger recount_any(std::string_view bytes, const Limits& limits) {
    return recount::unreadable_on_error([&] {
        recount::PdfFile file(bytes, limits);
        const bool tagged = file.root().getKey("/StructTreeRoot").isDictionary();
        const recount::StructureTree tree =
            tagged ? recount::read_structure(file) : recount::StructureTree();
        const auto by_tree = [&] { return recount::recount(file, tree, recount::read_content(file)); };
        if (tagged && has(tree, "Reference")) return by_tree();
        const witness::Testimony testimony = testify_open(file, tagged ? &tree : nullptr);
        if (tagged && testimony.references.empty()) return by_tree();
        if (testimony.words.empty() && !testimony.silent.empty())
            throw Unreadable(phrase("the PDF has no text: its pages are pictures"));
        return ledger_of(testimony);
    });
}

Ledger ledger_of(const witness::Testimony& testimony) {
    return Counter(testimony).run();
}

}  // namespace voetnoot::pdfa::foreign
