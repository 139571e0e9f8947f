// The rules of this format: what the writer refuses to leave out, and what the inspector demands of
// the bytes. veraPDF notices few of PDF-5 to PDF-12; that is why they are ours. Clauses: ISO
// 32000-1 (PDF 1.7), ISO 19005-2 (PDF/A-2), ISO 14289-1 (PDF/UA-1).
#pragma once

#include "pipeline/rules/rule.hpp"

#include <array>
#include <string_view>

namespace voetnoot::pdfa_rules {

// clang-format off
inline constexpr std::string_view our_fault =
    "This is a defect of the program, not of the letter: please report it with the letter.";

// The writer's. A character without a glyph is shown as a box with its code; what is read, copied and
// spoken is still the character.
inline constexpr Rule glyph_missing{"PDF-1", "glyph-missing", Severity::warning, Subject::source,
    "Every character of the letter has a glyph in one of the faces.",
    "Install a font that has the character, or check that the letter means it."};

inline constexpr Rule table_stacked{"PDF-22", "table-stacked", Severity::warning, Subject::source,
    "Every table has room on a page, upright or turned.",
    "Divide the table: its rows and columns are in every output, but on the page its cells stand one below the other."};

inline constexpr Rule string_too_long{"PDF-16", "string-too-long", Severity::error, Subject::output,
    "No title, link target or alternative text exceeds what PDF/A allows a string.",
    "Shorten the heading, the address of the link or the description of the image."};

// The inspector's.
inline constexpr Rule file_damaged{"PDF-2", "file-damaged", Severity::error, Subject::conformance,
    "The file is read without repair: header, cross-references, lengths, streams.", our_fault};
inline constexpr Rule content_untagged{"PDF-3", "content-untagged", Severity::error, Subject::conformance,
    "Everything on a page belongs to the structure tree or is an artifact.", our_fault};
inline constexpr Rule text_unmapped{"PDF-4", "text-unmapped", Severity::error, Subject::conformance,
    "Every glyph that is shown is in an embedded font and has a Unicode value.", our_fault};
inline constexpr Rule link_one_way{"PDF-5", "link-one-way", Severity::error, Subject::output,
    "Each reference leads to its note, and each note leads back to a reference of its own.", our_fault};
inline constexpr Rule destination_dangling{"PDF-6", "destination-dangling", Severity::error, Subject::output,
    "Every link and outline entry leads to a destination of the file.", our_fault};
inline constexpr Rule link_detached{"PDF-7", "link-detached", Severity::error, Subject::conformance,
    "Every Link has its annotation, with a description, and the annotation knows its Link.", our_fault};
inline constexpr Rule id_not_unique{"PDF-8", "id-not-unique", Severity::error, Subject::conformance,
    "Every Note has an ID, no two elements have the same, and the IDTree finds each.", our_fault};
inline constexpr Rule note_elsewhere{"PDF-9", "note-on-another-page", Severity::error, Subject::output,
    "Every note starts on the page of its first reference.", our_fault};
inline constexpr Rule text_over_text{"PDF-10", "text-over-text", Severity::error, Subject::output,
    "No two runs of glyphs or pictures share more than 5 % of the smaller one's area.", our_fault};
inline constexpr Rule text_off_page{"PDF-11", "text-off-page", Severity::error, Subject::output,
    "All text and every picture stands on the page.", our_fault};
inline constexpr Rule metadata_differ{"PDF-12", "metadata-differ", Severity::error, Subject::conformance,
    "Info and XMP say the same, and XMP claims the profile that was asked for and PDF/UA-1.", our_fault};
inline constexpr Rule heading_skipped{"PDF-13", "heading-skipped", Severity::error, Subject::conformance,
    "No heading is more than one level deeper than the one before.", our_fault};
inline constexpr Rule catalog_incomplete{"PDF-14", "catalog-incomplete", Severity::error,
    Subject::conformance,
    "The catalog has language, mark, structure tree, metadata, output intent, and shows the title.",
    our_fault};
inline constexpr Rule parent_tree_differs{"PDF-15", "parent-tree-differs", Severity::error,
    Subject::conformance,
    "The ParentTree leads from each marked content and each annotation to the element that holds it.",
    our_fault};
inline constexpr Rule attachment_differs{"PDF-17", "attachment-differs", Severity::error,
    Subject::conformance,
    "The files within are those that the profile asks for, byte for byte, each named and described.",
    our_fault};
inline constexpr Rule place_unnamed{"PDF-18", "place-unnamed", Severity::error, Subject::output,
    "Every heading and every note is a named destination, and the outline leads to every heading.",
    our_fault};
inline constexpr Rule figure_undescribed{"PDF-19", "figure-undescribed", Severity::error, Subject::conformance,
    "Every Figure has a description, and a box on its page around all that it shows.", our_fault};
inline constexpr Rule picture_differs{"PDF-20", "picture-differs", Severity::error, Subject::output,
    "Every picture is drawn once, in its Figure and in its order, with the pixels that it has in the letter.",
    our_fault};

inline constexpr Rule note_out_of_order{"PDF-21", "note-out-of-order", Severity::error, Subject::output,
    "In the structure tree every note stands after its first reference, and the notes in the order of these.", our_fault};

// Of a letter that comes as a PDF.
inline constexpr Rule page_without_text{"PDF-23", "page-without-text", Severity::error, Subject::source,
    "Every page of a letter that comes as a PDF has text.",
    "The page is a picture: have its text recognised and read by a person, and convert what was written."};
inline constexpr Rule invisible_text{"PDF-24", "invisible-text", Severity::warning, Subject::source,
    "All text of a PDF is seen on its page.",
    "It is in no output: often it is what a program recognised in a picture."};
inline constexpr Rule doubtful_text{"PDF-25", "doubtful-text", Severity::warning, Subject::source,
    "The text of a PDF is what its glyphs show, and the file is whole.",
    "Compare the text with the page; where it differs, make the PDF anew from the letter."};
inline constexpr Rule not_carried{"PDF-26", "not-carried", Severity::warning, Subject::source,
    "Everything that a page shows is text, its links and its pictures.",
    "Look at the page: what is named here is in no output; a logo may be missed, a chart may not."};

inline constexpr std::array all{
    glyph_missing,  table_stacked, file_damaged,  content_untagged, text_unmapped,   link_one_way,
    destination_dangling, link_detached, id_not_unique, note_elsewhere,  text_over_text,
    text_off_page,  metadata_differ, heading_skipped, catalog_incomplete,
    parent_tree_differs, string_too_long, attachment_differs,
    place_unnamed, figure_undescribed, picture_differs, note_out_of_order,
    page_without_text, invisible_text, doubtful_text, not_carried};
// clang-format on

}  // namespace voetnoot::pdfa_rules
