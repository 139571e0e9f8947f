// What the file says about itself: once as XMP, once as Info, and both the same (ISO 19005-2, 6.6.3).
// No clock: the date is the letter's, to the day, else the one that was given, else the day on which the
// source's file was last saved; or there is none.
#pragma once

#include "formats/pdfa/objects/object_store.hpp"
#include "pipeline/document/document.hpp"
#include "pipeline/format/format.hpp"

#include <optional>
#include <string>

namespace voetnoot::pdfa::objects {

struct Metadata {
    std::string title;                      // never empty (PDF/UA-1, 7.1); free of what XML cannot hold
    std::string author;                     // may be empty
    std::string language;                   // BCP 47
    std::string program;                    // "voetnoot 0.1.0"
    std::optional<Date> date;               // of the document
    char part = '2';                        // of ISO 19005
    char level = 'A';                       // of conformance to it
    std::optional<Date> letters_date = {};  // its own or the one given: what attached files bear
};

// The title is the letter's, else its file name; the author is its sender, else who signed it, else who
// made the source's file; part and level are those of the profile.
Metadata describe(const Document& document, const WriteContext& context);

std::string pdf_date(const Date& date);  // "D:20210701"

PdfReference add_xmp(ObjectStore& store, const Metadata& metadata);
PdfReference add_info(ObjectStore& store, const Metadata& metadata);

}  // namespace voetnoot::pdfa::objects
