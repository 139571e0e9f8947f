#include "pipeline/normalize/letterhead/letterhead.hpp"
#include "pipeline/normalize/page_number.hpp"

#include "pipeline/normalize/classification.hpp"
#include "pipeline/normalize/draft_text.hpp"
#include "pipeline/normalize/letterhead/dates.hpp"
#include "pipeline/normalize/letterhead/letterhead_words.hpp"
#include "pipeline/text/salutation.hpp"
#include "pipeline/text/text.hpp"

#include <algorithm>
#include <set>

namespace voetnoot::normalize::letterhead {

namespace {

constexpr std::size_t longest_salutation = 100;  // bytes
constexpr std::size_t longest_group = 400;       // of a paragraph of the letterhead
constexpr std::size_t fewest_labels = 2;         // that make a letterhead without a salutation

const draft::Paragraph* paragraph_in(const draft::Block& block) {
    if (const auto* paragraph = std::get_if<draft::Paragraph>(&block.value)) return paragraph;
    const auto* quote = std::get_if<draft::Quote>(&block.value);
    if (quote == nullptr || quote->content.size() != 1) return nullptr;
    return std::get_if<draft::Paragraph>(&quote->content.front().value);
}

// Fields whose value is one line; what follows it is something else.
bool is_one_line(Field field) {
    return field == Field::date || field == Field::phone || field == Field::fax ||
           field == Field::email || field == Field::web_address || field == Field::identification_number;
}

bool is_reference(Field field) {
    return field == Field::our_reference || field == Field::their_reference;
}

bool has_placeholder(const draft::Inlines& content) {
    return std::any_of(content.begin(), content.end(), [](const draft::Inline& node) {
        if (const auto* text = std::get_if<draft::Text>(&node.value)) return text->placeholder;
        if (const auto* strong = std::get_if<draft::Strong>(&node.value))
            return has_placeholder(strong->content);
        if (const auto* emphasis = std::get_if<draft::Emphasis>(&node.value))
            return has_placeholder(emphasis->content);
        const auto* foreign = std::get_if<draft::Foreign>(&node.value);
        return foreign != nullptr && has_placeholder(foreign->content);
    });
}

bool is_picture(const draft::Inlines& line) {
    return !line.empty() && std::all_of(line.begin(), line.end(), [](const draft::Inline& node) {
        return std::holds_alternative<draft::Image>(node.value) || is_blank(draft::Inlines{node});
    }) && std::any_of(line.begin(), line.end(), [](const draft::Inline& node) {
        return std::holds_alternative<draft::Image>(node.value);
    });
}

// Before the first word, where a mark stands before that.
std::size_t leading_blanks(const std::string& text) {
    return static_cast<std::size_t>(trim(text).data() - text.data());
}

// Content cut at a byte of its text. What has no text (a reference) stays behind the text before it.
std::pair<draft::Inlines, draft::Inlines> split(const draft::Inlines& content, std::size_t at);

template <class Container>
void split_container(const Container& container, std::size_t at, draft::Inlines& first,
                     draft::Inlines& second) {
    auto [before, after] = split(container.content, at);
    for (auto* part : {&before, &after}) {
        if (part->empty()) continue;
        Container piece = container;
        piece.content = std::move(*part);
        (part == &before ? first : second).push_back({std::move(piece)});
    }
}

std::pair<draft::Inlines, draft::Inlines> split(const draft::Inlines& content, std::size_t at) {
    draft::Inlines first;
    draft::Inlines second;
    for (const draft::Inline& node : content) {
        const std::size_t length = flat_text(draft::Inlines{node}).size();
        const auto* text = std::get_if<draft::Text>(&node.value);
        if (at >= length && second.empty()) first.push_back(node);
        else if (at == 0 || !second.empty()) second.push_back(node);
        else if (text != nullptr) {
            Span before = text->span;
            Span after = text->span;
            if (text->text.size() == text->span.end - text->span.begin)
                before.end = after.begin = text->span.begin + static_cast<std::uint32_t>(at);
            first.push_back(
                {draft::Text{text->text.substr(0, at), before, text->ids, text->placeholder}});
            second.push_back({draft::Text{text->text.substr(at), after, {}, text->placeholder}});
        } else if (const auto* strong = std::get_if<draft::Strong>(&node.value)) {
            split_container(*strong, at, first, second);
        } else if (const auto* emphasis = std::get_if<draft::Emphasis>(&node.value)) {
            split_container(*emphasis, at, first, second);
        } else if (const auto* foreign = std::get_if<draft::Foreign>(&node.value)) {
            split_container(*foreign, at, first, second);
        } else if (const auto* styled = std::get_if<draft::Styled>(&node.value)) {
            split_container(*styled, at, first, second);
        } else {
            second.push_back(node);
        }
        at -= std::min(at, length);
    }
    return {std::move(first), std::move(second)};
}

class HeadReader {
public:
    HeadReader(const Workbench& work, InlineText& convert) : work_(work), convert_(convert) {}

    void group(const draft::Block& block) {
        const draft::Paragraph& paragraph = *paragraph_in(block);
        std::vector<draft::Inlines> lines = lines_of(paragraph.content);
        std::erase_if(lines, [](const draft::Inlines& line) { return is_blank(line); });
        LetterHeadGroup group;
        group.quoted = std::holds_alternative<draft::Quote>(block.value);
        group.span = draft::span_of(block);
        Field current = carried_;
        if (current == Field::date && !lines.empty() && !read_printed_date(flat_text(lines.front())))
            current = Field::none;
        carried_ = Field::none;
        bool labelled = current != Field::none;
        for (const draft::Inlines& line : lines) {
            const std::string text(trim(flat_text(line)));
            if (const auto label = label_of(block, group, text)) {
                group.lines.push_back(labelled_line(line, *label, current));
                labelled = true;
                if (lines.size() == 1 && group.lines.back().value.empty()) carried_ = label->field;
            } else {
                group.lines.push_back(plain_line(line, text, group, current));
                labelled = labelled || current != Field::none;
            }
        }
        const auto known = work_.known_fields.find(place_of(draft::span_of(block)));
        if (known != work_.known_fields.end())
            for (LetterHeadLine& line : group.lines) {
                if (!says_nothing(line)) line.field = known->second;
            }
        else if (!labelled) guess(group);
        find_addressee(group);
        for (const LetterHeadLine& line : group.lines) seen_.insert(line.field);
        if (!group.lines.empty()) head_.groups.push_back(std::move(group));
    }

    // Who stands first is the sender, where somebody else is the addressee.
    LetterHead take() {
        if (begins_unknown_ && seen_.contains(Field::addressee) && !seen_.contains(Field::sender))
            for (LetterHeadLine& line : head_.groups.front().lines)
                if (!says_nothing(line)) line.field = Field::sender;
        return std::move(head_);
    }

private:
    // `current`: the field of the lines below.
    LetterHeadLine labelled_line(const draft::Inlines& line, const LineLabel& label, Field& current) {
        LetterHeadLine read;
        read.span = span_of(line);
        const draft::Inlines printed = copy(line, {0, line.size()});
        const std::size_t blanks = leading_blanks(flat_text(printed));
        auto [first, second] = split(printed, blanks + label.length);
        const bool unfilled = has_placeholder(second) || reads_as_placeholder(trim(flat_text(second)));
        read.label = convert_.convert(first);
        read.value = convert_.convert(second);
        current = label.field;
        read.field = unfilled ? Field::none : current;
        if (!read.value.empty() && is_one_line(current)) current = Field::none;
        return read;
    }

    LetterHeadLine plain_line(const draft::Inlines& line, const std::string& text,
                              const LetterHeadGroup& above, Field& current) {
        LetterHeadLine read;
        read.span = span_of(line);
        if (is_reference(current) && is_sentence(text)) current = Field::none;
        if (text.ends_with(':')) current = Field::none;  // a label that is not known
        if (current == Field::return_address && !seen_.contains(Field::addressee) &&
            (addresses_somebody(text) || address_is_whole(above)))
            current = Field::addressee;
        read.value = convert_.convert(line);
        read.field = is_site(text) ? Field::web_address : is_mailbox(text) ? Field::email : current;
        if (current == Field::date && read_printed_date(text)) current = Field::none;
        if (is_nothing_said(line, text)) read.field = Field::none;
        return read;
    }

    // By its words; or, where a cell of a table had it alone, by its place.
    std::optional<LineLabel> label_of(const draft::Block& block, const LetterHeadGroup& group,
                                      std::string_view text) const {
        if (const auto label = read_line_label(text)) return label;
        const Place place = place_of(draft::span_of(block));
        const auto length = work_.known_labels.find(place);
        if (!group.lines.empty() || length == work_.known_labels.end()) return std::nullopt;
        return LineLabel{work_.known_fields.at(place), length->second};
    }

    // A logo, the number of a page, the words of a template: never the value of a field.
    static bool is_nothing_said(const draft::Inlines& line, std::string_view text) {
        return is_picture(line) || is_page_number(fold(text)) || has_placeholder(line) ||
               reads_as_placeholder(text);
    }

    // Has the return address that the group ends with its postal code?
    static bool address_is_whole(const LetterHeadGroup& group) {
        return !group.lines.empty() && has_postal_code(plain_text(group.lines.back().value));
    }

    // What a group without any label is, by its place and its words.
    void guess(LetterHeadGroup& group) {
        if (group.lines.empty()) return;
        std::vector<LetterHeadLine*> lines;  // that say something
        for (LetterHeadLine& line : group.lines)
            if (!says_nothing(line)) lines.push_back(&line);
        if (lines.empty()) return;
        const std::string first = plain_text(lines.front()->value);
        std::string all;
        for (const LetterHeadLine* line : lines) all += plain_text(line->value) + ' ';
        Field field = Field::none;
        if (lines.size() == 1 && read_date_line(first)) field = Field::date;
        else if (lines.size() == 1 && is_classification(first)) field = Field::classification;
        else if (names_a_directorate(first)) field = Field::directorate;
        else if (addresses_somebody(first) && !seen_.contains(Field::addressee))
            field = Field::addressee;
        else if (!seen_.contains(Field::sender) && names_an_authority(all)) field = Field::sender;
        else if (head_.groups.empty()) begins_unknown_ = true;
        for (LetterHeadLine* line : lines)
            if (line->field == Field::none) line->field = field;
        if (field == Field::sender || field == Field::directorate) report_addresses(group, field);
    }

    // "Att.: A. de Vries" stands below the name and the address of who is addressed, in the same
    // paragraph, in the one above it, or in several of a line each.
    void find_addressee(LetterHeadGroup& group) {
        const auto is_attention = [](const LetterHeadLine& line) {
            return line.field == Field::addressee &&
                   lower_case(plain_text(line.label)).starts_with("att");
        };
        const auto at = std::find_if(group.lines.begin(), group.lines.end(), is_attention);
        if (at == group.lines.end() || seen_.contains(Field::addressee)) return;
        if (at != group.lines.begin()) {
            address(group.lines.begin(), at);
            return;
        }
        for (auto above = head_.groups.rbegin(); above != head_.groups.rend(); ++above)
            if (!address(above->lines.begin(), above->lines.end()) || above->lines.size() > 1) break;
        if (!head_.groups.empty() && head_.groups.front().lines.front().field == Field::addressee)
            begins_unknown_ = false;
    }

    // Makes lines of which nothing is known the addressee's.
    using LineIterator = std::vector<LetterHeadLine>::iterator;
    static bool address(LineIterator begin, LineIterator end) {
        const auto is_known = [](const LetterHeadLine& line) {
            return line.field != Field::none || !line.label.empty() || says_nothing(line);
        };
        if (std::any_of(begin, end, is_known)) return false;
        std::for_each(begin, end, [](LetterHeadLine& line) { line.field = Field::addressee; });
        return true;
    }

    static bool says_nothing(const LetterHeadLine& line) {
        const std::string text = plain_text(line.value);
        return trim(text).empty() || is_page_number(text) || reads_as_placeholder(trim(text)) ||
               std::all_of(line.value.begin(), line.value.end(),
                           [](const Inline& node) { return std::holds_alternative<Image>(node.value); });
    }

    // Below the name of a sender: a street or a box, and the line with its postal code.
    static void report_addresses(LetterHeadGroup& group, Field field) {
        for (std::size_t i = 1; i < group.lines.size(); ++i) {
            LetterHeadLine& place = group.lines[i];
            LetterHeadLine& street = group.lines[i - 1];
            if (!begins_with_postal_code(plain_text(place.value)) || street.field != field) continue;
            const std::string text = lower_case(plain_text(street.value));
            const bool box = text.starts_with("postbus") || text.starts_with("po box") ||
                             text.starts_with("postfach");
            street.field = place.field = box ? Field::postal_address : Field::visiting_address;
        }
    }

    const Workbench& work_;
    InlineText& convert_;
    LetterHead head_;
    std::set<Field> seen_;
    Field carried_ = Field::none;  // of a label that stands alone in the paragraph before
    bool begins_unknown_ = false;  // the first group says nothing of itself
};

std::size_t labels_in(const draft::Block& block, std::set<Field>& fields) {
    std::size_t count = 0;
    for (const draft::Inlines& line : lines_of(paragraph_in(block)->content)) {
        const std::string text(trim(flat_text(line)));
        const auto label = read_line_label(text);
        if (!label && !read_date_line(text)) continue;
        if (label && label->field == Field::none) continue;
        fields.insert(label ? label->field : Field::date);
        ++count;
    }
    return count;
}

}  // namespace

bool is_salutation(const draft::Block& block) {
    const auto* paragraph = std::get_if<draft::Paragraph>(&block.value);
    if (paragraph == nullptr || node_lines(paragraph->content).size() != 1) return false;
    const std::string text(trim(flat_text(paragraph->content)));
    if (text.size() > longest_salutation || text.empty()) return false;
    if (!text.ends_with(',') && !text.ends_with('!') && !text.ends_with(':')) return false;
    return greets(text);
}

std::size_t end_of_letterhead(const Workbench& work) {
    std::size_t last_labelled = 0;
    std::set<Field> fields;
    for (std::size_t i = 0; i < work.flow.size(); ++i) {
        const Piece& piece = work.flow[i];
        if (piece.role != Piece::Role::body || std::holds_alternative<draft::Rule>(piece.block.value))
            continue;
        if (is_salutation(piece.block)) return i;
        const draft::Paragraph* paragraph = paragraph_in(piece.block);
        if (paragraph == nullptr || flat_text(paragraph->content).size() > longest_group) break;
        if (labels_in(piece.block, fields) > 0 ||
            work.known_fields.contains(place_of(draft::span_of(piece.block))))
            last_labelled = i + 1;
    }
    return fields.size() >= fewest_labels ? last_labelled : 0;
}

LetterHead read_letterhead(const Workbench& work, std::size_t end, InlineText& convert) {
    HeadReader reader(work, convert);
    for (std::size_t i = 0; i < end; ++i)
        if (work.flow[i].role == Piece::Role::body && paragraph_in(work.flow[i].block) != nullptr)
            reader.group(work.flow[i].block);
    return reader.take();
}

std::string value_of(const LetterHead& letterhead, Field field) {
    std::string value;
    for (const LetterHeadGroup& group : letterhead.groups)
        for (const LetterHeadLine& line : group.lines) {
            if (line.field != field) continue;
            const std::string text(trim(fold(plain_text(line.value))));
            if (!value.empty() && !text.empty()) value += ' ';
            value += text;
        }
    return value;
}

}  // namespace voetnoot::normalize::letterhead
