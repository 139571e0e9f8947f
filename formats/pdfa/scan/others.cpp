#include "formats/pdfa/scan/others.hpp"

#include "formats/pdfa/rules.hpp"
#include "formats/pdfa/scan/sketches.hpp"
#include "pipeline/phrase/make.hpp"
#include "pipeline/text/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <utility>

namespace voetnoot::pdfa::scan {

namespace {

// By kind, those that show nothing of their own left out: links, and the windows of comments.
std::map<std::string, std::size_t> annotations_of(const recount::Page& page) {
    std::map<std::string, std::size_t> kinds;
    QPDFObjectHandle object = page.object;
    QPDFObjectHandle annotations = object.getKey("/Annots");
    if (!annotations.isArray()) return kinds;
    for (QPDFObjectHandle annotation : annotations.aitems()) {
        if (!annotation.isDictionary() || !annotation.getKey("/Subtype").isName()) continue;
        const std::string kind = annotation.getKey("/Subtype").getName().substr(1);
        if (kind != "Link" && kind != "Popup" && !invalid_utf8(kind)) ++kinds[kind];
    }
    return kinds;
}

}  // namespace

void Others::look(recount::PdfFile& file, std::size_t index, const recount::Drawing& drawing,
                  const SeenPage& seen) {
    const Span page{static_cast<std::uint32_t>(index), 0, 0};
    std::string hidden;
    bool shows_text = false;
    for (const SeenGlyph& glyph : seen.glyphs) {
        if (glyph.hidden) hidden += glyph.text;
        else shows_text = shows_text || !glyph.text.empty();
    }
    if (!shows_text && drawing.painted)
        remarks_.push_back({&pdfa_rules::page_without_text, page,
                            phrase("page {} has no text that is seen: it is a picture", index + 1)});
    if (!hidden.empty())
        remarks_.push_back({&pdfa_rules::invisible_text, page,
                            phrase("page {} has text that is not seen, {} characters: '{}'", index + 1,
                                   count_code_points(hidden), excerpt(hidden, 40))});
    std::map<std::string, std::size_t> kinds = annotations_of(file.pages()[index]);
    for (const SeenPicture& picture : seen.pictures)
        if (shows_text && !picture.hidden && !picture.claimed) ++kinds[picture.kind];
    if (shows_text) kinds[std::string(marked("picture"))] += seen.more_pictures;
    if (shows_text) kinds[std::string(marked("drawing"))] += sketches_of(drawing, seen.shown).size();
    for (const auto& [name, count] : kinds) {
        if (count == 0) continue;
        Kind& kind = kinds_[name];
        kind.count += count;
        kind.pages.push_back(index + 1);
    }
}

std::vector<ScanRemark> Others::take() {
    for (const auto& [name, kind] : kinds_) {
        constexpr std::size_t most_named = 5;
        std::string pages;
        for (std::size_t i = 0; i < std::min(most_named, kind.pages.size()); ++i)
            pages += fmt::format("{}{}", i == 0 ? "" : ", ", kind.pages[i]);
        remarks_.push_back({&pdfa_rules::not_carried,
                            {static_cast<std::uint32_t>(kind.pages.front() - 1), 0, 0},
                            counted(kind.pages.size(), "what is not text: {}, {}, on page {}{}",
                                    "what is not text: {}, {}, on pages {}{}", sentence(name),
                                    counted(kind.count, "once", "{} times", kind.count), pages,
                                    kind.pages.size() > most_named ? ", …" : "")});
    }
    return std::move(remarks_);
}

}  // namespace voetnoot::pdfa::scan
