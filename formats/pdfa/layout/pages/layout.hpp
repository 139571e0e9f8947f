// Layout: Document → pages and structure tree. The chain, each step a value of its own:
//
//   Document → structure tree + styled text → shaped words → lines → flow → pages
//
// Pure but for its caches, which never change a byte. Arithmetic is in whole 1/65536 points, so that
// every machine gets the same pages.
//
// A character that no face has is a finding (PDF-1) with the character and its span; the page shows the
// replacement character in its place, whose text is still the letter's.
#pragma once

#include "formats/pdfa/structure/page.hpp"
#include "pipeline/document/document.hpp"
#include "pipeline/finding/finding.hpp"
#include "pipeline/format/resources.hpp"

#include <memory>

namespace voetnoot::pdfa::fonts {
class FontSet;
}
namespace voetnoot::pdfa::layout::paragraph {
struct Workbench;
}

namespace voetnoot::pdfa::layout::pages {

// What a worker keeps between letters: faces, patterns of the languages met, shaped words. Belongs to
// one thread. The Resources must outlive it: patterns are loaded when the first letter needs them.
class LayoutContext {
public:
    explicit LayoutContext(Resources& resources);  // throws CannotRun
    ~LayoutContext();
    LayoutContext(LayoutContext&&) noexcept;
    LayoutContext& operator=(LayoutContext&&) noexcept;

    const fonts::FontSet& fonts() const;
    paragraph::Workbench& workbench() { return *workbench_; }

private:
    std::unique_ptr<paragraph::Workbench> workbench_;
};

LaidOut lay_out(const Document& document, LayoutContext& context, Findings& findings);

}  // namespace voetnoot::pdfa::layout::pages
