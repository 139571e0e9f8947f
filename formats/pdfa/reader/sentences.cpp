#include "formats/pdfa/reader/sentences.hpp"

#include "pipeline/text/text.hpp"

#include <cstddef>
#include <string>

namespace voetnoot::pdfa::reader {

using foreign::Line;

std::string_view last_word(const Line& line) {
    for (std::size_t i = line.tokens.size(); i > 0; --i)
        if (line.tokens[i - 1].calls.empty()) return line.tokens[i - 1].text;
    return {};
}

bool begins_lower(const Line& line) {
    const std::string_view text = line.tokens.front().text;
    std::size_t at = 0;
    const char32_t c = next_code_point(text, at);
    const std::string first(text.substr(0, at));
    return is_word_character(c) && upper_case(first) != first;
}

bool begins_within_sentence(const Line& line) {
    const std::string& first = line.tokens.front().text;
    return begins_lower(line) && first.find('@') == std::string::npos && !first.starts_with("www.") &&
           first.find("://") == std::string::npos;
}

bool ends_within_sentence(const Line& line) {
    return is_one_of(last_word(line),
                     {"de",   "het", "een", "van", "en",  "of", "in",      "op",    "te",  "voor", "met",
                      "door", "bij", "om",  "als", "i",   "og", "av",      "for",   "til", "med",  "fra",
                      "ved",  "et",  "at",  "som", "the", "a",  "an",      "and",   "to",  "by",   "der",
                      "die",  "das", "und", "von", "zu",  "im", "p\u00E5", "\u00E5"});
}

bool is_name(const Line& line) {
    constexpr std::size_t most_words = 5;
    std::size_t capitals = 0;
    for (const foreign::Token& token : line.tokens) {
        std::size_t at = 0;
        const char32_t c = next_code_point(token.text, at);
        const std::string first = token.text.substr(0, at);
        if (!is_word_character(c) || (c >= '0' && c <= '9')) return false;
        if (lower_case(first) != first) ++capitals;
        else if (!is_one_of(token.text, {"de", "den", "der", "van", "von", "af", "av", "la", "le"}))
            return false;
    }
    return capitals >= 2 && line.tokens.size() <= most_words;
}

bool ends_sentence(const Line& line) {
    std::string_view text = last_word(line);
    while (!text.empty() && (text.back() == '"' || text.back() == '\'' || text.back() == ')'))
        text.remove_suffix(1);
    return text.ends_with('.') || text.ends_with('?') || text.ends_with('!') || text.ends_with(':') ||
           text.ends_with(';') || text.ends_with("\u201D");
}

}  // namespace voetnoot::pdfa::reader
