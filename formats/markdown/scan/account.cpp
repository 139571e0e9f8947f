#include "formats/markdown/scan/account.hpp"

#include "formats/markdown/scan/lexer.hpp"

#include "pipeline/text/text.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace voetnoot::markdown::scan {
namespace {

bool opens_block(Kind kind) {
    return kind == Kind::quote_mark || kind == Kind::bullet_mark || kind == Kind::number_mark ||
           kind == Kind::byte_order_mark;
}

class Accountant {
public:
    Accountant(std::string_view letter, const std::vector<ScanToken>& tokens) : letter_(letter) {
        for (const ScanToken& token : tokens)
            if (!token.span.empty()) words_.push_back(token.span);
        std::sort(words_.begin(), words_.end(),
                  [](const Span& a, const Span& b) { return a.begin < b.begin; });
    }

    std::vector<ScanSyntax> account() {
        Lexer lexer(letter_,
                    [this](Kind kind, std::size_t begin, std::size_t end) { add(kind, begin, end); });
        bool line_start = true;
        for (std::size_t at = 0; at < letter_.size();) {
            pass(at);
            if (next_ < words_.size() && words_[next_].begin <= at) {
                at = words_[next_].end;
                line_start = false;
                continue;
            }
            std::size_t after = at;
            if (is_white_space(next_code_point(letter_, after))) {
                line_start = line_start || letter_[at] == '\n' || letter_[at] == '\r';
                at = after;
                continue;
            }
            const std::size_t pieces = syntax_.size();
            const std::size_t gap_end = next_ < words_.size() ? words_[next_].begin : letter_.size();
            at = std::max(lexer.lex(at, gap_end, line_start), after);
            const bool block =
                pieces < syntax_.size() && opens_block(static_cast<Kind>(syntax_.back().kind));
            line_start = line_start && block;
        }
        return std::move(syntax_);
    }

private:
    // Words that end before `at` are behind us.
    void pass(std::size_t at) {
        while (next_ < words_.size() && words_[next_].end <= at) ++next_;
    }

    // A tag may hold words: those of a picture's description.
    void add(Kind kind, std::size_t begin, std::size_t end) {
        std::size_t word = next_;
        while (begin < end) {
            while (word < words_.size() && words_[word].end <= begin) ++word;
            const bool within = word < words_.size() && words_[word].begin <= begin;
            if (within) {
                begin = words_[word].end;
                continue;
            }
            const std::size_t upto =
                word < words_.size() ? std::min<std::size_t>(end, words_[word].begin) : end;
            syntax_.push_back(
                {static_cast<std::uint32_t>(kind),
                 {0, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(upto)}});
            begin = upto;
            kind = Kind::html_remainder;
        }
    }

    std::string_view letter_;
    std::vector<Span> words_;
    std::size_t next_ = 0;
    std::vector<ScanSyntax> syntax_;
};

}  // namespace

std::vector<ScanSyntax> account(std::string_view letter, const std::vector<ScanToken>& tokens) {
    return Accountant(letter, tokens).account();
}

}  // namespace voetnoot::markdown::scan
