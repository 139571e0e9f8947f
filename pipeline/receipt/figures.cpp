#include "pipeline/receipt/figures.hpp"

#include "pipeline/source/sha256.hpp"
#include "pipeline/text/text.hpp"

#include <fmt/format.h>

namespace voetnoot {

namespace {

// Squeezed, as links are compared: white space is the output's own.
std::string links_digest(const std::vector<LedgerLink>& links) {
    std::string text;
    for (const LedgerLink& link : links) {
        text += squeeze(link.text) + '\t';
        if (!link.place) text += squeeze(link.target);
        else
            text += link.place->inside ? fmt::format("#{}/{}", *link.place->inside, link.place->offset)
                                       : fmt::format("#{}", link.place->offset);
        text += '\n';
    }
    return sha256(text);
}

std::string blocks_digest(const std::vector<LedgerBlock>& blocks) {
    std::string text;
    for (const LedgerBlock& block : blocks)
        text += fmt::format("{} {}\n", name(block.kind), block.level);
    return sha256(text);
}

}  // namespace

Figures figures_of(const Ledger& ledger) {
    return {ledger.words,
            ledger.notes.size(),
            ledger.reference_count(),
            ledger.dangling.size(),
            ledger.links.size(),
            ledger.blocks.size(),
            sha256(ledger.running_text),
            links_digest(ledger.links),
            blocks_digest(ledger.blocks)};
}

nlohmann::ordered_json figures_json(const Figures& figures) {
    return {{"words", figures.words},
            {"notes", figures.notes},
            {"references", figures.references},
            {"dangling", figures.dangling},
            {"links", figures.links},
            {"blocks", figures.blocks},
            {"textSha256", figures.text_sha256},
            {"linksSha256", figures.links_sha256},
            {"blocksSha256", figures.blocks_sha256}};
}

}  // namespace voetnoot
