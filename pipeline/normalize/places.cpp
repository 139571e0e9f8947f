#include "pipeline/normalize/places.hpp"

#include "pipeline/document/visit.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

namespace voetnoot::normalize {

namespace {

// Every sequence of inlines that is not within another, in reading order.
class Leaves {
public:
    std::vector<Inlines*> of(Document& document) {
        for (LetterHeadGroup& group : document.letterhead.groups)
            for (LetterHeadLine& line : group.lines) {
                leaves_.push_back(&line.label);
                leaves_.push_back(&line.value);
            }
        blocks(document.body);
        for (Note& note : document.notes) blocks(note.content);
        return std::move(leaves_);
    }

private:
    void blocks(Blocks& content) {
        for (Block& node : content)
            visit_node(
                node, [&](Heading& heading) { leaves_.push_back(&heading.content); },
                [&](Paragraph& paragraph) { leaves_.push_back(&paragraph.content); },
                [&](List& list) {
                    for (ListItem& item : list.items) blocks(item.content);
                },
                [&](Table& table) {
                    for (TableRow& row : table.rows)
                        for (TableCell& cell : row.cells) blocks(cell.content);
                },
                [&](Quote& quote) { blocks(quote.content); }, [](Preformatted&) {}, [](Separator&) {});
    }

    std::vector<Inlines*> leaves_;
};

// The links that lead to a place of the letter, wherever they stand.
void find_links(Inlines& content, std::vector<Link*>& links) {
    for (Inline& node : content)
        visit_node(
            node, [](Text&) {}, [&](Emphasis& e) { find_links(e.content, links); },
            [&](Strong& s) { find_links(s.content, links); },
            [&](Superscript& s) { find_links(s.content, links); },
            [&](Subscript& s) { find_links(s.content, links); },
            [&](Foreign& f) { find_links(f.content, links); },
            [&](Styled& s) { find_links(s.content, links); }, [](Code&) {},
            [&](Link& link) {
                if (link.target.starts_with('#')) links.push_back(&link);
                find_links(link.content, links);
            },
            [](Anchor&) {}, [](Formula&) {}, [](Image&) {}, [](LineBreak&) {}, [](NoteReference&) {},
            [](DanglingReference&) {});
}

struct Spot {  // a node of a leaf
    Span span;
    std::size_t leaf;
    std::size_t index;
};

bool ends_before(const Spot& spot, const Span& place) {
    return std::tie(spot.span.part, spot.span.end) <= std::tie(place.part, place.begin);
}

std::vector<Spot> spots_of(const std::vector<Inlines*>& leaves) {
    std::vector<Spot> spots;
    for (std::size_t leaf = 0; leaf < leaves.size(); ++leaf)
        for (std::size_t i = 0; i < leaves[leaf]->size(); ++i)
            if (const Span span = span_of((*leaves[leaf])[i]); !span.empty())
                spots.push_back({span, leaf, i});
    std::stable_sort(spots.begin(), spots.end(), [](const Spot& a, const Spot& b) {
        return std::tie(a.span.part, a.span.begin) < std::tie(b.span.part, b.span.begin);
    });
    return spots;
}

}  // namespace

void place_anchors(const std::vector<DraftAnchor>& anchors, Document& document) {
    if (anchors.empty()) return;
    const std::vector<Inlines*> leaves = Leaves().of(document);
    std::vector<Link*> links;
    for (Inlines* leaf : leaves) find_links(*leaf, links);
    if (links.empty()) return;

    std::map<std::string_view, Span> places;  // the first of each id
    for (const DraftAnchor& anchor : anchors) places.emplace(anchor.id, anchor.span);

    struct Wanted {
        std::size_t leaf;
        std::size_t index;
        std::string_view id;
        Span span;
    };
    const std::vector<Spot> spots = spots_of(leaves);
    std::map<std::string_view, Wanted> wanted;
    for (const Link* link : links) {
        const auto place = places.find(std::string_view(link->target).substr(1));
        if (place == places.end() || spots.empty()) continue;
        auto spot = std::partition_point(spots.begin(), spots.end(), [&place](const Spot& one) {
            return ends_before(one, place->second);
        });
        if (spot == spots.end()) --spot;
        wanted.emplace(place->first, Wanted{spot->leaf, spot->index, place->first, place->second});
    }

    std::vector<Wanted> ordered;
    ordered.reserve(wanted.size());
    for (const auto& [id, one] : wanted) ordered.push_back(one);
    std::stable_sort(ordered.begin(), ordered.end(), [](const Wanted& a, const Wanted& b) {
        return std::tie(a.leaf, a.index, a.span.begin) < std::tie(b.leaf, b.index, b.span.begin);
    });
    std::map<std::string_view, std::size_t> numbers;
    for (const Wanted& one : ordered) numbers.emplace(one.id, numbers.size() + 1);
    // Links first: what is put in below moves them.
    for (Link* link : links)
        if (const auto number = numbers.find(std::string_view(link->target).substr(1));
            number != numbers.end())
            link->place = number->second;
    for (auto one = ordered.begin(); one != ordered.end();) {
        const std::size_t leaf = one->leaf;
        Inlines with_anchors;
        for (std::size_t i = 0; i < leaves[leaf]->size(); ++i) {
            for (; one != ordered.end() && one->leaf == leaf && one->index == i; ++one)
                with_anchors.push_back({Anchor{numbers.at(one->id), one->span}});
            with_anchors.push_back(std::move((*leaves[leaf])[i]));
        }
        *leaves[leaf] = std::move(with_anchors);
    }
}

}  // namespace voetnoot::normalize
