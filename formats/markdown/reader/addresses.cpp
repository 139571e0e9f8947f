#include "formats/markdown/reader/addresses.hpp"

#include "pipeline/text/ascii.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace voetnoot::markdown::reader {
namespace {

bool is_mailbox_byte(char c) {
    return is_alphanumeric(c) || std::string_view("._+-").find(c) != std::string_view::npos;
}
bool is_host_byte(char c) {
    return is_alphanumeric(c) || c == '-' || c == '_' || c == '.' || (c & 0x80) != 0;
}

bool starts_with_folded(std::string_view text, std::string_view lower) {
    if (text.size() < lower.size()) return false;
    return std::equal(lower.begin(), lower.end(), text.begin(), [](char want, char have) {
        return want == (have >= 'A' && have <= 'Z' ? static_cast<char>(have + ('a' - 'A')) : have);
    });
}

// An address begins at the text's start, after white space or after opening punctuation.
bool may_begin(std::string_view text, std::size_t at) {
    return at == 0 || !is_alphanumeric(text[at - 1]);
}

// White space ends an address; so does a no-break space.
std::size_t end_of_address(std::string_view text, std::size_t from) {
    std::size_t end = from;
    while (end < text.size() && static_cast<unsigned char>(text[end]) > ' ' && text[end] != '<' &&
           text[end] != '>' && text[end] != '"' && text.substr(end, 2) != "\xC2\xA0")
        ++end;
    return end;
}

bool drop_suffix(std::string_view& address, std::string_view suffix) {
    if (!address.ends_with(suffix)) return false;
    address.remove_suffix(suffix.size());
    return true;
}

// Punctuation of the sentence, not of the address.
std::string_view trim_punctuation(std::string_view address) {
    constexpr std::array<std::string_view, 4> closing_quotes{"\u201D", "\u2019", "\u00BB", "\u2026"};
    constexpr std::array<std::pair<char, char>, 2> brackets{{{'(', ')'}, {'[', ']'}}};
    std::array<std::ptrdiff_t, 2> too_many{};  // closed, and never opened
    for (std::size_t i = 0; i < brackets.size(); ++i)
        too_many[i] = std::count(address.begin(), address.end(), brackets[i].second) -
                      std::count(address.begin(), address.end(), brackets[i].first);
    for (bool more = true; more && !address.empty();) {
        more = false;
        if (std::string_view("?!.,:;*_~'|\\").find(address.back()) != std::string_view::npos) {
            address.remove_suffix(1);
            more = true;
            continue;
        }
        for (std::size_t i = 0; i < brackets.size(); ++i) {
            if (too_many[i] <= 0 || !address.ends_with(brackets[i].second)) continue;
            address.remove_suffix(1);
            --too_many[i];
            more = true;
        }
        for (const std::string_view quote : closing_quotes) more = drop_suffix(address, quote) || more;
    }
    return address;
}

// At least one dot between two non-empty parts.
bool is_host(std::string_view host) {
    const std::size_t dot = host.find('.');
    return dot != host.npos && dot != 0 && dot + 1 < host.size() && host.find("..") == host.npos;
}

std::optional<Address> web_address(std::string_view text, std::size_t at) {
    if (!may_begin(text, at)) return std::nullopt;
    const std::string_view rest = text.substr(at);
    std::size_t scheme = 0;
    if (starts_with_folded(rest, "https://")) scheme = 8;
    else if (starts_with_folded(rest, "http://")) scheme = 7;
    else if (!starts_with_folded(rest, "www.")) return std::nullopt;
    // Many that begin and are none must not be read to their ends.
    constexpr std::size_t longest_host = 512;
    const std::string_view beginning = rest.substr(scheme, longest_host);
    const auto name_end = std::find_if_not(beginning.begin(), beginning.end(), is_host_byte);
    if (!is_host(beginning.substr(0, static_cast<std::size_t>(name_end - beginning.begin()))) &&
        !is_host(trim_punctuation(
            beginning.substr(0, static_cast<std::size_t>(name_end - beginning.begin())))))
        return std::nullopt;
    const std::string_view address = trim_punctuation(text.substr(at, end_of_address(text, at) - at));
    if (address.size() <= scheme) return std::nullopt;
    const std::string_view after = address.substr(scheme);
    const auto host_end = std::find_if_not(after.begin(), after.end(), is_host_byte);
    if (!is_host(after.substr(0, static_cast<std::size_t>(host_end - after.begin()))))
        return std::nullopt;
    return Address{at, at + address.size(), (scheme == 0 ? "http://" : "") + std::string(address)};
}

std::optional<Address> mail_address(std::string_view text, std::size_t sign) {
    std::size_t begin = sign;
    while (begin > 0 && is_mailbox_byte(text[begin - 1])) --begin;
    std::size_t end = sign + 1;
    while (end < text.size() && (is_alphanumeric(text[end]) || text[end] == '-' || text[end] == '.'))
        ++end;
    while (end > sign + 1 && !is_alphanumeric(text[end - 1])) --end;
    if (begin == sign || !is_host(text.substr(sign + 1, end - sign - 1))) return std::nullopt;
    return Address{begin, end, "mailto:" + std::string(text.substr(begin, end - begin))};
}

}  // namespace

std::vector<Address> find_addresses(std::string_view text) {
    std::vector<Address> found;
    std::size_t free = 0;  // everything before belongs to an address already
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (at < free || (c != '@' && c != 'h' && c != 'H' && c != 'w' && c != 'W')) continue;
        const auto address = c == '@' ? mail_address(text, at) : web_address(text, at);
        if (!address || address->begin < free) continue;
        free = address->end;
        found.push_back(*address);
    }
    return found;
}

}  // namespace voetnoot::markdown::reader
