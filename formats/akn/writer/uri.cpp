#include "formats/akn/writer/uri.hpp"

#include "pipeline/text/ascii.hpp"
#include "pipeline/text/text.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace voetnoot::akn::writer {

namespace {

bool is_hex(char c) {
    return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}
bool is_unreserved(char c) {
    return is_letter(c) || is_digit(c) || std::string_view("-._~").find(c) != std::string_view::npos;
}
bool is_allowed(char c) {  // anywhere outside the host: unreserved, sub-delims, ":@/?#", beyond ASCII
    return is_unreserved(c) || static_cast<unsigned char>(c) >= 0x80 ||
           std::string_view("!$&'()*+,;=:@/?#").find(c) != std::string_view::npos;
}
bool is_escape(std::string_view text, std::size_t i) {
    return text[i] == '%' && i + 2 < text.size() && is_hex(text[i + 1]) && is_hex(text[i + 2]);
}

bool is_scheme(std::string_view text) {
    return !text.empty() && is_letter(text.front()) && std::all_of(text.begin(), text.end(), [](char c) {
        return is_letter(c) || is_digit(c) || c == '+' || c == '-' || c == '.';
    });
}

// [userinfo @] host [: port]
bool is_authority(std::string_view text) {
    const std::size_t at = text.rfind('@');
    if (at != std::string_view::npos) text.remove_prefix(at + 1);
    const std::size_t colon = text.find(':');
    if (text.find('@') != std::string_view::npos) return false;
    if (colon == std::string_view::npos) return true;
    const std::string_view port = text.substr(colon + 1);
    return !port.empty() && port.size() <= 5 && std::all_of(port.begin(), port.end(), is_digit);
}

template <class Keep>
std::string escape(std::string_view text, Keep keep) {
    std::string escaped;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (keep(i)) escaped += text[i];
        else escaped += fmt::format("%{:02X}", static_cast<unsigned char>(text[i]));
    }
    return escaped;
}

}  // namespace

bool is_uri_reference(std::string_view target) {
    for (std::size_t i = 0; i < target.size(); ++i)
        if (!is_allowed(target[i]) && !is_escape(target, i)) return false;
    const std::size_t hash = target.find('#');
    if (hash != std::string_view::npos && target.find('#', hash + 1) != std::string_view::npos)
        return false;

    std::string_view rest = target.substr(0, hash);
    const std::size_t stop = rest.find_first_of(":/?");
    if (stop != std::string_view::npos && rest[stop] == ':') {
        if (!is_scheme(rest.substr(0, stop))) return false;
        rest.remove_prefix(stop + 1);
    }
    if (rest.substr(0, 2) != "//") return true;
    rest.remove_prefix(2);
    const std::string_view authority = rest.substr(0, rest.find_first_of("/?"));
    return std::count(authority.begin(), authority.end(), '@') <= 1 && is_authority(authority);
}

std::string uri_reference(std::string_view target) {
    if (is_uri_reference(target)) return std::string(target);
    const std::size_t hash = target.find('#');
    std::string gently = escape(target, [&](std::size_t i) {
        return is_escape(target, i) || (is_allowed(target[i]) && (target[i] != '#' || i == hash));
    });
    if (is_uri_reference(gently)) return gently;
    return escape(target, [&](std::size_t i) { return is_unreserved(target[i]); });
}

std::string segment(std::string_view text) {
    std::string result;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t begin = i;
        if (is_word_character(next_code_point(text, i))) result.append(text, begin, i - begin);
        else if (!result.empty() && result.back() != '-') result += '-';
    }
    if (!result.empty() && result.back() == '-') result.pop_back();
    return result;
}

}  // namespace voetnoot::akn::writer
