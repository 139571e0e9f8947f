// Prints what PDFs show, a line for each word, note, reference, silent page and doubt; for the tests
// beside it.
#include "formats/pdfa/foreign/testify.hpp"
#include "pipeline/error/error.hpp"

#include <fmt/format.h>

#include <fstream>
#include <iterator>
#include <string>

using namespace voetnoot;

namespace {

std::string at(const witness::Place& place) {
    return fmt::format("{}\t{:.1f} {:.1f} {:.1f} {:.1f}", place.page, place.box.left, place.box.bottom,
                       place.box.right, place.box.top);
}

void print(const witness::Testimony& told) {
    constexpr std::string_view parts[] = {"body", "note", "furniture", "description", "hidden"};
    for (const witness::Word& word : told.words)
        fmt::print("word\t{}\t{}\t{}\t{}\n", at(word.place), parts[static_cast<std::size_t>(word.part)],
                   word.joined ? "joined" : "", word.text);
    for (const witness::Note& note : told.notes)
        fmt::print("note\t{}\t{}\n", at(note.place), note.label);
    for (const witness::Reference& reference : told.references)
        fmt::print("reference\t{}\t{}\t{}\n", at(reference.place), reference.label,
                   reference.note ? std::to_string(*reference.note) : "");
    for (const std::uint32_t page : told.silent) fmt::print("silent\t{}\n", page);
    for (const witness::Doubt& doubt : told.doubts)
        fmt::print("doubt\t{}\t{}\n", doubt.page, doubt.why.english());
}

}  // namespace

int main(int argc, char** argv) {
    for (int i = 1; i < argc; ++i) {
        std::ifstream file(argv[i], std::ios::binary);
        const std::string bytes(std::istreambuf_iterator<char>(file), {});
        try {
            print(pdfa::foreign::testify(bytes, {}));
        } catch (const Unreadable& error) {
            fmt::print("unreadable\t{}\n", error.what());
        }
    }
}
