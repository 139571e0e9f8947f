// Of formulas (ECMA-376-1, 22.1), of the package (ECMA-376-2, 3), and of later versions of Word.
#include "formats/docx/scan/inventory/tables.hpp"

#include "pipeline/phrase/phrase.hpp"

#include <array>

namespace voetnoot::docx::scan::inventory {

namespace {

// clang-format off
constexpr std::array extensions_rows{
    Names{"m", carried, "a formula, on one line",
     "oMath oMathPara t r acc bar box borderBox d e den num deg eqArr f fName func "
     "groupChr lim limLow limUpp m mr nary phant rad sPre sSub sSubSup sSup sub sup "
     "begChr endChr sepChr chr degHide subHide supHide type nor dPr accPr naryPr fPr "
     "radPr groupChrPr barPr pos show"},
    Names{"m", carried, "what letters of a formula bear; their values decide",
     "scr strikeBLTR strikeH strikeTLBR strikeV"},
    Names{"m", harmless, "layout, looks and bookkeeping",
     "aln alnScr argPr argSz baseJc borderBoxPr boxPr brk brkBin brkBinSub cGp cGpRule "
     "cSp count ctrlPr defJc diff dispDef eqArrPr funcPr grow hideBot hideLeft hideRight "
     "hideTop intLim interSp intraSp jc lMargin limLoc limLowPr limUppPr lit mPr mathFont "
     "mathPr maxDist mc mcJc mcPr mcs naryLim noBreak oMathParaPr objDist opEmu phantPr "
     "plcHide postSp preSp rMargin rPr rSp rSpRule sPrePr sSubPr sSubSupPr sSupPr "
     "shp smallFrac sty transp vertJc "
     "wrapIndent wrapRight zeroAsc zeroDesc zeroWid"},
    Names{"mc", carried, "the same content twice; it is read once",
     "AlternateContent Choice Fallback"},
    Names{"rel", carried, "what a part refers to",
     "Relationship Relationships"},
    Names{"sl", harmless, "layout, looks and bookkeeping",
     "schema schemaLibrary"},
    Names{"cp", carried, "properties of the file",
     "coreProperties"},
    Names{"cp", harmless, "properties of the file",
     "category contentStatus contentType keywords lastModifiedBy lastPrinted revision "
     "version"},
    Names{"dc", carried, "properties of the file",
     "title creator language"},
    Names{"dc", harmless, "properties of the file",
     "contributor coverage date description format identifier publisher relation rights "
     "source subject type"},
    Names{"dcterms", carried, "properties of the file",
     "created modified"},
    Names{"w14", carried, "boxes around content; their content is read",
     "checkbox"},
    Names{"w14", told, marked("tracked changes that are in conflict"),
     "conflictIns conflictDel"},
    Names{"w14", told, marked("something drawn by hand"),
     "contentPart"},
    Names{"w14", harmless, "layout, looks and bookkeeping",
     "alpha bevel bevelB bevelT cNvContentPartPr cNvPr camera checked checkedState "
     "cntxtAlts conflictMode contourClr cpLocks customXmlConflictDelRangeEnd "
     "customXmlConflictDelRangeStart customXmlConflictInsRangeEnd "
     "customXmlConflictInsRangeStart defaultImageDpi discardImageEditingData docId "
     "entityPicker ext extLst extrusionClr fillToRect glow gradFill gs gsLst hueMod "
     "ligatures lightRig lin lum lumMod lumOff miter noFill numForm numSpacing "
     "nvContentPartPr nvPr off path props3d prstDash reflection rot round sat satMod "
     "satOff scene3d schemeClr shade shadow solidFill srgbClr styleSet stylisticSets "
     "textFill textOutline tint uncheckedState xfrm"},
    Names{"w15", harmless, "layout, looks and bookkeeping",
     "appearance chartTrackingRefBased collapsed color commentEx commentsEx dataBinding "
     "doNotAllowInsertDeleteSection docId footnoteColumns people person presenceInfo "
     "repeatingSection repeatingSectionItem sectionTitle webExtensionCreated "
     "webExtensionLinked"},
    Names{"w16cid", harmless, "layout, looks and bookkeeping",
     "commentId commentsIds"},
    Names{"w16cex", harmless, "layout, looks and bookkeeping",
     "commentExtensible commentsExtensible extLst"},
    Names{"w16sdtdh", harmless, "layout, looks and bookkeeping",
     "dataHash"},
    Names{"w16se", told, marked("a sign of an emoji font"),
     "symEx"},
    Names{"part", carried, "what the letter is made of",
     "officeDocument footnotes endnotes header footer styles numbering settings chart "
     "chartUserShapes diagramData image hyperlink core-properties"},
    Names{"part", carried, "comments, which are told (DOCX-3)",
     "comments"},
    Names{"part", carried, "macros, which are told (DOCX-10)",
     "vbaProject"},
    Names{"part", carried, "other documents, which are told (DOCX-9)",
     "package oleObject aFChunk subDocument chartEx"},
    Names{"part", told, marked("a film or a sound"),
     "video audio media"},
    Names{"part", told, marked("a model in three dimensions"),
     "model3d"},
    Names{"part", told, marked("something drawn by hand"),
     "ink"},
    Names{"part", told, marked("a signature of the file; it holds for its bytes and for no output"),
     "origin signature"},
    Names{"part", told, marked("a control of a form (ActiveX)"),
     "control"},
    Names{"part", harmless, "kinds of parts without words of the letter",
     "activeXControlBinary attachedTemplate attachedToolbars certificate chartColorStyle "
     "chartStyle classificationlabels commentsExtended commentsExtensible commentsIds "
     "custom-properties customProperty customXml customXmlProps diagramColors "
     "diagramDrawing diagramLayout diagramQuickStyle documenttasks extended-properties "
     "extensibility externalLinkPath font fontTable frame glossaryDocument hdphoto "
     "imageProps intelligence keyMapCustomizations mailMergeHeaderSource "
     "mailMergeRecipientData mailMergeSource metadata people printerSettings "
     "recipientData style stylesWithEffects theme themeOverride thumbnail transform ui "
     "userCustomization webSetting webSettings webextension webextensiontaskpanes "
     "wordVbaData xslt"},
};
// clang-format on

}  // namespace

std::span<const Names> extensions() {
    return extensions_rows;
}

}  // namespace voetnoot::docx::scan::inventory
