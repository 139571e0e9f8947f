// usage: write_part [SCHEMA]: prints the source of what made_part.hpp declares. Runs while the program
// is built.
#include "formats/akn/inspect/prune.hpp"
#include "formats/akn/inspect/vocabulary.hpp"
#include "pipeline/source/sha256.hpp"

#include <fmt/format.h>

#include <exception>
#include <fstream>
#include <iterator>

namespace {

constexpr std::size_t longest_literal = 8000;

std::string literals(std::string_view text) {
    std::string all;
    for (; !text.empty(); text.remove_prefix(std::min(text.size(), longest_literal)))
        all += fmt::format("\n    R\"schema({})schema\"", text.substr(0, longest_literal));
    return all.empty() ? "\"\"" : all;
}

}  // namespace

int main(int argc, char** argv) {
    using namespace voetnoot;
    try {
        std::string digest, part;
        if (argc > 1) {
            std::ifstream file(argv[1], std::ios::binary);
            const std::string whole(std::istreambuf_iterator<char>(file), {});
            digest = sha256(whole);
            part = akn::inspect::part_of(whole, akn::inspect::vocabulary);
        }
        fmt::print(
            "#include \"formats/akn/inspect/made_part.hpp\"\n\n"
            "namespace voetnoot::akn::inspect {{\n\n"
            "const std::string_view made_part_of = \"{}\";\n"
            "const std::string_view made_part = {};\n\n"
            "}}  // namespace voetnoot::akn::inspect\n",
            digest, literals(part));
    } catch (const std::exception& error) {
        fmt::print(stderr, "write_part: {}\n", error.what());
        return 1;
    }
    return 0;
}
