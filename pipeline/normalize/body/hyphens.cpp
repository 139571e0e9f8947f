#include "pipeline/normalize/body/body.hpp"

#include "pipeline/draft/leaves.hpp"
#include "pipeline/normalize/draft_text.hpp"
#include "pipeline/phrase/make.hpp"
#include "pipeline/rules/letter_rules.hpp"
#include "pipeline/spelling/hyphen.hpp"
#include "pipeline/text/ascii.hpp"
#include "pipeline/text/text.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <set>
#include <string>
#include <vector>

namespace voetnoot::normalize::body {

namespace {

using letter_rules::no_dictionary;
using letter_rules::word_joined;
using letter_rules::word_perhaps_cut;

bool is_in_word(char32_t c) {
    return c == U'-' || c == U'\'' || c == U'’' || is_word_character(c);
}

// The word with which a text ends, its hyphens included; empty where what stands before it shows that it
// is none (an address, a number with signs).
std::string_view last_word(std::string_view text) {
    std::size_t begin = text.find_last_of(" \t\n");
    begin = begin == std::string_view::npos ? 0 : begin + 1;
    for (std::size_t i = begin; i < text.size();) {
        const std::size_t at = i;
        const char32_t c = next_code_point(text, i);
        if (is_in_word(c)) continue;
        if (at != begin) return {};
        begin = i;  // a bracket or a quote
    }
    return text.substr(begin);
}

std::string_view first_word(std::string_view text) {
    std::size_t end = 0;
    while (end < text.size()) {
        std::size_t next = end;
        if (!is_in_word(next_code_point(text, next))) break;
        end = next;
    }
    return text.substr(0, end);
}

bool is_letter_byte(char c) {  // or of a letter beyond ASCII
    return is_letter(c) || static_cast<unsigned char>(c) >= 0x80;
}

// Does a text stop at "uitvoe-"?
bool ends_cut(std::string_view text) {
    return text.size() >= 2 && text.back() == '-' && is_letter_byte(text[text.size() - 2]);
}

bool is_exact(const draft::Text& text) {
    return text.text.size() == text.span.end - text.span.begin;
}

// "uitvoe- ring" within one text: it is made three.
void divide(draft::Inlines& content) {
    draft::Inlines divided;
    for (draft::Inline& node : content) {
        auto* text = std::get_if<draft::Text>(&node.value);
        if (text == nullptr || !is_exact(*text) || text->text.find("- ") == std::string::npos) {
            divided.push_back(std::move(node));
            continue;
        }
        const std::string whole = std::move(text->text);
        const Span span = text->span;
        std::size_t begin = 0;
        const auto add = [&](std::size_t end) {
            divided.push_back({draft::Text{whole.substr(begin, end - begin),
                                           {span.part, span.begin + static_cast<std::uint32_t>(begin),
                                            span.begin + static_cast<std::uint32_t>(end)}}});
            begin = end;
        };
        for (std::size_t i = whole.find("- "); i != std::string::npos; i = whole.find("- ", i + 1)) {
            const std::size_t rest = i + 2;
            if (i == 0 || !is_letter_byte(whole[i - 1]) || rest == whole.size() ||
                !is_letter_byte(whole[rest]))
                continue;
            add(i + 1);
            add(rest);
        }
        add(whole.size());
    }
    content = std::move(divided);
}

class WordJoiner {
public:
    explicit WordJoiner(Workbench& work) : work_(work) {}

    void content(draft::Inlines& content) {
        if (flat_text(content).find('-') == std::string::npos) return;
        divide(content);
        std::vector<draft::Inline*> nodes;
        std::vector<std::string> languages;
        draft::for_each_inline(content, [&](draft::Inline& node, const std::string& language) {
            nodes.push_back(&node);
            languages.push_back(language.empty() ? work_.language : language);
        });
        for (std::size_t i = 0; i + 2 < nodes.size(); ++i) {
            auto* before = std::get_if<draft::Text>(&nodes[i]->value);
            auto* after = std::get_if<draft::Text>(&nodes[i + 2]->value);
            if (before == nullptr || after == nullptr || !ends_cut(before->text)) continue;
            if (!is_seam(*nodes[i + 1]) || after->text.empty() || !is_letter_byte(after->text.front()))
                continue;
            const bool goes_on = first_word(after->text).size() == after->text.size() &&
                                 i + 3 < nodes.size() && begins_in_word(*nodes[i + 3]);
            pair(*before, *nodes[i + 1], *after, languages[i], goes_on);
        }
    }

private:
    // A line's end, the seam of two pieces, or a blank between them.
    static bool is_seam(const draft::Inline& node) { return is_blank(node); }

    // Does the word before it go on here? A reference ends it.
    static bool begins_in_word(const draft::Inline& node) {
        const auto* text = std::get_if<draft::Text>(&node.value);
        return text != nullptr && !text->text.empty() && is_letter_byte(text->text.front());
    }

    void pair(draft::Text& before, draft::Inline& seam, draft::Text& after, const std::string& language,
              bool is_a_part) {
        std::string_view first = last_word(before.text);
        if (first.size() < 2) return;
        first.remove_suffix(1);
        const std::string_view second = first_word(after.text);
        const auto* blank = std::get_if<draft::Text>(&seam.value);
        const bool written = blank != nullptr && !blank->span.empty();  // a blank of the letter
        const CutWord word{first, second, language, !written};
        const bool can_be_mended = is_exact(before) && is_exact(after) && !is_a_part;
        const Dictionary* dictionary = nullptr;
        Hyphen hyphen = read_hyphen(word, nullptr, words_of_letter());
        if (hyphen == Hyphen::unknown) {
            dictionary = ask_for(language, after.span);
            hyphen = read_hyphen(word, dictionary, words_of_letter());
        }
        if (hyphen == Hyphen::hanging) return;
        if (hyphen == Hyphen::unknown || !can_be_mended) {
            work_.report(word_perhaps_cut, before.span,
                         phrase("'{}- {}' may be one word, but is not joined", first, second));
            return;
        }
        mend(before, seam, after, hyphen == Hyphen::of_line);
    }

    void mend(draft::Text& before, draft::Inline& seam, draft::Text& after, bool without_hyphen) {
        const std::string first(last_word(before.text));
        const std::string second(first_word(after.text));
        const std::uint32_t end = before.span.end;
        const Span hyphen{before.span.part, end - 1, end};
        const std::string shown = first.substr(0, first.size() - (without_hyphen ? 1 : 0)) + second;
        work_.report(word_joined, hyphen, phrase("'{} {}' is '{}'", first, second, shown));
        if (without_hyphen) {
            before.text.pop_back();
            before.span.end = end - 1;
            work_.book_replaced(hyphen, &word_joined, "");
        }
        const bool one_part = before.span.part == after.span.part;  // else a page ends here
        work_.book(Fate::run_on, {after.span.part, one_part ? end : after.span.begin, after.span.begin},
                   &word_joined);
        const Span nothing{before.span.part, before.span.end, before.span.end};
        seam.value = draft::Text{"", nothing};
    }

    const Dictionary* ask_for(const std::string& language, const Span& place) {
        if (work_.dictionaries == nullptr) return nullptr;
        const Dictionary* dictionary = work_.dictionaries->of(language);
        if (dictionary == nullptr) {
            if (missing_.insert(language).second) report_missing(language, place);
            return nullptr;
        }
        for (const Resource* resource : dictionary->resources())
            if (std::find(work_.resources.begin(), work_.resources.end(), resource) ==
                work_.resources.end())
                work_.resources.push_back(resource);
        return dictionary;
    }

    void report_missing(const std::string& language, const Span& place) {
        const std::string install = dictionary_install(language);
        work_.findings.add(
            no_dictionary, place, phrase("there is no dictionary of the language '{}'", language),
            install.empty() ? sentence(no_dictionary.hint) : phrase("Install it with: {}", install));
    }

    // In lower case, with the hyphens within; gathered when the first hyphen asks for them.
    const std::set<std::string, std::less<>>& words_of_letter() {
        if (gathered_) return words_;
        gathered_ = true;
        const auto gather = [this](const draft::Inlines& content) {
            const std::string text = lower_case(flat_text(content));
            for_each_run(text, [this](std::string_view run, bool is_space) {
                if (is_space) return;
                while (!run.empty() && !is_letter_byte(run.front())) run.remove_prefix(1);
                const std::string_view word = first_word(run);
                if (!word.empty() && word.back() != '-') words_.emplace(word);
            });
        };
        for (const Piece& piece : work_.flow)
            if (piece.role == Piece::Role::body || piece.role == Piece::Role::note)
                draft::for_each_leaf(piece.block, gather);
        return words_;
    }

    Workbench& work_;
    std::set<std::string, std::less<>> words_;
    bool gathered_ = false;
    std::set<std::string> missing_;  // languages whose dictionary was told to be missing
};

}  // namespace

void join_words(Workbench& work) {
    if (!work.cuts_words) return;
    WordJoiner joiner(work);
    for (Piece& piece : work.flow)
        if (piece.role == Piece::Role::body || piece.role == Piece::Role::note)
            draft::for_each_leaf(piece.block,
                                 [&joiner](draft::Inlines& content) { joiner.content(content); });
}

}  // namespace voetnoot::normalize::body
