#include "formats/docx/package/open.hpp"

#include "formats/codings/zip/archive.hpp"
#include "formats/docx/package/encoding.hpp"
#include "formats/docx/package/landmarks.hpp"
#include "formats/docx/package/other_formats.hpp"
#include "formats/docx/package/relationships.hpp"
#include "pipeline/format/format.hpp"
#include "pipeline/phrase/make.hpp"

#include <array>
#include <fmt/format.h>
#include <optional>
#include <utility>

namespace voetnoot::docx::package {

namespace {

struct Kind {
    std::string_view name;  // of the relationship
    bool has_paragraphs = false;
};

// In the order of the parts.
constexpr std::array<Kind, 10> kinds{{{"footnotes", true},
                                      {"endnotes", true},
                                      {"header", true},
                                      {"footer", true},
                                      {"comments", true},
                                      {"styles"},
                                      {"numbering"},
                                      {"settings"},
                                      {"chart"},
                                      {"diagramData"}}};

std::string_view a_container(std::string_view bytes) {
    if (const Phrase other = what_it_is(bytes); !other.empty())
        throw Unreadable(phrase("no Word document: {}", other));
    return bytes;
}

class Opener {
public:
    Opener(std::string_view bytes, const Limits& limits) : archive_(a_container(bytes), limits) {}

    std::vector<Source::Part> parts() {
        const Relationships package = relationships("");
        for (const auto& [id, relationship] : package)
            if (relationship.kind == "officeDocument") main_ = relationship.target;
        if (main_.empty() || !archive_.has(main_))
            throw Unreadable(
                phrase("no Word document: {}", what_the_container_is(xml("mimetype").value_or(""))));
        add(main_, true);
        if (const Phrase other = what_the_main_part_is(parts_.front().bytes); !other.empty())
            throw Unreadable(phrase("{}: {}", main_, other));
        const Relationships of_main = relationships(main_);
        for (const Kind& kind : kinds)
            for (const auto& [id, relationship] : of_main)
                if (relationship.kind == kind.name && !relationship.external)
                    add(relationship.target, kind.has_paragraphs);
        for (const auto& [id, relationship] : package)
            if (relationship.kind == "core-properties") add(relationship.target, false);
        add("_rels/.rels", false);
        add_shapes_on_charts(of_main);
        const std::size_t stories = parts_.size();
        for (std::size_t i = 0; i < stories; ++i) add(relationships_part(parts_[i].name), false);
        return std::move(parts_);
    }

private:
    std::optional<std::string> xml(const std::string& part) {
        std::optional<std::string> bytes = archive_.read(part);
        if (bytes) bytes = in_utf8(std::move(*bytes), part);
        return bytes;
    }

    Relationships relationships(const std::string& part) {
        const std::string name = relationships_part(part);
        const auto bytes = xml(name);
        if (!bytes) return {};
        return read_relationships(parse_part({name, *bytes, {}}, 0), part);
    }

    void add_shapes_on_charts(const Relationships& of_main) {
        for (const auto& [id, chart] : of_main) {
            if (chart.kind != "chart" || chart.external) continue;
            for (const auto& [own, shapes] : relationships(chart.target))
                if (shapes.kind == "chartUserShapes" && !shapes.external) add(shapes.target, false);
        }
    }

    void add(const std::string& name, bool has_paragraphs) {
        for (const Source::Part& part : parts_)
            if (part.name == name) return;
        auto bytes = xml(name);
        if (!bytes) return;
        Source::Part part{name, std::move(*bytes), {}};
        if (has_paragraphs) part.landmarks = paragraphs_of(part.bytes, name);
        parts_.push_back(std::move(part));
    }

    codings::zip::Archive archive_;
    std::string main_;
    std::vector<Source::Part> parts_;
};

}  // namespace

Source open(const std::string& name, std::string bytes, const Limits& limits) {
    std::vector<Source::Part> parts = Opener(bytes, limits).parts();
    return Source(name, std::move(bytes), std::move(parts));
}

}  // namespace voetnoot::docx::package
