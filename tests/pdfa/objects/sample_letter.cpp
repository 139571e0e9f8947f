#include "tests/pdfa/objects/sample_letter.hpp"

#include "tests/pdfa/objects/composer.hpp"

namespace voetnoot::pdfa {

using namespace voetnoot::pdfa;
using namespace voetnoot::pdfa::fonts;
using namespace voetnoot::pdfa::objects;

namespace {

constexpr StructureId document{0};

class Sample {
public:
    explicit Sample(const FontSet& fonts) : letter_(fonts), fonts_(fonts) {}

    LaidOut make() {
        const StructureId paragraph = first_page();
        second_page(paragraph);
        return std::move(letter_.laid_out);
    }

private:
    StructureNode& node(StructureId id) { return letter_.laid_out.structure.at(id); }

    void heading(Tag tag, int level, const std::string& id, const std::string& title, Point at) {
        const StructureId heading = letter_.add(tag, document, id);
        node(heading).title = title;
        letter_.run(heading, at, title, 14, FaceStyle::bold);
        letter_.destination(heading, {at.x, at.y + 16});
        letter_.laid_out.outline.push_back({level, title, heading});
    }

    // Returns where it ends.
    double reference(StructureId block, Point at, const std::string& label) {
        const StructureId reference = letter_.add(Tag::reference, block, "ref-" + label);
        const StructureId link = letter_.add(Tag::link, reference);
        node(link).target = "#fn-" + label;
        letter_.destination(reference, {at.x, at.y + 12});
        return letter_.link(link, {at.x, at.y + 3}, label, "Naar voetnoot " + label);
    }

    void note(StructureId parent, const std::string& label, const std::string& text, double y) {
        const StructureId note = letter_.add(Tag::note, parent, "fn-" + label);
        const StructureId back = letter_.add(Tag::link, letter_.add(Tag::label, note));
        node(back).target = "#ref-" + label;
        const double x = letter_.link(back, {72, y}, label, "Terug naar de tekst");
        letter_.run(letter_.add(Tag::p, note), {x + 6, y}, text, 8);
        letter_.destination(note, {72, y + 10});
    }

    // Returns the paragraph that goes on.
    StructureId first_page() {
        letter_.new_page("1");
        letter_.run({}, {72, 810}, "Brief aan de Kamer", 8);
        heading(Tag::h1, 1, "h-1", "Eén brief (proef \\ 1)", {72, 760});

        const StructureId paragraph = letter_.add(Tag::p, document);
        double x = letter_.run(paragraph, {72, 730}, "Geachte Voorzitter, zie de noot");
        x = reference(paragraph, {x, 730}, "1");
        letter_.run(paragraph, {x, 730}, ", en lees ver\u00AD");
        letter_.page().items.emplace_back(StrokedLine{{72, 120}, {172, 120}});
        letter_.run({}, {290, 40}, "1", 8);
        note(document, "1", "De noot, met tekst.", 100);
        return paragraph;
    }

    void second_page(StructureId paragraph) {
        letter_.new_page("2");
        letter_.run(paragraph, {72, 760}, "der, met ");
        cluster(paragraph);
        link(paragraph);
        heading(Tag::h2, 2, "h-2", "Lijst", {72, 720});
        list();
        table();
        const StructureId figure = letter_.add(Tag::figure, document);
        node(figure).alt = "Een schema";
        letter_.run(figure, {72, 560}, "Een schema", 10, FaceStyle::italic);
    }

    // Two glyphs for one character: a base and its mark, raised.
    void cluster(StructureId paragraph) {
        auto glyphs = letter_.glyphs("e\u0308n", fonts_.face(FaceStyle::regular));
        glyphs[0].text = "ë";
        glyphs[1].text.clear();
        glyphs[1].x_offset = 20;
        glyphs[1].y_offset = 50;
        letter_.run(paragraph, {140, 760}, glyphs);
    }

    void link(StructureId paragraph) {
        const StructureId link = letter_.add(Tag::link, paragraph);
        node(link).target = "https://www.rijksoverheid.nl/(a)";
        letter_.link(link, {180, 760}, "rijksoverheid.nl", "https://www.rijksoverheid.nl/(a)");
    }

    // The item's note stands at the end of its body, which goes on after the note was drawn.
    void list() {
        const StructureId item = letter_.add(Tag::list_item, letter_.add(Tag::list, document));
        letter_.run(letter_.add(Tag::label, item), {72, 690}, "•");
        const StructureId body = letter_.add(Tag::list_body, item);
        double x = letter_.run(body, {90, 690}, "Een punt");
        x = reference(body, {x, 690}, "2");
        note(body, "2", "Noot in een lijst.", 100);
        letter_.run(body, {x, 690}, " en het vervolg");
    }

    void table() {
        const StructureId table = letter_.add(Tag::table, document);
        const StructureId head = letter_.add(Tag::table_row, letter_.add(Tag::table_head, table));
        const StructureId header = letter_.add(Tag::table_header, head);
        node(header).scope = "Column";
        node(header).column_span = 2;
        letter_.run(header, {72, 640}, "Jaar en bedrag", 10, FaceStyle::bold);
        const StructureId row = letter_.add(Tag::table_row, letter_.add(Tag::table_body, table));
        letter_.run(letter_.add(Tag::table_data, row), {72, 620}, "2021");
        letter_.run(letter_.add(Tag::table_data, row), {140, 620}, "€ 12");
    }

    Composer letter_;
    const FontSet& fonts_;
};

}  // namespace

LaidOut sample_letter(const FontSet& fonts) {
    return Sample(fonts).make();
}

Metadata sample_metadata() {
    constexpr Date day{2021, 7, 1};
    return {"Eén brief & meer <proef>", "Ministerie", "nl", "voetnoot test", day, '2', 'A', day};
}

}  // namespace voetnoot::pdfa
