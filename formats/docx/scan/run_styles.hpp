// What styles.xml says of the runs of a paragraph, as far as it changes what is read: struck words.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace voetnoot::docx::scan {

struct Strokes {
    std::optional<bool> one;  // w:strike
    std::optional<bool> two;  // w:dstrike
};

class RunStyles {
public:
    struct Style {
        std::string based_on;
        Strokes strokes;
    };

    RunStyles() = default;
    explicit RunStyles(std::string_view styles_xml);

    // Of a run with that direct formatting.
    bool struck(std::string_view paragraph_style, std::string_view run_style,
                const Strokes& direct) const;

private:
    Strokes of(std::string_view style) const;  // with those that it is based on

    std::map<std::string, Style, std::less<>> styles_;
    std::string default_paragraph_;
    Strokes defaults_;
};

}  // namespace voetnoot::docx::scan
