#include "formats/pdfa/scan/scan.hpp"

#include "formats/pdfa/recount/content.hpp"
#include "formats/pdfa/rules.hpp"
#include "formats/pdfa/scan/claims.hpp"
#include "formats/pdfa/scan/expected.hpp"
#include "formats/pdfa/scan/figures.hpp"
#include "formats/pdfa/scan/others.hpp"
#include "formats/pdfa/scan/seen.hpp"
#include "pipeline/ledger/ledger_rules.hpp"
#include "pipeline/phrase/make.hpp"
#include "pipeline/text/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

namespace voetnoot::pdfa::scan {

namespace {

class Scanning {
public:
    explicit Scanning(const Source& source) : source_(source), claims_(claims_in(source)) {}

    Scan run(const ReadOptions& how) {
        recount::PdfFile file(source_.file(), how);
        if (file.pages().size() != claims_.size())
            throw Unreadable(phrase("the transcript is of another PDF"));
        const recount::Destinations named = recount::read_destinations(file);
        recount::read_drawings(file, [&](std::size_t index, const recount::Drawing& drawing,
                                         const recount::Content& content) {
            const auto page = static_cast<std::uint32_t>(index);
            SeenPage& seen =
                pages_.emplace(page, see(file, file.pages()[index], drawing, named)).first->second;
            claim_links(page, seen);
            claim_pictures(file, page, content, seen);
            expected_.look(index, seen);
            others_.look(file, index, drawing, seen);
            while (next_ < claims_.size() && claims_[next_].last_page <= page) read_part();
        });
        while (next_ < claims_.size()) read_part();
        scan_.pictures = expected_.claimed();
        for (const Expected::Missed& picture : expected_.missed())
            broken(
                {static_cast<std::uint32_t>(picture.page), 0, 0},
                phrase("page {} shows a picture of {:.0f} by {:.0f} points that the transcript does not "
                       "have",
                       picture.page + 1, picture.width, picture.height));
        std::vector<ScanRemark> others = others_.take();
        std::move(others.begin(), others.end(), std::back_inserter(scan_.remarks));
        for (std::string& repair : file.repairs())
            scan_.remarks.push_back(
                {&pdfa_rules::doubtful_text, {}, phrase("the file was damaged: {}", repair)});
        return std::move(scan_);
    }

private:
    // Each link within the letter is one of the page.
    void claim_links(std::uint32_t page, SeenPage& seen) {
        for (const std::uint32_t link : claims_[page].links) {
            const std::size_t at = seen.within + link;
            if (at >= seen.links.size() || std::exchange(seen.links[at].kept, true))
                broken({page, 0, 0}, phrase("the transcript has a link that the page does not show"));
        }
    }

    // Each of the letter's pictures is one that the page shows, and has the words of its Figure, which
    // the first of these has.
    void claim_pictures(recount::PdfFile& file, std::uint32_t page, const recount::Content& content,
                        SeenPage& seen) {
        std::vector<std::uint32_t> claimed;
        for (const Claim& claim : claims_[page].glyphs)
            if (claim.picture) claimed.push_back(claim.first);
        if (claimed.empty()) return;
        if (!figures_) figures_.emplace(file);
        figures_->look(page, content);
        std::sort(claimed.begin(), claimed.end());
        std::set<std::size_t> described;
        for (const std::uint32_t index : claimed) {
            if (index >= seen.pictures.size() || seen.pictures[index].hidden) {
                broken({page, 0, 0}, phrase("the transcript has a picture that the page does not show"));
                continue;
            }
            SeenPicture& picture = seen.pictures[index];
            if (std::exchange(picture.claimed, true))
                broken({page, 0, 0}, phrase("a picture is in the transcript twice"));
            const auto figure = figures_->at(picture.sequence);
            if (figure && described.insert(figure->number).second) picture.description = figure->words;
        }
    }

    // A picture's description stands where the picture does.
    static SeenGlyph said_of(const SeenPage& page, std::uint32_t picture) {
        SeenGlyph said;
        if (picture < page.pictures.size()) said.text = page.pictures[picture].description;
        return said;
    }

    // The words of a part, by its own glyphs.
    void read_part() {
        const std::uint32_t part = next_++;
        Words words(source_.bytes(part), part, scan_);
        for (const Claim& claim : claims_[part].glyphs) {
            const auto page = pages_.find(claim.page);
            if (claim.picture) {
                const SeenGlyph said =
                    page == pages_.end() ? SeenGlyph{} : said_of(page->second, claim.first);
                if (page != pages_.end() && !words.take(said, page->second))
                    return broken(words.here(),
                                  phrase("a picture is described as '{}' where the transcript has '{}'",
                                         excerpt(said.text), excerpt(words.rest(), 20)));
                continue;
            }
            for (std::uint32_t i = claim.first; i <= claim.last; ++i) {
                if (page == pages_.end() || i >= page->second.glyphs.size())
                    return broken({part, 0, 0},
                                  phrase("a line of the transcript has glyphs that no page shows"));
                SeenGlyph& glyph = page->second.glyphs[i];
                if (std::exchange(glyph.claimed, true))
                    return broken({part, 0, 0}, phrase("'{}' is in the transcript twice", glyph.text));
                if (!words.take(glyph, page->second))
                    return broken(words.here(),
                                  phrase("the page shows '{}' where the transcript has '{}'", glyph.text,
                                         excerpt(words.rest(), 20)));
            }
        }
        if (!words.finish())
            return broken(words.here(), phrase("'{}' is in the transcript, and no glyph shows it",
                                               excerpt(words.rest())));
        const auto page = pages_.find(part);
        if (page == pages_.end()) return;
        if (const std::string left = left_over(page->second); !left.empty())
            broken({part, 0, 0}, phrase("'{}' is on the page, and in no line of it", excerpt(left)));
        pages_.erase(page);
    }

    void broken(const Span& span, Phrase message) {
        scan_.remarks.push_back({&ledger_rules::not_accounted, span, std::move(message)});
    }

    const Source& source_;
    std::vector<PartClaims> claims_;
    std::map<std::uint32_t, SeenPage> pages_;  // that were seen, and are not settled
    std::uint32_t next_ = 0;                   // part
    Expected expected_;
    Others others_;
    std::optional<Figures> figures_;  // where the letter has pictures
    Scan scan_;
};

}  // namespace

Scan scan(const Source& source, const ReadOptions& how) {
    return recount::unreadable_on_error([&] { return Scanning(source).run(how); });
}

}  // namespace voetnoot::pdfa::scan
