#include "pipeline/run/take_from_witness.hpp"

#include "pipeline/normalize/letterhead/dates.hpp"
#include "pipeline/normalize/letterhead/letterhead.hpp"
#include "pipeline/phrase/make.hpp"
#include "pipeline/text/text.hpp"
#include "pipeline/witness/witness_rules.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace voetnoot {

namespace {

namespace letterhead = normalize::letterhead;

// The lines of a passage, as its page has them.
std::vector<std::string> lines_of(const witness::Testimony& original, const witness::WordRange& range) {
    std::vector<std::string> lines;
    for (std::size_t i = range.begin; i < range.end; ++i) {
        const witness::Word& word = original.words[i];
        const witness::Rectangle& box = word.place.box;
        const bool goes_on = i != range.begin && box.bottom < original.words[i - 1].place.box.top &&
                             original.words[i - 1].place.box.bottom < box.top;
        if (goes_on) (lines.back() += word.joined ? "" : " ") += word.text;
        else lines.push_back(word.text);
    }
    return lines;
}

struct Line {
    Field field = Field::none;
    std::string label, value;
    std::string text() const { return label.empty() ? value : fmt::format("{} {}", label, value); }
};

bool begins_field(const std::string& line) {
    return letterhead::read_date_line(line) || letterhead::read_line_label(line);
}

// An addressee has several lines; a number goes on behind a sign that joins, and where no letter
// follows.
bool goes_on(Field field, const std::string& value, const std::string& next) {
    if (field == Field::date || begins_field(next)) return false;
    if (field == Field::addressee) return true;
    const bool open = value.ends_with('/') || value.ends_with('-') || value.ends_with(',');
    const bool has_letters = std::any_of(
        next.begin(), next.end(), [](char c) { return (static_cast<unsigned char>(c) | 0x20) >= 'a'; });
    return open || !has_letters;
}

// A label that stands alone takes the line below it.
std::optional<Line> read_line(const std::vector<std::string>& lines, std::size_t& at) {
    const std::string& line = lines[at];
    if (letterhead::read_date_line(line)) return Line{Field::date, {}, line};
    const auto label = letterhead::read_line_label(line);
    if (!label) return std::nullopt;
    std::string value(trim(std::string_view(line).substr(label->length)));
    if (value.empty() && at + 1 < lines.size()) value = lines[++at];
    while (at + 1 < lines.size() && goes_on(label->field, value, lines[at + 1]))
        value.append(" ").append(lines[++at]);
    return Line{label->field, std::string(trim(std::string_view(line).substr(0, label->length))), value};
}

Inlines inlines(const std::string& text) {
    if (text.empty()) return {};
    return {Inline{Text{clean(text), {}}}};
}

class Taking {
public:
    Taking(const std::vector<Field>& wanted, Normalized& letter, Findings& findings)
        : wanted_(wanted), letter_(letter), findings_(findings) {}

    void passage(const std::vector<std::string>& lines) {
        for (std::size_t i = 0; i < lines.size(); ++i)
            if (const auto line = read_line(lines, i);
                line && std::find(wanted_.begin(), wanted_.end(), line->field) != wanted_.end())
                take(*line);
    }

    bool finish() {
        if (group_.lines.empty()) return false;
        auto& groups = letter_.document.letterhead.groups;
        groups.insert(groups.begin(), std::move(group_));
        return true;
    }

private:
    void take(const Line& line) {
        group_.lines.push_back({line.field, inlines(line.label), inlines(line.value), {}});
        letter_.journal.push_back({Fate::taken,
                                   {},
                                   {},
                                   clean(line.text()),
                                   std::string(witness_rules::taken_from_witness.id)});
        findings_.add(witness_rules::taken_from_witness, {},
                      phrase("'{}' is taken over from the original as its {}", line.text(),
                             sentence(name(line.field))));
        if (line.field == Field::date && !letter_.document.date)
            letter_.document.date = letterhead::read_printed_date(line.value);
    }

    const std::vector<Field>& wanted_;
    Normalized& letter_;
    Findings& findings_;
    LetterHeadGroup group_;
};

}  // namespace

bool take_from_witness(const witness::Testimony& original, const witness::Comparison& comparison,
                       const std::vector<Field>& wanted, Normalized& letter, Findings& findings) {
    Taking taking(wanted, letter, findings);
    for (const witness::Statement& statement : comparison.statements)
        if (statement.rule == &witness_rules::letterhead_lost)
            taking.passage(lines_of(original, statement.words_a));
    return taking.finish();
}

}  // namespace voetnoot
