#include "formats/markdown/reader/html_trace.hpp"

#include "formats/markdown/reader/tag.hpp"

#include "pipeline/text/ascii.hpp"
#include "pipeline/text/text.hpp"

#include <algorithm>

namespace voetnoot::markdown::reader {
namespace {

bool is_white(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

std::size_t end_of_tag(std::string_view bytes, std::size_t at) {
    char quote = '\0';
    for (; at < bytes.size(); ++at) {
        if (quote != '\0') quote = bytes[at] == quote ? '\0' : quote;
        else if (bytes[at] == '>') return at + 1;
        else if (bytes[at - 1] == '=' && (bytes[at] == '"' || bytes[at] == '\'')) quote = bytes[at];
    }
    return bytes.size();
}

std::size_t after(std::string_view bytes, std::string_view end, std::size_t from) {
    const std::size_t found = bytes.find(end, from);
    return found == bytes.npos ? bytes.size() : found + end.size();
}

}  // namespace

std::size_t HtmlTrace::markup_end(std::size_t at) const {
    const std::string_view bytes = leaf_.masked;
    if (at + 1 >= bytes.size() || bytes[at] != '<') return at;
    const std::string_view rest = bytes.substr(at);
    if (rest.starts_with("<!--")) return after(bytes, "-->", at + 4);
    if (rest[1] == '!' || rest[1] == '?') return after(bytes, ">", at + 2);
    const std::size_t name = rest[1] == '/' ? 2 : 1;
    if (name >= rest.size() || !is_letter(rest[name])) return at;
    const std::size_t end = end_of_tag(bytes, at + name);
    const Tag tag = read_tag(bytes.substr(at, end - at));
    if (tag.closing || (tag.name != "script" && tag.name != "style")) return end;
    return after(bytes, "</" + tag.name + ">", end);  // its content is no text
}

bool HtmlTrace::next(std::string_view parsed, std::size_t& done, Run& run) {
    const std::string_view bytes = leaf_.masked;
    if (position_ >= bytes.size()) return false;
    std::size_t size = 0;
    if (bytes[position_] == '&') {
        size = 1;
        if (position_ + size < bytes.size() && bytes[position_ + size] == '#') ++size;
        while (position_ + size < bytes.size() && is_alphanumeric(bytes[position_ + size])) ++size;
        if (position_ + size < bytes.size() && bytes[position_ + size] == ';') ++size;
        const std::string_view reference = bytes.substr(position_, size);
        const bool ampersand = reference == "&amp;" || reference == "&#38;" || reference == "&amp";
        if (size < 2 || (parsed[done] == '&' && !ampersand)) size = 0;
    }
    if (size == 0) {
        if (bytes[position_] != parsed[done]) return false;
        run.append(leaf_.letter[position_], {leaf_.at[position_], leaf_.at[position_] + 1});
        ++position_;
        ++done;
        return true;
    }
    std::size_t upto = done;
    next_code_point(parsed, upto);
    const Run::Origin origin{leaf_.at[position_], leaf_.at[position_ + size - 1] + 1};
    for (; done < upto; ++done) run.append(parsed[done], origin);
    position_ += size;
    return true;
}

void HtmlTrace::text(std::string_view parsed, Run& run) {
    for (std::size_t done = 0; done < parsed.size() && !lost_;) {
        const std::size_t end = markup_end(position_);
        if (end != position_) {
            position_ = end;
        } else if (next(parsed, done, run)) {
            continue;
        } else if (position_ < leaf_.masked.size() && is_white(leaf_.masked[position_])) {
            ++position_;  // the parser drops white space between elements
        } else if (is_white(parsed[done])) {
            ++done;
        } else {
            lost_ = true;
        }
    }
}

bool HtmlTrace::pass(std::string_view name, bool closing) {
    for (std::size_t at = position_; at < leaf_.masked.size();) {
        const std::size_t end = markup_end(at);
        if (end == at) {
            if (!is_white(leaf_.masked[at])) return false;
            ++at;
            continue;
        }
        const Tag tag = read_tag(std::string_view(leaf_.masked).substr(at, end - at));
        at = end;
        if (tag.name != name || tag.closing != closing) continue;
        position_ = end;
        return true;
    }
    return false;
}

void HtmlTrace::finish() {
    while (position_ < leaf_.masked.size() && !lost_) {
        const std::size_t end = markup_end(position_);
        if (end != position_) position_ = end;
        else if (is_white(leaf_.masked[position_])) ++position_;
        else lost_ = true;
    }
}

}  // namespace voetnoot::markdown::reader
