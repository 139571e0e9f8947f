// Hyphenation patterns: our automaton divides every word as that of libhyphen's own loader does.
#include "formats/pdfa/layout/text/patterns.hpp"
#include "formats/pdfa/layout/text/hyphenate.hpp"
#include "pipeline/text/text.hpp"
#include "tests/support/catch.hpp"

#include <boost/filesystem.hpp>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <iterator>
#include <memory>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

namespace fs = boost::filesystem;
using namespace voetnoot;
using namespace voetnoot::pdfa::layout::text;

namespace {

using Dict = std::unique_ptr<HyphenDict, decltype(&hnj_hyphen_free)>;

std::string bytes_of(const fs::path& path) {
    std::ifstream in(path.string(), std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

Dict loaded_by_libhyphen(const std::string& file) {
    std::FILE* stream = fmemopen(const_cast<char*>(file.data()), file.size(), "r");
    REQUIRE(stream != nullptr);
    Dict dict(hnj_hyphen_load_file(stream), &hnj_hyphen_free);
    std::fclose(stream);
    return dict;
}

// What libhyphen says of a word: its values, and what is replaced where. (Not how much of the word:
// where a file says nothing, its loader counts the digits of the pattern as well, against its own
// description.)
std::string divided(HyphenDict* dict, const std::string& word) {
    std::string hyphens(word.size() + 5, '\0');
    char** replacements = nullptr;
    int* positions = nullptr;
    int* cuts = nullptr;
    if (hnj_hyphen_hyphenate2(dict, word.data(), static_cast<int>(word.size()), hyphens.data(), nullptr,
                              &replacements, &positions, &cuts) != 0)
        return "failed";
    std::string said = hyphens.c_str();
    for (std::size_t i = 0; replacements != nullptr && i < word.size(); ++i) {
        if (replacements[i] == nullptr) continue;
        said += ' ' + std::to_string(i) + replacements[i] + ',' + std::to_string(positions[i]);
        std::free(replacements[i]);
    }
    std::free(replacements);
    std::free(positions);
    std::free(cuts);
    return said;
}

// Every file once: many of them are links.
std::set<fs::path> files_in(const char* folder, const char* suffix) {
    std::set<fs::path> files;
    if (fs::is_directory(folder))
        for (const auto& entry : fs::directory_iterator(folder))
            if (entry.path().extension() == suffix) files.insert(fs::canonical(entry.path()));
    return files;
}

std::string as_latin1(const std::string& word) {
    std::string result;
    for (std::size_t i = 0; i < word.size();) {
        const char32_t c = next_code_point(word, i);
        if (c > 0xFF) return {};
        result += static_cast<char>(c);
    }
    return result;
}

std::string as_utf8(const std::string& word) {
    std::string result;
    for (const char c : word) append_code_point(result, static_cast<unsigned char>(c));
    return result;
}

// The words of every dictionary of hunspell that is here, in UTF-8 (some files are, others are Latin 1).
const std::vector<std::string>& words() {
    static const std::vector<std::string> all = [] {
        std::set<std::string> found;
        for (const fs::path& path : files_in("/usr/share/hunspell", ".dic")) {
            std::ifstream in(path.string(), std::ios::binary);
            for (std::string line; std::getline(in, line);) {
                const std::string word = line.substr(0, line.find_first_of("/ \t\r"));
                if (word.size() > 1 && word.size() < 60)
                    found.insert(invalid_utf8(word) ? as_utf8(word) : word);
            }
        }
        return std::vector<std::string>(found.begin(), found.end());
    }();
    return all;
}

// One word of six; in six turns each has its turn.
std::vector<std::string> sample(std::size_t turn) {
    std::vector<std::string> some;
    for (std::size_t i = turn % 6; i < words().size(); i += 6) some.push_back(words()[i]);
    return some;
}

void check_words(const std::string& file, const std::vector<std::string>& list) {
    const Patterns patterns(file);
    const Dict theirs = loaded_by_libhyphen(file);
    REQUIRE(theirs != nullptr);
    CHECK(patterns.utf8() == (theirs->utf8 != 0));
    std::size_t differences = 0;
    for (const std::string& word : list) {
        const std::string bytes = patterns.utf8() ? word : as_latin1(word);
        if (bytes.empty()) continue;
        const std::string ours = divided(patterns.dictionary(), bytes);
        const std::string expected = divided(theirs.get(), bytes);
        if (ours == expected) continue;
        if (++differences < 5) UNSCOPED_INFO(word << ": " << ours << ", not " << expected);
    }
    CHECK(differences == 0);
}

double seconds() {
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
}

}  // namespace

TEST_CASE("every installed file divides every word as by libhyphen's loader") {
    const std::set<fs::path> files = files_in("/usr/share/hyphen", ".dic");
    REQUIRE(files.size() >= 6);
    REQUIRE(words().size() > 300'000);
    std::size_t turn = 0;
    for (const fs::path& path : files) {
        INFO(path.string());
        check_words(bytes_of(path), sample(turn++));
    }
}

TEST_CASE("options, levels, replacements and later lines are read as libhyphen reads them") {
    std::vector<std::string> list = {"schiffahrt", "omaatje",    "asszonnyal", "tillata", "paral·lel",
                                     "össze",      "zee-eend",   "oma's",      "a",       "ab",
                                     "straßenbau", "aabbaabbaa", "l’eau",      "x–y–z",   "ölöl"};
    for (std::string letters : {"abc", "abß", "öf-"})
        for (int n = 0; n < 200; ++n) {
            std::string word;
            for (int rest = n * 7919 + 1; rest > 0; rest /= 3)
                word += letters[static_cast<std::size_t>(rest % 3)];
            if (!invalid_utf8(word)) list.push_back(word);
        }
    for (const std::string lines :
         {"a1b\nb1a\n2bb\na2a1\n", "LEFTHYPHENMIN 1\nRIGHTHYPHENMIN 1\na1b\nb1a\n.a3b\na3b.\n",
          "a1b\na2b\nb1a\n\n% a1a\n", "a1b\r\nb1a\r\n", "a1b comment\nb1a\tcomment\n",
          "f1f/ff=f\na1atje./a=t,1,3\n.schif1fahrt/ff=f,5,2\n.as3szon/sz=sz,2,3\nn1nyal./ny=ny,1,3\n"
          ".til1lata./ll=l,3,2\nl·1l/l=l,1,2\nös3sze/sz=sz,2,3\n",
          "f1f/ff=,1,1\n.til1lata./ll=,3,1\na1b/=,1,0\n",
          "NOHYPHEN -,'\nCOMPOUNDLEFTHYPHENMIN 2\nCOMPOUNDRIGHTHYPHENMIN 3\na1b\nNEXTLEVEL\nb1a\nb1b\n",
          "LEFTHYPHENMIN 3\nCOMPOUNDRIGHTHYPHENMIN 4\nb1a\na1a\n", "a1b\nb1a\naab1b",
          "1a\nb1\n.1b\na1.\n"}) {
        INFO(lines);
        check_words("UTF-8\n" + lines, list);
        if (lines.find("\xC2") == lines.npos && lines.find("\xC3") == lines.npos)
            check_words("ISO8859-1\n" + lines, list);
    }
}

TEST_CASE("what a file does not say of the beginnings of its patterns is made up for") {
    // Liang's rule as the book has it: every pattern at every place, the largest value wins.
    const std::string file = bytes_of("/usr/share/hyphen/hyph_nb_NO.dic");
    std::unordered_map<std::string, std::string> patterns;
    for (std::size_t begin = file.find('\n') + 1; begin < file.size();) {
        const std::size_t end = std::min(file.find('\n', begin), file.size());
        std::string letters, values = "0";
        for (const char c : file.substr(begin, end - begin)) {
            if (c == ' ' || c == '\t') break;
            if (c >= '0' && c <= '9') values.back() = c;
            else letters += c, values += '0';
        }
        patterns[letters] = values;
        begin = end + 1;
    }
    Hyphenator hyphenator(file, false);
    std::size_t tried = 0, differences = 0;
    for (std::size_t i = 0; i < words().size(); i += 20) {
        const std::string& word = words()[i];
        const std::string latin = as_latin1(word);
        if (latin.size() < 6 || !std::all_of(latin.begin(), latin.end(), [](unsigned char c) {
                return (c >= 'a' && c <= 'z') || c == 0xE6 || c == 0xF8 || c == 0xE5;
            }))
            continue;
        ++tried;
        const std::string dotted = '.' + latin + '.';
        std::string best(dotted.size() + 1, '0');
        for (std::size_t from = 0; from < dotted.size(); ++from)
            for (std::size_t length = 1; from + length <= dotted.size(); ++length)
                if (const auto found = patterns.find(dotted.substr(from, length));
                    found != patterns.end())
                    for (std::size_t k = 0; k <= length; ++k)
                        best[from + k] = std::max(best[from + k], found->second[k]);
        std::string expected, ours;
        for (std::size_t k = 2; k + 3 <= latin.size(); ++k)
            if (best[k + 1] % 2 == 1) expected += as_utf8(latin.substr(0, k)) + '-';
        for (const std::uint32_t point : hyphenator.points(word)) ours += word.substr(0, point) + '-';
        if (ours != expected && ++differences < 5)
            UNSCOPED_INFO(word << ": " << ours << ", not " << expected);
    }
    CHECK(differences == 0);
    CHECK(tried > 10'000);
}

TEST_CASE("damaged patterns are an error of the machine") {
    CHECK_THROWS_AS(Hyphenator(""), CannotRun);
    for (const std::string& file : std::vector<std::string>{
             "a1b\n", "UTF-16\na1b\n", "utf-8\na1b\n", "UTF-8\na1\xC3\n", "UTF-8\na1b\xFF\n",
             std::string("UTF-8\na1\0b\n", 10), "UTF-8\nLEFTHYPHENMIN\n", "UTF-8\nLEFTHYPHENMIN x\n",
             "UTF-8\nRIGHTHYPHENMIN 1000\n", "UTF-8\nRIGHTHYPHENMIN -1\n", "UTF-8\na1b/a=b,0,1\n",
             "UTF-8\na1b/a=b,-3,1\n", "UTF-8\na1b/a=b,1,90\n", "UTF-8\na1b/a=b,2,2\n",
             "UTF-8\na1b/a=b,1\n", "UTF-8\na1b\nNEXTLEVEL\na1b\nNEXTLEVEL\na1b\n", "\x1F\x8B gzip",
             "<html>\n"}) {
        INFO(file);
        CHECK_THROWS_AS(Patterns(file), CannotRun);
    }
    CHECK_THROWS_AS(Patterns("UTF-8\n" + std::string(std::size_t{33} << 20, '%')), CannotRun);
}

TEST_CASE(
    "a line that libhyphen would not hold is left out, and many lines cost no more than their bytes") {
    const std::string longest(97, 'a');
    check_words("ISO8859-1\n1b1\n" + longest + "1\n" + longest + "aa1\nb1a\n" + longest + "aaaaaa1b",
                {"babbab", longest.substr(0, 90), "bab" + longest.substr(0, 80)});
    std::string many = "ISO8859-1\n";
    for (int i = 0; i < 20'000; ++i) many += std::string(80, 'a') + std::to_string(i % 10) + "b\n";
    for (int i = 0; i < 60; ++i) many += std::string(static_cast<std::size_t>(i) + 1, 'a') + "1\n";
    const double begin = seconds();
    const Patterns patterns(many);
    CHECK(patterns.dictionary()->num_states > 0);
    CHECK(patterns.dictionary()->nextlevel->num_states == 82);
    CHECK(seconds() - begin < 5);
}
