#include "formats/pdfa/foreign/lines.hpp"

#include "formats/pdfa/foreign/chunks.hpp"
#include "formats/pdfa/foreign/labels.hpp"
#include "formats/pdfa/foreign/lattice.hpp"
#include "formats/pdfa/recount/font.hpp"
#include "formats/pdfa/recount/spacing_accents.hpp"
#include "pipeline/text/text.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <utility>

namespace voetnoot::pdfa::foreign {

namespace {

// In em.
constexpr double close = 0.7;      // chunks of one line, whenever they are drawn
constexpr double one_go = 4.0;     // drawn one after the other: a tab
constexpr double word_gap = 0.17;  // without a space in the file
constexpr double spread = 0.35;    // likewise, between words that have one otherwise: letters set apart
constexpr double kern = 0.1;       // with one
constexpr double same_place = 0.1;
constexpr double overlap = 0.15;           // of an accent and its letter
constexpr std::size_t most_links = 1'000;  // of a page, looked at for each of its glyphs
constexpr std::string_view replacement = "\xEF\xBF\xBD";

class LineMaker {
public:
    LineMaker(const recount::Drawing& drawing, const PlaceOfSequence& place_of, Page& page, Turn turn)
        : drawing_(drawing), place_of_(place_of), page_(page), turn_(turn) {}

    void run(std::vector<Chunk> chunks) {
        const std::vector<Row> rows = rows_of(chunks);
        chunks_ = std::move(chunks);
        for (const Row& row : rows) {
            std::vector<std::size_t> segment;
            double right = 0;
            for (const std::size_t i : row.chunks) {
                if (!segment.empty() && !goes_on(segment.back(), i, right)) {
                    line(segment, row.y);
                    segment.clear();
                }
                right = segment.empty() ? chunks_[i].right : std::max(right, chunks_[i].right);
                if (segment.empty() || !is_doubled(segment.back(), i)) segment.push_back(i);
            }
            if (!segment.empty()) line(segment, row.y);
        }
    }

private:
    bool goes_on(std::size_t last, std::size_t i, double right) const {
        if (chunks_[last].hidden != chunks_[i].hidden) return false;
        const double gap = (chunks_[i].left - right) / std::max(chunks_[last].size, chunks_[i].size);
        return gap <= close || ((i == last + 1 || last == i + 1) && gap <= one_go);
    }

    // Set twice at one place, to look bold.
    bool is_doubled(std::size_t last, std::size_t i) const {
        const Chunk& a = chunks_[last];
        const Chunk& b = chunks_[i];
        if (std::abs(a.left - b.left) > same_place * a.size || a.inks.size() != b.inks.size())
            return false;
        return std::equal(a.inks.begin(), a.inks.end(), b.inks.begin(), [](const Ink& x, const Ink& y) {
            const std::string* one = x.glyph->text;
            const std::string* other = y.glyph->text;
            return one == other || (one != nullptr && other != nullptr && *one == *other);
        });
    }

    void line(const std::vector<std::size_t>& segment, double baseline) {
        Line line;
        line.turn = turn_;
        line.baseline = baseline;
        line.hidden = chunks_[segment.front()].hidden;
        line.artifact = true;
        line.drawn = drawn(segment.front());
        std::size_t most = 0;
        end_ = nullptr;
        artifact_from_ = 0;
        for (const std::size_t i : segment) {
            const Chunk& chunk = chunks_[i];
            line.drawn = std::min(line.drawn, drawn(i));
            if (chunk.height == Height::line && chunk.inks.size() > most) {
                most = chunk.inks.size();
                line.size = chunk.size;
            }
            const bool has_blanks = std::any_of(chunk.inks.begin() + 1, chunk.inks.end(),
                                                [](const Ink& ink) { return ink.after_blank; });
            for (std::size_t n = 0; n < chunk.inks.size(); ++n)
                add(line, chunk.inks[n], chunk.height, n > 0 && has_blanks ? spread : word_gap);
        }
        if (line.tokens.empty()) return;
        if (line.size == 0) line.size = chunks_[segment.front()].size;
        raise_linked_marks(line);
        std::optional<Line> number = number_beside(line);
        page_.lines.push_back(std::move(line));
        if (number) page_.lines.push_back(std::move(*number));
    }

    // A number that it ends with, and that the file says is none of its words, is a line of its own.
    std::optional<Line> number_beside(Line& line) const {
        const auto begin = line.tokens.begin() + static_cast<std::ptrdiff_t>(artifact_from_);
        const auto is_number = [](const Token& token) {
            return token.text.find_first_not_of("0123456789") == std::string::npos;
        };
        if (artifact_from_ == 0 || begin == line.tokens.end() || begin->tight ||
            !std::all_of(begin, line.tokens.end(), is_number))
            return std::nullopt;
        Line number = line;
        number.tokens.assign(std::make_move_iterator(begin), std::make_move_iterator(line.tokens.end()));
        line.tokens.erase(begin, line.tokens.end());
        for (Line* one : {&line, &number}) measure(*one);
        number.artifact = true;
        return number;
    }

    // A font may have raised digits of its own, which stand on the line as its letters do: what betrays
    // them is a link that begins and ends with them, right behind a word or before one.
    static void raise_linked_marks(Line& line) {
        const std::vector<Token>& all = line.tokens;
        for (std::size_t i = 0; i < all.size(); ++i) {
            Token& token = line.tokens[i];
            if (!token.link || token.height != Height::line || !bare_label(token.text)) continue;
            const bool begins = i == 0 && all.size() > 1 && all[1].tight;
            const bool follows = i > 0 && token.tight && ends_a_word(all[i - 1].text);
            const bool goes_on = i + 1 < all.size() && all[i + 1].link == token.link;
            if ((begins || (follows && all[i - 1].link != token.link)) && !goes_on)
                token.height = Height::raised;
        }
    }

    static bool ends_a_word(std::string_view text) {
        if (text.empty()) return false;  // an ActualText may be
        std::size_t last = text.size() - 1;
        while (last > 0 && (static_cast<unsigned char>(text[last]) & 0xC0U) == 0x80) --last;
        const char32_t c = next_code_point(text, last);
        return is_word_character(c) ? c < '0' || c > '9'
                                    : std::u32string_view(U".,;:!?)\"'\u2019\u201D\u00BB").find(c) !=
                                          std::u32string_view::npos;
    }

    std::size_t drawn(std::size_t chunk) const {
        return static_cast<std::size_t>(chunks_[chunk].inks.front().glyph - drawing_.glyphs.data());
    }

    void add(Line& line, const Ink& ink, Height height, double parting) {
        const recount::Glyph& glyph = *ink.glyph;
        if (end_ != nullptr && is_twice(*end_, ink)) return;
        if (end_ != nullptr && accent(line.tokens.back(), ink)) return;
        if (glyph.text != nullptr && is_superscript_digits(*glyph.text)) height = Height::raised;
        const Box box{ink.left, ink.y + glyph.descent, ink.right, ink.y + glyph.ascent};
        const Index link = at(box, page_.links);
        const Index address = at(box, page_.addresses);
        const TreePlace place = place_of_(glyph.sequence);
        const std::optional<CellPlace> cell = cell_at(box);
        const double gap = end_ == nullptr ? 0 : (ink.left - end_->right) / std::max(glyph.size, 0.01);
        const bool parted = end_ != nullptr && (gap > parting || (ink.after_blank && gap > kern));
        Token* token = line.tokens.empty() ? nullptr : &line.tokens.back();
        if (token == nullptr || parted || token->height != height || token->link != link ||
            token->address != address || token->element != place.note || token->cell != cell) {
            token = &line.tokens.emplace_back();
            token->box = box;
            token->size = static_cast<float>(glyph.size);
            token->height = height;
            token->tight = end_ != nullptr && !parted;
            token->link = link;
            token->address = address;
            token->element = place.note;
            token->block = place.block;
            token->cell = cell;
            std::tie(token->bold, token->italic) = look_of(*glyph.font);
        }
        take(*token, glyph);
        token->text += glyph.text != nullptr ? std::string_view(*glyph.text) : replacement;
        token->box = around(token->box, box);
        line.box = line.tokens.size() == 1 && end_ == nullptr ? box : around(line.box, box);
        line.artifact = line.artifact && glyph.artifact;
        if (!glyph.artifact) artifact_from_ = line.tokens.size();
        end_ = &ink;
    }

    static bool is_twice(const Ink& a, const Ink& b) {
        return a.glyph->text != nullptr && b.glyph->text != nullptr &&
               *a.glyph->text == *b.glyph->text &&
               std::abs(a.left - b.left) < same_place * a.glyph->size;
    }

    // A sign that is set over the letter before it is a part of that letter.
    bool accent(Token& token, const Ink& ink) const {
        if (ink.glyph->text == nullptr || ink.left > end_->right - overlap * ink.glyph->size)
            return false;
        const std::string_view combining = recount::combining_of(*ink.glyph->text);
        if (combining.empty()) return false;
        token.text += combining;
        take(token, *ink.glyph);
        return true;
    }

    void take(Token& token, const recount::Glyph& glyph) const {
        const auto place = static_cast<std::uint32_t>(&glyph - drawing_.glyphs.data());
        if (!token.glyphs.empty() && token.glyphs.back().last + 1 == place) ++token.glyphs.back().last;
        else token.glyphs.push_back({place, place});
    }

    template <class Boxed>
    Index at(const Box& box, const std::vector<Boxed>& boxes) const {
        if (turn_ != page_.turn || boxes.size() > most_links) return {};
        const double x = (box.left + box.right) / 2, y = (box.bottom + box.top) / 2;
        for (std::uint32_t i = 0; i < boxes.size(); ++i) {
            const Box& one = boxes[i].box;
            if (x >= one.left && x <= one.right && y >= one.bottom && y <= one.top) return i;
        }
        return {};
    }

    std::optional<CellPlace> cell_at(const Box& box) const {
        if (page_.grids.empty()) return std::nullopt;
        const Box here = upright(on_page(box, turn_), page_.turn);
        const double x = (here.left + here.right) / 2, y = (here.bottom + here.top) / 2;
        for (std::uint32_t i = 0; i < page_.grids.size(); ++i)
            if (const auto cell = page_.grids[i].cell_at(x, y)) return CellPlace{i, *cell};
        return std::nullopt;
    }

    // By what fonts are called; asked once for each.
    std::pair<bool, bool> look_of(const recount::Font& font) {
        const auto known = looks_.find(&font);
        if (known != looks_.end()) return known->second;
        const std::string name = lower_case(font.name());
        const auto has = [&](std::string_view part) { return name.find(part) != std::string::npos; };
        const std::pair look{has("bold") || has("black") || has("heavy") || has("demi"),
                             has("italic") || has("oblique")};
        return looks_.emplace(&font, look).first->second;
    }

    const recount::Drawing& drawing_;
    const PlaceOfSequence& place_of_;
    Page& page_;
    Turn turn_;
    std::vector<Chunk> chunks_;
    const Ink* end_ = nullptr;       // the last one of the line
    std::size_t artifact_from_ = 0;  // tokens of the line, up to the last that is none
    std::map<const recount::Font*, std::pair<bool, bool>> looks_;
};

// Glyphs with ink, by the direction of their writing.
std::array<std::size_t, 4> count_turns(const recount::Drawing& drawing) {
    std::array<std::size_t, 4> counts{};
    for (const recount::Glyph& glyph : drawing.glyphs)
        if (!glyph.blank) ++counts[turn_of(glyph)];
    return counts;
}

// Some programs draw a page from its foot.
bool is_drawn_upwards(const std::vector<Line>& lines) {
    std::size_t up = 0, down = 0;
    for (std::size_t i = 1; i < lines.size(); ++i) {
        if (lines[i].baseline > lines[i - 1].baseline) ++up;
        if (lines[i].baseline < lines[i - 1].baseline) ++down;
    }
    return up > 2 * down;
}

bool is_one_run(std::string_view text) {
    std::size_t words = 0, blanks = 0;
    for_each_run(text, [&](std::string_view, bool white) { ++(white ? blanks : words); });
    return words == 1 && blanks == 0;
}

// A token holds no white space; a glyph may (a ligature of a space), and an ActualText often does.
void part_at_white_space(Line& line) {
    if (std::all_of(line.tokens.begin(), line.tokens.end(),
                    [](const Token& token) { return is_one_run(token.text); }))
        return line.tokens.shrink_to_fit();  // a long file has many lines
    std::vector<Token> parted;
    parted.reserve(line.tokens.size());
    for (Token& token : line.tokens) {
        bool first = true;
        for_each_run(token.text, [&](std::string_view run, bool white) {
            if (white) return;
            Token& word = parted.emplace_back(token);
            word.text = run;
            if (std::exchange(first, false)) return;
            word.tight = false;
            word.glyphs.clear();  // the first has them all
        });
    }
    line.tokens = std::move(parted);
}

Box below(const Box& box, const Box& media) {
    return {box.left - media.left, box.bottom - media.bottom, box.right - media.left,
            box.top - media.bottom};
}

Painted painted(const recount::Drawing& drawing, const Box& media) {
    constexpr std::size_t most = 500;  // of a page, of each kind
    const auto some = [&](const std::vector<Box>& all) {
        std::vector<Box> kept;
        for (std::size_t i = 0; i < std::min(all.size(), most); ++i)
            if (recount::shared_area(media, all[i]) > 0) kept.push_back(below(all[i], media));
        return kept;
    };
    std::vector<Box> pictures;
    for (const recount::DrawnPicture& picture : drawing.pictures) pictures.push_back(picture.seen);
    return {some(drawing.rules), some(drawing.boxes), some(pictures)};
}

void find_grids(const recount::Drawing& drawing, const Box& media, Page& page) {
    if (drawing.more_pieces) return;
    const auto placed = [&](const Box& box) { return upright(below(box, media), page.turn); };
    std::vector<Box> pieces;
    pieces.reserve(drawing.pieces.size());
    for (const Box& piece : drawing.pieces) pieces.push_back(placed(piece));
    page.grids = grids_of(pieces);
    if (page.grids.empty()) return;
    std::vector<recount::Shade> shades;
    for (const recount::Shade& shade : drawing.shades)
        shades.push_back({placed(shade.box), shade.colour});
    for (Grid& grid : page.grids) find_shades(grid, shades);
}

}  // namespace

void find_lines(const recount::Drawing& drawing, const Box& media, const Box& seen,
                const PlaceOfSequence& place_of, Page& page) {
    const std::array<std::size_t, 4> turns = count_turns(drawing);
    page.turn = static_cast<Turn>(std::max_element(turns.begin(), turns.end()) - turns.begin());
    page.painted = drawing.painted;
    for (Link& link : page.links) link.box = upright(link.box, page.turn);
    for (Address& address : page.addresses) address.box = upright(address.box, page.turn);
    page.beside = painted(drawing, media);
    for (const Box& rule : drawing.rules) {
        const Box box = upright(below(rule, media), page.turn);
        if (box.right - box.left > box.top - box.bottom) page.rules.push_back(box);
    }
    find_grids(drawing, media, page);
    for (Turn turn = 0; turn < 4; ++turn)
        if (turns[turn] != 0)
            LineMaker(drawing, place_of, page, turn).run(chunks_of(drawing, turn, media, seen));
    std::stable_sort(page.lines.begin(), page.lines.end(),
                     [](const Line& a, const Line& b) { return a.drawn < b.drawn; });
    if (is_drawn_upwards(page.lines))
        std::stable_sort(page.lines.begin(), page.lines.end(), [](const Line& a, const Line& b) {
            return a.baseline != b.baseline ? a.baseline > b.baseline : a.box.left < b.box.left;
        });
    for (Line& line : page.lines) part_at_white_space(line);
    std::erase_if(page.lines, [](const Line& line) { return line.tokens.empty(); });
}

}  // namespace voetnoot::pdfa::foreign
