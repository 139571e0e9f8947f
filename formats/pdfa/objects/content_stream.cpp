#include "formats/pdfa/objects/content_stream.hpp"

#include "formats/pdfa/objects/clusters.hpp"
#include "formats/pdfa/objects/number.hpp"
#include "formats/pdfa/objects/strings.hpp"
#include "formats/pdfa/objects/structure_types.hpp"
#include "formats/pdfa/objects/text_showing.hpp"
#include "pipeline/document/visit.hpp"

#include <fmt/format.h>

#include <optional>

namespace voetnoot::pdfa::objects {

namespace {

constexpr std::string_view header = "/Artifact<</Type/Pagination/Subtype/Header>>BDC\n";
constexpr std::string_view footer = "/Artifact<</Type/Pagination/Subtype/Footer>>BDC\n";
constexpr std::string_view rule = "/Artifact<</Type/Layout>>BDC\n";

class PageWriter {
public:
    PageWriter(const Page& page, const Structure& structure, std::vector<CidFont>& fonts,
               PictureTable& pictures)
        : page_(page),
          structure_(structure),
          fonts_(fonts),
          pictures_(pictures),
          text_(content_.operators, fonts) {}

    ContentStream write() {
        for (const PageItem& item : page_.items)
            std::visit(overloaded{[&](const GlyphRun& run) {
                                      if (!run.glyphs.empty()) glyphs(run);
                                  },
                                  [&](const StrokedLine& line) { stroke(line); },
                                  [&](const DrawnPicture& drawn) { picture(drawn); },
                                  [](const LinkArea&) {}},  // an annotation, not content
                       item);
        close();
        return std::move(content_);
    }

private:
    void glyphs(const GlyphRun& run) {
        if (!run.structure) {
            open_artifact(run.origin.y > page_.height / 2 ? header : footer);
            text_.show(run);
            return;
        }
        if (!has_clusters(run)) {
            open(*run.structure, {});
            text_.show(run);
            return;
        }
        for (const RunPart& part : split_clusters(run, units_per_em(run.face))) {
            open(*run.structure, part.actual_text);
            text_.show(part.run);
            if (part.actual_text) close();
        }
    }

    void stroke(const StrokedLine& line) {
        close();
        std::string& out = content_.operators;
        out += rule;
        const auto number = [&](double value, std::string_view after) {
            append_real(out, value, 2);
            out += after;
        };
        number(line.gray, " G ");
        number(line.width, " w ");
        number(line.from.x, " ");
        number(line.from.y, " m ");
        number(line.to.x, " ");
        number(line.to.y, " l S\nEMC\n");
    }

    void picture(const DrawnPicture& drawn) {
        close();
        std::string& out = content_.operators;
        if (drawn.structure) {
            begin_marked(*drawn.structure);
            out += ">>BDC\n";
        } else {
            out += rule;
        }
        out += "q ";
        Rectangle whole = drawn.area;
        if (drawn.crop != Crop{}) {
            rectangle(drawn.area, "re W n ");
            whole = uncropped(drawn);
        }
        append_real(out, whole.right - whole.left, 2);
        out += " 0 0 ";
        append_real(out, whole.top - whole.bottom, 2);
        out += ' ';
        append_real(out, whole.left, 2);
        out += ' ';
        append_real(out, whole.bottom, 2);
        out += fmt::format(" cm /{} Do Q\nEMC\n", pictures_.name(drawn.picture));
    }

    void rectangle(const Rectangle& area, std::string_view after) {
        for (const double value :
             {area.left, area.bottom, area.right - area.left, area.top - area.bottom}) {
            append_real(content_.operators, value, 2);
            content_.operators += ' ';
        }
        content_.operators += after;
    }

    // Where all of the picture would stand.
    static Rectangle uncropped(const DrawnPicture& drawn) {
        const auto part = [](std::uint32_t of_whole) {
            return static_cast<double>(of_whole) / crop_whole;
        };
        const double width =
            (drawn.area.right - drawn.area.left) / (1 - part(drawn.crop.left) - part(drawn.crop.right));
        const double height =
            (drawn.area.top - drawn.area.bottom) / (1 - part(drawn.crop.top) - part(drawn.crop.bottom));
        const double left = drawn.area.left - part(drawn.crop.left) * width;
        const double bottom = drawn.area.bottom - part(drawn.crop.bottom) * height;
        return {left, bottom, left + width, bottom + height};
    }

    void begin_marked(StructureId node) {
        content_.operators += fmt::format("/{}<</MCID {}", structure_type(structure_.at(node).tag),
                                          content_.marked.size());
        content_.marked.push_back(node);
    }

    // Runs of one node that follow each other share a sequence, but a cluster has one of its own. (An
    // ActualText on a span inside the sequence would do, were it not that poppler loses what follows.)
    void open(StructureId node, const std::optional<std::string>& actual_text) {
        if (node_ == node && !actual_text) return;
        close();
        std::string& out = content_.operators;
        begin_marked(node);
        if (actual_text) {
            out += "/ActualText<FEFF";
            append_utf16_hex(out, *actual_text);
            out += '>';
        }
        out += ">>BDC\n";
        node_ = node;
        text_.begin();
    }

    void open_artifact(std::string_view begin) {
        if (artifact_ == begin) return;
        close();
        content_.operators += begin;
        artifact_ = begin;
        text_.begin();
    }

    void close() {
        if (!node_ && artifact_.empty()) return;
        text_.end();
        content_.operators += "EMC\n";
        node_.reset();
        artifact_ = {};
    }

    int units_per_em(FaceId face) const { return fonts_.at(face.index).face().metrics().units_per_em; }

    const Page& page_;
    const Structure& structure_;
    const std::vector<CidFont>& fonts_;
    PictureTable& pictures_;
    ContentStream content_;
    TextShowing text_;
    std::optional<StructureId> node_;  // of the sequence that is open
    std::string_view artifact_;        // or how the artifact that is open began
};

}  // namespace

ContentStream write_content(const Page& page, const Structure& structure, std::vector<CidFont>& fonts,
                            PictureTable& pictures) {
    return PageWriter(page, structure, fonts, pictures).write();
}

std::string font_resource_name(FaceId face) {
    return fmt::format("F{}", face.index);
}

}  // namespace voetnoot::pdfa::objects
