// Small PDFs written down by hand, as others might have made them: no structure tree, a font that is
// not in the file, every glyph half an em wide.
#pragma once

#include "pipeline/witness/testimony.hpp"

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace voetnoot::test {

struct SmallPage {
    std::string content;
    std::string entries = {};  // of the page's dictionary: "/Rotate 90"
};

struct SmallPdf {
    std::vector<SmallPage> pages;
    std::string font = "<< /Type /Font /Subtype /Type1 /BaseFont /Even /Encoding /WinAnsiEncoding >>";
    std::string resources = {};             // beside the font F
    std::string catalog = {};               // further entries
    std::vector<std::string> objects = {};  // numbered from 4
};

std::string small_pdf(const SmallPdf& pdf);
std::string small_pdf(std::initializer_list<std::string> contents);

// Text at a place; "^7^" within it is set small and raised.
std::string set(double x, double y, std::string_view text, double size = 10);
std::string rule(double x, double y, double width);
std::string three_lines(const std::string& first);  // of a letter, at the upper half of the page

witness::Testimony testimony(const std::string& bytes);

// The words of a part, "+" before one that is joined, "[7]" for a reference to note 7, "[7?]" to none.
std::string shown(const witness::Testimony& testimony, witness::Part part = witness::Part::body);
// "1: words of it | 2: …"
std::string notes(const witness::Testimony& testimony);

bool is_near(double a, double b);  // within a tenth of a point

}  // namespace voetnoot::test
