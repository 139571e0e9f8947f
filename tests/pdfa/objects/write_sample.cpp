// usage: write_sample FOLDER
#include "formats/pdfa/objects/write_pdf.hpp"
#include "tests/pdfa/objects/sample_letter.hpp"

#include <boost/filesystem.hpp>
#include <fstream>

int main(int argc, char** argv) {
    using namespace voetnoot;
    if (argc != 2) return 2;
    Resources resources;
    const pdfa::fonts::FontSet fonts(resources);
    const boost::filesystem::path folder = argv[1];
    boost::filesystem::create_directories(folder);
    std::ofstream file(folder / "sample.pdf", std::ios::binary);
    file << pdfa::objects::write_pdf(pdfa::sample_letter(fonts), fonts, pdfa::sample_metadata());
    return file.flush() ? 0 : 1;
}
