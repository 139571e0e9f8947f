#include "pipeline/ingest/ingest.hpp"

#include "pipeline/draft/images.hpp"
#include "pipeline/text/text.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace voetnoot {

namespace {

// What no reader has to cope with.
void require_text(const Source& source, const Limits& limits) {
    std::size_t total = 0;
    for (const Source::Part& part : source.parts()) total += part.bytes.size();
    if (total > limits.bytes)
        throw Unreadable(fmt::format("the letter has {} bytes, the limit is {}", total, limits.bytes));
    if (total == 0) throw Unreadable("the letter is empty");
    for (const Source::Part& part : source.parts()) {
        if (const std::size_t zero = part.bytes.find('\0'); zero != std::string::npos)
            throw Unreadable(fmt::format("binary data: a zero byte at byte {}", zero), zero);
        if (const auto invalid = invalid_utf8(part.bytes))
            throw Unreadable(fmt::format("not UTF-8: byte {} (0x{:02x})", *invalid,
                                         static_cast<unsigned char>(part.bytes[*invalid])),
                             *invalid);
    }
}

}  // namespace

Ingested ingest(const Source& source, const Format& format, const ReadOptions& how, Findings& findings) {
    require_text(source, how);
    findings.enter(Stage::ingest, format.name);
    Ingested result{format.read(source, how, findings), format.scan(source, how)};
    for (const ScanRemark& remark : result.scan.remarks)
        findings.add(*remark.rule, remark.span, remark.message);
    const bool any_text = std::any_of(result.scan.tokens.begin(), result.scan.tokens.end(),
                                      [](const ScanToken& token) { return !token.text.empty(); });
    if (!any_text && image_targets(result.draft.blocks).empty())
        throw Unreadable("the letter has no text");
    return result;
}

}  // namespace voetnoot
