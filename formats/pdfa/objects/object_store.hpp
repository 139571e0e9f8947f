// The indirect objects of one file while it is being made. They are numbered in the order in which
// they are added, from 1. Belongs to one thread.
#pragma once

#include "formats/pdfa/objects/deflate.hpp"
#include "formats/pdfa/objects/podofo.hpp"

#include <string_view>

namespace voetnoot::pdfa::objects {

class ObjectStore {
public:
    ObjectStore();

    PdfObject& add(const PoDoFo::PdfVariant& value = PdfDictionary());  // stays where it is
    PdfReference add_stream(const PdfDictionary& dictionary, std::string_view bytes);  // deflated
    PdfReference add_plain_stream(const PdfDictionary& dictionary, std::string_view bytes);

    const PoDoFo::PdfVecObjects& objects() const { return objects_; }
    Compressor& compressor() { return compressor_; }

private:
    PoDoFo::PdfVecObjects objects_;
    Compressor compressor_;
};

// Shorthand: dictionary[key] = value.
void set(PdfDictionary& dictionary, const char* key, const PoDoFo::PdfVariant& value);
void set(PdfObject& object, const char* key, const PoDoFo::PdfVariant& value);
void append(PdfArray& array, const PoDoFo::PdfVariant& value);

PoDoFo::PdfVariant integer(std::size_t value);
PoDoFo::PdfVariant name(const char* value);

}  // namespace voetnoot::pdfa::objects
