// Deflate in its zlib wrapper, as FlateDecode wants it. One Compressor belongs to one thread.
#pragma once

#include <memory>
#include <string>
#include <string_view>

struct libdeflate_compressor;

namespace voetnoot::pdfa::objects {

class Compressor {
public:
    Compressor();  // throws std::bad_alloc
    std::string compress(std::string_view bytes);

private:
    struct Free {
        void operator()(libdeflate_compressor* compressor) const;
    };
    std::unique_ptr<libdeflate_compressor, Free> compressor_;
};

}  // namespace voetnoot::pdfa::objects
