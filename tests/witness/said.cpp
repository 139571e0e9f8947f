#include "tests/witness/said.hpp"

#include "formats/registry/registry.hpp"
#include "pipeline/run/run.hpp"

#include <random>

namespace voetnoot::witness_test {

witness::Testimony markdown(const std::string& text) {
    return shown_by(*find_format(formats(), "markdown"), "brief.md", text, {}, {}).testimony;
}

std::vector<std::string> rules(const std::string& original, const std::string& letter) {
    std::vector<std::string> found;
    for (const witness::Statement& statement :
         witness::compare(markdown(original), markdown(letter)).statements)
        found.emplace_back(statement.rule->id);
    return found;
}

std::string words(std::size_t count, unsigned seed, std::size_t vocabulary) {
    std::mt19937 random(seed);
    std::string text;
    for (std::size_t i = 0; i < count; ++i) {
        std::mt19937 letters(static_cast<unsigned>(seed * 7919 + random() % vocabulary));
        const std::size_t length = 2 + letters() % 9;
        if (i != 0) text += i % 60 == 0 ? "\n\n" : " ";
        for (std::size_t at = 0; at < length; ++at) text += static_cast<char>('a' + letters() % 26);
    }
    return text;
}

}  // namespace voetnoot::witness_test
