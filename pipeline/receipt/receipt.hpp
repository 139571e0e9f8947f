// The receipt: the proof that travels with a letter's outputs. JSON, documented in docs/receipt.md;
// holds no clock time, no path and nothing of the machine.
#pragma once

#include "pipeline/document/document.hpp"
#include "pipeline/emit/emit.hpp"
#include "pipeline/finding/finding.hpp"
#include "pipeline/format/format.hpp"
#include "pipeline/job/job.hpp"
#include "pipeline/ledger/ledger.hpp"
#include "pipeline/verify/verify.hpp"
#include "pipeline/witness/statements.hpp"

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace voetnoot {

constexpr unsigned receipt_layout = 2;  // docs/receipt.md says what each has

struct ReceiptInput {
    const Job& job;
    const Format& reader;
    const Document& document;
    const Ledger& promised;
    const std::vector<Output>& outputs;
    const std::vector<Recount>& recounts;
    const std::vector<const Resource*>& resources;
    const std::vector<Stage>& stages;  // those that were passed
    const Findings& findings;
    const witness::Comparison* witnessed;  // with the job's witness, where it has one
    const witness::PageMap& page_map;
    bool sealed;
};

std::string receipt(const ReceiptInput& input);

std::string receipt_name(const Job& job);             // the file beside the outputs
nlohmann::ordered_json options_json(const Job& job);  // as the receipt tells them
nlohmann::ordered_json pictures_json(const Pictures& pictures);

}  // namespace voetnoot
