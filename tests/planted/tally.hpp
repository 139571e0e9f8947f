// What was planted, what was found. One row per kind; a miss is a gap in the checks.
#pragma once

#include "pipeline/finding/finding.hpp"
#include "tests/planted/kind.hpp"

#include <cstddef>
#include <ostream>
#include <string>
#include <vector>

namespace voetnoot::planted {

struct Row {
    std::string level;  // "source", "Draft", "Document → pdf", "bytes of pdf"
    std::string kind;
    Rules rules;
    std::size_t places = 0;
    std::size_t found = 0;
    std::vector<std::string> misses;  // where, and what was said instead

    void count(bool is_found, const std::string& place, const Findings& said);
};

class Tally {
public:
    // The reference is good until the next row.
    Row& add(std::string level, std::string kind, Rules rules);
    const std::vector<Row>& rows() const { return rows_; }
    std::size_t places() const;
    std::size_t missed() const;
    void print(std::ostream& out) const;

private:
    std::vector<Row> rows_;
};

// The places that are tried: a fixed sample, or every one of them.
#ifdef VOETNOOT_FULL
inline constexpr bool every_place = true;
#else
inline constexpr bool every_place = false;
#endif

// Of a known number of places.
std::vector<std::size_t> sample(std::size_t places);
// Is this place tried where their number is not known?
bool is_sampled(std::size_t place);
// No place after this one is.
bool is_last_sampled(std::size_t place);

}  // namespace voetnoot::planted
