// A PDF file opened for reading back: objects by libqpdf, with a budget on what its streams may
// expand to. Everything here is input: nothing of it is trusted, and no table of a writer is used.
//
// Errors: Unreadable. Thread rules: one thread per file. The bytes must outlive it.
#pragma once

#include "pipeline/format/format.hpp"
#include "pipeline/phrase/make.hpp"
#include "pipeline/source/source.hpp"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include <cstddef>
#include <exception>
#include <map>
#include <new>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace voetnoot::pdfa::recount {

// What one file may ask for, derived from the limits of the letter.
struct Budget {
    explicit Budget(const Limits& limits);
    std::size_t decoded;                 // bytes that all streams together may expand to
    std::size_t samples = 1u << 30;      // bytes that all pictures together may expand to
    std::size_t depth;                   // of the structure tree
    std::size_t objects = 500'000;       // of the file
    std::size_t elements = 500'000;      // of the structure tree
    std::size_t operators = 20'000'000;  // of all content streams, forms counted as often as shown
    std::size_t form_depth = 12;         // of forms that show forms
    std::size_t marks = 256;             // of marked content within marked content
    std::size_t states = 512;            // of saved graphics states
    std::size_t glyphs = 1'000'000;      // of a page, where each is looked at
};

struct Page {
    QPDFObjectHandle object;
    std::size_t number = 0;  // from 1
};

class PdfFile {
public:
    PdfFile(std::string_view bytes, const Limits& limits);

    QPDF& qpdf() { return qpdf_; }
    QPDFObjectHandle object(QPDFObjGen number) { return qpdf_.getObjectByObjGen(number); }
    QPDFObjectHandle root() { return qpdf_.getRoot(); }
    QPDFObjectHandle trailer() { return qpdf_.getTrailer(); }
    const std::vector<Page>& pages() const { return pages_; }
    std::optional<std::size_t> page_index(QPDFObjGen object) const;

    // An attribute that a page may inherit (Resources, MediaBox).
    static QPDFObjectHandle attribute(const Page& page, const std::string& key);

    std::string decode(QPDFObjectHandle stream);
    void decode(QPDFObjectHandle stream, std::string& onto);  // what stands there stays
    std::string samples(QPDFObjectHandle image);  // of an image XObject, JPEG decoded as well
    Budget& budget() { return budget_; }

    // What libqpdf had to repair so far.
    std::vector<std::string> repairs();

private:
    void decode(QPDFObjectHandle stream, qpdf_stream_decode_level_e level, std::size_t& budget,
                std::string& onto);

    QPDF qpdf_;
    Budget budget_;
    std::vector<Page> pages_;
    std::map<QPDFObjGen, std::size_t> index_;
};

// Calls `read`; whatever it or libqpdf throws about the input becomes Unreadable.
template <class Read>
auto unreadable_on_error(Read read) {
    try {
        return read();
    } catch (const Unreadable&) {
        throw;
    } catch (const std::bad_alloc&) {
        throw;  // about the machine
    } catch (const std::exception& error) {
        throw Unreadable(phrase("the PDF cannot be read: {}", error.what()));
    }
}

// A text string (ISO 32000-1, 7.9.2.2) as UTF-8; empty where the object is no string.
std::string text_string(QPDFObjectHandle object);
// A name without its slash, or a string's bytes: the two spellings of a destination's name.
std::string name_or_string(QPDFObjectHandle object);

}  // namespace voetnoot::pdfa::recount
