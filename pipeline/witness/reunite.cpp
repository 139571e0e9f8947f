#include "pipeline/witness/reunite.hpp"

#include "pipeline/witness/letters.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace voetnoot::witness {

namespace {

constexpr std::size_t most_letters = 160, least_letters = 4;
constexpr std::size_t most_tried = 12;  // to each side
constexpr std::size_t reach = 400;      // words, but for notes: a page
constexpr double sameness = 0.7;        // of the letters of the longer, in one order

std::u32string letters_in(const Testimony& testimony, const WordRange& range) {
    std::u32string letters;
    for (std::size_t i = range.begin; i < range.end && letters.size() <= most_letters; ++i)
        letters += letters_of(testimony.words[i].text);
    return letters;
}

std::size_t common(const std::u32string& a, const std::u32string& b) {
    std::vector<std::size_t> row(b.size() + 1);
    for (const char32_t c : a) {
        std::size_t diagonal = 0;
        for (std::size_t j = 0; j < b.size(); ++j) {
            const std::size_t above = row[j + 1];
            row[j + 1] = c == b[j] ? diagonal + 1 : std::max(above, row[j]);
            diagonal = above;
        }
    }
    return row.back();
}

struct One {
    std::size_t at = 0;  // in the differences
    std::u32string letters;
};

class Reunion {
public:
    Reunion(const Testimony& a, const Testimony& b, std::vector<Difference>& differences)
        : a_(a), b_(b), differences_(differences), gone_(differences.size()) {}

    void run() {
        for (std::size_t i = 0; i < differences_.size(); ++i) {
            const Difference& difference = differences_[i];
            if (difference.b.empty()) add(lost_, i, a_, difference.a);
            else if (difference.a.empty()) add(added_, i, b_, difference.b);
        }
        for (const One& lost : lost_)
            if (const auto best = partner_of(lost)) {
                differences_[lost.at].b = differences_[*best].b;
                gone_[*best] = true;
            }
        std::size_t at = 0;
        std::erase_if(differences_, [&](const Difference&) { return gone_[at++]; });
    }

private:
    static void add(std::vector<One>& to, std::size_t at, const Testimony& testimony,
                    const WordRange& range) {
        if (!is_read(testimony.words[range.begin])) return;
        std::u32string letters = letters_in(testimony, range);
        if (letters.size() >= least_letters && letters.size() <= most_letters)
            to.push_back({at, std::move(letters)});
    }

    std::optional<std::size_t> partner_of(const One& lost) const {
        const auto next = std::lower_bound(added_.begin(), added_.end(), lost.at,
                                           [](const One& one, std::size_t at) { return one.at < at; });
        const auto to_begin = static_cast<std::size_t>(next - added_.begin());
        const std::size_t begin = to_begin - std::min(to_begin, most_tried);
        const std::size_t end = std::min(added_.size(), to_begin + most_tried);
        double most = sameness;
        std::optional<std::size_t> best;
        for (std::size_t i = begin; i < end; ++i) {
            if (gone_[added_[i].at] || !is_near(lost.at, added_[i].at)) continue;
            const double share = shared(lost.letters, added_[i].letters);
            if (share < most || (best && share <= most)) continue;
            most = share;
            best = added_[i].at;
        }
        return best;
    }

    static double shared(const std::u32string& a, const std::u32string& b) {
        const auto longer = static_cast<double>(std::max(a.size(), b.size()));
        if (static_cast<double>(std::min(a.size(), b.size())) < sameness * longer) return 0;
        return static_cast<double>(common(a, b)) / longer;
    }

    bool is_near(std::size_t lost, std::size_t added) const {
        const WordRange& a = differences_[lost].a;
        const WordRange& b = differences_[added].b;
        const Part part = a_.words[a.begin].part;
        if (part != b_.words[b.begin].part) return false;
        const std::size_t place = differences_[added].a.begin;
        return part == Part::note || std::max(a.begin, place) - std::min(a.begin, place) <= reach;
    }

    const Testimony& a_;
    const Testimony& b_;
    std::vector<Difference>& differences_;
    std::vector<bool> gone_;
    std::vector<One> lost_, added_;
};

}  // namespace

void reunite(const Testimony& a, const Testimony& b, std::vector<Difference>& differences) {
    Reunion(a, b, differences).run();
}

}  // namespace voetnoot::witness
