#include "formats/docx/reader/small_numbers.hpp"

#include "formats/docx/reader/numerals.hpp"
#include "formats/docx/rules.hpp"
#include "pipeline/phrase/make.hpp"
#include "pipeline/text/ascii.hpp"
#include "pipeline/text/text.hpp"

#include <algorithm>
#include <string>
#include <string_view>

namespace voetnoot::docx::reader {

namespace {

constexpr double small_type = 0.75;  // of the run before
constexpr std::size_t most_digits = 3;
constexpr std::size_t least_letters = 3;  // of a word: less may be a unit or a formula

bool is_short_number(std::string_view text) {
    return !text.empty() && text.size() <= most_digits &&
           std::all_of(text.begin(), text.end(), is_digit);
}

// Does the text end in a word, or in the sign behind one?
bool ends_in_word(std::string_view text) {
    std::size_t letters = 0, at = 0;
    bool sign = false;
    while (at < text.size()) {
        const char32_t c = next_code_point(text, at);
        const bool digit = c < 0x80 && is_digit(static_cast<char>(c));
        sign = !is_white_space(c) && !digit && !is_word_character(c);
        letters = is_word_character(c) && !digit ? letters + 1 : 0;
    }
    return sign || letters >= least_letters;
}

class Runs {
public:
    explicit Runs(WordFile& file) : file_(file) {}

    void walk(const package::Element& element) {
        for (const package::Element& child : element.children) {
            if (child.is("w:r")) run(child);
            else if (child.is("w:hyperlink") || child.is("w:ins") || child.is("w:smartTag")) walk(child);
            else if (!child.is("w:pPr") && !child.is("w:proofErr")) before_.clear();
        }
    }

private:
    void run(const package::Element& element) {
        const package::Element* properties = element.child("w:rPr");
        const auto size = properties == nullptr ? std::nullopt : number_in(properties->value("w:sz"));
        std::string text;
        for (const package::Element& child : element.children) {
            if (child.is("w:t")) text += child.text;
            else if (!child.is("w:rPr")) text += ' ';
        }
        if (text.empty()) return;
        if (size && size_ && *size <= small_type * *size_ && is_short_number(trim(text)) &&
            ends_in_word(before_) && properties->child("w:vertAlign") == nullptr &&
            properties->child("w:position") == nullptr)
            file_.findings.add(docx_rules::small_number, element.span,
                               phrase("'{}' is set small behind '{}'", trim(text), tail(before_, 40)));
        before_ = std::move(text);
        size_ = size;
    }

    WordFile& file_;
    std::string before_;  // the run before
    std::optional<int> size_;
};

}  // namespace

void tell_small_numbers(const package::Element& paragraph, WordFile& file) {
    Runs(file).walk(paragraph);
}

}  // namespace voetnoot::docx::reader
