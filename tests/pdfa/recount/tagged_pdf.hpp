// A small tagged letter of two pages as PDF bytes, made by libqpdf from nothing of the writer's, and
// ways to damage it. Codes of its one font are UTF-16 units; every glyph is 500 wide.
//
//   page 1  H1 "Voortgang"  P "Zoals eerder¹ gemeld." + Note fn-1  L with one item  P "mail ons" (link)
//   page 2  Table 1 × 2  BlockQuote  P "Afge-/broken² woord³." + Notes fn-2, fn-3   "Pagina" artifact
#pragma once

#include "pipeline/finding/finding.hpp"
#include "pipeline/format/format.hpp"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include <functional>
#include <string>
#include <string_view>

namespace voetnoot::test {

std::string tagged_pdf();
// The same with a picture of two pixels, red and green, in a Figure "Foto" at the end of page 2.
std::string pictured_pdf();
// The letter after `damage`; object numbers are kept.
std::string damaged_pdf(const std::function<void(QPDF&)>& damage,
                        const std::string& letter = tagged_pdf());
std::string write_pdf(QPDF& pdf);

QPDFObjectHandle page(QPDF& pdf, int number);                // from 1
QPDFObjectHandle element(QPDF& pdf, const std::string& id);  // by its /ID
QPDFObjectHandle kid(QPDFObjectHandle element, int index);   // of /K
QPDFObjectHandle annotation(QPDFObjectHandle link);          // of its OBJR
// Replaces the first `from` in a page's content; fails the test where it does not occur.
void edit_content(QPDF& pdf, int page_number, std::string_view from, std::string_view to);
std::string hex(std::string_view utf8);  // a string of the font, with its < >

// What a writer would have been told that wrote it.
WriteContext told(std::string_view profile = "2a");
WriteContext told_of_picture();  // and that wrote pictured_pdf()

// The ids of the rules that inspect_pdf reports, sorted, each once, with a space between.
std::string broken_rules(const std::string& bytes, const WriteContext& promised = told());

}  // namespace voetnoot::test
