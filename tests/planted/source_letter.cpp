#include "tests/planted/source_letter.hpp"

#include <algorithm>
#include <string_view>

namespace voetnoot::planted {

namespace {

constexpr std::string_view opening = "<sup>";
constexpr std::string_view closing = "</sup>";

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
bool is_lower(char c) {
    return c >= 'a' && c <= 'z';
}
bool is_capital(char c) {
    return c >= 'A' && c <= 'Z';
}

// A mark with a number in it that begins at `at`; its end, or npos.
std::size_t end_of_mark(std::string_view bytes, std::size_t at, std::string& label) {
    if (bytes.substr(at, opening.size()) != opening) return std::string_view::npos;
    const std::size_t begin = at + opening.size();
    const std::size_t end = bytes.find(closing, begin);
    if (end == std::string_view::npos || end == begin) return std::string_view::npos;
    label = bytes.substr(begin, end - begin);
    if (!std::all_of(label.begin(), label.end(), is_digit)) return std::string_view::npos;
    return end + closing.size();
}

// "57.000 km<sup>2</sup>".
bool follows_unit(std::string_view bytes, std::size_t at) {
    return at > 1 && bytes[at - 1] == 'm' && (bytes[at - 2] == ' ' || bytes[at - 2] == 'k');
}

class Parser {
public:
    explicit Parser(SourceLetter& letter) : letter_(letter), bytes_(letter.bytes) {}

    void run() {
        const std::size_t salutation = bytes_.find("\nGeachte ");
        const std::size_t body = salutation == std::string_view::npos ? 0 : salutation + 1;
        for (std::size_t begin = 0; begin < bytes_.size();) {
            const std::size_t end = std::min(bytes_.find('\n', begin), bytes_.size());
            if (end > begin) line(begin, end, begin > body);
            begin = end + 1;
        }
        for (const SourceNote& note : letter_.notes)
            letter_.restarts |=
                std::count_if(letter_.notes.begin(), letter_.notes.end(),
                              [&](const auto& other) { return other.label == note.label; }) > 1;
        references();
    }

private:
    void line(std::size_t begin, std::size_t end, bool in_body) {
        std::string label;
        const std::size_t mark_end = end_of_mark(bytes_, begin, label);
        if (mark_end != std::string_view::npos) {
            if (body_since_ && !letter_.notes.empty()) ++zone_;
            body_since_ = false;
            letter_.notes.push_back({begin, mark_end + 1, end, zone_, label});
            return;
        }
        if (bytes_.substr(begin, end - begin) != "---") body_since_ = true;
        if (bytes_[begin] == '#') letter_.headings.push_back(begin);
        const std::string_view text = bytes_.substr(begin, end - begin);
        const bool running = is_capital(text.front()) && !text.starts_with("Pagina ") &&
                             !text.ends_with("  ") && text.size() > 60;
        if (running && in_body) paragraph({begin, end});
    }

    void paragraph(Range range) {
        letter_.paragraphs.push_back(range);
        int links = 0;  // within [text](target) or <target>
        for (std::size_t i = range.begin; i + 2 < range.end; ++i) {
            if (bytes_[i] == '[' || bytes_[i] == '(' || bytes_[i] == '<') ++links;
            if (bytes_[i] == ']' || bytes_[i] == ')' || bytes_[i] == '>') --links;
            if (links > 0 || bytes_[i + 1] != ' ' || i < range.begin + 4) continue;
            const bool word = is_lower(bytes_[i]) && is_lower(bytes_[i - 1]) && is_lower(bytes_[i - 2]);
            if (word && is_lower(bytes_[i + 2])) letter_.words.push_back(i + 1);
            const bool stop = bytes_[i] == '.' && is_lower(bytes_[i - 1]) && is_lower(bytes_[i - 2]) &&
                              is_lower(bytes_[i - 3]) && is_lower(bytes_[i - 4]);
            if (stop && is_capital(bytes_[i + 2])) letter_.stops.push_back(i);
        }
    }

    void references() {
        for (std::size_t at = bytes_.find(opening); at != std::string_view::npos;
             at = bytes_.find(opening, at + 1)) {
            std::string label;
            const std::size_t end = end_of_mark(bytes_, at, label);
            const bool begins_line = at == 0 || bytes_[at - 1] == '\n';
            if (end == std::string_view::npos || begins_line || follows_unit(bytes_, at)) continue;
            letter_.references.push_back({at, end, label});
        }
    }

    SourceLetter& letter_;
    std::string_view bytes_;
    std::size_t zone_ = 0;
    bool body_since_ = false;
};

}  // namespace

std::vector<SourceReference> SourceLetter::references_to(const SourceNote& note) const {
    std::size_t from = 0;
    for (const SourceNote& earlier : notes)
        if (earlier.label == note.label && earlier.begin < note.begin) from = earlier.end;
    std::vector<SourceReference> found;
    for (const SourceReference& reference : references)
        if (reference.label == note.label && reference.begin >= from &&
            (!restarts || reference.begin < note.begin))
            found.push_back(reference);
    return found;
}

SourceLetter read_source_letter(std::string name, std::string bytes) {
    SourceLetter letter;
    letter.name = std::move(name);
    letter.bytes = std::move(bytes);
    Parser(letter).run();
    return letter;
}

std::string mark(const std::string& label) {
    return std::string(opening) + label + std::string(closing);
}

}  // namespace voetnoot::planted
