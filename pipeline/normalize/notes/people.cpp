#include "pipeline/normalize/notes/notes.hpp"

#include "pipeline/normalize/draft_text.hpp"
#include "pipeline/normalize/notes/back_matter.hpp"
#include "pipeline/normalize/notes/marks.hpp"
#include "pipeline/text/text.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <unicode/uchar.h>

namespace voetnoot::normalize::notes {

namespace {

constexpr std::size_t lines_below_title = 3;

bool is_capitalised(std::string_view word) {
    std::size_t at = 0;
    return !word.empty() && u_isupper(static_cast<UChar32>(next_code_point(word, at))) != 0;
}

bool may_stand_in_a_name(std::string_view word) {
    constexpr std::array<std::string_view, 26> particles{
        "de", "den", "der", "het", "van", "von", "ten", "ter", "te", "in", "la", "le", "di",
        "da", "du",  "en",  "and", "og",  "und", "och", "et",  "i",  "af", "av", "zu", "el"};
    return is_capitalised(word) ||
           std::find(particles.begin(), particles.end(), word) != particles.end();
}

std::string last_word(std::string_view text) {
    const std::vector<std::string> all = words(text);
    return all.empty() ? std::string() : all.back();
}

// A mark behind a name, and before the next name, the end or a bracket.
bool is_behind_name(const Mark& mark) {
    if (!mark.raised || mark.before.empty() || !is_capitalised(last_word(mark.before))) return false;
    const std::string_view after = trim(mark.after);
    constexpr std::array<std::string_view, 10> ends{",",    ";",   "(",    "&",   "en ",
                                                    "and ", "og ", "und ", "et ", "*"};
    return after.empty() || std::any_of(ends.begin(), ends.end(), [after](std::string_view end) {
               return after.starts_with(end);
           });
}

// Nothing but names, each of which bears a mark: at least two.
bool is_line_of_authors(const draft::Paragraph& paragraph, const std::vector<Mark>& marks) {
    if (marks.size() < 2 || !std::all_of(marks.begin(), marks.end(), is_behind_name)) return false;
    const std::vector<std::string> all = words(flat_text(paragraph.content));
    return std::all_of(all.begin(), all.end(), may_stand_in_a_name);
}

std::set<std::string> labels_of(const std::vector<Mark>& marks, int highest) {
    std::set<std::string> labels;
    for (const Mark& mark : marks) {
        if (const auto label = read_label(mark.text, highest)) labels.insert(label->key());
        for (const ListedLabel& listed : read_label_list(mark.text, highest))
            labels.insert(listed.label.key());
    }
    return labels;
}

// Every line of it begins with the mark of an author.
bool is_institute(const draft::Paragraph& paragraph, const std::set<std::string>& labels, int highest) {
    for (const NodeRange& line : node_lines(paragraph.content)) {
        const draft::Inlines content = copy(paragraph.content, line);
        const auto* mark =
            content.empty() ? nullptr : std::get_if<draft::Superscript>(&content.front().value);
        const auto label = mark ? read_label(full_text(mark->content), highest) : std::nullopt;
        if (!label || !labels.contains(label->key())) return false;
    }
    return true;
}

}  // namespace

void find_people(Workbench& work) {
    const std::vector<BackMatter> below = back_matter(work);
    std::size_t since_title = lines_below_title + 1;
    for (std::size_t i = 0; i < work.flow.size(); ++i) {
        Piece& piece = work.flow[i];
        ++since_title;
        if (std::holds_alternative<draft::Heading>(piece.block.value)) since_title = 0;
        const auto* paragraph = std::get_if<draft::Paragraph>(&piece.block.value);
        if (paragraph == nullptr || piece.role != Piece::Role::body) continue;
        if (below[i] != BackMatter::none) {
            const std::vector<Mark> marks = marks_of(paragraph->content);
            const bool work_of_authors =
                !marks.empty() && !marks.front().before.empty() && is_behind_name(marks.front());
            piece.people = work_of_authors;
        } else if (since_title <= lines_below_title) {
            const std::vector<Mark> marks = marks_of(paragraph->content);
            if (!is_line_of_authors(*paragraph, marks)) continue;
            const std::set<std::string> labels = labels_of(marks, work.highest_number);
            piece.people = true;
            for (std::size_t k = i + 1; k < work.flow.size(); ++k) {
                const auto* next = std::get_if<draft::Paragraph>(&work.flow[k].block.value);
                if (next == nullptr || !is_institute(*next, labels, work.highest_number)) break;
                work.flow[k].people = true;
            }
        }
    }
}

}  // namespace voetnoot::normalize::notes
