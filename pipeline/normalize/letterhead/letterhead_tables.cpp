#include "pipeline/normalize/letterhead/letterhead.hpp"

#include "pipeline/normalize/draft_text.hpp"
#include "pipeline/normalize/page_number.hpp"
#include "pipeline/rules/letter_rules.hpp"
#include "pipeline/text/text.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <optional>
#include <set>

namespace voetnoot::normalize::letterhead {

namespace {

constexpr std::size_t longest_line = 400;    // bytes; more is text of the letter
constexpr std::size_t fewest_in_a_head = 2;  // that make a running head a letterhead

using Lines = std::vector<draft::Paragraph>;

// The paragraphs of some blocks in their order; false where there is anything but paragraphs and tables.
bool collect(const draft::Blocks& blocks, Lines& lines) {
    for (const draft::Block& block : blocks) {
        if (const auto* paragraph = std::get_if<draft::Paragraph>(&block.value))
            lines.push_back(*paragraph);
        else if (const auto* table = std::get_if<draft::Table>(&block.value)) {
            for (const draft::Row& row : table->rows)
                for (const draft::Cell& cell : row.cells)
                    if (!collect(cell.content, lines)) return false;
        } else {
            return false;
        }
    }
    return true;
}

std::optional<LineLabel> label_of(const draft::Paragraph& line) {
    return read_line_label(trim(flat_text(line.content)));
}

bool is_only_label(const draft::Paragraph& line) {
    const auto label = label_of(line);
    return label && label->length == trim(flat_text(line.content)).size();
}

std::size_t labels_in(const draft::Blocks& blocks) {
    Lines lines;
    std::set<Field> fields;
    if (!collect(blocks, lines)) return 0;
    for (const draft::Paragraph& line : lines)
        if (const auto label = label_of(line); label && label->field != Field::none)
            fields.insert(label->field);
    return fields.size();
}

bool is_short(const draft::Blocks& blocks) {
    Lines lines;
    return collect(blocks, lines) &&
           std::all_of(lines.begin(), lines.end(), [](const draft::Paragraph& line) {
               return flat_text(line.content).size() <= longest_line;
           });
}

void append(draft::Paragraph& to, draft::Paragraph&& more, draft::Inline seam) {
    to.content.push_back(std::move(seam));
    std::move(more.content.begin(), more.content.end(), std::back_inserter(to.content));
    to.span = join(to.span, more.span);
}

class Letterhead {
public:
    explicit Letterhead(Workbench& work) : work_(work) {}

    // The groups of one table.
    std::vector<draft::Block> groups(const draft::Table& table) {
        for (const draft::Row& row : table.rows) this->row(row);
        end_group();
        return std::move(groups_);
    }

    std::vector<draft::Block> groups(const draft::Blocks& blocks) {
        cell(blocks);
        end_group();
        return std::move(groups_);
    }

private:
    void row(const draft::Row& row) {
        std::vector<const draft::Cell*> filled;
        for (const draft::Cell& cell : row.cells)
            if (!cell.content.empty()) filled.push_back(&cell);
        if (filled.size() == 2 && joined(filled.front()->content, filled.back()->content)) return;
        for (const draft::Cell* each : filled) {
            end_group();
            cell(each->content);
        }
        end_group();
    }

    // "Datum" beside "1 juli 2021"
    bool joined(const draft::Blocks& first, const draft::Blocks& second) {
        Lines label;
        Lines value;
        if (!collect(first, label) || !collect(second, value) || label.size() != 1 || value.empty() ||
            !is_only_label(label.front()) || label_of(value.front()))
            return false;
        end_group();
        open_ = std::move(label.front());
        const Span seam{open_->span.part, open_->span.end, open_->span.end};
        append(*open_, std::move(value.front()), {draft::Text{" ", seam}});
        for (std::size_t i = 1; i < value.size(); ++i) line(std::move(value[i]));
        end_group();
        return true;
    }

    void cell(const draft::Blocks& content) {
        for (const draft::Block& block : content) {
            if (const auto* table = std::get_if<draft::Table>(&block.value)) {
                end_group();
                for (const draft::Row& inner : table->rows) row(inner);
            } else if (const auto* paragraph = std::get_if<draft::Paragraph>(&block.value)) {
                if (label_of(*paragraph)) end_group();
                line(*paragraph);
            }
        }
    }

    void line(draft::Paragraph next) {
        if (const std::string text(trim(fold(flat_text(next.content)))); is_page_number(text)) {
            work_.book(Fate::furniture, next.span, &letter_rules::furniture_removed, "page number");
            work_.report(letter_rules::furniture_removed, next.span,
                         fmt::format("page furniture left out: '{}'", text));
            return;
        }
        if (!open_) {
            open_ = std::move(next);
            return;
        }
        const Span seam{open_->span.part, open_->span.end, open_->span.end};
        append(*open_, std::move(next), {draft::HardBreak{seam}});
    }

    void end_group() {
        if (open_) groups_.push_back({*std::move(open_)});
        open_.reset();
    }

    Workbench& work_;
    std::optional<draft::Paragraph> open_;
    std::vector<draft::Block> groups_;
};

// The content of a table that only places it.
void place(const draft::Blocks& blocks, std::vector<draft::Block>& to) {
    for (const draft::Block& block : blocks) {
        const auto* table = std::get_if<draft::Table>(&block.value);
        if (table == nullptr || !table->only_layout) {
            to.push_back(block);
            continue;
        }
        for (const draft::Row& row : table->rows)
            for (const draft::Cell& cell : row.cells) place(cell.content, to);
    }
}

bool ends_the_head(const draft::Block& block) {
    if (const auto* paragraph = std::get_if<draft::Paragraph>(&block.value))
        return is_salutation(block) || flat_text(paragraph->content).size() > longest_line;
    return std::holds_alternative<draft::Heading>(block.value) ||
           std::holds_alternative<draft::List>(block.value);
}

}  // namespace

void unfold_tables(Workbench& work) {
    std::vector<Piece> flow;
    bool in_head = true;
    const auto add = [&flow](std::vector<draft::Block> blocks) {
        for (draft::Block& block : blocks) flow.push_back({std::move(block)});
    };
    for (Piece& piece : work.flow) {
        const auto* table = std::get_if<draft::Table>(&piece.block.value);
        const auto* furniture = std::get_if<draft::Furniture>(&piece.block.value);
        if (furniture != nullptr && furniture->on_first_page &&
            labels_in(furniture->content) >= fewest_in_a_head) {
            add(Letterhead(work).groups(furniture->content));
            work.change("the head of the first page is the letterhead", "it bears labels of one",
                        furniture->span);
            continue;
        }
        if (table == nullptr) {
            in_head = in_head && !ends_the_head(piece.block);
            flow.push_back(std::move(piece));
            continue;
        }
        const draft::Blocks alone{piece.block};
        if (in_head && labels_in(alone) > 0 && is_short(alone)) {
            add(Letterhead(work).groups(*table));
            work.change("a table of the letterhead is read as lines", "it bears labels of one",
                        table->span);
            continue;
        }
        std::vector<draft::Block> placed;
        place(alone, placed);
        for (const draft::Block& block : placed) in_head = in_head && !ends_the_head(block);
        add(std::move(placed));
    }
    work.flow = std::move(flow);
}

}  // namespace voetnoot::normalize::letterhead
