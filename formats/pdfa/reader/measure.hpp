// What is usual in a file: the size of its text, the distance of its lines, and how far to the right
// lines go that stand over each other. Points, and em where it says so.
//
// Thread rules: pure.
#pragma once

#include "formats/pdfa/reader/transcript.hpp"

#include <cstddef>
#include <map>
#include <vector>

namespace voetnoot::pdfa::reader {

class Measure {
public:
    explicit Measure(const Transcript& transcript);

    double size() const { return size_; }         // of most letters
    double leading(double size) const;            // of most lines of that size
    double right_edge(const Placed& line) const;  // of the column that it stands in

private:
    std::vector<double>& bin(const Placed& line, double x);

    double size_ = 0;
    std::map<long, double> leading_;  // by size, in half points
    // The right ends of the lines that stand at a place, by width of the page and place.
    std::map<std::pair<long, long>, std::vector<double>> ends_;
    std::map<std::pair<long, long>, std::vector<double>> ends_on_page_;  // by page and place
    const Transcript& transcript_;
};

}  // namespace voetnoot::pdfa::reader
