#include "layout/pattern_closure.hpp"

#include <algorithm>
#include <cstddef>
#include <unordered_map>
#include <unordered_set>

namespace voetnoot::pdfa {
namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

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
    std::unordered_map<std::string, std::string> values;  // by letters
    std::string result;
    for (std::size_t begin = 0; begin < file.size();) {
        const std::size_t end = std::min(file.find('\n', begin), file.size());
        const std::string_view line = file.substr(begin, end - begin);
        if (begin == 0) {
            result = std::string(line) + '\n';
        } else if (!line.empty()) {
            Pattern pattern = parsed(line);
            values.insert_or_assign(std::move(pattern.letters), std::move(pattern.values));
        }
        begin = end + 1;
    }
    std::unordered_set<std::string> seen;
    for (const auto& entry : values)
        for (std::size_t length = 1; length <= entry.first.size(); ++length) {
            const std::string start = entry.first.substr(0, length);
            if (!seen.insert(start).second) continue;
            std::string together(length + 1, '0');
            bool found = false;
            for (std::size_t from = 0; from < length; ++from) {
                const auto ending = values.find(start.substr(from));
                if (ending == values.end()) continue;
                found = true;
                for (std::size_t i = 0; i < ending->second.size(); ++i)
                    together[from + i] = std::max(together[from + i], ending->second[i]);
            }
            if (found) result += written(start, together) + '\n';
        }
    return result;
}

}  // namespace voetnoot::pdfa
