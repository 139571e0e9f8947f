#include "formats/docx/scan/inventory/values.hpp"

#include "formats/docx/scan/inventory/words_of_row.hpp"
#include "pipeline/phrase/phrase.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace voetnoot::docx::scan::inventory {

namespace {

using enum Decision;

// clang-format off
constexpr ValueNames value_rows[] = {
    {"w:b@val w:bidi@val w:bidiVisual@val w:caps@val w:checked@val w:dstrike@val "
     "w:endnoteReference@customMarkFollows w:footnoteReference@customMarkFollows w:i@val w:isLgl@val w:keepLines@val "
     "w:keepNext@val w:pageBreakBefore@val w:showingPlcHdr@val w:smallCaps@val w:strike@val w:style@default "
     "w:tblHeader@val w:titlePg@val w:vanish@val w:evenAndOddHeaders@val", carried, "is it so, or not?", "true false on off 1 0"},
    {"m:degHide@val m:nor@val m:show@val m:subHide@val m:supHide@val", carried, "is it so, or not?", "true false on off 1 0"},
    {"w:vertAlign@val", carried, "letters above and below the line", "superscript subscript baseline"},
    {"w:u@val", carried, "a line below words, of whatever kind",
     "single words double thick dotted dottedHeavy dash dashedHeavy dashLong dashLongHeavy dotDash dashDotHeavy "
     "dotDotDash dashDotDotHeavy wave wavyHeavy wavyDouble none"},
    {"w:highlight@val", carried, "a ground below words, of whatever colour",
     "black blue cyan green magenta red yellow white darkBlue darkCyan darkGreen darkMagenta darkRed darkYellow "
     "darkGray lightGray none"},
    {"w:em@val", told, marked("marks of emphasis above or below letters"), "dot comma circle underDot"},
    {"w:em@val", harmless, "no marks of emphasis", "none"},
    {"w:dir@val", told, marked("words in a direction of their own"), "rtl"},
    {"w:dir@val", harmless, "the direction of most words", "ltr"},
    {"w:jc@val", carried, "a side, or the middle", "left start center right end"},
    {"w:jc@val", harmless, "lines that are filled in one way or another",
     "both mediumKashida distribute numTab highKashida lowKashida thaiDistribute"},
    {"w:tab@val", harmless, "stops of tabulators", "clear start center end decimal bar num left right"},
    {"w:br@type", carried, "the end of a line, a column or a page", "page column textWrapping"},
    {"w:fldChar@fldCharType", carried, "where a field and its result begin and end", "begin separate end"},
    {"w:footnote@type w:endnote@type", carried, "notes, and the lines above them",
     "normal separator continuationSeparator continuationNotice"},
    {"w:headerReference@type w:footerReference@type", carried, "the pages that a head or foot is of", "even default first"},
    {"w:framePr@dropCap", carried, "an initial that the paragraph below goes on with", "none drop margin"},
    {"w:hMerge@val w:vMerge@val", carried, "cells that are one", "continue restart"},
    {"w:numRestart@val", carried, "where notes are counted anew", "continuous eachSect eachPage"},
    {"w:numFmt@val", carried, "formats of numbers, of which those that nobody computes are told (DOCX-15)", "*"},
    {"w:style@type", carried, "what a style is of", "paragraph character table numbering"},
    {"w:type@val", carried, "how a section begins", "nextPage nextColumn continuous evenPage oddPage"},
    {"w:type@val", harmless, "kinds of building blocks, of form fields and of sources of data",
     "none normal autoExp toolbar speller formFld bbPlcHdr regular number date currentTime currentDate calculated null "
     "dbColumn database addressBook document1 document2 text email native legacy master"},
    {"w:default@val w:start@val w:start@type", carried, "numbers, words and widths beside switches and lines", "*"},
    {"m:type@val", carried, "what stands between the parts of a fraction", "bar skw lin noBar"},
    {"m:pos@val", carried, "above or below", "top bot"},
    {"m:strikeBLTR@val m:strikeH@val m:strikeTLBR@val m:strikeV@val", told, marked("a line through a formula"),
     "true on 1 -"},
    {"m:strikeBLTR@val m:strikeH@val m:strikeTLBR@val m:strikeV@val", harmless, "no line through a formula",
     "false off 0"},
    {"m:scr@val", harmless, "letters as they are typed", "roman sans-serif monospace"},
    {"m:scr@val", told, marked("letters of an alphabet of mathematics"), "script fraktur double-struck"},
};
// clang-format on

using ValueKey = std::pair<std::string_view, std::string_view>;  // "w:u@val", value

std::map<ValueKey, const ValueNames*> values_by_name() {
    std::map<ValueKey, const ValueNames*> result;
    for (const ValueNames& row : value_rows)
        each_word(row.attributes, [&](std::string_view attribute) {
            result.emplace(ValueKey(attribute, ""), &row);
            each_word(row.values,
                      [&](std::string_view value) { result.emplace(ValueKey(attribute, value), &row); });
        });
    return result;
}

const std::map<ValueKey, const ValueNames*>& rows() {
    static const std::map<ValueKey, const ValueNames*> result = values_by_name();
    return result;
}

std::string called(std::string_view element, std::string_view attribute) {
    return std::string(element).append("@").append(attribute);
}

}  // namespace

std::span<const ValueNames> values() {
    return value_rows;
}

bool has_values(std::string_view element, std::string_view attribute) {
    return rows().contains({called(element, attribute), ""});
}

const ValueNames* find_value(std::string_view element, std::string_view attribute,
                             std::string_view value) {
    const std::string name = called(element, attribute);
    auto row = value.empty() ? rows().end() : rows().find({name, value});
    if (row == rows().end()) row = rows().find({name, "*"});
    return row == rows().end() ? nullptr : row->second;
}

}  // namespace voetnoot::docx::scan::inventory
