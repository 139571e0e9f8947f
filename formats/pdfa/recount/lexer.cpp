#include "formats/pdfa/recount/lexer.hpp"

#include "pipeline/text/ascii.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <optional>

namespace voetnoot::pdfa::recount {

namespace {

constexpr std::size_t deepest = 32;
constexpr std::size_t most_operands = 65'536;  // blocks of a CMap have hundreds

enum class Sign : unsigned char { regular, white, delimiter };

constexpr std::array<Sign, 256> signs = [] {
    std::array<Sign, 256> all{};
    for (const unsigned char c : {' ', '\n', '\r', '\t', '\f', '\0'}) all[c] = Sign::white;
    for (const unsigned char c : {'(', ')', '<', '>', '[', ']', '{', '}', '/', '%'})
        all[c] = Sign::delimiter;
    return all;
}();

bool is_white(char c) {
    return signs[static_cast<unsigned char>(c)] == Sign::white;
}
bool is_regular(char c) {
    return signs[static_cast<unsigned char>(c)] == Sign::regular;
}

int hex_digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

// Of few digits, as nearly all are: a double holds them and the power of ten, so their quotient is the
// nearest that there is. Nothing: not such a one.
std::optional<double> short_number(std::string_view word) {
    constexpr std::array<double, 16> powers{1,   1e1, 1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                            1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};
    const bool negative = word.front() == '-';
    if (negative) word.remove_prefix(1);
    if (word.empty() || word.size() >= powers.size()) return std::nullopt;
    std::int64_t digits = 0;
    std::size_t fraction = 0;
    bool point = false;
    for (const char c : word) {
        if (is_digit(c)) {
            digits = digits * 10 + (c - '0');
            fraction += point;
        } else if (c == '.' && !point) {
            point = true;
        } else {
            return std::nullopt;
        }
    }
    if (point && word.size() == 1) return std::nullopt;
    const double value = static_cast<double>(digits) / powers[fraction];
    return negative ? -value : value;
}

bool parse_number(std::string_view word, Operand& operand) {
    if (word.front() == '+') word.remove_prefix(1);
    if (word.empty()) return false;
    const char first = word.front() == '-' && word.size() > 1 ? word[1] : word.front();
    if (first != '.' && !is_digit(first)) return false;
    if (const auto value = short_number(word)) {
        operand.number = *value;
    } else {
        const auto parsed = std::from_chars(word.data(), word.data() + word.size(), operand.number,
                                            std::chars_format::fixed);
        if (parsed.ec != std::errc() || parsed.ptr != word.data() + word.size()) return false;
    }
    operand.kind = Operand::Kind::number;
    constexpr double most = 9007199254740992;  // 2^53
    operand.integer = word.find('.') == std::string_view::npos && std::abs(operand.number) <= most;
    return true;
}

// For another one; what it held has left its room.
void reset(Operand& operand) {
    operand.kind = Operand::Kind::number;
    operand.number = 0;
    operand.integer = false;
    operand.bytes.clear();
}

Operand& nth(std::vector<Operand>& operands, std::size_t n) {
    if (n == operands.size()) operands.emplace_back();
    return operands[n];
}

}  // namespace

const Operand* Operand::find(std::string_view key) const {
    for (std::size_t i = 0; i + 1 < items.size(); i += 2) {
        if (items[i].kind == Kind::name && items[i].bytes == key) return &items[i + 1];
    }
    return nullptr;
}

bool Lexer::next(std::span<const Operand>& operands, std::string_view& op) {
    std::size_t count = 0;
    for (;;) {
        const Token token = read(nth(room_, count), op, 0);
        if (token == Token::operand) {
            if (++count <= most_operands) continue;
            room_.erase(room_.begin(), room_.begin() + most_operands / 2);
            count -= most_operands / 2;
        } else if (token == Token::end || token == Token::op) {
            operands = std::span<const Operand>(room_).first(count);
            return token == Token::op;
        }  // else one that closes nothing
    }
}

Lexer::Token Lexer::read(Operand& operand, std::string_view& word, std::size_t depth) {
    reset(operand);
    const Token token = read_into(operand, word, depth);
    const bool collects =
        operand.kind == Operand::Kind::array || operand.kind == Operand::Kind::dictionary;
    if (!collects) operand.items.clear();
    return token;
}

Lexer::Token Lexer::read_into(Operand& operand, std::string_view& word, std::size_t depth) {
    skip_white_space();
    if (at_ >= data_.size()) return Token::end;
    const char c = data_[at_];
    const char following = at_ + 1 < data_.size() ? data_[at_ + 1] : '\0';
    switch (c) {
        case '(':
            operand.kind = Operand::Kind::string;
            read_string(operand.bytes);
            return Token::operand;
        case '/':
            operand.kind = Operand::Kind::name;
            read_name(operand.bytes);
            return Token::operand;
        case '[':
            ++at_;
            operand.kind = Operand::Kind::array;
            return read_collection(operand, Token::close_array, depth);
        case ']':
            ++at_;
            return Token::close_array;
        case '<':
            if (following == '<') {
                at_ += 2;
                operand.kind = Operand::Kind::dictionary;
                return read_collection(operand, Token::close_dictionary, depth);
            }
            operand.kind = Operand::Kind::string;
            read_hex_string(operand.bytes);
            return Token::operand;
        case '>':
            at_ += following == '>' ? 2 : 1;
            return Token::close_dictionary;
        default:
            break;
    }
    const std::size_t begin = at_;
    while (at_ < data_.size() && is_regular(data_[at_])) ++at_;
    word = data_.substr(begin, at_ - begin);
    if (parse_number(word, operand)) return Token::operand;
    if (word == "true" || word == "false" || word == "null") {
        operand.kind = Operand::Kind::word;
        operand.bytes = word;
        return Token::operand;
    }
    return Token::op;
}

Lexer::Token Lexer::read_collection(Operand& operand, Token close, std::size_t depth) {
    std::size_t count = 0;
    while (depth < deepest) {
        std::string_view word;
        const Token token = read(nth(operand.items, count), word, depth + 1);
        if (token == Token::end || token == close) break;
        if (token == Token::operand) ++count;
    }
    operand.items.resize(count);
    return Token::operand;
}

void Lexer::skip_white_space() {
    while (at_ < data_.size()) {
        if (is_white(data_[at_])) {
            ++at_;
        } else if (data_[at_] == '%') {
            while (at_ < data_.size() && data_[at_] != '\n' && data_[at_] != '\r') ++at_;
        } else if (data_[at_] == ')' || data_[at_] == '{' || data_[at_] == '}') {
            ++at_;  // closes nothing, or belongs to PostScript
        } else {
            return;
        }
    }
}

namespace {

bool is_special_in_string(char c) {
    return c == '(' || c == ')' || c == '\\' || c == '\r';
}

}  // namespace

// Flat: a branch for each escape (ISO 32000-1, 7.3.4.2).
void Lexer::read_string(std::string& into) {
    std::size_t open = 1;
    for (++at_; at_ < data_.size(); ++at_) {
        const std::size_t begin = at_;
        while (at_ < data_.size() && !is_special_in_string(data_[at_])) ++at_;
        into.append(data_.substr(begin, at_ - begin));
        if (at_ >= data_.size()) return;
        const char c = data_[at_];
        if (c == '(') {
            ++open;
        } else if (c == ')') {
            if (--open == 0) {
                ++at_;
                return;
            }
        } else if (c == '\\') {
            if (++at_ >= data_.size()) return;
            const char escaped = data_[at_];
            switch (escaped) {
                case 'n':
                    into += '\n';
                    continue;
                case 'r':
                    into += '\r';
                    continue;
                case 't':
                    into += '\t';
                    continue;
                case 'b':
                    into += '\b';
                    continue;
                case 'f':
                    into += '\f';
                    continue;
                case '\n':
                    continue;
                case '\r':
                    if (at_ + 1 < data_.size() && data_[at_ + 1] == '\n') ++at_;
                    continue;
                default:
                    break;
            }
            if (escaped >= '0' && escaped <= '7') {
                int value = 0;
                std::size_t digits = 0;
                while (digits < 3 && at_ < data_.size() && data_[at_] >= '0' && data_[at_] <= '7') {
                    value = value * 8 + (data_[at_] - '0');
                    ++at_;
                    ++digits;
                }
                --at_;
                into += static_cast<char>(value & 0xFF);
                continue;
            }
            into += escaped;
            continue;
        } else if (c == '\r') {  // an end of line in a string is one line feed
            if (at_ + 1 < data_.size() && data_[at_ + 1] == '\n') ++at_;
            into += '\n';
            continue;
        }
        into += c;
    }
}

void Lexer::read_hex_string(std::string& into) {
    int high = -1;
    for (++at_; at_ < data_.size(); ++at_) {
        const char c = data_[at_];
        if (c == '>') {
            ++at_;
            break;
        }
        const int digit = hex_digit(c);
        if (digit < 0) continue;
        if (high < 0) {
            high = digit;
        } else {
            into += static_cast<char>(high * 16 + digit);
            high = -1;
        }
    }
    if (high >= 0) into += static_cast<char>(high * 16);  // an odd last digit stands before a zero
}

void Lexer::read_name(std::string& into) {
    const std::size_t begin = ++at_;
    while (at_ < data_.size() && is_regular(data_[at_])) ++at_;
    const std::string_view name = data_.substr(begin, at_ - begin);
    std::size_t done = 0;
    for (std::size_t sign = name.find('#'); sign != std::string_view::npos;
         sign = name.find('#', sign + 1)) {
        if (sign + 2 >= name.size()) break;
        const int high = hex_digit(name[sign + 1]), low = hex_digit(name[sign + 2]);
        if (high < 0 || low < 0) continue;
        into.append(name.substr(done, sign - done));
        into += static_cast<char>(high * 16 + low);
        sign += 2;
        done = sign + 1;
    }
    into.append(name.substr(done));
}

std::string_view Lexer::inline_image() {
    const std::size_t begin = std::min(at_ + 1, data_.size());
    for (++at_; at_ + 1 < data_.size(); ++at_) {
        const bool ends = at_ + 2 >= data_.size() || !is_regular(data_[at_ + 2]);
        if (data_[at_] == 'E' && data_[at_ + 1] == 'I' && is_white(data_[at_ - 1]) && ends) {
            const std::size_t end = std::max(begin, at_ - 1);
            at_ += 2;
            return data_.substr(begin, end - begin);
        }
    }
    at_ = data_.size();
    return {};
}

}  // namespace voetnoot::pdfa::recount
