#include "pipeline/ingest/ingest.hpp"

#include "pipeline/draft/images.hpp"
#include "pipeline/ingest/coverage.hpp"
#include "pipeline/ingest/report.hpp"
#include "pipeline/phrase/make.hpp"
#include "pipeline/text/text.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <set>
#include <utility>

namespace voetnoot {

namespace {

// What no reader has to cope with.
void require_text(const Source& source, const Limits& limits) {
    std::size_t total = 0;
    for (const Source::Part& part : source.parts()) total += part.bytes.size();
    if (total > limits.bytes)
        throw Unreadable(phrase("the letter has {} bytes, the limit is {}", total, limits.bytes));
    if (total == 0) throw Unreadable(phrase("the letter is empty"));
    for (const Source::Part& part : source.parts()) {
        if (const std::size_t zero = part.bytes.find('\0'); zero != std::string::npos)
            throw Unreadable(phrase("binary data: a zero byte at byte {}", zero), zero);
        if (const auto invalid = invalid_utf8(part.bytes))
            throw Unreadable(phrase("not UTF-8: byte {} (0x{:02x})", *invalid,
                                    static_cast<unsigned char>(part.bytes[*invalid])),
                             *invalid);
    }
}

// Reads the letter, and reads it again where reader and scan do not take the same bytes for markup: then
// these are characters.
class Attempts {
public:
    Attempts(const Source& source, const Format& format, const ReadOptions& how)
        : source_(source), format_(format), how_(how) {
        if (format.plain_signs) signs_ = format.plain_signs(source);
        for (const PlainSign& sign : signs_) how_.plain.push_back(sign.at);
    }

    Ingested read(Findings& findings) {
        constexpr std::size_t most_times = 40;
        for (std::size_t times = 1;; ++times) {
            Findings of_reading;
            of_reading.enter(Stage::ingest, format_.name);
            std::vector<std::uint32_t> doubtful;
            Ingested result;
            try {
                result = {format_.read(source_, how_, of_reading), format_.scan(source_, how_), how_};
                if (format_.disputed)
                    doubtful = format_.disputed(source_, result.draft, result.scan, how_);
            } catch (const Unsure& unsure) {
                if (times == most_times || !take_for_characters(unsure.signs)) throw;
                continue;
            }
            if (times < most_times && take_for_characters(doubtful)) continue;
            findings.append(of_reading);
            report_signs(source_, signs_, doubtful_, result.scan, findings);
            return result;
        }
    }

private:
    // Is any of them new?
    bool take_for_characters(const std::vector<std::uint32_t>& signs) {
        std::vector<std::uint32_t> all;
        std::set_union(how_.plain.begin(), how_.plain.end(), signs.begin(), signs.end(),
                       std::back_inserter(all));
        if (all.size() == how_.plain.size()) return false;
        how_.plain = std::move(all);
        doubtful_.insert(signs.begin(), signs.end());
        return true;
    }

    const Source& source_;
    const Format& format_;
    ReadOptions how_;
    std::vector<PlainSign> signs_;
    std::set<std::uint32_t> doubtful_;
};

}  // namespace

Ingested ingest(const Source& source, const Format& format, const ReadOptions& how, Findings& findings) {
    require_text(source, how);
    findings.enter(Stage::ingest, format.name);
    Ingested result = Attempts(source, format, how).read(findings);
    for (const ScanRemark& remark : result.scan.remarks)
        findings.add(*remark.rule, remark.span, remark.message);
    if (!format.inventory.empty()) {
        check_coverage(source, result.scan, findings);
        report_syntax(source, format.inventory, result.scan, findings);
    }
    const bool any_text = std::any_of(result.scan.tokens.begin(), result.scan.tokens.end(),
                                      [](const ScanToken& token) { return !token.text.empty(); });
    if (!any_text && image_targets(result.draft.blocks).empty())
        throw Unreadable(phrase("the letter has no text"));
    return result;
}

}  // namespace voetnoot
