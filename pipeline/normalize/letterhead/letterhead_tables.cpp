#include "pipeline/normalize/letterhead/letterhead.hpp"

#include "pipeline/normalize/draft_text.hpp"
#include "pipeline/normalize/page_number.hpp"
#include "pipeline/phrase/make.hpp"
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

bool has_digit(const draft::Blocks& blocks) {
    return flat_text(blocks).find_first_of("0123456789") != std::string::npos;
}

std::size_t only_labels_in(const draft::Row& row) {
    return static_cast<std::size_t>(
        std::count_if(row.cells.begin(), row.cells.end(), [](const draft::Cell& cell) {
            Lines lines;
            return collect(cell.content, lines) && lines.size() == 1 && is_only_label(lines.front());
        }));
}

// "| Datum | Ons kenmerk | Behandeld in |", whose values stand in the row below.
bool is_row_of_labels(const draft::Row& row) {
    const auto filled = static_cast<std::size_t>(std::count_if(
        row.cells.begin(), row.cells.end(), [](const auto& cell) { return !cell.content.empty(); }));
    return only_labels_in(row) > 1 && only_labels_in(row) * 2 > filled &&
           std::none_of(row.cells.begin(), row.cells.end(),
                        [](const draft::Cell& cell) { return has_digit(cell.content); });
}

bool has_no_label(const draft::Row& row) {
    return std::all_of(row.cells.begin(), row.cells.end(), [](const draft::Cell& cell) {
        Lines lines;
        return collect(cell.content, lines) &&
               std::none_of(lines.begin(), lines.end(),
                            [](const draft::Paragraph& line) { return label_of(line).has_value(); });
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
        rows(table);
        return std::move(groups_);
    }

    std::vector<draft::Block> groups(const draft::Blocks& blocks) {
        cell(blocks);
        end_group();
        return std::move(groups_);
    }

private:
    void rows(const draft::Table& table) {
        for (std::size_t i = 0; i < table.rows.size(); ++i) {
            const bool labels = i + 1 < table.rows.size() && is_row_of_labels(table.rows[i]) &&
                                has_no_label(table.rows[i + 1]);
            if (!labels) {
                row(table.rows[i]);
                continue;
            }
            cells(table.rows[i]);
            ++i;
            know_fields(table.rows[i - 1], table.rows[i]);
            cells(table.rows[i]);
        }
        end_group();
    }

    // What stands below a label is of its field, though every word keeps its place.
    void know_fields(const draft::Row& labels, const draft::Row& values) {
        for (std::size_t c = 0; c < std::min(labels.cells.size(), values.cells.size()); ++c) {
            Lines label;
            Lines value;
            if (!collect(labels.cells[c].content, label) || !collect(values.cells[c].content, value) ||
                label.empty() || value.empty())
                continue;
            if (const auto read = label_of(label.front()))
                work_.known_fields[place_of(value.front().span)] = read->field;
        }
    }

    void row(const draft::Row& row) {
        std::vector<const draft::Cell*> filled;
        for (const draft::Cell& cell : row.cells)
            if (!cell.content.empty()) filled.push_back(&cell);
        for (std::size_t i = 0; i < filled.size(); ++i) {
            if (i + 1 < filled.size() && joined(filled[i]->content, filled[i + 1]->content)) {
                ++i;
                continue;
            }
            end_group();
            cell(filled[i]->content);
        }
        end_group();
    }

    void cells(const draft::Row& row) {
        for (const draft::Cell& each : row.cells) {
            end_group();
            cell(each.content);
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
        const Span place = label.front().span;
        const LineLabel read = *label_of(label.front());
        open_ = std::move(label.front());
        const std::string line_of_both =
            flat_text(open_->content) + ' ' + flat_text(value.front().content);
        if (!read_line_label(trim(line_of_both))) {  // "Kenmerk" is one by its colon, or in its cell
            work_.known_labels[place_of(place)] = read.length;
            work_.known_fields[place_of(place)] = read.field;
        }
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
                rows(*table);
            } else if (const auto* paragraph = std::get_if<draft::Paragraph>(&block.value)) {
                if (label_of(*paragraph)) end_group();
                line(*paragraph);
            }
        }
    }

    void line(draft::Paragraph next) {
        if (const std::string text(trim(fold(flat_text(next.content)))); is_page_number(text)) {
            work_.book(Fate::furniture, next.span, &letter_rules::furniture_removed);
            work_.report(letter_rules::furniture_removed, next.span,
                         phrase("page furniture left out: '{}'", text));
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
            work.change(phrase("the head of the first page is the letterhead"),
                        phrase("it bears labels of one"), furniture->span);
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
            work.change(phrase("a table of the letterhead is read as lines"),
                        phrase("it bears labels of one"), table->span);
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
