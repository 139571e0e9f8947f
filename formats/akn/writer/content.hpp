// Writes blocks, inlines and notes of a Document as elements. An authorialNote stands at the first
// reference in the running text; every other reference is a noteRef to it. Notes that the running text
// does not refer to stay to be written at the end of the body.
//
// Every word of the Document becomes character data (or the alt of an img), in its order; annotations
// add none. A character that XML cannot carry is a finding.
#pragma once

#include "formats/akn/writer/eids.hpp"
#include "formats/akn/writer/identity.hpp"
#include "formats/akn/writer/page_ends.hpp"
#include "pipeline/document/document.hpp"
#include "pipeline/finding/finding.hpp"
#include "pipeline/xml/xml_writer.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace voetnoot::akn::writer {

class Content {
public:
    Content(const Document& document, const Identity& identity, std::span<const LedgerPageEnd> page_ends,
            XmlWriter& xml, Findings& findings);

    // `around` is the eId of the nearest element around that has one.
    void block(const Block& node, const std::string& around);
    void blocks(const Blocks& content, const std::string& around);
    void inlines(const Inlines& content, const std::string& around);
    void filler();  // where the schema demands a block and the letter has none

    // The authorialNote itself.
    void note(NoteId id);
    bool is_written(NoteId id) const { return written_[id.index]; }

    XmlWriter& xml() { return xml_; }
    EIds& eids() { return eids_; }
    const Identity& identity() const { return identity_; }

private:
    void heading(const Heading& node, const std::string& around);
    void paragraph(const Paragraph& node, const std::string& around);
    void signature(const Inlines& content, const std::string& around);
    void list(const List& node, const std::string& around);
    void table(const Table& node, const std::string& around);
    void cell(const TableCell& node, Table::Alignment alignment, const std::string& around);
    void quote(const Quote& node, const std::string& around);
    void preformatted(const Preformatted& node, const std::string& around);

    void one(const Inline& node, const std::string& around);
    void wrapped(std::string_view element, const Inlines& content, const std::string& around);
    void running_text(std::string_view text, const std::string& around);
    void styled(const Styled& node, const std::string& around);
    bool styled_text(const Inlines& run, const std::string& around);
    void foreign(const Foreign& node, const std::string& around);
    void link(const Link& node, const std::string& around);
    void formula(const Formula& node);
    void image(const Image& node);
    void reference(NoteId id);
    void dangling(const DanglingReference& node);
    XmlWriter& target(std::string_view attribute, std::string_view target);

    // Running text, or text of a note.
    void written(std::string_view text) { in_note_ ? xml_.text(text) : page_ends_.text(text); }

    // The text, once its characters have been looked at.
    std::string_view checked(std::string_view text, const Span& span);

    const Document& document_;
    const Identity& identity_;
    XmlWriter& xml_;
    Findings& findings_;
    EIds eids_;
    PageEnds page_ends_;
    std::vector<bool> written_;  // by NoteId
    bool in_note_ = false;
    bool in_link_ = false;
    bool in_foreign_ = false;
};

}  // namespace voetnoot::akn::writer
