// In which column a cell of a table stands, where cells above it may reach down into its row.
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

namespace voetnoot::akn::writer {

class Grid {
public:
    // The column (from 0) of the row's next cell, which spans so many columns and rows.
    std::size_t place(std::size_t columns, std::size_t rows) {
        while (next_ < taken_.size() && taken_[next_] > 0) ++next_;
        const std::size_t column = next_;
        next_ += columns;
        if (taken_.size() < next_) taken_.resize(next_, 0);
        for (std::size_t i = column; i < next_; ++i) taken_[i] = rows;
        return column;
    }
    void end_row() {
        for (std::size_t& rows : taken_) rows -= std::min<std::size_t>(rows, 1);
        next_ = 0;
    }

private:
    std::vector<std::size_t> taken_;  // for how many rows, this one included
    std::size_t next_ = 0;
};

}  // namespace voetnoot::akn::writer
