// usage: typography LETTER...
// One row per letter of what a typographer counts on its pages, tab-separated under a head. Exits with 1
// where a letter has what none may have: a note on another page than its reference, a line beyond the
// measure, a heading at a page's foot, a widow, an orphan, text over text.
#include "formats/pdfa/layout/pages/layout.hpp"
#include "formats/registry/registry.hpp"
#include "pipeline/run/run.hpp"
#include "tests/pdfa/typography/measures.hpp"

#include <boost/filesystem.hpp>
#include <fmt/format.h>

#include <cstdio>
#include <fstream>
#include <iterator>

namespace {

using namespace voetnoot;

Document read(const boost::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    const std::string name = path.filename().string();
    const Source source(name, std::string(std::istreambuf_iterator<char>(file), {}));
    const Format* format = find_format_of_file(formats(), name);
    if (!file || format == nullptr || !format->read) throw CannotRun(path.string() + " cannot be read");
    return read_letter(source, *format, {}, {}).normalized.document;
}

bool is_sound(const pdfa::test::Measures& m) {
    return m.notes_in_place == m.notes && m.overfull + m.widows + m.orphans == 0 &&
           m.headings_at_foot + m.overlaps == 0;
}

}  // namespace

int main(int argc, char** argv) {
    try {
        Resources resources;
        pdfa::layout::pages::LayoutContext context(resources);
        bool sound = true;
        fmt::print(
            "letter\tpages\tlines\tnotes\tin place\tloose\tworst\toverfull\thyphens\twidows\t"
            "orphans\theadings\toverlaps\n");
        for (int i = 1; i < argc; ++i) {
            const boost::filesystem::path path = argv[i];
            const Document document = read(path);
            Findings findings;
            const pdfa::LaidOut laid_out = pdfa::layout::pages::lay_out(document, context, findings);
            const pdfa::test::Measures m = pdfa::test::measure(laid_out, document, context.fonts());
            fmt::print("{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\n", path.stem().string(),
                       m.pages, m.lines, m.notes, m.notes_in_place, m.loose, m.worst, m.overfull,
                       m.hyphens_in_row, m.widows, m.orphans, m.headings_at_foot, m.overlaps);
            sound = sound && is_sound(m);
        }
        return sound ? 0 : 1;
    } catch (const std::exception& error) {
        fmt::print(stderr, "error: {}\n", error.what());
        return 2;
    }
}
