#include "formats/markdown/reader/pipes.hpp"

#include <algorithm>
#include <cstdint>

namespace voetnoot::markdown::reader {
namespace {

std::vector<std::size_t> pipes(std::string_view line) {
    std::vector<std::size_t> found;
    for (std::size_t at = line.find('|'); at != line.npos; at = line.find('|', at + 1))
        if (at == 0 || line[at - 1] != '\\') found.push_back(at);
    return found;
}

std::string_view strip(std::string_view text) {
    const std::size_t from = text.find_first_not_of(" \t");
    return from == text.npos ? std::string_view{}
                             : text.substr(from, text.find_last_not_of(" \t") + 1 - from);
}

bool is_delimiter_row(std::string_view line) {
    const std::string_view row = strip(line.substr(skip_quote_marks(line)));
    return row.find('|') != row.npos && row.find('-') != row.npos &&
           row.find_first_not_of("|:- \t") == row.npos;
}

// One column needs no pipe: ":--:" below any line would make that line a table.
bool is_like_delimiter_row(std::string_view line) {
    const std::string_view row = strip(line.substr(skip_quote_marks(line)));
    return row.find('-') != row.npos && row.find_first_of("|:") != row.npos &&
           row.find_first_not_of("|:- \t") == row.npos;
}

void hide(std::string& masked, const Line& line) {
    for (std::uint32_t i = line.begin; i < line.end; ++i)
        if (masked[i] == '|' || masked[i] == ':') masked[i] = ',';
}

// What ends a table without an empty line.
bool begins_block(std::string_view line) {
    const std::string_view text = strip(line);
    const std::size_t hashes = std::min(text.find_first_not_of('#'), text.size());
    if (hashes >= 1 && hashes <= 6 && (hashes == text.size() || text[hashes] == ' ')) return true;
    return text.starts_with("```") || text.starts_with("~~~");
}

bool is_blank_line(std::string_view line) {
    return skip_quote_marks(line) == line.size();
}

}  // namespace

std::size_t skip_quote_marks(std::string_view line) {
    const std::size_t at = line.find_first_not_of("> \t");
    return at == line.npos ? line.size() : at;
}

std::size_t item_mark_end(std::string_view line) {
    std::size_t at = skip_quote_marks(line);
    if (at == line.size()) return 0;
    const std::size_t digits = std::min(line.find_first_not_of("0123456789", at), line.size()) - at;
    at += digits;
    const std::string_view markers = digits == 0 ? "-+*" : ".)";
    const bool marked =
        at + 1 < line.size() && markers.find(line[at]) != markers.npos && line[at + 1] == ' ';
    return marked ? at + 2 : 0;
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
    for (std::size_t i = 0; i < lines.size();) {
        const std::string_view header = text(i).substr(item_mark_end(text(i)));
        const bool table = i + 1 < lines.size() && is_delimiter_row(text(i + 1)) &&
                           !pipes(header).empty() &&
                           inner_pipes(header).size() == inner_pipes(text(i + 1)).size();
        if (!table) {
            if (is_like_delimiter_row(text(i))) hide(masked, lines[i]);
            ++i;
            continue;
        }
        if (i >= 1 && !is_blank_line(text(i - 1)) && header.size() == text(i).size())
            headers_after_text.push_back(i);
        const std::size_t separators = inner_pipes(header).size();
        for (i += 2; i < lines.size() && !is_blank_line(text(i)) && !begins_block(text(i)); ++i) {
            const std::vector<std::size_t> inner = inner_pipes(text(i));
            for (std::size_t k = separators; k < inner.size(); ++k)
                masked[lines[i].begin + inner[k]] = ',';
        }
    }
    for (auto header = headers_after_text.rbegin(); header != headers_after_text.rend(); ++header) {
        const Line empty{lines[*header].begin, lines[*header].begin, true};
        lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(*header), empty);
    }
    return lines;
}

}  // namespace voetnoot::markdown::reader
