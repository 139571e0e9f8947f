// Draft inlines → Document inlines: text cleaned by the one shared rule, superscripts replaced by the
// references that they were bound to, links that may lead nowhere unwrapped.
#pragma once

#include "pipeline/address/address.hpp"
#include "pipeline/document/inline.hpp"
#include "pipeline/draft/draft.hpp"
#include "pipeline/normalize/work.hpp"

#include <vector>

namespace voetnoot::normalize {

class InlineText {
public:
    // `ids` gives the id in the Document of each of the workbench's notes.
    InlineText(Workbench& work, const std::vector<NoteId>& ids) : work_(work), ids_(ids) {}

    Inlines convert(const draft::Inlines& content);

private:
    void append(const draft::Inlines& content, Inlines& result);
    void append_text(const std::string& text, const Span& span, Inlines& result);
    void append_mark(const Binding& binding, Inlines& result);
    void append_image(const draft::Image& image, Inlines& result);
    bool is_reference(const draft::Link& link) const;
    void append_link(const draft::Link& link, Inlines& result);
    void unlink(const draft::Link& link, Reach reach);
    std::string decodable(const std::string& text, const Span& span);

    Workbench& work_;
    const std::vector<NoteId>& ids_;
};

}  // namespace voetnoot::normalize
