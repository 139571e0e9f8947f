#include "formats/docx/package/encoding.hpp"

#include "pipeline/format/format.hpp"
#include "pipeline/phrase/make.hpp"
#include "pipeline/text/text.hpp"

#include <fmt/format.h>
#include <libxml/encoding.h>
#include <libxml/tree.h>

#include <algorithm>
#include <array>
#include <memory>
#include <new>
#include <string>
#include <string_view>

namespace voetnoot::docx::package {

namespace {

struct Signature {
    std::string_view begin;
    const char* encoding;
    std::size_t mark;  // bytes of the byte order mark
};
constexpr std::array<Signature, 4> signatures{{{{"\xFF\xFE", 2}, "UTF-16LE", 2},
                                               {{"\xFE\xFF", 2}, "UTF-16BE", 2},
                                               {{"<\0", 2}, "UTF-16LE", 0},
                                               {{"\0<", 2}, "UTF-16BE", 0}}};

// "iso-8859-1" of <?xml version="1.0" encoding="ISO-8859-1"?>; empty where nothing is declared.
std::string declared_encoding(std::string_view bytes) {
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    if (!bytes.starts_with("<?xml")) return {};
    const std::string_view head = bytes.substr(0, bytes.find('>'));
    const std::size_t word = head.find("encoding");
    const std::size_t quote = head.find_first_of("\"'", word);
    if (word == head.npos || quote == head.npos) return {};
    return lower_case(head.substr(quote + 1, head.find(head[quote], quote + 1) - quote - 1));
}

// What is read as UTF-8 would be other words in another encoding. One that was declared by mistake, over
// bytes that are the same in both, does no harm.
void require_utf8(std::string_view bytes, std::string_view part) {
    const std::string encoding = declared_encoding(bytes);
    for (const std::string_view same : {"", "utf-8", "utf8", "us-ascii", "ascii", "utf-16"})
        if (encoding == same) return;
    const bool has_ascii = encoding.starts_with("iso-8859-") || encoding.starts_with("windows-125");
    if (has_ascii && std::all_of(bytes.begin(), bytes.end(), [](char c) { return (c & 0x80) == 0; }))
        return;
    throw Unreadable(phrase("{}: declares the encoding {}; a Word document is UTF-8 or UTF-16", part,
                            encoding.substr(0, 40)));
}

void refuse_utf32(std::string_view bytes, std::string_view part) {
    for (const std::string_view begin :
         {std::string_view("\xFF\xFE\0\0", 4), std::string_view("\0\0\xFE\xFF", 4),
          std::string_view("<\0\0\0", 4), std::string_view("\0\0\0<", 4)})
        if (bytes.starts_with(begin))
            throw Unreadable(phrase("{}: is UTF-32; a Word document is UTF-8 or UTF-16", part));
}

struct Free {
    void operator()(xmlBuffer* buffer) const { xmlBufferFree(buffer); }
    void operator()(xmlCharEncodingHandler* handler) const { xmlCharEncCloseFunc(handler); }
};

}  // namespace

std::string in_utf8(std::string bytes, std::string_view part) {
    refuse_utf32(bytes, part);
    for (const Signature& signature : signatures) {
        if (!bytes.starts_with(signature.begin)) continue;
        const std::unique_ptr<xmlCharEncodingHandler, Free> handler(
            xmlFindCharEncodingHandler(signature.encoding));
        const std::unique_ptr<xmlBuffer, Free> from(
            xmlBufferCreateStatic(bytes.data() + signature.mark, bytes.size() - signature.mark));
        const std::unique_ptr<xmlBuffer, Free> to(xmlBufferCreateSize(bytes.size() * 3 / 2 + 1));
        if (handler == nullptr || from == nullptr || to == nullptr) throw std::bad_alloc();
        while (xmlBufferLength(from.get()) > 0)
            if (xmlCharEncInFunc(handler.get(), to.get(), from.get()) <= 0)
                throw Unreadable(phrase("{}: its UTF-16 is broken", part));
        return {reinterpret_cast<const char*>(xmlBufferContent(to.get())),
                static_cast<std::size_t>(xmlBufferLength(to.get()))};
    }
    require_utf8(bytes, part);
    return bytes;
}

}  // namespace voetnoot::docx::package
