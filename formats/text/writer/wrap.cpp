#include "formats/text/writer/wrap.hpp"

#include "formats/text/writer/columns.hpp"
#include "formats/text/writer/syntax.hpp"

#include <algorithm>

namespace voetnoot::text::writer {
namespace {

// What a line must not begin with, lest it be a quote, a table or lines as they stand.
bool begins_a_block(std::string_view word) {
    switch (word.front()) {
        case '>':
        case '|':
            return true;
        case ':':
            return word.size() == 1;
        case '+':
            return word.size() > 1 && std::string_view("=-.").find(word[1]) != std::string_view::npos;
        default:
            return false;
    }
}

// What a line must not consist of.
bool is_a_rule(std::string_view line) {
    if (line == separator || line == notes_rule || line == unplaced_rule) return true;
    return line.size() >= shortest_underline &&
           underlines.find(line.front()) != std::string_view::npos &&
           line.find_first_not_of(line.front()) == std::string_view::npos;
}

class Filler {
public:
    explicit Filler(std::size_t width) : width_(width) {}

    void word(std::string_view word) {
        const std::size_t wide = columns(word);
        if (!line_.empty() && filled_ + 1 + wide > width_) end_line();
        if (line_.empty()) {
            if (begins_a_block(word)) line_ += '\\';
            filled_ = line_.size() + wide;
        } else {
            line_ += ' ';
            filled_ += 1 + wide;
        }
        line_ += word;
    }
    void end_line() {
        if (line_.empty()) return;
        if (is_a_rule(line_)) line_.insert(0, 1, '\\');
        lines_.push_back(std::move(line_));
        line_.clear();
    }
    Lines take() {
        end_line();
        return std::move(lines_);
    }

private:
    std::size_t width_;
    std::size_t filled_ = 0;  // columns of line_
    std::string line_;
    Lines lines_;
};

}  // namespace

Lines wrap(std::string_view text, std::size_t width) {
    Filler filler(width);
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] == '\n') filler.end_line();
        if (text[at] == '\n' || text[at] == ' ') {
            ++at;
            continue;
        }
        const std::size_t end = std::min(text.find_first_of(" \n", at), text.size());
        filler.word(text.substr(at, end - at));
        at = end;
    }
    return filler.take();
}

}  // namespace voetnoot::text::writer
