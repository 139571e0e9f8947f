#include "formats/docx/package/encoding.hpp"

#include "pipeline/format/format.hpp"

#include <fmt/format.h>
#include <libxml/encoding.h>
#include <libxml/tree.h>

#include <array>
#include <memory>
#include <new>

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

struct Free {
    void operator()(xmlBuffer* buffer) const { xmlBufferFree(buffer); }
    void operator()(xmlCharEncodingHandler* handler) const { xmlCharEncCloseFunc(handler); }
};

}  // namespace

std::string in_utf8(std::string bytes, std::string_view part) {
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
                throw Unreadable(fmt::format("{}: its UTF-16 is broken", part));
        return {reinterpret_cast<const char*>(xmlBufferContent(to.get())),
                static_cast<std::size_t>(xmlBufferLength(to.get()))};
    }
    return bytes;
}

}  // namespace voetnoot::docx::package
