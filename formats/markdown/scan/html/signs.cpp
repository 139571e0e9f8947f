#include "formats/markdown/scan/html/signs.hpp"

#include "formats/markdown/scan/html/elements.hpp"

#include "pipeline/rules/letter_rules.hpp"
#include "pipeline/text/ascii.hpp"
#include "pipeline/text/text.hpp"

#include <algorithm>

namespace voetnoot::markdown::scan::html {
namespace {

bool is_space(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}

// "<https://…>", "<mailto:a@b.example>", "<a@b.example>": what the brackets hold is an address.
bool is_address(std::string_view inner) {
    return inner.find("://") != inner.npos || inner.find('@') != inner.npos ||
           inner.starts_with("mailto:") || inner.starts_with("tel:");
}

// Where a link's target stands, a bracket is the target's.
class Target {
public:
    bool holds(std::string_view letter, std::size_t at) {
        const char c = letter[at];
        if (at >= 2 && letter[at - 2] == ']' && (letter[at - 1] == '(' || letter[at - 1] == ':')) {
            open_ = letter[at - 1] == '(' || letter.substr(bracket_, 2) != "[^";  // "[^7]: " has none
            begun_ = angle_ = false;
        }
        if (c == '[') bracket_ = at;
        if (!open_) return false;
        const bool ends = angle_ ? c == '>' || c == '\n' : begun_ && is_space(c);
        if (!is_space(c) && !begun_) {
            begun_ = true;
            angle_ = c == '<';
        }
        if (ends) open_ = false;
        return true;
    }

private:
    std::size_t bracket_ = 0;
    bool open_ = false;
    bool begun_ = false;
    bool angle_ = false;
};

class SignFinder {
public:
    explicit SignFinder(std::string_view letter) : letter_(letter), markup_(letter) {}

    std::vector<PlainSign> find() {
        std::size_t backslashes = 0;
        std::size_t tag_end = 0;  // of an element that HTML knows: its attributes are its own
        for (std::size_t at = 0; at < letter_.size(); ++at) {
            const char c = letter_[at];
            const bool target = target_.holds(letter_, at);
            if (at >= address_end_ && at >= tag_end && !target) address(at);
            if (begins_mark(at)) stars(at);
            if (c == '<' && !target && at >= tag_end && backslashes % 2 == 0) tag_end = bracket(at);
            if (backslashes == 2 && !target && is_delimiter(c))
                add(at, letter_rules::escape_doubled, word_begin(at), word_end(at));
            backslashes = c == '\\' ? backslashes + 1 : 0;
        }
        std::sort(signs_.begin(), signs_.end(),
                  [](const PlainSign& a, const PlainSign& b) { return a.at < b.at; });
        return std::move(signs_);
    }

private:
    static bool is_delimiter(char c) {
        return std::string_view("_*[]<>#|`~").find(c) != std::string_view::npos;
    }

    // "https://a.example/_b_.pdf": what would be emphasis is the address's, but for what ends it.
    void address(std::size_t at) {
        const char c = letter_[at];
        if (c != 'h' && c != 'w') return;
        const std::string_view begin = letter_.substr(at, 8);
        if (!begin.starts_with("https://") && !begin.starts_with("http://") &&
            !begin.starts_with("www."))
            return;
        if (at > 0 && is_alphanumeric(letter_[at - 1])) return;
        const bool bracketed = at > 0 && letter_[at - 1] == '<';  // literal to every parser
        std::size_t end = at;
        std::size_t last = at;  // past the last letter or digit
        for (; end < letter_.size() && static_cast<unsigned char>(letter_[end]) > ' ' &&
               std::string_view("<>\"`|[]\\").find(letter_[end]) == std::string_view::npos;
             ++end)
            if (is_alphanumeric(letter_[end])) last = end + 1;
        for (std::size_t i = at; i < last && !bracketed; ++i)
            if (std::string_view("_*~").find(letter_[i]) != std::string_view::npos)
                signs_.push_back({static_cast<std::uint32_t>(i), {}, nullptr});
        address_end_ = end;
    }

    // Past "<sup>", "^{" or "[", which a mark of stars may stand in.
    bool begins_mark(std::size_t at) const {
        if (letter_[at] == '{') return at >= 1 && letter_[at - 1] == '^';
        return letter_[at] == '[' ||
               (letter_[at] == '>' && at >= 4 && lower_case(letter_.substr(at - 4, 4)) == "<sup");
    }

    // "<sup>**</sup>", "<sup>*, 2</sup>", "[*]": the stars of a mark are no emphasis, whatever other
    // stars there are.
    void stars(std::size_t at) {
        constexpr std::size_t longest = 48;
        const char wanted = letter_[at] == '>' ? '<' : letter_[at] == '{' ? '}' : ']';
        const std::string_view rest = letter_.substr(at + 1, longest);
        const std::string_view inner = rest.substr(0, rest.find(wanted));
        const std::size_t first = inner.find('*');
        if (inner.size() == rest.size() || first == inner.npos) return;
        if (!signs_.empty() && signs_.back().at > at + first) return;  // "<sup>[*]" is both
        if (wanted == '<' ? !is_list_with_stars(inner) : inner.find_first_not_of(" *") != inner.npos)
            return;
        for (std::size_t i = first; i < inner.size(); ++i)
            if (inner[i] == '*') signs_.push_back({static_cast<std::uint32_t>(at + 1 + i), {}, nullptr});
    }

    // Labels and what stands between them, no star beside a letter or a digit: "<sup>*2*</sup>" is
    // emphasis.
    static bool is_list_with_stars(std::string_view inner) {
        constexpr std::string_view between = " *,;/&()[].-\xE2\x80\x93";  // "–"
        constexpr std::string_view most = "*******";                      // one less is a label
        char before = ' ';
        for (const char c : inner) {
            if (!is_alphanumeric(c) && between.find(c) == between.npos) return false;
            if ((c == '*' && is_alphanumeric(before)) || (before == '*' && is_alphanumeric(c)))
                return false;
            before = c;
        }
        return inner.find(most) == inner.npos;
    }

    // A piece of the word around it, for a person to know it by.
    std::uint32_t word_begin(std::size_t at) const {
        constexpr std::size_t most = 24;
        std::size_t begin = at;
        while (begin > 0 && at - begin < most && !is_space(letter_[begin - 1])) --begin;
        while (begin < at && (letter_[begin] & 0xC0) == 0x80) ++begin;
        return static_cast<std::uint32_t>(begin);
    }
    std::uint32_t word_end(std::size_t at) const {
        constexpr std::size_t most = 24;
        std::size_t end = at + 1;
        while (end < letter_.size() && end - at < most && !is_space(letter_[end])) ++end;
        while (end < letter_.size() && (letter_[end] & 0xC0) == 0x80) ++end;
        return static_cast<std::uint32_t>(end);
    }

    // Past the tag that begins here, or `at`.
    std::size_t bracket(std::size_t at) {
        const std::size_t name = at + (letter_.substr(at, 2) == "</" ? 2 : 1);
        if (name >= letter_.size() || !is_letter(letter_[name])) return at;
        constexpr std::size_t longest = 2048;
        const std::string_view rest = letter_.substr(name, longest);
        const std::string_view inner = rest.substr(0, rest.find_first_of(" \t\r\n\f\v<>"));
        if (is_address(inner)) return at;
        if (find_element(inner.substr(0, inner.find('/')))) return at + markup_.length(at);
        const std::size_t close = rest.find_first_of("<>\n");
        const bool closed = close != rest.npos && rest[close] == '>';
        const std::size_t end = name + (closed ? close + 1 : inner.size());
        add(at, letter_rules::words_in_brackets, at, end);
        return at;
    }

    void add(std::size_t at, const Rule& rule, std::size_t begin, std::size_t end) {
        signs_.push_back({static_cast<std::uint32_t>(at),
                          {0, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)},
                          &rule});
    }

    std::string_view letter_;
    MarkupFinder markup_;
    Target target_;
    std::size_t address_end_ = 0;
    std::vector<PlainSign> signs_;
};

}  // namespace

std::vector<PlainSign> plain_signs(const Source& source) {
    return SignFinder(source.bytes()).find();
}

}  // namespace voetnoot::markdown::scan::html
