#include "formats/docx/reader/parts.hpp"

#include "formats/docx/reader/story.hpp"

#include <algorithm>
#include <set>

namespace voetnoot::docx::reader {

namespace {

bool is_on_first_page(const HeaderOrFooter& header, const Survey& survey) {
    return header.head && header.section == 0 &&
           header.which == (survey.sections.front().own_first_page ? "first" : "default");
}

bool is_printed(const HeaderOrFooter& header, const Survey& survey) {
    if (header.which == "even") return survey.even_pages;
    const std::size_t section = std::min(header.section, survey.sections.size() - 1);
    return header.which != "first" || survey.sections[section].own_first_page;
}

// Parts that some page shows, in whichever section.
std::set<std::uint32_t> printed_parts(const WordFile& file,
                                      const package::Relationships& relationships) {
    std::set<std::uint32_t> result;
    for (const HeaderOrFooter& header : file.survey.headers_and_footers) {
        const auto relationship = relationships.find(header.relationship);
        if (relationship == relationships.end() || !is_printed(header, file.survey)) continue;
        if (const auto part = file.source.find_part(relationship->second.target)) result.insert(*part);
    }
    return result;
}

}  // namespace

Headers read_headers(WordFile& file, const package::Relationships& relationships) {
    Headers result;
    std::set<std::uint32_t> read;
    const std::set<std::uint32_t> printed = printed_parts(file, relationships);
    const Numbering numbering = file.numbering;
    for (const HeaderOrFooter& header : file.survey.headers_and_footers) {
        const auto relationship = relationships.find(header.relationship);
        if (relationship == relationships.end()) continue;
        const auto part = file.source.find_part(relationship->second.target);
        if (!part || !read.insert(*part).second) continue;
        const package::Element root = package::parse_part(file.source.parts()[*part], *part);
        const package::Relationships own =
            package::relationships_of(file.source, relationship->second.target);
        draft::Furniture furniture;
        file.in_head = true;
        furniture.content = Story(file, own).read(root);
        file.in_head = false;
        file.numbering = numbering;
        furniture.span = root.span;
        furniture.printed = printed.contains(*part);
        furniture.on_first_page = is_on_first_page(header, file.survey);
        draft::Blocks& place = furniture.on_first_page ? result.first_page : result.others;
        if (!furniture.content.empty()) place.push_back({std::move(furniture)});
    }
    return result;
}

}  // namespace voetnoot::docx::reader
