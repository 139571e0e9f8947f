// What is usual in a file: the size of its text, the distance of its lines, and how far to the right
// lines go that stand over each other, beside a picture or another column, or in a cell. Points, and em
// where it says so. No spans are needed.
//
// Thread rules: pure.
#pragma once

#include "formats/pdfa/reader/transcript.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <utility>
#include <vector>

namespace voetnoot::pdfa::reader {

constexpr double heading_size = 1.12;  // of the text's: a heading is larger

class Measure {
public:
    explicit Measure(const Transcript& transcript);

    double size() const { return size_; }         // of most letters
    double leading(double size) const;            // of most lines of that size
    double right_edge(const Placed& line) const;  // of the column that it stands in
    double free_edge(const Placed& line) const;   // likewise, or of what stands beside the line in it

private:
    const foreign::Grid& grid(const Placed& line) const;
    double beside(const Placed& line) const;
    std::vector<double>& bin(const Placed& line, double x);

    double size_ = 0;
    std::map<long, double> leading_;  // by size, in half points
    // The right ends of the lines that stand at a place, by width of the page and place.
    std::map<std::pair<long, long>, std::vector<double>> ends_;
    std::map<std::pair<long, long>, std::vector<double>> ends_on_page_;  // by page and place
    std::map<std::pair<std::size_t, std::uint32_t>, double> padding_;    // by page and grid
    std::map<std::size_t, std::vector<const Placed*>> by_height_;        // of a page, from its top
    const Transcript& transcript_;
};

}  // namespace voetnoot::pdfa::reader
