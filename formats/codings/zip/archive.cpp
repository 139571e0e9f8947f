#include "formats/codings/zip/archive.hpp"

#include "formats/codings/zip/one_reading.hpp"
#include "pipeline/format/format.hpp"
#include "pipeline/phrase/make.hpp"

#include <fmt/format.h>
#include <zip.h>

#include <new>

namespace voetnoot::codings::zip {

namespace {

constexpr zip_int64_t most_entries = 4096;

zip_t* handle(void* archive) {
    return static_cast<zip_t*>(archive);
}

}  // namespace

void Archive::Close::operator()(void* archive) const {
    zip_discard(handle(archive));
}

Archive::Archive(std::string_view bytes, const Limits& limits)
    : left_(limits.bytes), limit_(limits.bytes) {
    require_one_reading(bytes);
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    if (source == nullptr) throw std::bad_alloc();
    archive_.reset(zip_open_from_source(source, ZIP_RDONLY, &error));
    if (archive_ == nullptr) {
        const std::string why = zip_error_strerror(&error);
        zip_source_free(source);
        zip_error_fini(&error);
        throw Unreadable(phrase("damaged zip container: {}", why));
    }
    zip_error_fini(&error);
    if (zip_get_num_entries(handle(archive_.get()), 0) > most_entries)
        throw Unreadable(phrase("the container has more than {} parts", most_entries));
}

bool Archive::has(const std::string& name) const {
    return zip_name_locate(handle(archive_.get()), name.c_str(), ZIP_FL_NOCASE) >= 0;
}

std::uint64_t Archive::size(const std::string& name) const {
    zip_stat_t status;
    zip_stat_init(&status);
    const bool known = zip_stat(handle(archive_.get()), name.c_str(), 0, &status) == 0 &&
                       (status.valid & ZIP_STAT_SIZE) != 0;
    return known ? status.size : 0;
}

std::optional<std::string> Archive::read(const std::string& name) {
    zip_t* archive = handle(archive_.get());
    const zip_int64_t index = zip_name_locate(archive, name.c_str(), ZIP_FL_NOCASE);
    if (index < 0) return std::nullopt;
    zip_stat_t status;
    zip_stat_init(&status);
    if (zip_stat_index(archive, static_cast<zip_uint64_t>(index), 0, &status) != 0 ||
        (status.valid & ZIP_STAT_SIZE) == 0)
        throw Unreadable(phrase("{}: damaged in the container", name));
    if ((status.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && status.encryption_method != ZIP_EM_NONE)
        throw Unreadable(phrase("{}: protected by a password", name));
    if (status.size > left_)
        throw Unreadable(phrase("{} unpacks to {} bytes; the limit of all parts together is {}", name,
                                status.size, limit_));
    const std::unique_ptr<zip_file_t, int (*)(zip_file_t*)> file(
        zip_fopen_index(archive, static_cast<zip_uint64_t>(index), 0), zip_fclose);
    if (file == nullptr) throw Unreadable(phrase("{}: {}", name, zip_strerror(archive)));
    std::string bytes(status.size, '\0');
    // One byte more is asked for: only at the end does libzip compare the checksum.
    char beyond = 0;
    const zip_int64_t count = zip_fread(file.get(), bytes.data(), bytes.size());
    if (count < 0 || static_cast<zip_uint64_t>(count) != status.size ||
        zip_fread(file.get(), &beyond, 1) != 0)
        throw Unreadable(phrase("{}: damaged in the container", name));
    left_ -= bytes.size();
    return bytes;
}

}  // namespace voetnoot::codings::zip
