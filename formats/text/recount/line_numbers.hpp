// In which line of a text a piece of it stands. The pieces point into the text, which must outlive this.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

namespace voetnoot::text::recount {

class LineNumbers {
public:
    explicit LineNumbers(std::string_view text) {
        begins_.push_back(text.data());
        for (std::size_t at = text.find('\n'); at != std::string_view::npos;
             at = text.find('\n', at + 1))
            begins_.push_back(text.data() + at + 1);
    }
    std::uint32_t of(std::string_view piece) const {  // from 1
        const auto behind = std::upper_bound(begins_.begin(), begins_.end(), piece.data());
        return static_cast<std::uint32_t>(behind - begins_.begin());
    }

private:
    std::vector<const char*> begins_;
};

}  // namespace voetnoot::text::recount
