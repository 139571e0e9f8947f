#include "formats/docx/scan/run_styles.hpp"

#include "formats/docx/scan/xml_events.hpp"

#include <utility>
#include <vector>

namespace voetnoot::docx::scan {

namespace {

constexpr int farthest_ancestor = 32;

class StyleEvents : public XmlEvents {
public:
    std::map<std::string, RunStyles::Style, std::less<>> styles;
    std::string default_paragraph;
    Strokes defaults;

    void start(const StartTag& tag) override {
        open_.push_back(tag.name);
        if (tag.name == "w:style") {
            style_ = tag.attribute("styleId");
            styles.insert_or_assign(style_, RunStyles::Style{});
            if (tag.attribute("type") == "paragraph" && tag.is_on("default")) default_paragraph = style_;
        } else if (tag.name == "w:basedOn" && around(1) == "w:style") {
            styles[style_].based_on = tag.attribute("val");
        } else if ((tag.name == "w:strike" || tag.name == "w:dstrike") && around(1) == "w:rPr") {
            const bool on = !is_off(tag.attribute("val"));
            if (around(2) == "w:style") set(styles[style_].strokes, tag.name, on);
            if (around(2) == "w:rPrDefault") set(defaults, tag.name, on);
        }
    }
    void end(std::string_view, std::uint32_t) override { open_.pop_back(); }
    void text(std::string_view, std::uint32_t, std::uint32_t) override {}

private:
    static void set(Strokes& strokes, std::string_view name, bool on) {
        (name == "w:strike" ? strokes.one : strokes.two) = on;
    }
    std::string_view around(std::size_t up) const {
        return open_.size() <= up ? std::string_view() : open_[open_.size() - 1 - up];
    }

    std::vector<std::string> open_;
    std::string style_;
};

// Two styles that both strike words strike none (ECMA-376-1, 17.7.3).
bool settled(const std::optional<bool>& direct, const std::optional<bool>& run,
             const std::optional<bool>& paragraph, const std::optional<bool>& otherwise) {
    if (direct) return *direct;
    if (run && paragraph) return *run != *paragraph;
    return run.value_or(paragraph.value_or(otherwise.value_or(false)));
}

}  // namespace

RunStyles::RunStyles(std::string_view styles_xml) {
    if (styles_xml.empty()) return;
    StyleEvents events;
    parse(styles_xml, "word/styles.xml", events);
    styles_ = std::move(events.styles);
    default_paragraph_ = std::move(events.default_paragraph);
    defaults_ = events.defaults;
}

Strokes RunStyles::of(std::string_view style) const {
    Strokes result;
    auto found = styles_.find(style);
    for (int n = 0; n < farthest_ancestor && found != styles_.end(); ++n) {
        const Strokes& own = found->second.strokes;
        if (!result.one) result.one = own.one;
        if (!result.two) result.two = own.two;
        found = styles_.find(found->second.based_on);
    }
    return result;
}

bool RunStyles::struck(std::string_view paragraph_style, std::string_view run_style,
                       const Strokes& direct) const {
    const bool known = styles_.contains(paragraph_style);
    const Strokes paragraph = of(known ? paragraph_style : std::string_view(default_paragraph_));
    const Strokes run = of(run_style);
    return settled(direct.one, run.one, paragraph.one, defaults_.one) ||
           settled(direct.two, run.two, paragraph.two, defaults_.two);
}

}  // namespace voetnoot::docx::scan
