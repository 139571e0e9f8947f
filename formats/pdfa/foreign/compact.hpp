// Members of what a file has hundreds of thousands of: an index or none in four bytes, and a vector that
// is mostly empty, or has one element, in sixteen. Values.
#pragma once

#include <boost/container/options.hpp>
#include <boost/container/vector.hpp>

#include <cstdint>
#include <optional>

namespace voetnoot::pdfa::foreign {

// As std::optional<std::uint32_t>, less the last number.
class Index {
public:
    constexpr Index() = default;
    constexpr Index(std::uint32_t index) : index_(index) {}
    constexpr Index(const std::optional<std::uint32_t>& index) : index_(index.value_or(none)) {}
    constexpr explicit operator bool() const { return index_ != none; }
    constexpr std::uint32_t operator*() const { return index_; }
    friend constexpr bool operator==(Index, Index) = default;

private:
    static constexpr std::uint32_t none = UINT32_MAX;
    std::uint32_t index_ = none;
};

template <class Value>
using Few = boost::container::vector<
    Value, void, boost::container::vector_options_t<boost::container::stored_size<std::uint32_t>>>;

}  // namespace voetnoot::pdfa::foreign
