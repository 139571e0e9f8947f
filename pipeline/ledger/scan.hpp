// The Scan is every word and every mark of the source, in source order, with byte offsets and
// unclassified: made by another parser than the reader's, without a line of the reader's code.
#pragma once

#include "pipeline/document/style.hpp"
#include "pipeline/ledger/inventory.hpp"
#include "pipeline/phrase/phrase.hpp"
#include "pipeline/rules/rule.hpp"
#include "pipeline/source/source.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace voetnoot {

// A run of text without white space and without markup in it, as decoded from the bytes of `span`. Where
// decoding does not change the length, every byte of the text is a byte of the span.
struct ScanToken {
    std::string text;              // clean
    Span span;                     // empty where the source has no bytes for it (a bullet): then it
                                   // stands at the first byte of what follows
    bool raised = false;           // within a superscript, or another spelling of a note mark
    bool space_before = false;     // separated from the token before it
    bool space_is_raised = false;  // by nothing but white space within a superscript
    // What the source's program would print here of its own accord (a number, the label of a note),
    // where the scan computes that: the reader must have come to the same. Empty: it prints nothing.
    std::optional<std::string> computed = {};
    bool unknown = false;  // something may be printed here, and the scan cannot tell what
    StyleSet styles = {};
};

struct ScanLink {
    std::string target;
    Span span;
    bool leads_within = false;  // to a place of the letter, which the scan has seen: it may not go dead
};

// What is to be said of the source, whatever the reader says.
struct ScanRemark {
    const Rule* rule = nullptr;
    Span span;
    Phrase message;
};

struct Scan {
    std::vector<ScanToken> tokens;
    std::vector<ScanLink> links;  // those that the source's syntax makes links, not bare addresses
    bool counts_styles = false;   // else it does not know which words are struck
    std::vector<ScanRemark> remarks = {};
    std::vector<ScanSyntax> syntax = {};       // where its format has an inventory
    std::optional<std::size_t> pictures = {};  // with words or without; none: it does not count them
};

}  // namespace voetnoot
