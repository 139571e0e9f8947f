// Bytes of ASCII, whatever the locale.
#pragma once

namespace voetnoot {

constexpr bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
constexpr bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
constexpr bool is_alphanumeric(char c) {
    return is_digit(c) || is_letter(c);
}
constexpr bool is_blank(char c) {  // within a line
    return c == ' ' || c == '\t';
}

}  // namespace voetnoot
