// Of drawings: DrawingML (ECMA-376-1, 20), VML (ECMA-376-4, 19), and what later versions of Office add.
#include "formats/docx/scan/inventory/tables.hpp"

#include "pipeline/phrase/phrase.hpp"

#include <array>

namespace voetnoot::docx::scan::inventory {

namespace {

// clang-format off
constexpr std::array drawings_rows{
    Names{"a", carried, "text of charts and diagrams",
     "p r t br"},
    Names{"a", carried, "pictures",
     "graphic graphicData blip srcRect hlinkClick"},
    Names{"a", told, marked("a film or a sound"),
     "audioCd audioFile videoFile quickTimeFile wavAudioFile"},
    Names{"a", told, marked("a field in a drawing, whose text is not read"),
     "fld"},
    Names{"a", told, marked("a table in a drawing, whose words are not read"),
     "tbl"},
    Names{"a", harmless, "layout, looks and bookkeeping",
     "accent1 accent2 accent3 accent4 accent5 accent6 ahLst ahPolar ahXY alpha "
     "alphaBiLevel alphaCeiling alphaFloor alphaInv alphaMod alphaModFix alphaOff "
     "alphaOutset alphaRepl anchor arcTo avLst backdrop band1H band1V band2H band2V bevel "
     "bevelB bevelT bgClr bgFillStyleLst biLevel bldChart bldDgm blend blipFill blue "
     "blueMod blueOff blur bodyPr bottom buAutoNum buBlip buChar buClr buClrTx buFont "
     "buFontTx buNone buSzPct buSzPts buSzTx cNvCxnSpPr cNvGraphicFramePr cNvGrpSpPr "
     "cNvPicPr cNvPr cNvSpPr camera cell3D chExt chOff chart close clrChange clrFrom "
     "clrMap clrRepl clrScheme clrTo comp cont contourClr cpLocks cs cubicBezTo custClr "
     "custClrLst custDash custGeom cxn cxnLst cxnSp cxnSpLocks defPPr defRPr dgm dk1 dk2 "
     "ds duotone ea effect effectDag effectLst effectRef effectStyle effectStyleLst end "
     "endCxn endParaRPr ext extLst extraClrScheme extraClrSchemeLst extrusionClr fgClr "
     "fill fillOverlay fillRect fillRef fillStyleLst fillToRect firstCol firstRow flatTx "
     "fmtScheme folHlink font fontRef fontScheme gamma gd gdLst glow gradFill "
     "graphicFrame graphicFrameLocks gray grayscl green greenMod greenOff gridCol grpFill "
     "grpSp grpSpLocks grpSpPr gs gsLst headEnd header headers highlight hlink hlinkHover "
     "hlinkMouseOver hsl hslClr hue hueMod hueOff innerShdw insideH insideV inv invGamma "
     "lastCol lastRow latin left lightRig lin ln lnB lnBlToTr lnDef lnL lnR lnRef lnSpc "
     "lnStyleLst lnT lnTlToBr lnTo lstStyle lt1 lt2 lum lumMod lumOff lvl1pPr lvl2pPr "
     "lvl3pPr lvl4pPr lvl5pPr lvl6pPr lvl7pPr lvl8pPr lvl9pPr majorFont masterClrMapping "
     "minorFont miter moveTo neCell noAutofit noFill norm normAutofit nvCxnSpPr "
     "nvGraphicFramePr nvGrpSpPr nvPicPr nvSpPr nwCell objectDefaults off outerShdw "
     "overrideClrMapping pPr path pathLst pattFill pic picLocks pos prstClr prstDash "
     "prstGeom prstShdw prstTxWarp pt quadBezTo rPr rect red redMod redOff reflection "
     "relOff right rot round rtl sat satMod satOff scene3d schemeClr scrgbClr seCell "
     "shade snd softEdge solidFill sp sp3d spAutoFit spDef spLocks spPr spcAft spcBef "
     "spcPct spcPts srgbClr st stCxn stretch style swCell sx sy sym sysClr tab tabLst "
     "tableStyle tableStyleId tailEnd tblBg tblGrid tblPr tblStyle tblStyleLst tc tcBdr "
     "tcPr tcStyle tcTxStyle theme themeElements themeManager themeOverride tile tileRect "
     "tint tl2br top tr tr2bl txBody txDef txSp uFill uFillTx uLn uLnTx up useSpRect "
     "wholeTbl xfrm"},
    Names{"wp", carried, "drawings and what describes them",
     "inline anchor docPr extent txbx txbxContent"},
    Names{"wp", told, marked("something drawn by hand"),
     "contentPart"},
    Names{"wp", harmless, "layout, looks and bookkeeping",
     "align bg bodyPr cNvCnPr cNvContentPartPr cNvFrPr cNvGraphicFramePr cNvGrpSpPr cNvPr "
     "cNvSpPr effectExtent extLst graphicFrame grpSp grpSpPr lineTo linkedTxbx "
     "nvContentPartPr posOffset positionH positionV simplePos spPr start style wgp whole "
     "wpc wrapNone wrapPolygon wrapSquare wrapThrough wrapTight wrapTopAndBottom wsp xfrm"},
    Names{"pic", carried, "a picture",
     "pic blipFill"},
    Names{"pic", harmless, "layout, looks and bookkeeping",
     "cNvPicPr cNvPr nvPicPr spPr"},
    Names{"lc", told, marked("a drawing whose words are not read"),
     "lockedCanvas"},
    Names{"wps", carried, "a shape and its text box",
     "wsp txbx linkedTxbx"},
    Names{"wps", harmless, "layout, looks and bookkeeping",
     "bodyPr cNvCnPr cNvFrPr cNvPr cNvSpPr extLst spPr style"},
    Names{"wpg", carried, "a group of shapes",
     "wgp grpSp"},
    Names{"wpg", harmless, "layout, looks and bookkeeping",
     "cNvFrPr cNvGraphicFramePr cNvGrpSpPr cNvPr extLst graphicFrame grpSpPr "
     "nvGraphicFramePr xfrm"},
    Names{"wpc", carried, "a canvas of shapes",
     "wpc"},
    Names{"wpc", harmless, "layout, looks and bookkeeping",
     "bg extLst whole"},
    Names{"wp14", harmless, "layout, looks and bookkeeping",
     "pctHeight pctPosHOffset pctPosVOffset pctWidth sizeRelH sizeRelV"},
    Names{"wp15", told, marked("a film of the web"),
     "webVideoPr"},
    Names{"a14", told, marked("a formula in a drawing, whose words are not read"),
     "m"},
    Names{"a14", harmless, "layout, looks and bookkeeping",
     "artisticBlur artisticCement artisticChalkSketch artisticCrisscrossEtching "
     "artisticCutout artisticFilmGrain artisticGlass artisticGlowDiffused "
     "artisticGlowEdges artisticLightScreen artisticLineDrawing artisticMarker "
     "artisticMosiaicBubbles artisticPaintBrush artisticPaintStrokes "
     "artisticPastelsSmooth artisticPencilGrayscale artisticPencilSketch "
     "artisticPhotocopy artisticPlasticWrap artisticTexturizer artisticWatercolorSponge "
     "backgroundMark backgroundRemoval brightnessContrast cameraTool colorTemperature "
     "compatExt foregroundMark hiddenEffects hiddenFill hiddenLine hiddenScene3d "
     "hiddenSp3d imgEffect imgLayer imgProps isCanvas legacySpreadsheetColorIndex "
     "saturation shadowObscured sharpenSoften useLocalDpi"},
    Names{"a15", told, marked("a line for a signature"),
     "signatureLine"},
    Names{"a15", harmless, "layout, looks and bookkeeping",
     "backgroundPr nonVisualGroupProps objectPr"},
    Names{"a16", harmless, "layout, looks and bookkeeping",
     "colId creationId predDERef rowId"},
    Names{"adec", carried, "a picture that says nothing",
     "decorative"},
    Names{"asvg", carried, "a picture, twice",
     "svgBlip"},
    Names{"aclsh", carried, "words of a classification, in a shape",
     "classification"},
    Names{"ahyp", harmless, "layout, looks and bookkeeping",
     "hlinkClr"},
    Names{"a1611", harmless, "layout, looks and bookkeeping",
     "picAttrSrcUrl"},
    Names{"am3d", told, marked("a model in three dimensions"),
     "model3d"},
    Names{"v", carried, "shapes, their pictures and boxes",
     "shape imagedata textbox textpath group rect roundrect oval image"},
    Names{"v", harmless, "layout, looks and bookkeeping",
     "arc background curve f fill formulas h handles line path polyline shadow shapetype "
     "stroke"},
    Names{"o", carried, "an embedded object, which is told (DOCX-9)",
     "OLEObject"},
    Names{"o", told, marked("a line for a signature"),
     "signatureline"},
    Names{"o", told, marked("something drawn by hand"),
     "ink"},
    Names{"o", harmless, "layout, looks and bookkeeping",
     "FieldCodes LinkType LockedField bottom callout clippath colormenu colormru column "
     "complex diagram entry equationxml extrusion fill idmap left lock proxy r "
     "regrouptable rel relationtable right rules shapedefaults shapelayout skew top"},
    Names{"w10", harmless, "layout, looks and bookkeeping",
     "anchorlock borderbottom borderleft borderright bordertop wrap"},
};
// clang-format on

}  // namespace

std::span<const Names> drawings() {
    return drawings_rows;
}

}  // namespace voetnoot::docx::scan::inventory
