#include "program/patterns.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstddef>
#include <optional>
#include <utility>

namespace voetnoot::program {

namespace {

constexpr std::array classes{std::pair{std::string_view("alnum"), &::isalnum},
                             std::pair{std::string_view("alpha"), &::isalpha},
                             std::pair{std::string_view("blank"), &::isblank},
                             std::pair{std::string_view("cntrl"), &::iscntrl},
                             std::pair{std::string_view("digit"), &::isdigit},
                             std::pair{std::string_view("graph"), &::isgraph},
                             std::pair{std::string_view("lower"), &::islower},
                             std::pair{std::string_view("print"), &::isprint},
                             std::pair{std::string_view("punct"), &::ispunct},
                             std::pair{std::string_view("space"), &::isspace},
                             std::pair{std::string_view("upper"), &::isupper},
                             std::pair{std::string_view("xdigit"), &::isxdigit}};

// What stands between brackets, held against one byte.
class Bracket {
public:
    // `at` is behind the opening bracket; `end` is behind the closing one. Malformed: nothing.
    struct Verdict {
        bool matched;
        std::size_t end;
    };
    static std::optional<Verdict> of(std::string_view pattern, std::size_t at, unsigned char byte) {
        return Bracket(pattern, at, byte).verdict();
    }

private:
    Bracket(std::string_view pattern, std::size_t at, unsigned char byte)
        : pattern_(pattern), at_(at), byte_(byte) {}

    bool next(unsigned char& sign) {
        if (at_ >= pattern_.size()) return false;
        sign = static_cast<unsigned char>(pattern_[at_++]);
        return true;
    }
    bool looking_at(std::string_view text) const { return pattern_.substr(at_).starts_with(text); }

    std::optional<Verdict> verdict() {
        bool negated = false;
        if (looking_at("!") || looking_at("^")) {
            negated = true;
            ++at_;
        }
        bool first = true;
        while (first || !looking_at("]")) {
            first = false;
            if (!member()) return std::nullopt;
        }
        return Verdict{matched_ != negated, at_ + 1};
    }

    // One sign, range or class; false where the bracket is malformed or has no end.
    bool member() {
        if (looking_at("[:")) return named_class();
        unsigned char sign = 0;
        if (!next(sign)) return false;
        if (sign == '-' && before_ != 0 && at_ < pattern_.size() && !looking_at("]")) return range();
        if (sign == '\\' && !next(sign)) return false;
        matched_ = matched_ || sign == byte_;
        before_ = sign;
        return true;
    }

    bool range() {
        unsigned char last = 0;
        if (!next(last) || (last == '\\' && !next(last))) return false;
        matched_ = matched_ || (byte_ >= before_ && byte_ <= last);
        before_ = 0;
        return true;
    }

    bool named_class() {
        const std::size_t end = pattern_.find(']', at_ + 2);
        if (end == pattern_.npos) return false;
        if (end == at_ + 2 || pattern_[end - 1] != ':') {  // a bracket and a colon, as they stand
            ++at_;
            matched_ = matched_ || byte_ == '[';
            before_ = '[';
            return true;
        }
        const std::string_view name = pattern_.substr(at_ + 2, end - at_ - 3);
        const auto* const known = std::find_if(classes.begin(), classes.end(),
                                               [name](const auto& one) { return one.first == name; });
        if (known == classes.end()) return false;
        matched_ = matched_ || known->second(byte_) != 0;
        before_ = 0;
        at_ = end + 1;
        return true;
    }

    std::string_view pattern_;
    std::size_t at_;
    unsigned char byte_;
    unsigned char before_ = 0;
    bool matched_ = false;
};

// Each pair of places is looked at once.
class Matcher {
public:
    Matcher(std::string_view pattern, std::string_view path)
        : pattern_(pattern), path_(path), seen_((pattern.size() + 1) * (path.size() + 1), unknown) {}

    bool match(std::size_t p, std::size_t t) {
        char& seen = seen_[p * (path_.size() + 1) + t];
        if (seen == unknown) seen = look(p, t) ? yes : no;
        return seen == yes;
    }

private:
    static constexpr char unknown = 0, yes = 1, no = 2;

    bool look(std::size_t p, std::size_t t) {
        if (p == pattern_.size()) return t == path_.size();
        if (pattern_[p] == '*') return star(p, t);
        if (t == path_.size()) return false;
        if (pattern_[p] == '?') return path_[t] != '/' && match(p + 1, t + 1);
        if (pattern_[p] == '[') {
            const auto verdict = Bracket::of(pattern_, p + 1, static_cast<unsigned char>(path_[t]));
            return verdict && verdict->matched && path_[t] != '/' && match(verdict->end, t + 1);
        }
        if (pattern_[p] == '\\') ++p;  // at the end of a pattern it matches nothing
        return p < pattern_.size() && pattern_[p] == path_[t] && match(p + 1, t + 1);
    }

    bool star(std::size_t p, std::size_t t) {
        std::size_t end = p;
        while (end < pattern_.size() && pattern_[end] == '*') ++end;
        const bool begins = p == 0 || pattern_[p - 1] == '/';
        const bool at_end = end == pattern_.size();
        const bool before_slash =
            !at_end && (pattern_[end] == '/' || pattern_.substr(end).starts_with("\\/"));
        if (end - p < 2 || !begins || !(at_end || before_slash)) return within_name(end, t);
        if (at_end) return true;
        const std::size_t behind = end + (pattern_[end] == '/' ? 1 : 2);
        if (match(behind, t)) return true;
        for (std::size_t slash = t; (slash = path_.find('/', slash)) != path_.npos; ++slash)
            if (match(behind, slash + 1)) return true;
        return false;
    }

    bool within_name(std::size_t behind, std::size_t t) {
        for (;; ++t) {
            if (match(behind, t)) return true;
            if (t == path_.size() || path_[t] == '/') return false;
        }
    }

    std::string_view pattern_, path_;
    std::vector<char> seen_;
};

// Spaces at the end are not meant, unless one is escaped.
std::string_view without_spaces(std::string_view line) {
    while (line.ends_with(' ')) {
        const std::size_t last = line.find_last_not_of(' ');
        std::size_t escapes = 0;
        for (std::size_t at = last; at != line.npos && line[at] == '\\'; --at) {
            ++escapes;
            if (at == 0) break;
        }
        if (escapes % 2 == 1) return line.substr(0, last + 2);
        line = line.substr(0, last == line.npos ? 0 : last + 1);
    }
    return line;
}

}  // namespace

bool matches(std::string_view pattern, std::string_view path) {
    return Matcher(pattern, path).match(0, 0);
}

bool writes_out(std::string_view pattern, std::string_view name) {
    for (std::size_t begin = 0; begin <= pattern.size();) {
        const std::size_t end = std::min(pattern.find('/', begin), pattern.size());
        const std::string_view one = pattern.substr(begin, end - begin);
        if (!one.empty() && !name.empty() && one.front() == name.front() && matches(one, name))
            return true;
        begin = end + 1;
    }
    return false;
}

Patterns::Patterns(const std::vector<std::string>& lines) {
    for (const std::string& given : lines) {
        std::string_view line = without_spaces(given);
        if (line.empty() || line.starts_with('#')) continue;
        Pattern pattern;
        if (line.starts_with('!')) {
            pattern.takes_back = true;
            line.remove_prefix(1);
        }
        if (line.ends_with('/')) {
            pattern.folders_only = true;
            line.remove_suffix(1);
        }
        pattern.whole_path = line.find('/') != line.npos;
        if (line.starts_with('/')) line.remove_prefix(1);
        pattern.text = line;
        patterns_.push_back(std::move(pattern));
    }
}

bool Patterns::hold(std::string_view path) const {
    for (std::size_t slash = path.find('/'); slash != path.npos; slash = path.find('/', slash + 1))
        if (hold(path.substr(0, slash), true)) return true;
    return hold(path, false);
}

bool Patterns::write_out(std::string_view name) const {
    return std::any_of(patterns_.begin(), patterns_.end(), [name](const Pattern& pattern) {
        return !pattern.takes_back && writes_out(pattern.text, name);
    });
}

bool Patterns::hold(std::string_view path, bool is_folder) const {
    const std::string_view last = path.substr(path.rfind('/') + 1);
    const auto found = std::find_if(patterns_.rbegin(), patterns_.rend(), [&](const Pattern& pattern) {
        return (is_folder || !pattern.folders_only) &&
               matches(pattern.text, pattern.whole_path ? path : last);
    });
    return found != patterns_.rend() && !found->takes_back;
}

}  // namespace voetnoot::program
