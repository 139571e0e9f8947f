#include "formats/text/inspect/inspect.hpp"

#include "pipeline/phrase/make.hpp"
#include "pipeline/rules/safety_rules.hpp"
#include "pipeline/text/text.hpp"
#include "pipeline/verify/live_address.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <string>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <utility>

namespace voetnoot::text::inspect {
namespace {

constexpr std::size_t most_columns = 72;

bool is_nfc(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
    if (U_FAILURE(status)) return false;
    return nfc->isNormalizedUTF8({text.data(), static_cast<std::int32_t>(text.size())}, status) != 0;
}

// Columns of a screen: none for marks and format characters, two for wide characters.
std::size_t columns(std::string_view line) {
    std::size_t total = 0;
    for (std::size_t at = 0; at < line.size();) {
        const auto c = static_cast<UChar32>(next_code_point(line, at));
        const std::uint32_t unseen = U_GC_MN_MASK | U_GC_ME_MASK | U_GC_CF_MASK;
        if ((U_GET_GC_MASK(c) & unseen) != 0) continue;
        const int width = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
        total += width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
    }
    return total;
}

// A longer line is one word after its prefix (quote, cell, indentation) and its label, which two spaces
// end. Lines that stand as they are (": ") may be of any length.
bool may_be_long(std::string_view line) {
    const auto skip = [&line](std::string_view signs) {
        line.remove_prefix(std::min(line.find_first_not_of(signs), line.size()));
    };
    skip(" >|");
    if (line.substr(0, 2) == ": ") return true;
    if (const std::size_t gap = line.rfind("  "); gap != std::string_view::npos)
        line.remove_prefix(gap + 2);
    skip(" >|");
    return line.find(' ') == std::string_view::npos;
}

char32_t control_in(std::string_view line) {
    for (const char c : line) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x20 || byte == 0x7F) return byte;
    }
    for (std::size_t at = line.find('\xC2'); at != std::string_view::npos; at = line.find('\xC2', at)) {
        const char32_t c = next_code_point(line, at);
        if (c >= 0x80 && c < 0xA0) return c;
    }
    return 0;
}

class Inspection {
public:
    explicit Inspection(Findings& findings) : findings_(findings) {}

    void line(std::string_view line) {
        ++number_;
        if (!line.empty() && (line.back() == ' ' || line.back() == '\t')) {
            once(trailing_space, phrase("line {} of the text ends in white space", number_));
        }
        if (const char32_t c = control_in(line)) {
            once(control_character,
                 phrase("line {} of the text holds U+{:04X}", number_, static_cast<std::uint32_t>(c)));
        }
        if (line.size() <= most_columns) return;  // a column takes at least a byte
        const std::size_t wide = columns(line);
        if (wide > most_columns && !may_be_long(line)) {
            once(line_too_long, phrase("line {} of the text has {} columns", number_, wide));
        }
    }

private:
    void once(const Rule& rule, const Phrase& message) {
        if (std::find(said_.begin(), said_.end(), rule.id) != said_.end()) return;
        said_.push_back(rule.id);
        findings_.add(rule, {}, message);
    }

    Findings& findings_;
    std::vector<std::string_view> said_;
    std::size_t number_ = 0;
};

}  // namespace

Ledger inspect(std::string_view bytes, const Limits& limits, Findings& findings) {
    if (const auto invalid = invalid_utf8(bytes))
        findings.add(not_nfc, {}, phrase("byte {} of the text is not UTF-8", *invalid));
    recount::LetterRead read = recount::read_letter(bytes, limits);
    if (!is_nfc(bytes)) findings.add(not_nfc, {}, phrase("the text is not in Normalization Form C"));
    if (bytes.empty() || bytes.back() != '\n')
        findings.add(no_line_end, {}, phrase("the last line is not ended"));
    Inspection inspection(findings);
    while (!bytes.empty()) {
        const std::size_t end = std::min(bytes.find('\n'), bytes.size());
        inspection.line(bytes.substr(0, end));
        bytes.remove_prefix(std::min(end + 1, bytes.size()));
    }
    inspect_notes(read, findings);
    for (const LedgerLink& link : read.ledger.links)
        if (!link.target.starts_with('#') && !is_harmless_address(link.target))
            findings.add(safety_rules::live_target, {},
                         phrase("the text has the address '{}'", link.target));
    return std::move(read.ledger);
}

}  // namespace voetnoot::text::inspect
