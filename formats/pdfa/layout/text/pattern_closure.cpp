#include "formats/pdfa/layout/text/pattern_closure.hpp"

#include "pipeline/text/ascii.hpp"

#include <algorithm>
#include <cstddef>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace voetnoot::pdfa::layout::text {
namespace {

struct Pattern {
    std::string letters;
    std::string values;  // digits: before each letter, and after the last
};

// "a1bc" → "abc", "0100"
Pattern parsed(std::string_view line) {
    Pattern pattern{{}, "0"};
    for (const char c : line) {
        if (is_digit(c)) {
            pattern.values.back() = c;
        } else {
            pattern.letters += c;
            pattern.values += '0';
        }
    }
    return pattern;
}

std::string written(std::string_view letters, std::string_view values) {
    std::string line;
    for (std::size_t i = 0; i <= letters.size(); ++i) {
        if (values[i] != '0') line += values[i];
        if (i < letters.size()) line += letters[i];
    }
    return line;
}

}  // namespace

std::string complete_patterns(std::string_view file) {
    std::vector<Pattern> patterns;
    std::string result;
    for (std::size_t begin = 0; begin < file.size();) {
        const std::size_t end = std::min(file.find('\n', begin), file.size());
        const std::string_view line = file.substr(begin, end - begin);
        if (begin == 0) result = std::string(line) + '\n';
        else if (!line.empty()) patterns.push_back(parsed(line));
        begin = end + 1;
    }
    std::unordered_map<std::string_view, std::string_view> values;  // by letters
    values.reserve(patterns.size());
    for (const Pattern& pattern : patterns) values.insert_or_assign(pattern.letters, pattern.values);

    std::unordered_set<std::string_view> seen;
    seen.reserve(4 * patterns.size());
    for (const Pattern& pattern : patterns)
        for (std::size_t length = 1; length <= pattern.letters.size(); ++length) {
            const std::string_view start = std::string_view(pattern.letters).substr(0, length);
            if (!seen.insert(start).second) continue;
            std::string together;
            for (std::size_t from = 0; from < length; ++from) {
                const auto ending = values.find(start.substr(from));
                if (ending == values.end()) continue;
                together.resize(length + 1, '0');
                for (std::size_t i = 0; i < ending->second.size(); ++i)
                    together[from + i] = std::max(together[from + i], ending->second[i]);
            }
            if (!together.empty()) result += written(start, together) + '\n';
        }
    return result;
}

}  // namespace voetnoot::pdfa::layout::text
