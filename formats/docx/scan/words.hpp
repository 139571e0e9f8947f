// The words and marks of one part, in the order of its bytes; text boxes before the paragraph that they
// are anchored in.
//
// A paragraph, a note and a reference are tokens without text: what Word prints for them (a number, a
// label) is booked there. Deleted and hidden text is among the words: the journal must account for it.
#pragma once

#include "formats/docx/scan/alternatives.hpp"
#include "formats/docx/scan/formula.hpp"
#include "formats/docx/scan/links.hpp"
#include "formats/docx/scan/list_numbers.hpp"
#include "formats/docx/scan/note_numbers.hpp"
#include "formats/docx/scan/placed_text.hpp"
#include "formats/docx/scan/run_styles.hpp"
#include "formats/docx/scan/xml_events.hpp"
#include "pipeline/ledger/scan.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace voetnoot::docx::scan {

struct HeaderReference {
    std::string id;    // of the relationship
    std::string type;  // "first", "default", "even"
    bool head = false;
    bool first_section = false;
};

// What the main part says beside its words.
struct Sections {
    std::vector<HeaderReference> headers;
    bool first_page_differs = false;
    std::vector<NoteFormats> notes;            // by section
    std::vector<NoteReferenceTag> references;  // of the version that is read
};

// The words of the chart or the diagram that a part refers to.
using DrawnWords = std::function<std::vector<ScanToken>(const Target& target, bool is_chart)>;

class Words : public XmlEvents {
public:
    // Without `drawn`, charts and diagrams have no words. `numbers` counts the paragraphs of this part.
    Words(std::uint32_t part, const std::map<std::string, Target, std::less<>>& targets, Tracked version,
          ListNumbers numbers, const RunStyles& run_styles, DrawnWords drawn)
        : part_(part),
          targets_(targets),
          version_(version),
          numbers_(std::move(numbers)),
          run_styles_(run_styles),
          drawn_(std::move(drawn)) {}

    void start(const StartTag& tag) override;
    void end(std::string_view name, std::uint32_t place) override;
    void text(std::string_view text, std::uint32_t begin, std::uint32_t end) override;

    Scan scan;
    Sections sections;
    std::set<std::string> places;  // bookmarks, in small letters
    std::map<std::uint32_t, std::string>
        note_tags;  // where the token of a note or a reference is: which note
    std::map<std::string, std::size_t> pictures;  // by note; "": of the part itself

private:
    struct Paragraph {
        std::vector<ScanToken> words;
        std::vector<ScanToken> boxes;
        std::vector<ScanToken> drawn;
        std::string style;
        NumberProperties number;
        bool hidden = false;   // its mark is
        bool runs_on = false;  // its mark is deleted: it is part of the next one
        bool initial = false;  // a large letter, of which the next one is the rest
        bool ends_section = false;
        bool counted = false;
        std::optional<std::string> label;
        bool unknown = false;  // has it a label that the scan cannot tell?
    };
    struct Field {
        std::string code;
        bool result = false;
        Span place = {};            // where Word prints what it computes from the code
        std::size_t paragraph = 0;  // in which the result begins
        std::size_t words = 0;      // of that paragraph before it
    };
    struct Ruby {
        std::vector<ScanToken> reading;
        std::size_t first = 0;  // of its words in the paragraph
        Span tag;               // of w:rt
        Span end_tag;
        bool space_before = false;
    };
    struct Link {
        std::string target;
        std::size_t depth = 0;  // of elements (w:hyperlink) or of fields
        bool of_field = false;
        bool names_page = false;
        Span span;  // of its words in this paragraph; empty before the first
    };
    struct Drawing {
        std::string words;  // alternative text
        Span span;
        bool box = false;
        bool hidden = false;
        bool picture = false;
        bool named = false;        // by DrawingML: its words are those of all that is in it
        std::optional<bool> blip;  // has the first one a file?
        std::optional<bool> data;  // the same of VML
        struct Shown {
            std::string words;  // its own
            Span span;
        };
        std::vector<Shown> shown;  // what shows a file, of a group
        Shown shape;               // of VML: the last one
    };

    struct Element;
    static const Element* element(std::string_view name);  // null where only its text counts

    bool printed() const;
    bool skipped(const StartTag& tag);
    bool is_deleted(std::string_view element) const;
    void tracked(const StartTag& tag);
    void word(const std::string& text, Span span, bool raised, StyleSet styles = {});
    void words_of(std::string_view text, Span span);  // none of whose bytes can be told apart
    void text_start(const StartTag& tag);
    void text_end();

    // What Word counts.
    void table_start(const StartTag& tag);
    void cell_start(const StartTag& tag);
    void vertical_merge(const StartTag& tag);
    void cell_end();
    void story_end();
    void paragraph_start(const StartTag& tag);
    void paragraph_style(const StartTag& tag);
    void frame(const StartTag& tag);
    void position(const StartTag& tag);
    void number_property(const StartTag& tag);
    void paragraph_properties_end();
    void count_paragraph();
    void paragraph_end();
    void set_label(Paragraph& paragraph, std::vector<ScanToken>& before);
    void note_start(const StartTag& tag);
    void note_end();
    void reference(const StartTag& tag);
    void page_break(const StartTag& tag);
    void page_break_before(const StartTag& tag);
    void section_start(const StartTag& tag);
    void note_format(const StartTag& tag);
    void section_type(const StartTag& tag);
    void header_reference(const StartTag& tag);
    void first_page_differs(const StartTag& tag);
    void section_properties_end();
    void section_end();

    // What stands in a run.
    void run_start(const StartTag& tag);
    void run_end();
    void hidden(const StartTag& tag);
    void run_property(const StartTag& tag);
    StyleSet run_styles() const;
    void height(const StartTag& tag);
    void blank(const StartTag& tag);
    void line_break(const StartTag& tag);
    void hyphen(const StartTag& tag);
    void sign(const StartTag& tag);
    void hyperlink_start(const StartTag& tag);
    void hyperlink_end();
    void field(const StartTag& tag);
    void bookmark(const StartTag& tag);
    bool in_contents() const;
    void simple_field_start(const StartTag& tag);
    void field_result();
    void field_end();
    void end_links();

    // What Word computes or sets in a form of its own.
    void print_code(const Field& field);
    bool in_formula() const;
    void formula_start(const StartTag& tag);
    void formula_end();
    void formula_lines(const StartTag& tag);
    void formula_lines_end();
    void word_art(const StartTag& tag);
    void ruby_start(const StartTag& tag);
    void ruby_end();
    void reading_start(const StartTag& tag);
    void reading_end();
    void drawing_start(const StartTag& tag);
    void drawing_end();
    void box_start(const StartTag& tag);
    void box_end();
    void picture_properties(const StartTag& tag);
    void picture_data(const StartTag& tag);
    void picture_file(const StartTag& tag);
    void picture_start(const StartTag& tag);
    void picture_name(const StartTag& tag);
    void group_end(const Drawing& drawing);
    void count_pictures(const Drawing& drawing);
    void shape(const StartTag& tag);
    void drawn(const StartTag& tag);
    std::string_view parent(std::size_t up = 1) const {
        return open_.size() <= up ? std::string_view() : open_[open_.size() - 1 - up];
    }

    std::uint32_t part_;
    const std::map<std::string, Target, std::less<>>& targets_;
    Tracked version_;
    ListNumbers numbers_;
    const RunStyles& run_styles_;
    DrawnWords drawn_;
    std::vector<std::string> open_;         // names of the open elements
    std::optional<std::size_t> skip_from_;  // depth of an element that is left out
    std::optional<std::size_t>
        deleted_from_;  // depth of one that is no part of the version that is read
    Alternatives alternatives_;
    std::vector<Paragraph> paragraphs_;
    std::vector<Field> fields_;
    std::vector<Link> links_;
    std::vector<Drawing> drawings_;
    std::vector<Ruby> rubies_;
    FormulaWords formula_;
    std::size_t formula_depth_ = 0;  // of the open m:oMath; 0: none
    Span formula_tag_;
    std::uint32_t end_place_ = 0;  // of the end tag that is heard
    std::size_t paragraphs_begun_ = 0;
    bool in_text_ = false;
    bool preserve_ = false;
    struct Run {
        bool raised = false;
        bool hidden = false;
        bool custom_mark = false;  // the rest of it is the mark of a note
        std::string style;
        Strokes strokes;
        bool underlined = false;
        bool highlighted = false;
    };
    Run run_;
    std::vector<Run> outer_runs_;  // that the box or the annotation of this one stands in
    bool space_ = false;
    bool after_initial_ = false;
    PlacedText open_text_;  // of w:t so far
    struct RunOn {
        std::size_t depth;  // of open paragraphs
        std::size_t token;  // of the first paragraph of the row, where it went
    };
    std::optional<RunOn>
        runs_on_;  // paragraphs that the next one goes on with: its number stands before them
    struct AroundBox {
        bool space = false;
        std::vector<Link> links;
        std::optional<RunOn> runs_on;
    };
    std::vector<AroundBox> around_boxes_;
    std::vector<bool> cells_go_on_;  // of open cells: is this the lower part of a merged one?
    std::string note_;               // that is open
    std::size_t section_ = 0;
    std::size_t page_ = 0;
    bool new_page_ = true;  // with the next section
};

}  // namespace voetnoot::docx::scan
