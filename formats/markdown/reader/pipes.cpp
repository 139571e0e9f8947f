#include "reader/pipes.hpp"

namespace voetnoot::markdown {
namespace {

std::vector<std::size_t> pipes(std::string_view line) {
    std::vector<std::size_t> found;
    for (std::size_t at = line.find('|'); at != line.npos; at = line.find('|', at + 1))
        if (at == 0 || line[at - 1] != '\\') found.push_back(at);
    return found;
}

std::string_view strip(std::string_view text) {
    const std::size_t from = text.find_first_not_of(" \t");
    return from == text.npos ? std::string_view{} : text.substr(from, text.find_last_not_of(" \t") + 1 - from);
}

bool is_delimiter_row(std::string_view line) {
    const std::string_view row = strip(line.substr(skip_quote_marks(line)));
    return row.find('|') != row.npos && row.find('-') != row.npos &&
           row.find_first_not_of("|:- \t") == row.npos;
}

bool is_blank(std::string_view line) { return skip_quote_marks(line) == line.size(); }

}  // namespace

std::size_t skip_quote_marks(std::string_view line) {
    const std::size_t at = line.find_first_not_of("> \t");
    return at == line.npos ? line.size() : at;
}

std::vector<std::size_t> inner_pipes(std::string_view line) {
    std::vector<std::size_t> found = pipes(line);
    const std::string_view rest = strip(line.substr(skip_quote_marks(line)));
    if (rest.empty()) return {};
    const auto first = static_cast<std::size_t>(rest.data() - line.data());
    if (!found.empty() && found.front() == first) found.erase(found.begin());
    if (!found.empty() && found.back() == first + rest.size() - 1) found.pop_back();
    return found;
}

std::vector<Line> show_tables(std::string_view letter, std::string& masked, std::vector<Line> lines) {
    const auto text = [&](std::size_t i) {
        return letter.substr(lines[i].begin, lines[i].end - lines[i].begin);
    };
    std::vector<std::size_t> headers_after_text;
    for (std::size_t i = 1; i < lines.size(); ++i) {
        if (!is_delimiter_row(text(i))) continue;
        const std::size_t columns = inner_pipes(text(i)).size() + 1;
        if (pipes(text(i - 1)).empty() || inner_pipes(text(i - 1)).size() + 1 != columns) continue;
        if (i >= 2 && !is_blank(text(i - 2))) headers_after_text.push_back(i - 1);
        for (++i; i < lines.size() && !is_blank(text(i)); ++i) {
            const std::vector<std::size_t> inner = inner_pipes(text(i));
            for (std::size_t k = columns - 1; k < inner.size(); ++k) masked[lines[i].begin + inner[k]] = ',';
        }
    }
    for (auto header = headers_after_text.rbegin(); header != headers_after_text.rend(); ++header) {
        const Line empty{lines[*header].begin, lines[*header].begin, true};
        lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(*header), empty);
    }
    return lines;
}

}  // namespace voetnoot::markdown
