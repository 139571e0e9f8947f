#include "formats/pdfa/scan/scan.hpp"

#include "formats/pdfa/recount/content.hpp"
#include "formats/pdfa/rules.hpp"
#include "formats/pdfa/scan/claims.hpp"
#include "formats/pdfa/scan/others.hpp"
#include "formats/pdfa/scan/seen.hpp"
#include "pipeline/ledger/ledger_rules.hpp"
#include "pipeline/phrase/make.hpp"
#include "pipeline/text/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
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
        recount::read_drawings(file, [&](std::size_t index, const recount::Drawing& drawing,
                                         const recount::Content& content) {
            const auto page = static_cast<std::uint32_t>(index);
            SeenPage& seen = pages_.emplace(page, see(file, file.pages()[index], drawing)).first->second;
            others_.look(file, index, drawing, content, seen);
            while (next_ < claims_.size() && claims_[next_].last_page <= page) read_part();
        });
        while (next_ < claims_.size()) read_part();
        std::vector<ScanRemark> others = others_.take();
        std::move(others.begin(), others.end(), std::back_inserter(scan_.remarks));
        for (std::string& repair : file.repairs())
            scan_.remarks.push_back(
                {&pdfa_rules::doubtful_text, {}, phrase("the file was damaged: {}", repair)});
        return std::move(scan_);
    }

private:
    // The words of a part, by its own glyphs.
    void read_part() {
        const std::uint32_t part = next_++;
        Words words(source_.bytes(part), part, scan_);
        for (const Claim& claim : claims_[part].glyphs) {
            const auto page = pages_.find(claim.page);
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
    Others others_;
    Scan scan_;
};

}  // namespace

Scan scan(const Source& source, const ReadOptions& how) {
    return recount::unreadable_on_error([&] { return Scanning(source).run(how); });
}

}  // namespace voetnoot::pdfa::scan
