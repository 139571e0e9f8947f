#include "formats/pdfa/layout/text/line_breaks.hpp"

#include "pipeline/text/ascii.hpp"
#include "pipeline/text/text.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace voetnoot::pdfa::layout::text {
namespace {

constexpr int hyphenation_cost = 100;
constexpr int short_part_cost = 100;   // more, where only two or three letters are parted
constexpr int after_hyphen_cost = 50;  // a hyphen that the letter has
constexpr int address_cost = 80;       // after a sign within an address
constexpr int after_slash_cost = 60;

// The words of the text, and what is within each.
class Opportunities {
public:
    Opportunities(const StyledText& text, const std::vector<std::uint32_t>& unicode,
                  Hyphenator* hyphenator)
        : text_(text), bytes_(text.text), unicode_(unicode), hyphenator_(hyphenator) {}

    std::vector<BreakOpportunity> run() {
        std::size_t begin = 0;
        std::string_view previous;
        while (begin < bytes_.size()) {
            std::size_t end = bytes_.find(' ', begin);
            if (end == std::string_view::npos) end = bytes_.size();
            const std::string_view word = bytes_.substr(begin, end - begin);
            if (begin != 0 && unicode_allows(begin))
                result_.push_back({static_cast<std::uint32_t>(begin),
                                   are_tied(previous, word) ? last_resort_break : 0, false});
            if (is_address(word)) within_address(begin, end);
            else within_word(begin, end);
            if (!word.empty()) previous = word;
            begin = end + 1;
        }
        std::sort(result_.begin(), result_.end(),
                  [](const BreakOpportunity& a, const BreakOpportunity& b) { return a.at < b.at; });
        return std::move(result_);
    }

private:
    bool unicode_allows(std::size_t at) const {
        return std::binary_search(unicode_.begin(), unicode_.end(), static_cast<std::uint32_t>(at));
    }
    bool tied(std::size_t at) const { return text_.piece_at(static_cast<std::uint32_t>(at)).tied; }

    void within_word(std::size_t begin, std::size_t end) {
        const auto first =
            std::upper_bound(unicode_.begin(), unicode_.end(), static_cast<std::uint32_t>(begin));
        for (auto at = first; at != unicode_.end() && *at < end; ++at) {
            const bool slash = bytes_[*at - 1] == '/';
            result_.push_back({*at, slash ? after_slash_cost : after_hyphen_cost, false});
        }
        if (hyphenator_ == nullptr) return;
        for (std::size_t at = begin; at < end;) {
            const std::size_t letters = at;
            while (at < end && is_letter_at(at)) skip(at);
            if (at > letters) hyphenate(letters, at);
            else skip(at);
        }
    }

    void hyphenate(std::size_t begin, std::size_t end) {
        Hyphenator* hyphenator =
            text_.piece_at(static_cast<std::uint32_t>(begin)).hyphenator.value_or(hyphenator_);
        if (hyphenator == nullptr) return;
        for (const std::uint32_t point : hyphenator->points(bytes_.substr(begin, end - begin))) {
            const bool short_part = point <= 2 || end - begin - point <= 3;
            result_.push_back({static_cast<std::uint32_t>(begin) + point,
                               hyphenation_cost + (short_part ? short_part_cost : 0), true});
        }
    }

    void within_address(std::size_t begin, std::size_t end) {
        for (std::size_t at = begin + 1; at + 1 < end; ++at) {
            const char sign = bytes_[at];
            const char next = bytes_[at + 1];
            if (std::string_view("/.-?&=_@#").find(sign) == std::string_view::npos) continue;
            const bool in_scheme = sign == '/' && (bytes_[at - 1] == '/' || bytes_[at - 1] == ':');
            if (in_scheme || next == '/' || tied(at + 1) || tied(at)) continue;
            if (sign == '-') {
                before_hyphen(at, begin);
                continue;
            }
            // A lone sign and the last letters of an address do not begin a line.
            if (std::string_view(".,;:)>").find(next) != std::string_view::npos) continue;
            const int cost = sign == '/' ? after_slash_cost : address_cost;
            result_.push_back({static_cast<std::uint32_t>(at + 1), cost, false});
        }
    }

    // Behind it, the line would end as if it had added the hyphen (Chicago 7.46), and who copies the
    // address would lose it.
    void before_hyphen(std::size_t at, std::size_t begin) {
        const bool after_sign = !is_letter_or_digit(bytes_[at - 1]);
        if (at > begin + 1 && !after_sign)
            result_.push_back({static_cast<std::uint32_t>(at), address_cost, false});
    }
    static bool is_letter_or_digit(char c) { return is_alphanumeric(c) || (c & 0x80) != 0; }

    bool is_letter_at(std::size_t at) const {
        if (tied(at)) return false;
        const char32_t c = next_code_point(bytes_, at);
        return u_isalpha(static_cast<UChar32>(c)) != 0;
    }
    void skip(std::size_t& at) const { next_code_point(bytes_, at); }

    const StyledText& text_;
    std::string_view bytes_;
    const std::vector<std::uint32_t>& unicode_;
    Hyphenator* hyphenator_;
    std::vector<BreakOpportunity> result_;
};

}  // namespace

LineBreaks::LineBreaks() {
    UErrorCode status = U_ZERO_ERROR;
    iterator_.reset(ubrk_open(UBRK_LINE, "root", nullptr, 0, &status));
    if (U_FAILURE(status)) throw std::runtime_error("ICU has no rules for line breaks");
}

std::vector<BreakOpportunity> LineBreaks::find(const StyledText& text, Hyphenator* hyphenator) {
    constexpr UChar word_joiner = 0x2060;
    units_.clear();
    bytes_.clear();
    const std::string_view bytes = text.text;
    for (const TextPiece& piece : text.pieces)
        for (std::size_t at = piece.begin; at < piece.end;) {
            const auto byte = static_cast<std::uint32_t>(at);
            const char32_t c = next_code_point(bytes, at);
            if (piece.tied || c <= 0xffff) {
                units_.push_back(piece.tied ? word_joiner : static_cast<UChar>(c));
                bytes_.push_back(byte);
            } else {
                units_.push_back(U16_LEAD(c));
                units_.push_back(U16_TRAIL(c));
                bytes_.insert(bytes_.end(), 2, byte);
            }
        }
    UErrorCode status = U_ZERO_ERROR;
    ubrk_setText(iterator_.get(), units_.data(), static_cast<std::int32_t>(units_.size()), &status);
    if (U_FAILURE(status)) throw std::runtime_error("ICU cannot break lines");
    std::vector<std::uint32_t> unicode;
    for (std::int32_t at = ubrk_first(iterator_.get()); at != UBRK_DONE; at = ubrk_next(iterator_.get()))
        if (at > 0 && at < static_cast<std::int32_t>(units_.size()))
            unicode.push_back(bytes_[static_cast<std::size_t>(at)]);
    return Opportunities(text, unicode, hyphenator).run();
}

}  // namespace voetnoot::pdfa::layout::text
