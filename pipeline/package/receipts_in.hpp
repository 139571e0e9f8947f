// The receipts within a package, as proofs of what it states.
//
// Thread rules: pure.
#pragma once

#include "pipeline/package/inspect.hpp"

#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>

namespace voetnoot::package {

class ReceiptIn {
public:
    ReceiptIn(std::string file, nlohmann::ordered_json json)
        : file_(std::move(file)), json_(std::move(json)) {}

    const std::string& file() const { return file_; }
    const nlohmann::ordered_json& json() const { return json_; }
    std::string source() const;  // the digest of the letter
    std::string source_name() const;
    const nlohmann::ordered_json* output(const std::string& sha256) const;
    std::set<std::string> citations() const;  // the addresses of the papers that the letter cites
    bool has_schema() const;                  // XML was held against one
    std::string comparison() const;           // with the original, in words; "" where there was none

private:
    std::string file_;
    nlohmann::ordered_json json_;
};

// Those that are receipts of sealed letters, with all that an inspection asks of them.
std::vector<ReceiptIn> receipts_in(const PackageFiles& package);

// What an integrity check states of an output.
std::string counts_of(const ReceiptIn& receipt, const nlohmann::ordered_json& output);

}  // namespace voetnoot::package
