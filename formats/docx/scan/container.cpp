#include "formats/docx/scan/container.hpp"

#include "pipeline/error/error.hpp"
#include "pipeline/inflate/inflate.hpp"
#include "pipeline/phrase/make.hpp"

#include <fmt/format.h>

namespace voetnoot::docx::scan {

namespace {

constexpr std::string_view end_of_directory = "PK\x05\x06";
constexpr std::string_view directory_entry = "PK\x01\x02";
constexpr std::string_view local_header = "PK\x03\x04";
constexpr std::size_t longest_comment = 0xFFFF;

[[noreturn]] void fail(const Phrase& why) {
    throw Unreadable(phrase("damaged zip container: {}", why));
}

std::uint32_t number(std::string_view bytes, std::size_t at, std::size_t length) {
    if (at > bytes.size() || bytes.size() - at < length) fail(phrase("it is cut"));
    std::uint32_t value = 0;
    for (std::size_t i = length; i-- > 0;)
        value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
    return value;
}

std::string name_in_any_case(std::string_view name) {
    std::string result(name);
    for (char& c : result)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return result;
}

}  // namespace

bool Container::has(std::string_view name) const {
    return entries_.contains(name_in_any_case(name));
}

Container::Container(std::string_view bytes) : bytes_(bytes) {
    const std::size_t from =
        bytes.size() > longest_comment + 22 ? bytes.size() - longest_comment - 22 : 0;
    const std::size_t end = bytes.substr(from).rfind(end_of_directory);
    if (end == std::string_view::npos) fail(phrase("it has no directory"));
    std::size_t at = number(bytes, from + end + 16, 4);
    for (std::uint32_t left = number(bytes, from + end + 10, 2); left > 0; --left) {
        if (at > bytes.size() || bytes.substr(at, 4) != directory_entry)
            fail(phrase("its directory is broken"));
        Entry entry;
        entry.method = number(bytes, at + 10, 2);
        entry.packed = number(bytes, at + 20, 4);
        entry.size = number(bytes, at + 24, 4);
        entry.header = number(bytes, at + 42, 4);
        const std::uint32_t name = number(bytes, at + 28, 2);
        const std::uint32_t extra = number(bytes, at + 30, 2) + number(bytes, at + 32, 2);
        if (bytes.size() - at < 46 + name) fail(phrase("its directory is broken"));
        const std::string_view called = bytes.substr(at + 46, name);
        if (!called.ends_with('/') && !entries_.try_emplace(name_in_any_case(called), entry).second)
            fail(phrase("it holds '{}' twice", called));
        at += 46 + name + extra;
    }
}

std::string Container::read(std::string_view name, std::size_t limit) const {
    const auto found = entries_.find(name_in_any_case(name));
    if (found == entries_.end()) fail(phrase("it has no part '{}'", name));
    const Entry& entry = found->second;
    if (entry.size > limit) throw Unreadable(phrase("{} unpacks to {} bytes", name, entry.size));
    if (entry.header > bytes_.size() || bytes_.substr(entry.header, 4) != local_header)
        fail(phrase("'{}' is not where its directory says", name));
    const std::size_t data = std::size_t{entry.header} + 30 + number(bytes_, entry.header + 26, 2) +
                             number(bytes_, entry.header + 28, 2);
    if (data > bytes_.size() || bytes_.size() - data < entry.packed) fail(phrase("it is cut"));
    const std::string_view packed = bytes_.substr(data, entry.packed);
    if (entry.method == 0) return std::string(packed);
    if (entry.method != 8) fail(phrase("'{}' is packed by method {}", name, entry.method));
    try {
        std::string result = inflate(packed, entry.size);
        if (result.size() == entry.size) return result;
    } catch (const Unreadable&) {
    }
    fail(phrase("'{}' does not unpack", name));
}

}  // namespace voetnoot::docx::scan
