#include "formats/pdfa/objects/deflate.hpp"

#include <libdeflate.h>

#include <new>

namespace voetnoot::pdfa::objects {

namespace {
constexpr int level = 6;  // of 12: above it time doubles for a percent of size
}

void Compressor::Free::operator()(libdeflate_compressor* compressor) const {
    libdeflate_free_compressor(compressor);
}

Compressor::Compressor() : compressor_(libdeflate_alloc_compressor(level)) {
    if (!compressor_) throw std::bad_alloc();
}

std::string Compressor::compress(std::string_view bytes) {
    std::string out(libdeflate_zlib_compress_bound(compressor_.get(), bytes.size()), '\0');
    out.resize(
        libdeflate_zlib_compress(compressor_.get(), bytes.data(), bytes.size(), out.data(), out.size()));
    return out;
}

}  // namespace voetnoot::pdfa::objects
