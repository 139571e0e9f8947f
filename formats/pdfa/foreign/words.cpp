#include "formats/pdfa/foreign/words.hpp"

#include "formats/pdfa/foreign/labels.hpp"
#include "pipeline/text/text.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

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
    Teller(std::vector<Page> pages, const std::vector<Figure>& figures)
        : pages_(std::move(pages)), figures_(figures) {}

    witness::Testimony run(const std::vector<FoundNote>& notes) {
        for (const FoundNote& note : notes)
            told_.notes.push_back(
                {note.label, place(note.page, on_page(note.box, pages_[note.page].turn))});
        std::size_t words = 0;
        for (const Page& page : pages_)
            for (const Line& line : page.lines) words += line.tokens.size();
        told_.words.reserve(words);
        for (std::size_t i = 0; i < pages_.size(); ++i) {
            page(i);
            pages_[i].lines = {};  // a long file need not be held twice
        }
        return std::move(told_);
    }

private:
    static witness::Rectangle rectangle(const Box& box) {
        return {static_cast<float>(box.left), static_cast<float>(box.bottom),
                static_cast<float>(box.right), static_cast<float>(box.top)};
    }
    static witness::Place place(std::size_t page, const Box& box) {
        return {static_cast<std::uint32_t>(page + 1), rectangle(box), {}};
    }

    void page(std::size_t index) {
        const Page& page = pages_[index];
        index_ = index;
        told_.pages.push_back(rectangle({0, 0, page.width, page.height}));
        if (page.painted && !shows_text(page))
            told_.silent.push_back(static_cast<std::uint32_t>(index + 1));
        shapes(page.beside.boxes, witness::Shape::Kind::box);
        shapes(page.beside.rules, witness::Shape::Kind::rule);
        shapes(page.beside.pictures, witness::Shape::Kind::picture);
        for (const Role role : {Role::body, Role::note, Role::furniture}) {
            for (const Line& line : page.lines)
                if (line.role == role) this->line(line);
            if (role == Role::body) descriptions(page);
        }
    }

    void descriptions(const Page& page) {
        for (const PagePicture& picture : page.pictures) {
            if (picture.artifact || !picture.place.figure) continue;
            if (!described_.insert(*picture.place.figure).second) continue;
            for_each_run(figures_[*picture.place.figure].alt, [&](std::string_view run, bool white) {
                if (white) return;
                told_.words.push_back(
                    {std::string(run), place(index_, on_page(picture.seen, page.turn))});
                told_.words.back().part = witness::Part::description;
            });
        }
    }

    void shapes(const std::vector<Box>& boxes, witness::Shape::Kind kind) {
        constexpr std::size_t most = 200'000;  // of a file
        for (const Box& box : boxes)
            if (told_.shapes.size() < most)
                told_.shapes.push_back({kind, static_cast<std::uint32_t>(index_ + 1), rectangle(box)});
    }

    void line(const Line& line) {
        bool first = true;
        for (std::size_t i = line.label; i < line.tokens.size(); ++i) {
            const Token& token = line.tokens[i];
            const Box box = on_page(token.box, line.turn);
            if (const auto label = label_of_nothing(token)) {
                told_.references.push_back({*label, told_.words.size(), {}, place(index_, box)});
                continue;
            }
            if (!token.calls.empty()) {
                for (std::size_t n = 0; n < token.calls.size(); ++n)
                    told_.references.push_back({token.calls[n].label, told_.words.size(),
                                                token.calls[n].note,
                                                place(index_, on_page(part(token, n), line.turn))});
                continue;
            }
            witness::Word word{token.text, place(index_, box)};
            word.part = part_of(line);
            word.size = token.size;
            word.turn = static_cast<std::uint8_t>(line.turn % 4);
            if (line.role == Role::note) word.note = static_cast<std::uint32_t>(line.note);
            const witness::Word* before = told_.words.empty() ? nullptr : &told_.words.back();
            const bool same =
                before != nullptr && before->part == word.part && before->note == word.note;
            word.joined = same && (first ? ends_in_hyphen(before->text) : is_tight(line, i));
            first = false;
            told_.words.push_back(std::move(word));
        }
    }

    // "7?": so our own PDFs show a reference to a note that the letter does not have.
    static std::optional<std::string> label_of_nothing(const Token& token) {
        if (token.height != Height::raised || !token.text.ends_with('?') || !token.calls.empty())
            return std::nullopt;
        std::string label = token.text.substr(0, token.text.size() - 1);
        return number_of(label) ? std::optional(std::move(label)) : std::nullopt;
    }

    // The n-th of the calls that stand in a token side by side.
    static Box part(const Token& token, std::size_t n) {
        const double wide = (token.box.right - token.box.left) / static_cast<double>(token.calls.size());
        const double left = token.box.left + wide * static_cast<double>(n);
        return {left, token.box.bottom, left + wide, token.box.top};
    }

    // Of words, a reference between them is none.
    static bool is_tight(const Line& line, std::size_t i) {
        if (!line.tokens[i].tight) return false;
        while (i > line.label &&
               (!line.tokens[i - 1].calls.empty() || label_of_nothing(line.tokens[i - 1]))) {
            --i;
            if (!line.tokens[i].tight) return false;
        }
        return true;
    }

    static witness::Part part_of(const Line& line) {
        if (line.hidden) return witness::Part::hidden;
        switch (line.role) {
            case Role::furniture:
                return witness::Part::furniture;
            case Role::note:
                return witness::Part::note;
            case Role::body:
                break;
        }
        return witness::Part::body;
    }

    std::vector<Page> pages_;
    const std::vector<Figure>& figures_;
    witness::Testimony told_;
    std::set<std::uint32_t> described_;  // figures
    std::size_t index_ = 0;
};

}  // namespace

witness::Testimony tell(std::vector<Page> pages, const std::vector<Figure>& figures,
                        const std::vector<FoundNote>& notes) {
    return Teller(std::move(pages), figures).run(notes);
}

}  // namespace voetnoot::pdfa::foreign
