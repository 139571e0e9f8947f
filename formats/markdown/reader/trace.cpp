#include "formats/markdown/reader/trace.hpp"

#include "pipeline/text/ascii.hpp"
#include "pipeline/text/text.hpp"

#include <algorithm>
#include <array>

namespace voetnoot::markdown::reader {
namespace {

bool is_punctuation(char c) {
    return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') ||
           (c >= '{' && c <= '~');
}
bool is_blank_or_end(char c) {
    return is_blank(c) || c == '\n';
}

// The second code point of the character references that stand for two.
bool is_second_of_reference(char32_t c) {
    constexpr std::array<char32_t, 8> seconds{0x338, 0x20D2, 0x20E5, 0xFE00, 0x333, 0x331, 0x200A, U'j'};
    return std::find(seconds.begin(), seconds.end(), c) != seconds.end();
}

// "&amp;" and its kin: the only references that decode to what they begin with.
bool is_ampersand(std::string_view reference) {
    if (reference == "&amp;" || reference == "&AMP;") return true;
    if (!reference.starts_with("&#")) return false;
    const bool hex = reference[2] == 'x' || reference[2] == 'X';
    std::string_view digits = reference.substr(hex ? 3 : 2);
    digits.remove_suffix(1);
    while (digits.starts_with('0')) digits.remove_prefix(1);
    return digits == (hex ? "26" : "38");
}

}  // namespace

char Trace::peek(std::size_t ahead) const {
    return position_ + ahead < leaf_.masked.size() ? leaf_.masked[position_ + ahead] : '\0';
}

bool Trace::at_end() const {
    return leaf_.masked.find_first_not_of(" \t\n", position_) == std::string::npos;
}

std::uint32_t Trace::offset() const {
    return position_ < leaf_.at.size() ? leaf_.at[position_] : leaf_.end_at();
}

std::uint32_t Trace::end_offset() const {
    return position_ == 0 || leaf_.at.empty() ? offset()
                                              : leaf_.at[std::min(position_, leaf_.at.size()) - 1] + 1;
}

void Trace::skip_blanks() {
    while (position_ < leaf_.masked.size() && is_blank_or_end(leaf_.masked[position_])) ++position_;
}

void Trace::skip(char c, std::size_t times) {
    for (; times != 0 && !lost_; --times) {
        if (at(c)) ++position_;
        else lose();
    }
}

void Trace::skip_any(std::string_view one_of, std::size_t times) {
    const char c = peek();
    if (c == '\0' || one_of.find(c) == one_of.npos) return lose();
    skip(c, times);
}

bool Trace::entity(std::string_view literal, std::size_t& done, Run& run) {
    std::size_t size = 1;
    if (peek(size) == '#') ++size;
    while (is_alphanumeric(peek(size))) ++size;
    if (size < 2 || peek(size) != ';') return false;
    ++size;
    const std::string_view reference = std::string_view(leaf_.masked).substr(position_, size);
    if (literal[done] == '&' && !is_ampersand(reference)) return false;
    const Run::Origin origin{leaf_.at[position_], leaf_.at[position_ + size - 1] + 1};
    std::size_t upto = done;
    next_code_point(literal, upto);
    if (std::size_t second = upto; second < literal.size() && literal[second] != peek(size) &&
                                   is_second_of_reference(next_code_point(literal, second)))
        upto = second;
    for (; done < upto; ++done) run.append(literal[done], origin);
    position_ += size;
    return true;
}

void Trace::text(std::string_view literal, bool escapes, Run& run) {
    run.reserve(run.text.size() + literal.size());
    for (std::size_t done = 0; done < literal.size() && !lost_;) {
        const char c = peek();
        if (c == '&' && entity(literal, done, run)) continue;
        if (escapes && c == '\\' && is_punctuation(peek(1)) && peek(1) == literal[done]) ++position_;
        else if (c != literal[done] || position_ >= leaf_.masked.size()) return lose();
        run.append(leaf_.letter[position_], {leaf_.at[position_], leaf_.at[position_] + 1});
        ++position_;
        ++done;
    }
}

void Trace::soft_break() {
    while (peek() == ' ' || peek() == '\t') ++position_;
    skip('\n');
    while (peek() == ' ' || peek() == '\t') ++position_;
}

void Trace::hard_break() {
    if (at('\\')) ++position_;
    soft_break();
}

std::string Trace::code() {
    std::size_t ticks = 0;
    while (peek(ticks) == '`') ++ticks;
    if (ticks == 0) lose();
    if (lost_) return {};
    const std::size_t begin = position_ + ticks;
    const std::string& masked = leaf_.masked;
    std::size_t end = masked.find('`', begin);
    for (std::size_t run = 0; end != std::string::npos; end = masked.find('`', end + run)) {
        for (run = 0; end + run < masked.size() && masked[end + run] == '`';) ++run;
        if (run == ticks) break;
    }
    if (end == std::string::npos) {
        lose();
        return {};
    }
    position_ = end + ticks;
    std::string text = leaf_.letter.substr(begin, end - begin);
    std::replace(text.begin(), text.end(), '\n', ' ');
    if (text.size() > 2 && text.front() == ' ' && text.back() == ' ' &&
        text.find_first_not_of(' ') != text.npos)
        text = text.substr(1, text.size() - 2);
    return text;
}

std::string_view Trace::html(std::string_view literal) {
    if (lost_ || leaf_.masked.compare(position_, literal.size(), literal) != 0) {
        lose();
        return {};
    }
    const std::size_t from = position_;
    position_ += literal.size();
    return std::string_view(leaf_.letter).substr(from, literal.size());
}

// CommonMark 6.5: "(", target, title, ")", sign by sign.
bool Trace::link_target() {
    const std::size_t from = position_;
    const auto give_up = [&] {
        position_ = from;
        return false;
    };
    ++position_;
    skip_blanks();
    if (at('<')) {
        while (peek() != '>' && peek() != '\n' && peek() != '\0')
            position_ += peek() == '\\' && peek(1) != '\n' ? 2 : 1;
        if (!at('>')) return give_up();
        ++position_;
    } else {
        for (std::size_t open = 0; peek() != '\0' && !is_blank_or_end(peek()); ++position_) {
            if (peek() == '\\' && is_punctuation(peek(1))) ++position_;
            else if (peek() == '(') ++open;
            else if (peek() == ')' && open-- == 0) break;
        }
    }
    skip_blanks();
    if (at('"') || at('\'') || at('(')) {
        const char close = at('(') ? ')' : peek();
        for (++position_; peek() != close && peek() != '\0';) position_ += peek() == '\\' ? 2 : 1;
        if (!at(close)) return give_up();
        ++position_;
        skip_blanks();
    }
    if (!at(')')) return give_up();
    ++position_;
    return true;
}

bool Trace::link_label() {
    std::size_t size = 1;
    while (peek(size) != ']' && peek(size) != '[' && peek(size) != '\0')
        size += peek(size) == '\\' ? 2 : 1;
    if (peek(size) != ']') return false;
    position_ += size + 1;
    return true;
}

void Trace::link_end() {
    skip(']');
    if (lost_ || (at('(') && link_target())) return;
    if (at('[')) link_label();
}

}  // namespace voetnoot::markdown::reader
