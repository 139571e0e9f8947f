#include "pipeline/ingest/coverage.hpp"

#include "pipeline/ledger/ledger_rules.hpp"
#include "pipeline/phrase/make.hpp"
#include "pipeline/text/text.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <string_view>
#include <vector>

namespace voetnoot {

namespace {

class Claimed {
public:
    Claimed(const Source& source, std::uint32_t part, Findings& findings)
        : source_(source), part_(part), findings_(findings), bytes_(source.bytes(part).size()) {}

    void take(const Span& span) {
        if (span.part != part_ || span == last_) return;  // one character may be two words: "⑩"
        last_ = span;
        const std::uint32_t end = std::min(span.end, static_cast<std::uint32_t>(bytes_.size()));
        bool twice = false;
        for (std::uint32_t i = span.begin; i < end; ++i) {
            twice = twice || bytes_[i];
            bytes_[i] = true;
        }
        if (twice)
            findings_.add(ledger_rules::accounted_twice, span,
                          phrase("'{}' is claimed twice", shown(span)));
    }

    void report_left_over() const {
        const std::string_view text = source_.bytes(part_);
        Span left{part_, 0, 0};
        for (std::size_t i = 0; i < text.size();) {
            const std::size_t at = i;
            if (is_white_space(next_code_point(text, i)) || bytes_[at]) {
                report(left);
                left.begin = left.end = static_cast<std::uint32_t>(i);
            } else {
                left.end = static_cast<std::uint32_t>(i);
            }
        }
        report(left);
    }

private:
    void report(const Span& left) const {
        if (!left.empty())
            findings_.add(ledger_rules::not_accounted, left,
                          phrase("'{}' is of no word and of no known syntax", shown(left)));
    }

    std::string_view shown(const Span& span) const {
        constexpr std::size_t longest = 60;
        return head(source_.text(span), longest);
    }

    const Source& source_;
    std::uint32_t part_;
    Findings& findings_;
    std::vector<bool> bytes_;
    Span last_;
};

}  // namespace

void check_coverage(const Source& source, const Scan& scan, Findings& findings) {
    for (std::uint32_t part = 0; part < source.parts().size(); ++part) {
        Claimed claimed(source, part, findings);
        for (const ScanToken& token : scan.tokens) claimed.take(token.span);
        for (const ScanSyntax& piece : scan.syntax) claimed.take(piece.span);
        claimed.report_left_over();
    }
}

}  // namespace voetnoot
