#include "formats/pdfa/foreign/words.hpp"

#include "pipeline/text/text.hpp"

#include <algorithm>

namespace voetnoot::pdfa::foreign {

namespace {

bool ends_in_hyphen(std::string_view text) {
    return text.ends_with('-') || text.ends_with("\u00AD") || text.ends_with("\u2010");
}

bool shows_text(const Page& page) {
    return std::any_of(page.lines.begin(), page.lines.end(), [](const Line& line) {
        return !line.hidden &&
               std::any_of(line.tokens.begin(), line.tokens.end(), [](const Token& token) {
                   std::size_t at = 0;
                   while (at < token.text.size())
                       if (is_word_character(next_code_point(token.text, at))) return true;
                   return false;
               });
    });
}

class Teller {
public:
    explicit Teller(const std::vector<Page>& pages) : pages_(pages) {}

    witness::Testimony run() {
        for (std::size_t i = 0; i < pages_.size(); ++i) page(i);
        return std::move(told_);
    }

private:
    void page(std::size_t index) {
        const Page& page = pages_[index];
        number_ = static_cast<std::uint32_t>(index + 1);
        told_.pages.push_back({0, 0, page.width, page.height});
        if (page.painted && !shows_text(page)) told_.silent.push_back(number_);
        for (const Role role : {Role::body, Role::note, Role::furniture})
            for (const Line& line : page.lines)
                if (line.role == role) this->line(line);
    }

    void line(const Line& line) {
        bool first = true;
        for (const Token& token : line.tokens) {
            witness::Word word;
            word.text = token.text;
            const Box box = on_page(token.box, line.turn);
            word.place = {number_, {box.left, box.bottom, box.right, box.top}, {}};
            word.part = line.hidden                    ? witness::Part::hidden
                        : line.role == Role::furniture ? witness::Part::furniture
                                                       : witness::Part::body;
            word.joined =
                token.tight || (first && !told_.words.empty() && told_.words.back().part == word.part &&
                                ends_in_hyphen(told_.words.back().text));
            first = false;
            told_.words.push_back(std::move(word));
        }
    }

    const std::vector<Page>& pages_;
    witness::Testimony told_;
    std::uint32_t number_ = 0;
};

}  // namespace

witness::Testimony tell(const std::vector<Page>& pages) {
    return Teller(pages).run();
}

}  // namespace voetnoot::pdfa::foreign
