// CMaps (ISO 32000-1, 9.7.5 and 9.10.3): how the bytes of a string fall into character codes, and
// which text a code stands for. Only what is written in the file; predefined CMaps are not known here.
// Values; ranges are kept as ranges, so that a small stream cannot ask for much memory.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace voetnoot::pdfa::recount {

struct CodeRange {          // of a codespace
    std::size_t bytes = 0;  // 1 to 4
    std::uint32_t low = 0;
    std::uint32_t high = 0;
};

class CMap {
public:
    static CMap parse(std::string_view data);

    const std::vector<CodeRange>& codespace() const { return codespace_; }
    // The text of a code (UTF-8), or nothing where the CMap has none for it.
    std::optional<std::string> text(std::uint32_t code) const;

private:
    struct Range {
        std::uint32_t low = 0;
        std::uint32_t high = 0;
        std::u16string text;  // of `low`; the last unit counts up with the code
        std::size_t order = 0;
    };
    void add(std::string_view low, std::string_view high, std::string_view text);
    void add(std::uint32_t low, std::uint32_t high, std::string_view text);

    std::vector<CodeRange> codespace_;
    std::vector<Range> ranges_;  // by `low`, then as they appeared; the last that covers a code holds
    std::uint32_t widest_ = 0;   // high - low of the widest range
};

}  // namespace voetnoot::pdfa::recount
