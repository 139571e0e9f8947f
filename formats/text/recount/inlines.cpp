#include "formats/text/recount/inlines.hpp"

#include "formats/text/recount/marks.hpp"
#include "pipeline/text/ascii.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace voetnoot::text::recount {
namespace {

// "[text]<target>": where the text ends, and the target with its signs.
struct LinkMark {
    std::size_t close = 0;
    TargetMark target;
};
using Links = std::map<std::size_t, LinkMark>;  // by the place of the bracket that opens

// A bracket belongs to the nearest open one before it; it makes a link where a target follows.
Links find_links(std::string_view text) {
    Links links;
    std::vector<std::size_t> open;
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view rest = text.substr(at);
        std::size_t length = 1;
        if (rest[0] == '\\') {
            length = escape_length(rest);
        } else if (rest[0] == '<') {
            if (const auto target = read_target(rest)) length = target->length;
        } else if (rest[0] == '[') {
            if (const auto reference = read_reference(rest)) length = reference->length;
            else open.push_back(at);
        } else if (rest[0] == ']' && !open.empty()) {
            if (auto target = read_target(rest.substr(1))) {
                length = 1 + target->length;
                links.emplace(open.back(), LinkMark{at, std::move(*target)});
            }
            open.pop_back();
        }
        at += length;
    }
    return links;
}

class InlineReader {
public:
    InlineReader(std::string_view text, LedgerBuilder& ledger, std::uint32_t line)
        : text_(text), ledger_(ledger), line_(line), links_(find_links(text)) {}

    void run() {
        while (at_ < text_.size()) {
            if (!open_.empty() && at_ == open_.back()->close) {
                close_link();
                continue;
            }
            switch (text_[at_]) {
                case '\\':
                    escape();
                    break;
                case '[':
                    bracket();
                    break;
                case '<':
                    angle();
                    break;
                case '^':
                    raised_sign();
                    break;
                case '~':
                case '{':
                case '+':
                case '_':
                case '=':
                    if (!place()) style_sign();
                    break;
                default:
                    plain();
                    break;
            }
        }
        flush();
        for (const Style style : all_styles)
            if (styles_.has(style)) ledger_.end_style(style);
    }

private:
    // Up to the next sign that may mean something.
    void plain() {
        std::size_t end = std::min(text_.find_first_of("\\[<^~{+_=", at_), text_.size());
        if (!open_.empty()) end = std::min(end, open_.back()->close);
        literal_ += text_.substr(at_, end - at_);
        at_ = end;
    }

    // Behind a digit: what follows is raised.
    void raised_sign() {
        const bool is_sign = at_ > 0 && is_digit(text_[at_ - 1]);
        if (!is_sign) literal_ += '^';
        ++at_;
    }

    bool place() {
        const auto mark = read_place(text_.substr(at_));
        if (!mark) return false;
        flush();
        ledger_.place(mark->name);
        at_ += mark->length;
        return true;
    }

    // Of a link within the letter, the name of its place.
    static std::string_view place_of(std::string_view target) {
        return target.starts_with('#') ? target.substr(1) : std::string_view();
    }

    void style_sign() {
        const auto sign = read_style_sign(text_.substr(at_));
        const bool open = sign && styles_.has(sign->style);
        if (!sign || !(open ? sign->closes : sign->opens)) {
            literal_ += text_[at_++];
            return;
        }
        flush();
        if (open) {
            ledger_.end_style(sign->style);
            styles_.remove(sign->style);
        } else {
            ledger_.begin_style(sign->style);
            styles_.add(sign->style);
        }
        at_ += style_sign_length;
    }

    void escape() {
        const std::size_t length = escape_length(text_.substr(at_));
        append_unescaped(literal_, text_.substr(at_, length));
        at_ += length;
    }

    void bracket() {
        if (const auto link = links_.find(at_); link != links_.end()) {
            flush();
            ledger_.begin_link(link->second.target.target, {}, place_of(link->second.target.target));
            open_.push_back(&link->second);
            ++at_;
        } else if (const auto mark = read_reference(text_.substr(at_))) {
            flush();
            ledger_.shown_at({.line = line_here()});
            if (mark->dangling) ledger_.dangling(mark->label);
            else ledger_.reference(mark->key, mark->label);
            at_ += mark->length;
        } else {
            literal_ += text_[at_++];
        }
    }

    std::uint32_t line_here() {
        const auto begin = text_.begin() + static_cast<std::ptrdiff_t>(counted_);
        const auto end = text_.begin() + static_cast<std::ptrdiff_t>(at_);
        line_ += static_cast<std::uint32_t>(std::count(begin, end, '\n'));
        counted_ = at_;
        return line_;
    }

    void angle() {
        const auto target = read_target(text_.substr(at_));
        if (!target || target->target.empty()) {
            literal_ += text_[at_++];
            return;
        }
        flush();
        ledger_.begin_link(target->target);
        ledger_.text(target->target);
        ledger_.end_link();
        at_ += target->length;
    }

    void close_link() {
        flush();
        at_ += 1 + open_.back()->target.length;
        open_.pop_back();
        ledger_.end_link();
    }

    void flush() {
        if (!literal_.empty()) ledger_.text(literal_);
        literal_.clear();
    }

    std::string_view text_;
    LedgerBuilder& ledger_;
    std::uint32_t line_;       // of the byte up to which line ends are counted
    std::size_t counted_ = 0;  // that byte
    Links links_;
    std::vector<const LinkMark*> open_;
    StyleSet styles_;  // open here
    std::size_t at_ = 0;
    std::string literal_;
};

}  // namespace

void read_inlines(std::string_view text, LedgerBuilder& ledger, std::uint32_t line) {
    InlineReader(text, ledger, line).run();
}

}  // namespace voetnoot::text::recount
