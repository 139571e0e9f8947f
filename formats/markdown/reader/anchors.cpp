#include "formats/markdown/reader/anchors.hpp"

#include "formats/markdown/reader/tag.hpp"

#include <cstdint>
#include <string>
#include <utility>

namespace voetnoot::markdown::reader {

std::vector<DraftAnchor> find_anchors(std::string_view letter) {
    constexpr std::size_t longest = 1000;  // tag, in bytes: so that a sign "<" costs no more
    std::vector<DraftAnchor> anchors;
    for (std::size_t at = letter.find('<'); at != letter.npos; at = letter.find('<', at + 1)) {
        const std::string_view rest = letter.substr(at, longest);
        const std::size_t end = rest.find_first_of("<>", 1);
        if (end == rest.npos || rest[end] != '>') continue;
        const std::string_view bytes = rest.substr(0, end + 1);
        if (bytes.find("id") == bytes.npos && bytes.find("ID") == bytes.npos &&
            bytes.find("name") == bytes.npos && bytes.find("NAME") == bytes.npos)
            continue;
        const Tag tag = read_tag(bytes);
        if (tag.name.empty() || tag.closing) continue;
        std::string id = tag.attribute("id");
        if (id.empty() && tag.name == "a") id = tag.attribute("name");
        const auto begin = static_cast<std::uint32_t>(at);
        const auto size = static_cast<std::uint32_t>(bytes.size());
        if (!id.empty()) anchors.push_back({std::move(id), {0, begin, begin + size}});
    }
    return anchors;
}

}  // namespace voetnoot::markdown::reader
