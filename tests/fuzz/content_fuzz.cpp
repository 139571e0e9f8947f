// libFuzzer: any bytes are operators with operands, to their end; nothing crashes or stands still, and
// arrays are no deeper than a reader of them may go down.
#include "formats/pdfa/recount/lexer.hpp"

#include <cstdint>
#include <cstdlib>

using namespace voetnoot::pdfa::recount;

namespace {

constexpr std::size_t deepest = 64;

void require_shallow(std::span<const Operand> operands, std::size_t depth) {
    if (depth > deepest) std::abort();
    for (const Operand& operand : operands) {
        require_shallow(operand.items, depth + 1);
        if (operand.kind == Operand::Kind::dictionary) operand.find("MCID");
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    Lexer lexer(bytes);
    std::span<const Operand> operands;
    std::string_view op;
    for (std::size_t left = size + 1; lexer.next(operands, op); --left) {
        if (left == 0) std::abort();  // more operators than bytes
        require_shallow(operands, 0);
        if (op == "ID") lexer.inline_image();
    }
    return 0;
}
