#include "pipeline/inflate/inflate.hpp"

#include "pipeline/error/error.hpp"
#include "pipeline/phrase/make.hpp"

#include <fmt/format.h>
#include <zlib.h>

#include <algorithm>
#include <limits>
#include <new>

namespace voetnoot {

namespace {

constexpr std::size_t piece = 1u << 16;
constexpr int raw = -MAX_WBITS;
constexpr int gzip = MAX_WBITS + 16;

class Stream {
public:
    Stream(std::string_view packed, int kind) {
        if (packed.size() > std::numeric_limits<uInt>::max())
            throw Unreadable(phrase("the stream is too large"));
        stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
        stream_.avail_in = static_cast<uInt>(packed.size());
        if (::inflateInit2(&stream_, kind) != Z_OK) throw std::bad_alloc();
    }
    Stream(const Stream&) = delete;
    Stream& operator=(const Stream&) = delete;
    ~Stream() { ::inflateEnd(&stream_); }

    // One member of the stream, behind what `bytes` holds.
    void append_to(std::string& bytes, std::size_t limit) {
        for (int state = Z_OK; state != Z_STREAM_END;) {
            const std::size_t have = bytes.size();
            bytes.resize(have + piece);
            stream_.next_out = reinterpret_cast<Bytef*>(bytes.data() + have);
            stream_.avail_out = piece;
            state = ::inflate(&stream_, Z_NO_FLUSH);
            bytes.resize(have + piece - stream_.avail_out);
            if (state == Z_MEM_ERROR) throw std::bad_alloc();
            if (state != Z_OK && state != Z_STREAM_END)
                throw Unreadable(phrase("the stream is damaged"));
            if (bytes.size() > limit)
                throw Unreadable(phrase("it unpacks to more than {} bytes", limit));
        }
    }
    bool at_end() const { return stream_.avail_in == 0; }
    void next_member() { ::inflateReset(&stream_); }

private:
    z_stream stream_{};
};

}  // namespace

std::string inflate(std::string_view packed, std::size_t limit) {
    Stream stream(packed, raw);
    std::string bytes;
    stream.append_to(bytes, limit);
    if (!stream.at_end()) throw Unreadable(phrase("bytes follow the end of the stream"));
    return bytes;
}

std::string gunzip(std::string_view packed, std::size_t limit) {
    Stream stream(packed, gzip);
    std::string bytes;
    for (stream.append_to(bytes, limit); !stream.at_end(); stream.append_to(bytes, limit))
        stream.next_member();
    return bytes;
}

bool is_gzip(std::string_view bytes) {
    return bytes.starts_with("\x1f\x8b");
}

bool is_gzip_name(std::string_view file_name) {
    if (file_name.size() < 3) return false;
    const std::string_view suffix = file_name.substr(file_name.size() - 3);
    return suffix[0] == '.' && (suffix[1] | 0x20) == 'g' && (suffix[2] | 0x20) == 'z';
}

}  // namespace voetnoot
