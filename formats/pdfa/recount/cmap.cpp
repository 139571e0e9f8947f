#include "formats/pdfa/recount/cmap.hpp"

#include "formats/pdfa/recount/lexer.hpp"
#include "pipeline/text/text.hpp"

#include <algorithm>

namespace voetnoot::pdfa::recount {

namespace {

std::uint32_t number_of(std::string_view bytes) {
    std::uint32_t value = 0;
    for (const char c : bytes.substr(0, 4)) value = value << 8 | static_cast<unsigned char>(c);
    return value;
}

std::u16string utf16_of(std::string_view bytes) {
    std::u16string units;
    if (bytes.size() == 1) {  // seen in the wild: one byte for U+00XX
        units += static_cast<char16_t>(static_cast<unsigned char>(bytes.front()));
    }
    for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
        units += static_cast<char16_t>(number_of(bytes.substr(i, 2)));
    }
    return units;
}

std::string utf8_of(const std::u16string& units) {
    std::string text;
    for (std::size_t i = 0; i < units.size(); ++i) {
        char32_t c = units[i];
        const bool high = c >= 0xD800 && c < 0xDC00;
        if (high && i + 1 < units.size() && units[i + 1] >= 0xDC00 && units[i + 1] < 0xE000) {
            c = 0x10000 + ((c - 0xD800) << 10) + (units[++i] - 0xDC00u);
        } else if (c >= 0xD800 && c < 0xE000) {
            c = 0xFFFD;
        }
        append_code_point(text, c);
    }
    return text;
}

}  // namespace

CMap CMap::parse(std::string_view data) {
    CMap map;
    Lexer lexer(data);
    std::span<const Operand> operands;
    std::string_view op;
    const auto is_string = [&](std::size_t i) { return operands[i].kind == Operand::Kind::string; };
    while (lexer.next(operands, op)) {
        if (op == "endcodespacerange") {
            for (std::size_t i = 0; i + 1 < operands.size(); i += 2) {
                if (!is_string(i) || !is_string(i + 1) || operands[i].bytes.empty()) continue;
                map.codespace_.push_back({std::min<std::size_t>(operands[i].bytes.size(), 4),
                                          number_of(operands[i].bytes),
                                          number_of(operands[i + 1].bytes)});
            }
        } else if (op == "endbfchar") {
            for (std::size_t i = 0; i + 1 < operands.size(); i += 2) {
                if (is_string(i) && is_string(i + 1)) {
                    map.add(operands[i].bytes, operands[i].bytes, operands[i + 1].bytes);
                }
            }
        } else if (op == "endbfrange") {
            for (std::size_t i = 0; i + 2 < operands.size(); i += 3) {
                if (!is_string(i) || !is_string(i + 1)) continue;
                if (is_string(i + 2)) {
                    map.add(operands[i].bytes, operands[i + 1].bytes, operands[i + 2].bytes);
                    continue;
                }
                std::uint32_t code = number_of(operands[i].bytes);
                for (const Operand& item : operands[i + 2].items) {
                    map.add(code, code, item.bytes);
                    ++code;
                }
            }
        }
    }
    std::sort(map.ranges_.begin(), map.ranges_.end(), [](const Range& a, const Range& b) {
        return a.low != b.low ? a.low < b.low : a.order < b.order;
    });
    return map;
}

void CMap::add(std::string_view low, std::string_view high, std::string_view text) {
    add(number_of(low), number_of(high), text);
}

void CMap::add(std::uint32_t low, std::uint32_t high, std::string_view text) {
    if (high < low) return;
    ranges_.push_back({low, high, utf16_of(text), ranges_.size()});
    widest_ = std::max(widest_, high - low);
}

std::optional<std::string> CMap::text(std::uint32_t code) const {
    auto after = std::upper_bound(ranges_.begin(), ranges_.end(), code,
                                  [](std::uint32_t c, const Range& range) { return c < range.low; });
    while (after != ranges_.begin()) {
        --after;
        if (code - after->low > widest_) break;
        if (code > after->high) continue;
        std::u16string units = after->text;
        if (!units.empty()) units.back() = static_cast<char16_t>(units.back() + (code - after->low));
        return utf8_of(units);
    }
    return std::nullopt;
}

}  // namespace voetnoot::pdfa::recount
