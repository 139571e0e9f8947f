#include "formats/markdown/dispute/dispute.hpp"

#include "formats/markdown/dispute/markup_signs.hpp"
#include "formats/markdown/dispute/pieces.hpp"

#include "pipeline/text/text.hpp"

#include <algorithm>
#include <cctype>
#include <iterator>
#include <set>
#include <string>
#include <string_view>

namespace voetnoot::markdown::dispute {
namespace {

// One code point of words.
struct Sign {
    std::string_view text;
    std::uint32_t at = 0;
    bool raised = false;
    StyleSet styles;
    bool exact = false;
    bool same(const Sign& other) const {
        return text == other.text && raised == other.raised && styles == other.styles;
    }
};

// The passages of a letter, those that one piece of words spans taken as one.
class Passages {
public:
    explicit Passages(std::string_view letter) {
        begins_.push_back(0);
        bool empty = false;
        for (std::size_t at = 0; at < letter.size();) {
            const std::size_t end = std::min(letter.find_first_of("\r\n", at), letter.size());
            const bool blank = letter.find_first_not_of(" \t>", at) >= end;
            if (empty && !blank) begins_.push_back(static_cast<std::uint32_t>(at));
            empty = blank;
            at = letter.substr(end, 2) == "\r\n" ? end + 2 : end + 1;
        }
    }

    void merge(const Pieces& pieces) {
        std::vector<bool> joined(begins_.size());
        for (const Piece& piece : pieces.words) {
            if (piece.exact || piece.span.empty()) continue;
            const std::size_t last = of(piece.span.end - 1);
            for (std::size_t i = of(piece.span.begin) + 1; i <= last && !joined[i]; ++i)
                joined[i] = true;
        }
        std::vector<std::uint32_t> kept;
        for (std::size_t i = 0; i < begins_.size(); ++i)
            if (!joined[i]) kept.push_back(begins_[i]);
        begins_ = std::move(kept);
    }

    std::size_t of(std::uint32_t at) const {
        const auto after = std::upper_bound(begins_.begin(), begins_.end(), at);
        return static_cast<std::size_t>(after - begins_.begin()) - 1;
    }
    std::size_t count() const { return begins_.size(); }
    std::uint32_t begin(std::size_t passage) const { return begins_[passage]; }
    std::uint32_t end(std::size_t passage, std::size_t size) const {
        return passage + 1 < begins_.size() ? begins_[passage + 1] : static_cast<std::uint32_t>(size);
    }

private:
    std::vector<std::uint32_t> begins_;
};

// The code points of words, of one passage at a time.
class Signs {
public:
    Signs(const Pieces& pieces, const Passages& passages, std::size_t letter_size)
        : slices_(passages.count()) {
        for (const Piece& piece : pieces.words) {
            std::size_t passage = passages.of(piece.span.begin);
            for (std::size_t from = 0; from < piece.text.size(); ++passage) {
                std::size_t to = piece.text.size();
                if (piece.exact && passage + 1 < passages.count())
                    to =
                        std::min<std::size_t>(to, passages.end(passage, letter_size) - piece.span.begin);
                slices_[passage].push_back({&piece, from, to});
                from = to;
            }
        }
    }

    // Until the next call.
    const std::vector<Sign>& of(std::size_t passage) {
        signs_.clear();
        for (const Slice& slice : slices_[passage]) add(slice);
        const auto before = [](const Sign& a, const Sign& b) { return a.at < b.at; };
        if (!std::is_sorted(signs_.begin(), signs_.end(),
                            before))  // notes within a quote stand behind it
            std::stable_sort(signs_.begin(), signs_.end(), before);
        return signs_;
    }

private:
    struct Slice {
        const Piece* piece;
        std::size_t from, to;
    };

    void add(const Slice& slice) {
        const Piece& piece = *slice.piece;
        const std::string_view text = piece.text;
        for (std::size_t i = slice.from; i < slice.to;) {
            const std::size_t from = i;
            if (is_white_space(next_code_point(text, i))) continue;
            const std::uint32_t at =
                piece.span.begin + (piece.exact ? static_cast<std::uint32_t>(from) : 0);
            signs_.push_back({text.substr(from, i - from), at, piece.raised, piece.styles, piece.exact});
        }
    }

    std::vector<std::vector<Slice>> slices_;
    std::vector<Sign> signs_;
};

bool same(const std::vector<Sign>& a, const std::vector<Sign>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const Sign& one, const Sign& other) { return one.same(other); });
}

class Umpire {
public:
    Umpire(const Source& source, const std::vector<std::uint32_t>& plain)
        : letter_(source.bytes()), plain_(plain), passages_(letter_) {}

    std::vector<std::uint32_t> decide(const Pieces& read, const Pieces& scanned) {
        passages_.merge(read);
        passages_.merge(scanned);
        Signs read_signs(read, passages_, letter_.size());
        Signs scan_signs(scanned, passages_, letter_.size());
        for (std::size_t i = 0; i < passages_.count(); ++i) {
            const std::vector<Sign>& one = read_signs.of(i);
            const std::vector<Sign>& other = scan_signs.of(i);
            if (!same(one, other)) differ(i, one, other);
        }
        compare_links(read.links, scanned.links);
        compare_labels(read.labels, scanned.labels);
        return {disputed_.begin(), disputed_.end()};
    }

private:
    bool is_sign(std::uint32_t at) const {
        return at < letter_.size() && std::ispunct(static_cast<unsigned char>(letter_[at])) != 0;
    }

    void all_of(std::size_t passage) {
        for (std::uint32_t at = passages_.begin(passage); at < passages_.end(passage, letter_.size());
             ++at)
            if (is_sign(at)) disputed_.insert(at);
    }

    // All of the passage, where these have been tried.
    void dispute(std::size_t passage, const std::set<std::uint32_t>& signs) {
        const bool again = std::any_of(signs.begin(), signs.end(), [&](std::uint32_t at) {
            return std::binary_search(plain_.begin(), plain_.end(), at);
        });
        if (again || signs.empty()) all_of(passage);
        else disputed_.insert(signs.begin(), signs.end());
    }

    // Those that one of the two has and the other has not, if all of them are signs; where only the
    // style differs, those that give one.
    void differ(std::size_t passage, const std::vector<Sign>& a, const std::vector<Sign>& b) {
        std::set<std::uint32_t> found;
        bool styles_differ = false;
        auto x = a.begin();
        auto y = b.begin();
        while (x != a.end() || y != b.end()) {
            if (x != a.end() && y != b.end() && x->text == y->text) {
                if (x->raised != y->raised) return all_of(passage);
                styles_differ |= x->styles != y->styles;
                ++x, ++y;
                continue;
            }
            const bool first = y == b.end() || (x != a.end() && x->at <= y->at);
            const Sign& extra = first ? *x++ : *y++;
            if (!extra.exact || !is_sign(extra.at)) return all_of(passage);
            found.insert(extra.at);
        }
        if (found.empty() && styles_differ) found = within(passage, style_signs);
        dispute(passage, found);
    }

    // One parser has a list, or an item of it, where the other has none.
    void compare_labels(const std::vector<Label>& read, const std::vector<Label>& scanned) {
        const auto [one, other] =
            std::mismatch(read.begin(), read.end(), scanned.begin(), scanned.end(),
                          [](const Label& a, const Label& b) { return a.text == b.text; });
        std::set<std::size_t> passages;
        if (one != read.end()) passages.insert(passages_.of(one->at));
        if (other != scanned.end()) passages.insert(passages_.of(other->at));
        for (const std::size_t passage : passages) dispute(passage, within(passage, item_signs));
    }

    template <class Find>
    std::set<std::uint32_t> within(std::size_t passage, const Find& find) const {
        const auto end = passages_.end(passage, letter_.size());
        const std::vector<std::uint32_t> signs = find(letter_, passages_.begin(passage), end);
        return {signs.begin(), signs.end()};
    }

    // Those of the scan are in the draft, in order; what the draft has beside them are addresses.
    void compare_links(const std::vector<Link>& read, const std::vector<Link>& scanned) {
        auto next = read.begin();
        for (const Link& link : scanned) {
            if (link.target.empty()) continue;
            const auto found = std::find_if(next, read.end(), [&link](const Link& kept) {
                return kept.target == link.target && !is_other_before(kept, link.span);
            });
            if (found == read.end()) return all_of(passages_.of(link.span.begin));
            for (; next != found; ++next)
                if (!is_address(*next)) return all_of(passages_.of(next->span.begin));
            ++next;
        }
        for (; next != read.end(); ++next)
            if (!is_address(*next)) return all_of(passages_.of(next->span.begin));
    }

    static bool is_address(const Link& link) {
        if (link.target.empty()) return true;  // "<a id=…>" leads nowhere
        return !link.text.empty() && std::string_view(link.target).ends_with(link.text);
    }

    // An address that stands before the place: the scan's there is another.
    static bool is_other_before(const Link& link, const Span& place) {
        return !place.empty() && is_address(link) && link.span.end <= place.begin;
    }

    std::string_view letter_;
    const std::vector<std::uint32_t>& plain_;
    Passages passages_;
    std::set<std::uint32_t> disputed_;
};

}  // namespace

std::vector<std::uint32_t> disputed_signs(const Source& source, const Draft& draft, const Scan& scan,
                                          const std::vector<std::uint32_t>& plain) {
    const Pieces read = pieces_of(source, draft);
    const Pieces scanned = pieces_of(scan);
    return Umpire(source, plain).decide(read, scanned);
}

}  // namespace voetnoot::markdown::dispute
