// libFuzzer: the parts of a Word document, changed element by element within a sound package, are read,
// normalized and balanced, or refused.
#include "formats/registry/registry.hpp"
#include "pipeline/run/run.hpp"
#include "tests/fuzz/element_mutator.hpp"
#include "tests/fuzz/stored_zip.hpp"

#include <algorithm>
#include <cstdint>
#include <cstring>

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t limit);

namespace {

// Where a part ends in the input.
constexpr std::string_view end_of_part = "\n====\n";

std::vector<std::string> parts_of(std::string_view bytes) {
    std::vector<std::string> parts;
    while (true) {
        const std::size_t end = bytes.find(end_of_part);
        parts.emplace_back(bytes.substr(0, end));
        if (end == bytes.npos) return parts;
        bytes.remove_prefix(end + end_of_part.size());
    }
}

const std::vector<std::string> names{"w:p",
                                     "w:r",
                                     "w:t",
                                     "w:pPr",
                                     "w:rPr",
                                     "w:tbl",
                                     "w:tr",
                                     "w:tc",
                                     "w:sdt",
                                     "w:sdtContent",
                                     "w:hyperlink",
                                     "w:ins",
                                     "w:del",
                                     "w:moveFrom",
                                     "w:moveTo",
                                     "w:delText",
                                     "w:fldSimple",
                                     "w:fldChar",
                                     "w:instrText",
                                     "w:tab",
                                     "w:br",
                                     "w:sym",
                                     "w:footnoteReference",
                                     "w:footnoteRef",
                                     "w:endnoteReference",
                                     "w:commentReference",
                                     "w:bookmarkStart",
                                     "w:bookmarkEnd",
                                     "w:numPr",
                                     "w:ilvl",
                                     "w:numId",
                                     "w:pStyle",
                                     "w:rStyle",
                                     "w:vertAlign",
                                     "w:vanish",
                                     "w:strike",
                                     "w:lang",
                                     "w:gridSpan",
                                     "w:vMerge",
                                     "w:sectPr",
                                     "w:footnote",
                                     "w:style",
                                     "w:basedOn",
                                     "w:abstractNum",
                                     "w:num",
                                     "w:lvl",
                                     "w:lvlText",
                                     "w:numFmt",
                                     "w:lvlOverride",
                                     "w:startOverride",
                                     "w:ruby",
                                     "w:smartTag",
                                     "w:customXml",
                                     "w:txbxContent",
                                     "w:drawing",
                                     "w:pict",
                                     "w:object",
                                     "mc:AlternateContent",
                                     "mc:Choice",
                                     "mc:Fallback",
                                     "wps:txbx",
                                     "wp:docPr",
                                     "a:blip",
                                     "m:oMath",
                                     "m:f",
                                     "m:num",
                                     "m:den",
                                     "m:r",
                                     "m:t",
                                     "w:body",
                                     "w:document",
                                     "w:altChunk",
                                     "w:onbekend"};
const std::vector<std::string> attributes{"w:val",
                                          "w:id",
                                          "r:id",
                                          "r:embed",
                                          "w:styleId",
                                          "w:type",
                                          "w:name",
                                          "w:fldCharType",
                                          "w:instr",
                                          "w:anchor",
                                          "w:ilvl",
                                          "w:font",
                                          "w:char",
                                          "w:numId",
                                          "w:abstractNumId",
                                          "xml:space",
                                          "Requires",
                                          "descr",
                                          "w:customMarkFollows"};
const std::vector<std::string> values{"0",
                                      "1",
                                      "2",
                                      "-1",
                                      "99999999999",
                                      "",
                                      "Kop1",
                                      "Voetnootmarkering",
                                      "superscript",
                                      "begin",
                                      "separate",
                                      "end",
                                      " HYPERLINK \\l \"x\" ",
                                      " REF _x \\h ",
                                      " EQ \\f(1;2) ",
                                      "%1.%2",
                                      "decimal",
                                      "bullet",
                                      "upperRoman",
                                      "restart",
                                      "preserve",
                                      "r1",
                                      "r9",
                                      "F0B7",
                                      "Symbol",
                                      "wps",
                                      "footnotes",
                                      "_x",
                                      "nl",
                                      "1)",
                                      "Een woord",
                                      "false",
                                      "\xC2\xB9"};

}  // namespace

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t limit,
                                               unsigned seed) {
    if (seed % 16 == 0) return LLVMFuzzerMutate(data, size, limit);
    std::vector<std::string> parts = parts_of({reinterpret_cast<const char*>(data), size});
    std::string& part = parts[seed / 16 % parts.size()];
    part = voetnoot::fuzz::ElementMutator(names, attributes, values, seed).mutate(part);
    std::string changed = parts.front();
    for (std::size_t i = 1; i < parts.size(); ++i) changed.append(end_of_part).append(parts[i]);
    const std::size_t length = std::min(changed.size(), limit);
    std::memcpy(data, changed.data(), length);
    return length;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const voetnoot::Format& format = *voetnoot::find_format(voetnoot::formats(), "docx");
    const std::string bytes =
        voetnoot::fuzz::word_document(parts_of({reinterpret_cast<const char*>(data), size}));
    try {
        const voetnoot::Source letter = voetnoot::open_letter(format, "fuzz.docx", bytes, {});
        voetnoot::read_letter(letter, format, {}, {});
    } catch (const voetnoot::Unreadable&) {
        return 0;
    }
    return 0;
}
