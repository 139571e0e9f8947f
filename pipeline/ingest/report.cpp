#include "pipeline/ingest/report.hpp"

#include "pipeline/phrase/make.hpp"
#include "pipeline/rules/letter_rules.hpp"
#include "pipeline/text/text.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <string>
#include <string_view>

namespace voetnoot {

namespace {

// What is told of by one finding.
class Kin {
public:
    void add(const Source& source, const Span& span) {
        constexpr std::size_t most_named = 3;
        if (count_++ == 0) first_ = span;
        std::string text = excerpt(source.text(span));
        if (named_.size() < most_named && std::find(named_.begin(), named_.end(), text) == named_.end())
            named_.push_back(std::move(text));
    }

    void report(const Rule& rule, std::string_view what, Findings& findings) const {
        if (count_ == 0) return;
        std::string names;
        for (const std::string& name : named_) names += (names.empty() ? "'" : ", '") + name + "'";
        findings.add(rule, first_,
                     count_ == 1 ? phrase("{}: {}", sentence(what), names)
                                 : phrase("{}, {} times: {}{}", sentence(what), count_, names,
                                          named_.size() < count_ ? ", …" : ""));
    }

private:
    std::size_t count_ = 0;
    Span first_;
    std::vector<std::string> named_;
};

class WordPlaces {
public:
    explicit WordPlaces(const Scan& scan) {
        for (const ScanToken& token : scan.tokens)
            if (!token.span.empty()) spans_.push_back(token.span);
        std::sort(spans_.begin(), spans_.end(),
                  [](const Span& a, const Span& b) { return a.begin < b.begin; });
    }
    bool hold(std::uint32_t at) const {
        const auto after =
            std::upper_bound(spans_.begin(), spans_.end(), at,
                             [](std::uint32_t place, const Span& span) { return place < span.begin; });
        return after != spans_.begin() && at < (after - 1)->end;
    }

private:
    std::vector<Span> spans_;
};

// The signs of one paragraph, in one finding.
void report_doubtful(const Source& source, const std::set<std::uint32_t>& signs, Findings& findings) {
    const std::string_view bytes = source.bytes();
    for (auto sign = signs.begin(); sign != signs.end();) {
        Span span{0, *sign, *sign + 1};
        std::string named;
        std::size_t count = 0;
        for (; sign != signs.end(); ++sign, ++count) {
            constexpr std::size_t most_named = 12;
            const std::string_view between = bytes.substr(span.end, *sign - std::min(*sign, span.end));
            if (between.find("\n\n") != std::string_view::npos) break;
            if (count < most_named) named += bytes[*sign];
            span.end = *sign + 1;
        }
        findings.add(
            letter_rules::markup_as_text, span,
            counted(count,
                    "what a sign here would mean can be read in two ways: kept as characters ({1})",
                    "what {0} signs here would mean can be read in two ways: kept as characters ({1})",
                    count, named));
    }
}

}  // namespace

void report_signs(const Source& source, const std::vector<PlainSign>& signs,
                  const std::set<std::uint32_t>& doubtful, const Scan& scan, Findings& findings) {
    const WordPlaces words(scan);
    std::map<const Rule*, Kin> kinds;
    for (const PlainSign& sign : signs)
        if (words.hold(sign.at)) kinds[sign.rule].add(source, sign.words);
    if (const auto found = kinds.find(&letter_rules::words_in_brackets); found != kinds.end())
        found->second.report(letter_rules::words_in_brackets,
                             marked("no markup that HTML knows, and so words of the letter"), findings);
    if (const auto found = kinds.find(&letter_rules::escape_doubled); found != kinds.end())
        found->second.report(letter_rules::escape_doubled,
                             marked("escaped twice, so that a backslash stays in the text"), findings);
    report_doubtful(source, doubtful, findings);
}

void report_syntax(const Source& source, std::span<const SyntaxKind> inventory, const Scan& scan,
                   Findings& findings) {
    std::map<std::uint32_t, Kin> kinds;
    for (const ScanSyntax& piece : scan.syntax) {
        const SyntaxKind& kind = inventory[piece.kind];
        if (kind.decision != Decision::told) continue;
        if (kind.each) {
            Kin alone;
            alone.add(source, piece.span);
            alone.report(*kind.rule, kind.what, findings);
        } else {
            kinds[piece.kind].add(source, piece.span);
        }
    }
    for (const auto& [kind, kin] : kinds)
        kin.report(*inventory[kind].rule, inventory[kind].what, findings);
}

}  // namespace voetnoot
