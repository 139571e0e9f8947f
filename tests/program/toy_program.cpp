// The program with one row more: a toy format, which reads like Markdown and writes like plain text.
#include "formats/markdown/markdown.hpp"
#include "formats/registry/registry.hpp"
#include "formats/text/text.hpp"
#include "program/run_program.hpp"

#include <array>
#include <string>
#include <vector>

namespace voetnoot {

namespace {

constexpr std::array toy_profiles{Profile{"wood", "Toy of wood", {}},
                                  Profile{"tin", "Toy of tin", "akn"}};
constexpr std::array toy_rules{
    Rule{"TOY-1", "toy-broken", Severity::warning, Subject::source, "A toy is whole.", "Mend the toy."}};

Format toy_format() {
    const Format markdown = markdown_format();
    Format toy = text_format();
    toy.name = "toy";
    toy.suffixes = {".toy"};
    toy.media_type = "text/x-toy";
    toy.title = "Toy bricks";
    toy.profiles = toy_profiles;
    toy.rules = toy_rules;
    toy.read = markdown.read;
    toy.scan = markdown.scan;
    return toy;
}

std::vector<Format> with_toy() {
    std::vector<Format> rows = formats();
    rows.push_back(toy_format());
    return rows;
}

}  // namespace

}  // namespace voetnoot

int main(int argc, char** argv) {
    const std::vector<voetnoot::Format> rows = voetnoot::with_toy();
    const voetnoot::FormatTable table =
        voetnoot::make_format_table(rows, voetnoot::format_table().read_picture);
    return voetnoot::program::run_program(argc, argv, table);
}
