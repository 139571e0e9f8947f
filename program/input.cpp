#include "program/input.hpp"

#include "library/job_of.hpp"
#include "pipeline/format/resources.hpp"
#include "pipeline/inflate/inflate.hpp"
#include "pipeline/phrase/make.hpp"
#include "pipeline/source/file_below.hpp"
#include "program/mistakes/paths.hpp"
#include "program/mistakes/suffixes.hpp"

#include <boost/filesystem.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <string_view>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace voetnoot::program {

namespace {

class Descriptor {
public:
    explicit Descriptor(int descriptor) : descriptor_(descriptor) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() {
        if (descriptor_ > STDERR_FILENO) ::close(descriptor_);
    }
    int get() const { return descriptor_; }

private:
    int descriptor_;
};

[[noreturn]] void fail(const std::string& file, const Phrase& why) {
    throw CannotRun(phrase("{}: {}", file, why));
}

Phrase too_large(std::size_t limit) {
    return phrase("larger than the limit of {} bytes (--max-bytes)", limit);
}

std::string read_all(const std::string& file, std::size_t limit) {
    const bool standard_input = file == "-";
    const Descriptor descriptor(standard_input ? STDIN_FILENO
                                               : ::open(file.c_str(), O_RDONLY | O_CLOEXEC));
    if (descriptor.get() < 0) fail(file, Phrase(std::strerror(errno)));
    struct stat status {};
    std::string bytes;
    if (::fstat(descriptor.get(), &status) == 0) {
        if (S_ISDIR(status.st_mode)) fail(file, phrase("is a folder"));
        if (S_ISREG(status.st_mode) && status.st_size > 0)  // a file that grows is read all the same
            bytes.reserve(std::min(static_cast<std::size_t>(status.st_size), limit));
    }
    char buffer[1 << 16];
    while (true) {
        const ssize_t count = ::read(descriptor.get(), buffer, sizeof buffer);
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) fail(file, Phrase(std::strerror(errno)));
        if (count == 0) return bytes;
        bytes.append(buffer, static_cast<std::size_t>(count));
        if (bytes.size() > limit) fail(file, too_large(limit));
    }
}

}  // namespace

namespace {

std::string read_below_folder(const std::string& file, const Named::Place& place, std::size_t limit) {
    FileBelow found = read_below(place.folder, place.name, limit);
    switch (found.fault) {
        case FileBelow::Fault::none:
            break;
        case FileBelow::Fault::absent:
            fail(file, phrase("No such file or directory"));
        case FileBelow::Fault::outside:
        case FileBelow::Fault::linked_out:
            fail(file, phrase("a link leads out of the folder {}", place.folder));
        case FileBelow::Fault::irregular:
            fail(file, phrase("is no regular file"));
        case FileBelow::Fault::too_large:
            fail(file, too_large(limit));
        case FileBelow::Fault::unreadable:
            fail(file, phrase("cannot be read"));
    }
    return std::move(found.bytes);
}

}  // namespace

library::Letter read_input(const std::string& file, const Arguments& arguments,
                           const FormatTable& table) {
    return read_found(file, {{}, file}, arguments, table);
}

library::Letter read_found(const std::string& file, const Named::Place& place,
                           const Arguments& arguments, const FormatTable& table) {
    const bool standard_input = file == "-";
    const boost::filesystem::path path(standard_input ? arguments.name : file);
    library::Letter letter{path.filename().string(), {}};
    if (place.folder.empty()) mistakes::require_file(file);
    if (arguments.options.from.empty() && find_format_of_file(table.formats, letter.name) == nullptr)
        fail(file, mistakes::unknown_suffix(letter.name));
    try {
        library::format_of(table, letter.name, arguments.options);
    } catch (const CannotRun& error) {
        fail(file, error.said);
    }
    const std::size_t limit = arguments.options.max_bytes;
    letter.bytes = place.folder.empty() ? read_all(file, limit) : read_below_folder(file, place, limit);
    if (!standard_input) letter.folder = path.parent_path().string();
    return letter;
}

std::string read_bytes(const std::string& file, const Arguments& arguments) {
    mistakes::require_file(file);
    return read_all(file, arguments.options.max_bytes);
}

std::optional<Date> date_of(const Arguments& arguments) {
    if (const std::string& given = arguments.options.date; !given.empty()) {
        const std::optional<Date> date = parse_iso_date(given);
        if (!date) throw CannotRun(phrase("--date {}: not a date like 2021-07-01", given));
        return date;
    }
    const char* epoch = std::getenv("SOURCE_DATE_EPOCH");
    if (epoch == nullptr || *epoch == '\0') return std::nullopt;
    const std::string_view text = epoch;
    long long seconds = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seconds);
    const std::optional<Date> date = date_from_epoch(seconds);
    if (error != std::errc{} || end != text.data() + text.size() || !date)
        throw CannotRun(phrase("SOURCE_DATE_EPOCH={}: not a number of seconds", text));
    return date;
}

Arguments completed(Arguments arguments, const FormatTable& table) {
    if (const std::optional<Date> date = date_of(arguments)) arguments.options.date = iso(*date);
    if (!arguments.witness.empty()) {
        Arguments unnamed = arguments;
        unnamed.options.from.clear();  // that is the letter's
        arguments.options.witness = read_input(arguments.witness, unnamed, table);
    }
    return arguments;
}

}  // namespace voetnoot::program
