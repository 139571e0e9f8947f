// How words stand in a letter where that changes what is read: a struck "not" is no "not". A closed set;
// emphasis and strong type are nodes of their own and are not counted.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace voetnoot {

enum class Style : std::uint8_t { struck, inserted, underlined, highlighted };

inline constexpr std::array all_styles{Style::struck, Style::inserted, Style::underlined,
                                       Style::highlighted};

std::string_view name(Style style);                       // "struck"
std::optional<Style> style_named(std::string_view name);  // the reverse

// Several at once: words may be underlined and struck.
class StyleSet {
public:
    void add(Style style) { bits_ = static_cast<std::uint8_t>(bits_ | bit(style)); }
    void remove(Style style) { bits_ = static_cast<std::uint8_t>(bits_ & ~bit(style)); }
    bool has(Style style) const { return (bits_ & bit(style)) != 0; }
    bool empty() const { return bits_ == 0; }
    friend bool operator==(const StyleSet&, const StyleSet&) = default;

private:
    static constexpr unsigned bit(Style style) { return 1U << static_cast<unsigned>(style); }
    std::uint8_t bits_ = 0;
};

}  // namespace voetnoot
