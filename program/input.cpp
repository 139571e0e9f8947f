#include "program/input.hpp"

#include "formats/registry/registry.hpp"
#include "pipeline/format/resources.hpp"
#include "pipeline/inflate/inflate.hpp"

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

[[noreturn]] void fail(const std::string& file, std::string_view why) {
    throw CannotRun(fmt::format("{}: {}", file, why));
}

std::string read_all(const std::string& file, std::size_t limit) {
    const bool standard_input = file == "-";
    const Descriptor descriptor(standard_input ? STDIN_FILENO
                                               : ::open(file.c_str(), O_RDONLY | O_CLOEXEC));
    if (descriptor.get() < 0) fail(file, std::strerror(errno));
    struct stat status {};
    if (::fstat(descriptor.get(), &status) == 0 && S_ISDIR(status.st_mode)) fail(file, "is a folder");

    std::string bytes;
    char buffer[1 << 16];
    while (true) {
        const ssize_t count = ::read(descriptor.get(), buffer, sizeof buffer);
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) fail(file, std::strerror(errno));
        if (count == 0) return bytes;
        bytes.append(buffer, static_cast<std::size_t>(count));
        if (bytes.size() > limit)
            fail(file, fmt::format("larger than the limit of {} bytes (--max-bytes)", limit));
    }
}

}  // namespace

ReadOptions read_options_of(const Arguments& arguments) {
    ReadOptions how;
    if (arguments.max_bytes != 0) how.bytes = arguments.max_bytes;
    if (arguments.max_depth != 0) how.depth = arguments.max_depth;
    if (arguments.tracked == "original") how.tracked = Tracked::original;
    return how;
}

RawInput read_raw(const std::string& file, const Arguments& arguments, Formats formats) {
    const std::string given =
        file == "-" ? (arguments.name.empty() ? "letter.md" : arguments.name) : file;
    std::string name = boost::filesystem::path(given).filename().string();
    std::string bytes = read_all(file, read_options_of(arguments).bytes);
    if (is_gzip(bytes) && name.ends_with(".gz")) name.resize(name.size() - 3);
    const Format* format = arguments.from.empty() ? find_format_of_file(formats, name)
                                                  : find_format(formats, arguments.from);
    if (format == nullptr)
        fail(file, arguments.from.empty() ? "its suffix is of no known format; --from names one"
                                          : fmt::format("there is no format '{}'", arguments.from));
    return {std::move(name), std::move(bytes), format};
}

void require_letter(const std::string& file, const Format& format) {
    if (!format.read)
        fail(file, fmt::format("format '{}' is written, not read as a letter", format.name));
}

PictureLoading pictures_of(const std::string& file) {
    PictureLoading loading{std::nullopt, picture_reader()};
    if (file != "-") loading.folder = boost::filesystem::path(file).parent_path();
    return loading;
}

std::optional<Date> date_of(const Arguments& arguments) {
    if (!arguments.date.empty()) {
        const std::optional<Date> date = parse_iso_date(arguments.date);
        if (!date) throw CannotRun(fmt::format("--date {}: not a date like 2021-07-01", arguments.date));
        return date;
    }
    const char* epoch = std::getenv("SOURCE_DATE_EPOCH");
    if (epoch == nullptr || *epoch == '\0') return std::nullopt;
    const std::string_view text = epoch;
    long long seconds = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seconds);
    const std::optional<Date> date = date_from_epoch(seconds);
    if (error != std::errc{} || end != text.data() + text.size() || !date)
        throw CannotRun(fmt::format("SOURCE_DATE_EPOCH={}: not a number of seconds", text));
    return date;
}

std::string require_language(const std::string& tag, const std::string& where) {
    const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    const std::size_t primary =
        static_cast<std::size_t>(std::find_if_not(tag.begin(), tag.end(), is_letter) - tag.begin());
    const bool rest = std::all_of(tag.begin(), tag.end(), [&](char c) {
        return is_letter(c) || c == '-' || (c >= '0' && c <= '9');
    });
    if (primary < 2 || primary > 3 || !rest || tag.size() > 35 || tag.back() == '-' ||
        (primary < tag.size() && tag[primary] != '-'))
        throw CannotRun(fmt::format("{}: '{}' is not a language tag like nl or en-GB", where, tag));
    return tag;
}

}  // namespace voetnoot::program
