#include "formats/docx/scan/inventory/inventory.hpp"

#include "formats/docx/scan/inventory/tables.hpp"
#include "formats/docx/scan/inventory/words_of_row.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace voetnoot::docx::scan::inventory {

namespace {

using Key = std::pair<std::string_view, std::string_view>;  // prefix, name

std::map<Key, const Names*> by_name() {
    std::map<Key, const Names*> result;
    for (const std::span<const Names> table : tables())
        for (const Names& row : table)
            each_word(row.names,
                      [&](std::string_view name) { result.emplace(Key(row.prefix, name), &row); });
    return result;
}

struct Namespace {
    std::string_view uri;
    std::string_view prefix;
};

// Of the transitional and of the strict form of the standard (ECMA-376-1, annex A), then Microsoft's.
// clang-format off
constexpr std::array<Namespace, 58> namespaces{{
    {"http://schemas.openxmlformats.org/wordprocessingml/2006/main", "w"},
    {"http://purl.oclc.org/ooxml/wordprocessingml/main", "w"},
    {"http://schemas.openxmlformats.org/drawingml/2006/main", "a"},
    {"http://purl.oclc.org/ooxml/drawingml/main", "a"},
    {"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing", "wp"},
    {"http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing", "wp"},
    {"http://schemas.openxmlformats.org/drawingml/2006/picture", "pic"},
    {"http://purl.oclc.org/ooxml/drawingml/picture", "pic"},
    {"http://schemas.openxmlformats.org/drawingml/2006/chart", "c"},
    {"http://purl.oclc.org/ooxml/drawingml/chart", "c"},
    {"http://schemas.openxmlformats.org/drawingml/2006/chartDrawing", "cdr"},
    {"http://purl.oclc.org/ooxml/drawingml/chartDrawing", "cdr"},
    {"http://schemas.openxmlformats.org/drawingml/2006/diagram", "dgm"},
    {"http://purl.oclc.org/ooxml/drawingml/diagram", "dgm"},
    {"http://schemas.openxmlformats.org/drawingml/2006/lockedCanvas", "lc"},
    {"http://purl.oclc.org/ooxml/drawingml/lockedCanvas", "lc"},
    {"http://schemas.openxmlformats.org/officeDocument/2006/math", "m"},
    {"http://purl.oclc.org/ooxml/officeDocument/math", "m"},
    {"http://schemas.openxmlformats.org/schemaLibrary/2006/main", "sl"},
    {"http://purl.oclc.org/ooxml/schemaLibrary/main", "sl"},
    {"http://schemas.openxmlformats.org/markup-compatibility/2006", "mc"},
    {"http://schemas.openxmlformats.org/package/2006/relationships", "rel"},
    {"http://schemas.openxmlformats.org/package/2006/metadata/core-properties", "cp"},
    {"http://purl.org/dc/elements/1.1/", "dc"},
    {"http://purl.org/dc/terms/", "dcterms"},
    {"urn:schemas-microsoft-com:vml", "v"},
    {"urn:schemas-microsoft-com:office:office", "o"},
    {"urn:schemas-microsoft-com:office:word", "w10"},
    {"http://schemas.microsoft.com/office/word/2010/wordml", "w14"},
    {"http://schemas.microsoft.com/office/word/2012/wordml", "w15"},
    {"http://schemas.microsoft.com/office/word/2016/wordml/cid", "w16cid"},
    {"http://schemas.microsoft.com/office/word/2018/wordml/cex", "w16cex"},
    {"http://schemas.microsoft.com/office/word/2020/wordml/sdtdatahash", "w16sdtdh"},
    {"http://schemas.microsoft.com/office/word/2015/wordml/symex", "w16se"},
    {"http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing", "wp14"},
    {"http://schemas.microsoft.com/office/word/2012/wordprocessingDrawing", "wp15"},
    {"http://schemas.microsoft.com/office/word/2010/wordprocessingShape", "wps"},
    {"http://schemas.microsoft.com/office/word/2010/wordprocessingGroup", "wpg"},
    {"http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas", "wpc"},
    {"http://schemas.microsoft.com/office/drawing/2010/main", "a14"},
    {"http://schemas.microsoft.com/office/drawing/2012/main", "a15"},
    {"http://schemas.microsoft.com/office/drawing/2014/main", "a16"},
    {"http://schemas.microsoft.com/office/drawing/2017/decorative", "adec"},
    {"http://schemas.microsoft.com/office/drawing/2016/SVG/main", "asvg"},
    {"http://schemas.microsoft.com/office/drawing/2020/classificationShape", "aclsh"},
    {"http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor", "ahyp"},
    {"http://schemas.microsoft.com/office/drawing/2016/11/main", "a1611"},
    {"http://schemas.microsoft.com/office/drawing/2017/model3d", "am3d"},
    {"http://schemas.microsoft.com/office/drawing/2007/8/2/chart", "c14"},
    {"http://schemas.microsoft.com/office/drawing/2012/chart", "c15"},
    {"http://schemas.microsoft.com/office/drawing/2014/chart", "c16"},
    {"http://schemas.microsoft.com/office/drawing/2015/06/chart", "c16r2"},
    {"http://schemas.microsoft.com/office/drawing/2017/03/chart", "c16r3"},
    {"http://schemas.microsoft.com/office/drawing/2015/10/21/chart", "c173"},
    {"http://schemas.microsoft.com/office/drawing/2010/diagram", "dgm14"},
    {"http://schemas.microsoft.com/office/drawing/2008/diagram", "dsp"},
    {"urn:schemas-microsoft-com:office:excel", "x"},
    {"urn:schemas-microsoft-com:office:powerpoint", "pvml"},
}};
// clang-format on

}  // namespace

std::vector<std::span<const Names>> tables() {
    return {wordprocessing(), drawings(), charts(), extensions()};
}

const Names* find(std::string_view prefix, std::string_view name) {
    static const std::map<Key, const Names*> rows = by_name();
    const auto row = rows.find({prefix, name});
    return row == rows.end() ? nullptr : row->second;
}

std::string_view prefix_of(std::string_view uri) {
    const auto found = std::find_if(namespaces.begin(), namespaces.end(),
                                    [uri](const Namespace& space) { return space.uri == uri; });
    return found == namespaces.end() ? std::string_view() : found->prefix;
}

}  // namespace voetnoot::docx::scan::inventory
