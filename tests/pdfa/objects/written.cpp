#include "tests/pdfa/objects/written.hpp"

#include "formats/pdfa/objects/write_pdf.hpp"
#include "tests/pdfa/objects/sample_letter.hpp"
#include "tests/support/catch.hpp"

#include <qpdf/QPDFNameTreeObjectHelper.hh>
#include <qpdf/QPDFNumberTreeObjectHelper.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>

#include <utility>

namespace voetnoot::pdfa {

using namespace voetnoot::pdfa;
using namespace voetnoot::pdfa::fonts;
using namespace voetnoot::pdfa::objects;

const FontSet& test_fonts() {
    static Resources resources;
    static const FontSet fonts(resources);
    return fonts;
}

Written::Written(const LaidOut& laid_out)
    : Written(write_pdf(laid_out, test_fonts(), sample_metadata())) {}

Written::Written(std::string bytes) : bytes_(std::move(bytes)), pdf_(std::make_unique<QPDF>()) {
    pdf_->setSuppressWarnings(true);
    pdf_->processMemoryFile("written", bytes_.data(), bytes_.size());
    for (const QPDFExc& warning : pdf_->getWarnings()) FAIL(warning.what());
}

QPDFObjectHandle Written::page(std::size_t index) {
    return QPDFPageDocumentHelper(*pdf_).getAllPages().at(index).getObjectHandle();
}

std::string Written::content(std::size_t index) {
    return stream(page(index).getKey("/Contents"));
}

QPDFObjectHandle Written::element(const std::string& id) {
    QPDFNameTreeObjectHelper tree(catalog().getKey("/StructTreeRoot").getKey("/IDTree"), *pdf_);
    QPDFObjectHandle found;
    if (!tree.findObject(id, found)) FAIL("the IDTree lacks " << id);
    return found;
}

QPDFObjectHandle Written::parent(std::size_t key) {
    QPDFNumberTreeObjectHelper tree(catalog().getKey("/StructTreeRoot").getKey("/ParentTree"), *pdf_);
    QPDFObjectHandle found;
    if (!tree.findObject(static_cast<long long>(key), found)) FAIL("the ParentTree lacks " << key);
    return found;
}

std::string stream(QPDFObjectHandle object) {
    const auto data = object.getStreamData();
    return {reinterpret_cast<const char*>(data->getBuffer()), data->getSize()};
}

bool contains(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

}  // namespace voetnoot::pdfa
