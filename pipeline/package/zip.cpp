#include "pipeline/package/zip.hpp"

#include <fmt/format.h>
#include <zip.h>

#include <charconv>
#include <memory>
#include <stdexcept>

namespace voetnoot::package {

namespace {

[[noreturn]] void fail(zip_error_t& error) {
    const std::string why = zip_error_strerror(&error);
    zip_error_fini(&error);
    throw std::runtime_error("libzip cannot write a zip: " + why);
}

unsigned number(std::string_view text, std::size_t at, std::size_t length) {
    unsigned value = 0;
    std::from_chars(text.data() + at, text.data() + at + length, value);
    return value;
}

struct DosTime {
    zip_uint16_t time;
    zip_uint16_t date;
};

// Whole two seconds from 1980 on; the same in every time zone.
DosTime dos_time(std::string_view at) {
    const unsigned year = std::max(number(at, 0, 4), 1980u) - 1980;
    return {static_cast<zip_uint16_t>(number(at, 11, 2) << 11 | number(at, 14, 2) << 5 |
                                      number(at, 17, 2) / 2),
            static_cast<zip_uint16_t>(year << 9 | number(at, 5, 2) << 5 | number(at, 8, 2))};
}

void add_file(zip_t* archive, const std::string& name, const std::string& bytes, const DosTime& at) {
    zip_source_t* const source = zip_source_buffer(archive, bytes.data(), bytes.size(), 0);
    if (source == nullptr) fail(*zip_get_error(archive));
    const zip_int64_t index = zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
        zip_source_free(source);
        fail(*zip_get_error(archive));
    }
    const auto entry = static_cast<zip_uint64_t>(index);
    if (zip_set_file_compression(archive, entry, ZIP_CM_STORE, 0) != 0 ||
        zip_file_set_dostime(archive, entry, at.time, at.date, 0) != 0 ||
        zip_file_set_external_attributes(archive, entry, 0, ZIP_OPSYS_UNIX, 0100644u << 16) != 0)
        fail(*zip_get_error(archive));
}

std::string bytes_of(zip_source_t* source) {
    if (zip_source_open(source) != 0 || zip_source_seek(source, 0, SEEK_END) != 0)
        fail(*zip_source_error(source));
    std::string bytes(static_cast<std::size_t>(zip_source_tell(source)), '\0');
    zip_source_seek(source, 0, SEEK_SET);
    const zip_int64_t read = zip_source_read(source, bytes.data(), bytes.size());
    zip_source_close(source);
    if (read < 0 || static_cast<std::size_t>(read) != bytes.size()) fail(*zip_source_error(source));
    return bytes;
}

}  // namespace

std::string zip_of(const Tree& tree, const std::string& name, std::string_view at) {
    zip_error_t error;
    zip_error_init(&error);
    const std::unique_ptr<zip_source_t, void (*)(zip_source_t*)> target(
        zip_source_buffer_create(nullptr, 0, 0, &error), zip_source_free);
    if (!target) fail(error);
    zip_source_keep(target.get());  // beyond the closing of the archive
    std::unique_ptr<zip_t, void (*)(zip_t*)> archive(
        zip_open_from_source(target.get(), ZIP_TRUNCATE, &error), zip_discard);
    if (!archive) {
        zip_source_free(target.get());
        fail(error);
    }
    const DosTime time = dos_time(at);
    for (const auto& [path, bytes] : tree.files())
        add_file(archive.get(), fmt::format("{}/{}", name, path), bytes, time);
    if (zip_close(archive.get()) != 0) fail(*zip_get_error(archive.get()));
    static_cast<void>(archive.release());
    zip_error_fini(&error);
    return bytes_of(target.get());
}

}  // namespace voetnoot::package
