// Of the document itself: WordprocessingML (ECMA-376-1, 17; ECMA-376-4, 14).
#include "formats/docx/scan/inventory/tables.hpp"

#include "pipeline/phrase/phrase.hpp"

#include <array>

namespace voetnoot::docx::scan::inventory {

namespace {

// clang-format off
constexpr std::array wordprocessing_rows{
    Names{"w", carried, "text, and what a run is made of",
     "t delText instrText delInstrText r br cr tab ptab noBreakHyphen softHyphen sym rPr "
     "rStyle b i vertAlign vanish caps smallCaps strike dstrike u highlight lang rFonts "
     "color ruby rubyBase rt"},
    Names{"w", carried, "paragraphs, tables and sections",
     "body p pPr pStyle outlineLvl pageBreakBefore lastRenderedPageBreak tbl tr tc trPr "
     "tcPr tblPr tblHeader gridSpan vMerge hMerge gridBefore gridAfter tblBorders "
     "tcBorders tblStyle sectPr type titlePg txbxContent"},
    Names{"w", carried, "alignment, direction, and what shares a page",
     "jc bidi bidiVisual keepNext keepLines framePr position"},
    Names{"w", carried, "numbers of paragraphs",
     "numPr numId ilvl numbering abstractNum abstractNumId num lvl lvlOverride "
     "startOverride start numFmt lvlText lvlRestart isLgl numStyleLink styleLink pict"},
    Names{"w", carried, "notes",
     "footnote endnote footnotes endnotes footnoteReference endnoteReference footnoteRef "
     "endnoteRef footnotePr endnotePr numStart numRestart separator continuationSeparator"},
    Names{"w", carried, "links, fields and places",
     "hyperlink fldChar fldSimple ffData checkBox checked default ddList result listEntry "
     "textInput bookmarkStart bookmarkEnd"},
    Names{"w", carried, "heads and feet",
     "hdr ftr headerReference footerReference evenAndOddHeaders"},
    Names{"w", carried, "styles",
     "styles style basedOn name docDefaults rPrDefault pPrDefault"},
    Names{"w", carried, "pictures and drawings",
     "drawing object"},
    Names{"w", carried, "boxes around content; their content is read",
     "document sdt sdtContent sdtPr showingPlcHdr customXml smartTag settings"},
    Names{"w", carried, "tracked changes, which are told (DOCX-1, DOCX-2)",
     "ins del moveFrom moveTo cellIns cellDel"},
    Names{"w", carried, "comments, which are told (DOCX-3)",
     "comment comments"},
    Names{"w", carried, "other documents and controls of forms, which are told (DOCX-9)",
     "altChunk subDoc control"},
    Names{"w", carried, "what letters bear, and their direction; their values decide",
     "em dir"},
    Names{"w", told, marked("a date that Word computes as it prints"),
     "dayLong dayShort monthLong monthShort yearLong yearShort"},
    Names{"w", told, marked("the number of the page, as Word prints it"),
     "pgNum"},
    Names{"w", told, marked("something drawn by hand"),
     "contentPart"},
    Names{"w", told, marked("numbers that Word prints beside the lines"),
     "lnNumType"},
    Names{"w", told, marked("a tracked change that makes cells one"),
     "cellMerge"},
    Names{"w", told, marked("a film"),
     "movie"},
    Names{"w", told, marked("letters whose direction is turned"),
     "bdo"},
    Names{"w", harmless, "layout, looks and bookkeeping",
     "active activeRecord activeWritingStyle addressFieldName adjustLineHeightInTable "
     "adjustRightInd alias aliases alignBordersAndEdges alignTablesRowByRow allowPNG "
     "allowSpaceOfSameStyleInTable altChunkPr altName alwaysMergeEmptyNamespace "
     "alwaysShowPlaceholderText annotationRef applyBreakingRules attachedSchema "
     "attachedTemplate attr autoCaption autoCaptions autoFormatOverride autoHyphenation "
     "autoRedefine autoSpaceDE autoSpaceDN autoSpaceLikeWord95 "
     "autofitToFirstFixedWidthCell bCs background balanceSingleByteDoubleByteWidth bar "
     "bdr behavior behaviors between bibliography blockQuote bodyDiv "
     "bookFoldPrinting bookFoldPrintingSheets bookFoldRevPrinting "
     "bordersDoNotSurroundFooter bordersDoNotSurroundHeader bottom cachedColBalance "
     "calcOnExit calendar cantSplit caption captions category "
     "characterSpacingControl charset checkErrors citation clickAndTypeStyle "
     "clrSchemeMapping cnfStyle col colDelim cols column comboBox commentRangeEnd "
     "commentRangeStart commentReference compat compatSetting connectString "
     "consecutiveHyphenLimit contextualSpacing convMailMergeEsc cs customXmlDelRangeEnd "
     "customXmlDelRangeStart customXmlInsRangeEnd customXmlInsRangeStart "
     "customXmlMoveFromRangeEnd customXmlMoveFromRangeStart customXmlMoveToRangeEnd "
     "customXmlMoveToRangeStart customXmlPr dataBinding dataSource dataType date "
     "dateFormat decimalSymbol defaultTabStop defaultTableStyle description destination "
     "dirty displayBackgroundShape displayHangulFixedWidth "
     "displayHorizontalDrawingGridEvery displayVerticalDrawingGridEvery div divBdr divId "
     "divs divsChild doNotAutoCompressPictures doNotAutofitConstrainedTables "
     "doNotBreakConstrainedForcedTable doNotBreakWrappedTables doNotDemarcateInvalidXml "
     "doNotDisplayPageBoundaries doNotEmbedSmartTags doNotExpandShiftReturn "
     "doNotHyphenateCaps doNotIncludeSubdocsInStats doNotLeaveBackslashAlone "
     "doNotOrganizeInFolder doNotRelyOnCSS doNotSaveAsSingleFile doNotShadeFormData "
     "doNotSnapToGridInCell doNotSuppressBlankLines doNotSuppressIndentation "
     "doNotSuppressParagraphBorders doNotTrackFormatting doNotTrackMoves "
     "doNotUseEastAsianBreakRules doNotUseHTMLParagraphAutoSpacing "
     "doNotUseIndentAsNumberingTabStop doNotUseLongFileNames "
     "doNotUseMarginsForDrawingGridOrigin doNotValidateAgainstSchema "
     "doNotVertAlignCellWithSp doNotVertAlignInTxbx doNotWrapTextWithPunct docGrid "
     "docPart docPartBody docPartCategory docPartGallery docPartList docPartObj docPartPr "
     "docPartUnique docParts docVar docVars documentProtection documentType "
     "drawingGridHorizontalOrigin drawingGridHorizontalSpacing drawingGridVerticalOrigin "
     "drawingGridVerticalSpacing dropDownList dynamicAddress eastAsianLayout effect "
     "embedBold embedBoldItalic embedItalic embedRegular embedSystemFonts "
     "embedTrueTypeFonts emboss enabled encoding end entryMacro equation "
     "exitMacro fHdr family fieldMapData fitText flatBorders fldData "
     "font fonts footnoteLayoutLikeWW8 forceUpgrade forgetLastTabAlignment formProt "
     "format formsDesign frame frameLayout frameset framesetSplitbar gallery "
     "glossaryDocument gridCol group growAutofit guid gutterAtTop hdrShapeDefaults header "
     "headerSource headers helpText hidden hideGrammaticalErrors hideMark "
     "hideSpellingErrors hps hpsBaseText hpsRaise hyphenationZone iCs id "
     "ignoreMixedContent imprint ind insideH insideV kern kinsoku "
     "label latentStyles layoutRawTableWidth layoutTableRowsApart left legacy lid "
     "lineWrapLikeWord6 link linkStyles linkToQuery linkedToFile listItem listSeparator "
     "lock locked longDesc lsdException lvlJc lvlPicBulletId mailAsAttachment "
     "mailMerge mailSubject mainDocumentType mappedName marBottom marH marLeft marRight "
     "marTop marW matchSrc maxLength mirrorIndents mirrorMargins moveFromRangeEnd "
     "moveFromRangeStart moveToRangeEnd moveToRangeStart multiLevelType mwSmallCaps next "
     "noBorder noColumnBalance noEndnote noExtraLineSpacing noLeading noLineBreaksAfter "
     "noLineBreaksBefore noProof noPunctuationKerning noResizeAllowed noSpaceRaiseLower "
     "noTabHangInd noWrap notTrueType nsid numIdMacAtCleanup numPicBullet numberingChange "
     "oMath objectEmbed objectLink odso optimizeForBrowser outline overflowPunct pBdr "
     "pPrChange panose1 paperSrc permEnd permStart personal personalCompose personalReply "
     "pgBorders pgMar pgNumType pgSz picture pitch pixelsPerInch placeholder pos "
     "printBodyTextBeforeHeader printColBlack printFormsData "
     "printFractionalCharacterWidth printPostScriptOverText printTwoOnOne printerSettings "
     "proofErr proofState qFormat query rPrChange readModeInkLockDown recipientData "
     "recipients relyOnVML removeDateAndTime removePersonalInformation revisionView "
     "richText right rsid rsidRoot rsids rtl rtlGutter rubyAlign rubyPr saveFormsData "
     "saveInvalidXml savePreviewPicture saveSmartTagsAsXml saveSubsetFonts "
     "saveThroughXslt saveXmlDataOnly scrollbar sdtEndPr sectPrChange "
     "selectFldWithFirstOrLastChar semiHidden shadow shapeDefaults shapeLayoutLikeWW8 shd "
     "showBreaksInFrames showEnvelope showXMLTags sig size sizeAuto smartTagPr "
     "smartTagType snapToGrid sourceFileName spaceForUL spacing spacingInWholePoints "
     "specVanish splitPgBreakAndParaMark src statusText storeMappedDataAs "
     "strictFirstAndLastChars styleLockQFSet styleLockTheme stylePaneFormatFilter "
     "stylePaneSortMethod subFontBySize suff summaryLength suppressAutoHyphens "
     "suppressBottomSpacing suppressLineNumbers suppressOverlap suppressSpBfAfterPgBrk "
     "suppressSpacingAtTopOfPage suppressTopSpacing suppressTopSpacingWP "
     "swapBordersFacingPages sz szCs tabIndex table tabs tag targetScreenSz tblCaption "
     "tblCellMar tblCellSpacing tblDescription tblGrid tblGridChange tblInd tblLayout "
     "tblLook tblOverlap tblPrChange tblPrEx tblPrExChange tblStyleColBandSize tblStylePr "
     "tblStyleRowBandSize tblW tblpPr tcFitText tcMar tcPrChange tcW temporary text "
     "textAlignment textDirection textboxTightWrap themeFontLang title tl2br tmpl top "
     "topLinePunct tr2bl trHeight trPrChange trackRevisions truncateFontHeightsLikeWP6 "
     "types udl uiPriority ulTrailSpace underlineTabInNumList unhideWhenUsed uniqueTag "
     "updateFields useAltKinsokuLineBreakRules useAnsiKerningPairs useFELayout "
     "useNormalStyleForList usePrinterMetrics useSingleBorderforContiguousCells "
     "useWord2002TableStyleRules useWord97LineBreakRules useXSLTWhenSaving vAlign view "
     "viewMergedData w wAfter wBefore webHidden webSettings widowControl wordWrap "
     "wpJustification wpSpaceWidth wrapTrailSpaces writeProtection zoom"},
};
// clang-format on

}  // namespace

std::span<const Names> wordprocessing() {
    return wordprocessing_rows;
}

}  // namespace voetnoot::docx::scan::inventory
