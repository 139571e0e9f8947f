#include "formats/docx/scan/inventory/attributes.hpp"

#include "formats/docx/scan/inventory/words_of_row.hpp"
#include "pipeline/phrase/phrase.hpp"

#include <map>
#include <utility>

namespace voetnoot::docx::scan::inventory {

namespace {

using enum Decision;

// clang-format off
constexpr AttributeNames attribute_rows[] = {
    {"*", carried, "what a property says: it is decided with its element", "val"},
    {"*", carried, "names by which one part refers to another", "id name type r:id"},
    {"*", carried, "white space that counts", "xml:space"},
    {"hyperlink", carried, "the place that a link leads to", "anchor"},
    {"sym", carried, "a character of a symbol font", "font char"},
    {"rFonts", carried, "the font, where it is one of symbols", "ascii hAnsi"},
    {"fldChar fldSimple", carried, "fields", "fldCharType instr"},
    {"footnoteReference endnoteReference", carried, "a mark of the writer's own", "customMarkFollows"},
    {"framePr", carried, "an initial that the paragraph below goes on with", "dropCap"},
    {"comment ins del moveFrom moveTo cellIns cellDel rPrChange pPrChange", carried, "who changed or remarked something", "author"},
    {"lvl lvlOverride num abstractNum", carried, "numbers of paragraphs", "ilvl numId abstractNumId"},
    {"numFmt", carried, "a format of numbers that the document spells out", "format"},
    {"style", carried, "styles", "styleId default"},
    {"hyperlink", told, marked("a place within another document"), "docLocation"},
    {"eastAsianLayout", told, marked("characters that are set in two lines, or turned"), "combine combineBrackets vert vertCompress"},
    {"*", harmless, "layout, looks and bookkeeping",
     "accent1 accent2 accent3 accent4 accent5 accent6 actualPg after afterAutospacing "
     "afterLines algIdExt algIdExtSource algorithmName alignment all allStyles "
     "alternateStyleNames anchorLock appName asciiTheme author before beforeAutospacing "
     "beforeLines bg1 bg2 bidi bottom bottomFromText caption chapNum chapSep chapStyle "
     "charSpace characterSet checkStyle clear clearFormatting code colFirst colLast color "
     "comments conformance count countBy cryptAlgorithmClass cryptAlgorithmSid "
     "cryptAlgorithmType cryptProvider cryptProviderType cryptProviderTypeExt "
     "cryptProviderTypeExtSource cryptSpinCount cs csb0 csb1 cstheme customStyle "
     "customStyles date decorated defLockedState defQFormat defSemiHidden defUIPriority "
     "defUnhideWhenUsed directFormattingOnNumbering directFormattingOnParagraphs "
     "directFormattingOnRuns directFormattingOnTables dirty displacedByCustomXml display "
     "displayText distance dllVersion drawAspect dxaOrig dyaOrig eastAsia eastAsiaTheme ed "
     "edGrp edit element end endChars enforcement equalWidth evenHBand evenVBand "
     "fieldCodes fill first firstColumn firstLine firstLineChars firstRow "
     "firstRowFirstColumn firstRowLastColumn fldLock fmt followedHyperlink fontKey fontSz "
     "footer formatting frame fullDate grammar gutter h hAnchor hAnsiTheme hRule hSpace "
     "hanging hangingChars hash hashValue header heading headingStyles hint history "
     "horzAnchor hyperlink initials inkAnnotations insDel lang lastColumn lastRow "
     "lastRowFirstColumn lastRowLastColumn lastValue latentStyles leader left leftChars "
     "leftFromText legacy legacyIndent legacySpace line linePitch lineRule lines locked "
     "lockedField markup multiLine namespaceuri nlCheck noHBand noLabel noVBand null num "
     "numFmt numPicBulletId numberingStyles oddHBand oddVBand offsetFrom orient original "
     "other percent pos prefixMappings progId qFormat r:bottomLeft r:bottomRight r:topLeft "
     "r:topRight recommended relativeTo restart right rightChars rightFromText rsidDel "
     "rsidP rsidR rsidRDefault rsidRPr rsidSect rsidTr salt saltValue semiHidden sep "
     "shadow shapeId shapeid solutionID space spelling spinCount start startChars "
     "storeItemID stylesInUse subsetted sz t1 t2 tableStyles target tblpX tblpXSpec tblpY "
     "tblpYSpec tentative tgtFrame themeColor themeFill themeFillShade themeFillTint "
     "themeShade themeTint tooltip top top3HeadingStyles topFromText tplc uiPriority "
     "unhideWhenUsed updateMode uri url usb0 usb1 usb2 usb3 vAnchor vMerge vMergeOrig "
     "vSpace value vendorID vertAnchor visibleStyles w wrap x xAlign xpath y yAlign zOrder"},
};
// clang-format on

using AttributeKey = std::pair<std::string_view, std::string_view>;  // element, name

std::map<AttributeKey, const AttributeNames*> attributes_by_name() {
    std::map<AttributeKey, const AttributeNames*> result;
    for (const AttributeNames& row : attribute_rows)
        each_word(row.elements, [&](std::string_view element) {
            each_word(row.names,
                      [&](std::string_view name) { result.emplace(AttributeKey(element, name), &row); });
        });
    return result;
}

}  // namespace

std::span<const AttributeNames> attributes() {
    return attribute_rows;
}

const AttributeNames* find_attribute(std::string_view element, std::string_view name) {
    static const std::map<AttributeKey, const AttributeNames*> rows = attributes_by_name();
    auto row = rows.find({element, name});
    if (row == rows.end()) row = rows.find({"*", name});
    return row == rows.end() ? nullptr : row->second;
}

}  // namespace voetnoot::docx::scan::inventory
