#include "formats/pdfa/objects/serialize.hpp"

#include "formats/pdfa/objects/number.hpp"

#include <stdexcept>

namespace voetnoot::pdfa::objects {

namespace {

// Tokens that begin with a delimiter need no space before them.
void append_separated(std::string& out, const PoDoFo::PdfVariant& value) {
    if (!value.IsName() && !value.IsArray() && !value.IsDictionary() && !value.IsRawData()) out += ' ';
    append_object(out, value);
}

void append_name(std::string& out, const PdfName& name) {
    out += '/';
    out += name.GetEscapedName();
}

void append_array(std::string& out, const PdfArray& array) {
    out += '[';
    bool first = true;
    for (const PdfObject& element : array) {
        if (first) {
            append_object(out, element);
        } else {
            append_separated(out, element);
        }
        first = false;
    }
    out += ']';
}

void append_dictionary(std::string& out, const PdfDictionary& dictionary) {
    out += "<<";
    for (const auto& [key, value] : dictionary.GetKeys()) {
        append_name(out, key);
        append_separated(out, *value);
    }
    out += ">>";
}

}  // namespace

void append_object(std::string& out, const PoDoFo::PdfVariant& value) {
    switch (value.GetDataType()) {
        case PoDoFo::ePdfDataType_Bool:
            out += value.GetBool() ? "true" : "false";
            return;
        case PoDoFo::ePdfDataType_Number:
            append_integer(out, value.GetNumber());
            return;
        case PoDoFo::ePdfDataType_Real:
            append_real(out, value.GetReal());
            return;
        case PoDoFo::ePdfDataType_Name:
            append_name(out, value.GetName());
            return;
        case PoDoFo::ePdfDataType_Array:
            append_array(out, value.GetArray());
            return;
        case PoDoFo::ePdfDataType_Dictionary:
            append_dictionary(out, value.GetDictionary());
            return;
        case PoDoFo::ePdfDataType_Null:
            out += "null";
            return;
        case PoDoFo::ePdfDataType_Reference:
            append_integer(out, value.GetReference().ObjectNumber());
            out += ' ';
            append_integer(out, value.GetReference().GenerationNumber());
            out += " R";
            return;
        case PoDoFo::ePdfDataType_RawData:  // a string, see strings.hpp
            out += value.GetRawData().data();
            return;
        case PoDoFo::ePdfDataType_String:
        case PoDoFo::ePdfDataType_HexString:
        case PoDoFo::ePdfDataType_Unknown:
            break;
    }
    throw std::logic_error("the PDF writer made an object that it cannot write");
}

}  // namespace voetnoot::pdfa::objects
