// What was written, read back by libqpdf.
#pragma once

#include "formats/pdfa/fonts/font_set.hpp"
#include "formats/pdfa/structure/page.hpp"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include <memory>
#include <string>
#include <vector>

namespace voetnoot::pdfa {

const fonts::FontSet& test_fonts();

class Written {
public:
    explicit Written(const LaidOut& laid_out);
    explicit Written(std::string bytes);  // fails the test on any warning

    const std::string& bytes() const { return bytes_; }
    QPDFObjectHandle catalog() { return pdf_->getRoot(); }
    QPDFObjectHandle info() { return pdf_->getTrailer().getKey("/Info"); }
    QPDFObjectHandle page(std::size_t index);
    std::string content(std::size_t page);
    QPDFObjectHandle element(const std::string& id);  // by the IDTree
    QPDFObjectHandle parent(std::size_t key);         // by the ParentTree
    QPDF& pdf() { return *pdf_; }

private:
    std::string bytes_;
    std::unique_ptr<QPDF> pdf_;
};

std::string stream(QPDFObjectHandle object);  // decoded
bool contains(const std::string& text, std::string_view part);

}  // namespace voetnoot::pdfa
