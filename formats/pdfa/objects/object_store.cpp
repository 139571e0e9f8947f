#include "formats/pdfa/objects/object_store.hpp"

namespace voetnoot::pdfa::objects {

namespace {

// PoDoFo reports to standard error unless told otherwise, once per process.
bool silence() {
    PoDoFo::PdfError::EnableDebug(false);
    PoDoFo::PdfError::EnableLogging(false);
    return true;
}

}  // namespace

ObjectStore::ObjectStore() {
    [[maybe_unused]] static const bool silent = silence();
    objects_.SetAutoDelete(true);
}

PdfObject& ObjectStore::add(const PoDoFo::PdfVariant& value) {
    return *objects_.CreateObject(value);
}

PdfReference ObjectStore::add_stream(const PdfDictionary& dictionary, std::string_view bytes) {
    PdfDictionary filtered = dictionary;
    set(filtered, "Filter", name("FlateDecode"));
    return add_plain_stream(filtered, compressor_.compress(bytes));
}

PdfReference ObjectStore::add_plain_stream(const PdfDictionary& dictionary, std::string_view bytes) {
    PdfObject& object = add(dictionary);
    PoDoFo::PdfMemoryInputStream input(bytes.data(), static_cast<PoDoFo::pdf_long>(bytes.size()));
    object.GetStream()->SetRawData(&input);
    return object.Reference();
}

void set(PdfDictionary& dictionary, const char* key, const PoDoFo::PdfVariant& value) {
    dictionary.AddKey(PdfName(key), PdfObject(value));
}

void set(PdfObject& object, const char* key, const PoDoFo::PdfVariant& value) {
    set(object.GetDictionary(), key, value);
}

void append(PdfArray& array, const PoDoFo::PdfVariant& value) {
    array.push_back(PdfObject(value));
}

PoDoFo::PdfVariant integer(std::size_t value) {
    return static_cast<PoDoFo::pdf_int64>(value);
}

PoDoFo::PdfVariant name(const char* value) {
    return PdfName(value);
}

}  // namespace voetnoot::pdfa::objects
