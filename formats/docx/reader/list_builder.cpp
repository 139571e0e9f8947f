#include "formats/docx/reader/list_builder.hpp"

#include <utility>

namespace voetnoot::docx::reader {

void ListBuilder::block(draft::Block block) {
    close_to(0);
    blocks_.push_back(std::move(block));
}

void ListBuilder::item(const NumberLabel& label, draft::Blocks content, const Span& span,
                       const Span& label_span) {
    std::size_t keep = open_.size();
    while (keep > 0 && open_[keep - 1].level > label.level) --keep;
    if (keep > 0 && open_[keep - 1].level == label.level &&
        (open_[keep - 1].name != label.list || open_[keep - 1].list.ordered == label.bullet))
        --keep;
    close_to(keep);
    if (open_.empty() || open_.back().level < label.level) {
        Open list;
        list.list.ordered = !label.bullet;
        list.level = label.level;
        list.name = label.list;
        list.list.span = span;
        open_.push_back(std::move(list));
    }
    draft::ListItem item{label.text, std::move(content), span, label_span};
    open_.back().list.span = join(open_.back().list.span, span);
    open_.back().list.items.push_back(std::move(item));
}

void ListBuilder::close_to(std::size_t count) {
    while (open_.size() > count) {
        draft::List list = std::move(open_.back().list);
        open_.pop_back();
        if (open_.empty()) {
            blocks_.push_back({std::move(list)});
            continue;
        }
        draft::List& outer = open_.back().list;
        outer.span = join(outer.span, list.span);
        outer.items.back().span = join(outer.items.back().span, list.span);
        outer.items.back().content.push_back({std::move(list)});
    }
}

draft::Blocks ListBuilder::take() {
    close_to(0);
    return std::move(blocks_);
}

}  // namespace voetnoot::docx::reader
