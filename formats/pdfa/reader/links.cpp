#include "formats/pdfa/reader/links.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace voetnoot::pdfa::reader {

namespace {

using foreign::Role;

constexpr double below_head = 2;  // points: a view may begin so far below the head of its line

class Linker {
public:
    explicit Linker(Transcript& transcript) : transcript_(transcript) {}

    void run() {
        find_lines();
        look();
        for (const auto& [link, words] : words_) {
            if (transcript_.ways_to_notes.contains(link)) continue;
            const foreign::Link& made = transcript_.read.pages[link.first].links[link.second];
            if (const auto line = line_at(made)) transcript_.links.emplace(link, *line);
        }
    }

private:
    using Key = std::pair<std::size_t, std::uint32_t>;  // page, and link of it

    void find_lines() {
        by_page_.resize(transcript_.read.pages.size());
        for (std::size_t i = 0; i < transcript_.lines.size(); ++i)
            if (transcript_.lines[i].line.role != Role::furniture)
                by_page_[transcript_.lines[i].page].push_back(i);
        for (std::vector<std::size_t>& lines : by_page_)
            std::stable_sort(lines.begin(), lines.end(), [this](std::size_t a, std::size_t b) {
                return transcript_.lines[a].line.baseline > transcript_.lines[b].line.baseline;
            });
    }

    // What each covers; one that has to do with a note's mark is that note's.
    void look() {
        for (const Placed& placed : transcript_.lines)
            for (std::size_t i = 0; i < placed.line.tokens.size(); ++i) {
                const foreign::Token& token = placed.line.tokens[i];
                if (!token.link) continue;
                const Key link{placed.page, *token.link};
                const bool begins_raised =
                    !words_.contains(link) && token.height != foreign::Height::line;
                if (i < placed.line.label || !token.calls.empty() || begins_raised ||
                    placed.line.role == Role::furniture)
                    transcript_.ways_to_notes.insert(link);
                ++words_[link];
            }
    }

    // The first that stands at the place, or below it. None where it is a note, or nothing is there.
    std::optional<std::size_t> line_at(const foreign::Link& link) const {
        if (!link.page || *link.page >= by_page_.size() || by_page_[*link.page].empty())
            return std::nullopt;
        const std::vector<std::size_t>& lines = by_page_[*link.page];
        const bool upright = transcript_.read.pages[*link.page].turn == 0;
        auto at = lines.begin();
        if (link.top && upright)
            at = std::partition_point(lines.begin(), lines.end(), [&](std::size_t i) {
                return transcript_.lines[i].line.baseline > *link.top + below_head;
            });
        if (at == lines.end()) --at;
        if (transcript_.lines[*at].line.role == Role::note) return std::nullopt;
        return *at;
    }

    Transcript& transcript_;
    std::vector<std::vector<std::size_t>> by_page_;  // lines from the top down
    std::map<Key, std::size_t> words_;
};

}  // namespace

void place_links(Transcript& transcript) {
    Linker(transcript).run();
}

}  // namespace voetnoot::pdfa::reader
