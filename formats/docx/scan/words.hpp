// The words and marks of one part, in the order of its bytes; text boxes before the paragraph that they are
// anchored in.
//
// A paragraph, a note and a reference are tokens without text: what the reader computes for them (a number,
// a label) is booked there. Deleted and hidden text is among the words: the journal must account for it.
#pragma once

#include "ledger/scan.hpp"
#include "scan/links.hpp"
#include "scan/xml_events.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace voetnoot::docx::scanning {

struct HeadReference {
    std::string id;            // of the relationship
    std::string type;          // "first", "default", "even"
    bool head = false;
    bool first_section = false;
};

// What the main part says beside its words.
struct Sections {
    std::vector<HeadReference> heads;
    bool first_page_differs = false;
};

class Words : public XmlEvents {
public:
    Words(std::uint32_t part, const std::map<std::string, Target, std::less<>>& targets)
        : part_(part), targets_(targets) {}

    void start(const StartTag& tag) override;
    void end(std::string_view name, std::uint32_t place) override;
    void text(std::string_view text, std::uint32_t begin, std::uint32_t end) override;

    Scan scan;
    Sections sections;

private:
    struct Paragraph {
        std::vector<ScanToken> words;
        std::vector<ScanToken> boxes;
    };
    struct Field {
        std::string code;
        bool result = false;
    };
    struct Link {
        std::string target;
        std::size_t depth = 0;  // of elements (w:hyperlink) or of fields
        bool of_field = false;
        Span span;              // of its words in this paragraph; empty before the first
    };
    struct Drawing {
        std::size_t depth = 0;
        std::string words;      // alternative text
        Span span;
        bool box = false;
        bool hidden = false;
        bool picture = false;
    };

    bool printed() const;
    bool skipped(const StartTag& tag);
    void word(std::string text, Span span, bool raised);
    void words_of(std::string_view text, Span span);  // none of whose bytes can be told apart
    void flush();
    void paragraph_start(const StartTag& tag);
    void paragraph_end();
    void run_child(const StartTag& tag);
    void field(const StartTag& tag);
    void section_child(const StartTag& tag);
    void drawing_child(const StartTag& tag);
    void drawing_end();
    void end_links();
    std::string_view parent() const { return open_.size() < 2 ? std::string_view() : open_[open_.size() - 2]; }

    std::uint32_t part_;
    const std::map<std::string, Target, std::less<>>& targets_;
    std::vector<std::string> open_;          // names of the open elements
    std::optional<std::size_t> skip_from_;   // depth of an element that is left out
    std::vector<bool> alternates_;           // of open mc:AlternateContent: is one chosen?
    std::vector<Paragraph> paragraphs_;
    std::vector<Field> fields_;
    std::vector<Link> links_;
    std::vector<Drawing> drawings_;
    bool in_text_ = false;
    bool preserve_ = false;
    bool raised_ = false;
    bool custom_mark_ = false;               // the rest of this run is the mark of a note
    bool space_ = false;
    std::string open_text_;                  // of w:t so far, with the place of each byte
    std::vector<std::pair<std::uint32_t, std::uint32_t>> places_;
    std::size_t section_ = 0;
};

}  // namespace voetnoot::docx::scanning
