// Of charts and diagrams (ECMA-376-1, 21), and what later versions of Office add.
#include "formats/docx/scan/inventory/tables.hpp"

#include "pipeline/phrase/phrase.hpp"

#include <array>

namespace voetnoot::docx::scan::inventory {

namespace {

// clang-format off
constexpr std::array charts_rows{
    Names{"c", carried, "the words and numbers of a chart",
     "chart chartSpace plotArea title tx rich ser cat val xVal yVal bubbleSize v f pt "
     "strRef numRef strCache numCache strLit numLit multiLvlStrRef multiLvlStrCache lvl "
     "areaChart area3DChart barChart bar3DChart bubbleChart doughnutChart lineChart "
     "line3DChart ofPieChart pieChart pie3DChart radarChart scatterChart stockChart "
     "surfaceChart surface3DChart valAx catAx dateAx serAx userShapes formatCode dLbl "
     "dLbls name trendline trendlineLbl dispUnitsLbl legend"},
    Names{"c", harmless, "layout, looks and bookkeeping",
     "applyToEnd applyToFront applyToSides auto autoTitleDeleted autoUpdate axId axPos "
     "backWall backward bandFmt bandFmts barDir baseTimeUnit bubble3D bubbleScale "
     "builtInUnit chartObject clrMapOvr crossAx crossBetween crosses crossesAt custSplit "
     "custUnit dLblPos dPt dTable data date1904 delete depthPercent dispBlanksAs dispEq "
     "dispRSqr dispUnits downBars dropLines errBarType errBars errDir errValType "
     "evenFooter evenHeader explosion ext extLst externalData firstFooter firstHeader "
     "firstSliceAng floor fmtId formatting forward gapDepth gapWidth grouping h hMode "
     "hPercent headerFooter hiLowLines holeSize idx intercept invertIfNegative lang "
     "layout layoutTarget lblAlgn lblOffset leaderLines legacyDrawingHF legendEntry "
     "legendPos logBase majorGridlines majorTickMark majorTimeUnit majorUnit manualLayout "
     "marker max min minorGridlines minorTickMark minorTimeUnit minorUnit minus noEndCap "
     "noMultiLvlLbl numFmt oddFooter oddHeader ofPieType order orientation overlap "
     "overlay pageMargins pageSetup period perspective pictureFormat pictureOptions "
     "pictureStackUnit pivotFmt pivotFmts pivotSource plotVisOnly plus printSettings "
     "protection ptCount rAngAx radarStyle rotX rotY roundedCorners scaling scatterStyle "
     "secondPiePt secondPieSize selection separator serLines shape showBubbleSize "
     "showCatName showDLblsOverMax showHorzBorder showKeys showLeaderLines showLegendKey "
     "showNegBubbles showOutline showPercent showSerName showVal showVertBorder sideWall "
     "size sizeRepresents smooth spPr splitPos splitType style symbol thickness "
     "tickLblPos tickLblSkip tickMarkSkip trendlineType txPr upBars upDownBars "
     "userInterface varyColors view3D w wMode wireframe x xMode y yMode"},
    Names{"cdr", carried, "shapes on a chart, and their words",
     "sp txBody relSizeAnchor absSizeAnchor grpSp"},
    Names{"cdr", harmless, "layout, looks and bookkeeping",
     "blipFill cNvCxnSpPr cNvGraphicFramePr cNvGrpSpPr cNvPicPr cNvPr cNvSpPr cxnSp ext "
     "from graphicFrame grpSpPr nvCxnSpPr nvGraphicFramePr nvGrpSpPr nvPicPr nvSpPr pic "
     "spPr style to x xfrm y"},
    Names{"dgm", carried, "the points of a diagram",
     "relIds dataModel ptLst pt t cxnLst cxn"},
    Names{"dgm", harmless, "layout, looks and bookkeeping",
     "adj adjLst alg animLvl animOne bg bulletEnabled cat catLst chMax chPref choose "
     "clrData colorsDef colorsDefHdr colorsDefHdrLst constr constrLst desc dir "
     "effectClrLst else extLst fillClrLst forEach hierBranch if layoutDef layoutDefHdr "
     "layoutDefHdrLst layoutNode linClrLst orgChart param prSet presLayoutVars presOf "
     "resizeHandles rule ruleLst sampData scene3d shape sp3d spPr style styleData "
     "styleDef styleDefHdr styleDefHdrLst styleLbl title txEffectClrLst txFillClrLst "
     "txLinClrLst txPr varLst whole"},
    Names{"c07", harmless, "layout, looks and bookkeeping",
     "style"},
    Names{"c14", harmless, "layout, looks and bookkeeping",
     "dropZoneCategories dropZoneData dropZoneFilter dropZoneSeries dropZonesVisible "
     "inSketchMode invertSolidFillFmt pivotOptions showSketchBtn sketchOptions spPr style"},
    Names{"c15", told, marked("labels of the points of a chart"),
     "datalabelsRange dlblRangeCache"},
    Names{"c15", harmless, "layout, looks and bookkeeping",
     "autoCat bubble3D cat categoryFilterException categoryFilterExceptions dLbl "
     "dlblFTEntry dlblFieldTable dlblFieldTableCache explosion f filteredAreaSeries "
     "filteredBarSeries filteredBubbleSeries filteredCategoryTitle filteredLineSeries "
     "filteredPieSeries filteredRadarSeries filteredScatterSeries filteredSeriesTitle "
     "filteredSurfaceSeries formulaRef fullRef invertIfNegative layout leaderLines "
     "levelRef marker numFmt pivotSource ser showDataLabelsRange showLeaderLines spPr "
     "sqref tx txfldGUID xForSave"},
    Names{"c16", harmless, "layout, looks and bookkeeping",
     "uniqueId"},
    Names{"c16r2", harmless, "layout, looks and bookkeeping",
     "literalDataChart uniqueId"},
    Names{"c16r3", harmless, "layout, looks and bookkeeping",
     "dataDisplayOptions16 dispNaAsBlank"},
    Names{"c173", harmless, "layout, looks and bookkeeping",
     "explicitUniqueId"},
    Names{"dgm14", harmless, "layout, looks and bookkeeping",
     "cNvPr recolorImg"},
};
// clang-format on

}  // namespace

std::span<const Names> charts() {
    return charts_rows;
}

}  // namespace voetnoot::docx::scan::inventory
