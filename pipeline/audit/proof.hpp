// A receipt as it is read again, perhaps years later and from anywhere: every member that a check needs,
// with its type looked at. Layouts 1 and 2 (docs/receipt.md).
#pragma once

#include "pipeline/ledger/ledger.hpp"
#include "pipeline/receipt/figures.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace voetnoot::audit {

constexpr std::size_t largest_receipt = std::size_t{64} << 20;  // bytes

struct ProvenFile {
    std::string name;  // without folders
    std::string sha256;
    std::optional<std::uint64_t> bytes;  // not told of pictures
};

struct ProvenOutput : ProvenFile {
    std::string format;
    bool written = true;  // else it travels only within another
    std::optional<Figures> recount;
};

struct Passport {
    std::map<std::string, ShownAt> places;  // of the note, by the name of the output
    std::vector<std::map<std::string, ShownAt>> references;
};

struct Proof {
    std::string program, build, outcome;
    ProvenFile source;
    std::optional<ProvenFile> witness;
    std::vector<ProvenFile> pictures;  // that stood beside the letter
    std::vector<ProvenOutput> outputs;
    Figures figures;  // of the letter
    Ledger ledger;    // its notes, dangling references, languages and styles; no running text
    std::vector<Passport> passports;
};

// Throws Unreadable, which says what is wrong: no JSON, too deep, another layout, a member that is
// missing or of another type, a name that leads out of the folder.
Proof read_proof(std::string_view bytes);

}  // namespace voetnoot::audit
