#include "formats/pdfa/recount/lexer.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace voetnoot::pdfa::recount {

namespace {

constexpr std::size_t deepest = 32;
constexpr std::size_t most_operands = 65'536;  // blocks of a CMap have hundreds

bool is_white(char c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\0';
}
bool is_delimiter(char c) {
    switch (c) {
        case '(':
        case ')':
        case '<':
        case '>':
        case '[':
        case ']':
        case '{':
        case '}':
        case '/':
        case '%':
            return true;
        default:
            return false;
    }
}
bool is_regular(char c) {
    return !is_white(c) && !is_delimiter(c);
}

int hex_digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

bool parse_number(std::string_view word, Operand& operand) {
    if (word.front() == '+') word.remove_prefix(1);
    if (word.empty()) return false;
    const char first = word.front() == '-' && word.size() > 1 ? word[1] : word.front();
    if (first != '.' && (first < '0' || first > '9')) return false;
    const auto parsed = std::from_chars(word.data(), word.data() + word.size(), operand.number,
                                        std::chars_format::fixed);
    if (parsed.ec != std::errc() || parsed.ptr != word.data() + word.size()) return false;
    operand.kind = Operand::Kind::number;
    constexpr double most = 9007199254740992;  // 2^53
    operand.integer = word.find('.') == std::string_view::npos && std::abs(operand.number) <= most;
    return true;
}

}  // namespace

const Operand* Operand::find(std::string_view key) const {
    for (std::size_t i = 0; i + 1 < items.size(); i += 2) {
        if (items[i].kind == Kind::name && items[i].bytes == key) return &items[i + 1];
    }
    return nullptr;
}

bool Lexer::next(std::vector<Operand>& operands, std::string_view& op) {
    operands.clear();
    for (;;) {
        Operand operand;
        switch (read(operand, op, 0)) {
            case Token::end:
                return false;
            case Token::op:
                return true;
            case Token::close_array:
            case Token::close_dictionary:
                break;  // one that closes nothing
            case Token::operand:
                if (operands.size() == most_operands) {
                    operands.erase(operands.begin(), operands.begin() + most_operands / 2);
                }
                operands.push_back(std::move(operand));
        }
    }
}

Lexer::Token Lexer::read(Operand& operand, std::string_view& word, std::size_t depth) {
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
    if (depth >= deepest) return Token::operand;
    for (;;) {
        Operand item;
        std::string_view word;
        const Token token = read(item, word, depth + 1);
        if (token == Token::end || token == close) return Token::operand;
        if (token == Token::operand) operand.items.push_back(std::move(item));
    }
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

// Flat: a branch for each escape (ISO 32000-1, 7.3.4.2).
void Lexer::read_string(std::string& into) {
    std::size_t open = 1;
    for (++at_; at_ < data_.size(); ++at_) {
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
    for (++at_; at_ < data_.size() && is_regular(data_[at_]); ++at_) {
        if (data_[at_] == '#' && at_ + 2 < data_.size()) {
            const int high = hex_digit(data_[at_ + 1]);
            const int low = hex_digit(data_[at_ + 2]);
            if (high >= 0 && low >= 0) {
                into += static_cast<char>(high * 16 + low);
                at_ += 2;
                continue;
            }
        }
        into += data_[at_];
    }
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
