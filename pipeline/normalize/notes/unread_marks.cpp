// Spellings of notes that nothing here reads as notes, and that would else stay text without a word.
#include "pipeline/normalize/draft_text.hpp"
#include "pipeline/normalize/notes/notes.hpp"

#include "pipeline/draft/leaves.hpp"
#include "pipeline/phrase/make.hpp"
#include "pipeline/rules/letter_rules.hpp"
#include "pipeline/text/ascii.hpp"
#include "pipeline/text/text.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <optional>
#include <set>

namespace voetnoot::normalize::notes {

namespace {

// What stands at a place of a text, if it looks like a mark.
struct Spelling {
    std::size_t length = 0;
    std::string key;  // of the label
    enum class Kind { inline_note, power, enclosed } kind = Kind::enclosed;
};

std::size_t digits_at(std::string_view text, std::size_t at) {
    std::size_t end = at;
    while (end < text.size() && is_digit(text[end]) && end - at < 4) ++end;
    return end - at;
}

// "^{12}", "^12".
std::optional<Spelling> power(std::string_view text, std::size_t at) {
    const bool braces = text.substr(at + 1, 1) == "{";
    const std::size_t from = at + (braces ? 2 : 1);
    const std::size_t digits = digits_at(text, from);
    if (digits == 0 || (braces && text.substr(from + digits, 1) != "}")) return std::nullopt;
    return Spelling{from + digits + (braces ? 1 : 0) - at, std::string(text.substr(from, digits)),
                    Spelling::Kind::power};
}

// "(12)", "{12}".
std::optional<Spelling> in_brackets(std::string_view text, std::size_t at) {
    const std::size_t digits = digits_at(text, at + 1);
    const char closing = text[at] == '(' ? ')' : '}';
    if (digits == 0 || text.substr(at + 1 + digits, 1) != std::string_view(&closing, 1))
        return std::nullopt;
    return Spelling{digits + 2, std::string(text.substr(at, digits + 2)), Spelling::Kind::enclosed};
}

// "①", "❶": a sign of its own.
std::optional<Spelling> enclosed_number(std::string_view text, std::size_t at) {
    std::size_t next = at;
    const char32_t c = next_code_point(text, next);
    if ((c < U'\u2460' || c > U'\u249B') && (c < U'\u2776' || c > U'\u2793')) return std::nullopt;
    return Spelling{next - at, std::string(text.substr(at, next - at)), Spelling::Kind::enclosed};
}

std::optional<Spelling> spelling_at(std::string_view text, std::size_t at) {
    switch (text[at]) {
        case '^':
            if (text.substr(at + 1, 1) == "[") return Spelling{2, {}, Spelling::Kind::inline_note};
            return power(text, at);
        case '(':
        case '{':
            return in_brackets(text, at);
        case '\xE2':
            return enclosed_number(text, at);
        default:
            return std::nullopt;
    }
}

class UnreadMarks {
public:
    explicit UnreadMarks(Workbench& work) : work_(work) {
        for (const FoundNote& note : work.notes) labels_.insert(note.label.key());
        for (const Piece& piece : work.flow)
            if (const auto* paragraph = std::get_if<draft::Paragraph>(&piece.block.value))
                for (const NodeRange& line : node_lines(paragraph->content))
                    begins(flat_text(copy(paragraph->content, line)));
    }

    void tell() {
        for (const Piece& piece : work_.flow) {
            if (piece.role != Piece::Role::body && piece.role != Piece::Role::note) continue;
            draft::for_each_leaf(piece.block, [this](const draft::Inlines& content) { tell(content); });
        }
    }

private:
    void begins(const std::string& line) {
        const std::string_view text = trim(line);
        if (text.empty()) return;
        const std::optional<Spelling> spelling = spelling_at(text, 0);
        if (spelling && spelling->kind == Spelling::Kind::enclosed) beginnings_.insert(spelling->key);
    }

    void tell(const draft::Inlines& content) {
        char before = ' ';
        draft::for_each_inline(content, [&](const draft::Inline& node, const std::string&) {
            const auto* text = std::get_if<draft::Text>(&node.value);
            if (std::holds_alternative<draft::SoftBreak>(node.value) ||
                std::holds_alternative<draft::HardBreak>(node.value))
                before = ' ';
            if (text == nullptr) return;
            tell(*text, before);
            if (!text->text.empty()) before = text->text.back();
        });
    }

    // Behind a number it is a part of it: "artikel 3(1)".
    void tell(const draft::Text& text, char before) {
        const std::string_view words = text.text;
        for (std::size_t at = 0; at < words.size();) {
            const std::optional<Spelling> spelling = spelling_at(words, at);
            const char last = at == 0 ? before : words[at - 1];
            const bool attached = last != ' ' && !is_digit(last);
            if (spelling && attached && is_told(*spelling, words.substr(0, at)))
                report(text, at, *spelling);
            at += spelling ? spelling->length : 1;
        }
    }

    // "L^2", "10^6": behind one letter or a number.
    static bool is_power(std::string_view before) {
        std::size_t letters = 0;
        while (letters < before.size() && is_letter(before[before.size() - 1 - letters])) ++letters;
        return letters == 1 || letters == 2;
    }

    // What is a note of its own; or leads to one; or to a line that begins as it does.
    bool is_told(const Spelling& spelling, std::string_view before) const {
        switch (spelling.kind) {
            case Spelling::Kind::inline_note:
                return true;
            case Spelling::Kind::power:
                return labels_.contains(spelling.key) && !is_power(before);
            case Spelling::Kind::enclosed:
                break;
        }
        return beginnings_.contains(spelling.key);
    }

    void report(const draft::Text& text, std::size_t at, const Spelling& spelling) {
        const bool exact = text.text.size() == text.span.end - text.span.begin;
        Span span = text.span;
        if (exact) {
            span.begin += static_cast<std::uint32_t>(at);
            span.end = span.begin + static_cast<std::uint32_t>(spelling.length);
        }
        const std::string_view shown = std::string_view(text.text).substr(at, spelling.length);
        const Phrase why = spelling.kind == Spelling::Kind::inline_note
                               ? phrase("a note within the line")
                           : spelling.kind == Spelling::Kind::power ? phrase("a note has its number")
                                                                    : phrase("a line begins with it");
        work_.report(
            letter_rules::mark_not_read, span,
            phrase("'{}' is read as text, although it looks like a note's mark: {}", shown, why));
    }

    Workbench& work_;
    std::set<std::string> labels_;
    std::set<std::string> beginnings_;  // of lines
};

}  // namespace

void tell_unread_marks(Workbench& work) {
    if (!work.explicit_roles) UnreadMarks(work).tell();
}

}  // namespace voetnoot::normalize::notes
