#include "formats/docx/package/embedded_files.hpp"

#include "formats/codings/zip/archive.hpp"
#include "formats/docx/package/relationships.hpp"
#include "pipeline/text/text.hpp"

#include <fmt/format.h>

#include <array>
#include <set>
#include <string_view>
#include <utility>

namespace voetnoot::docx::package {

namespace {

std::string media_type_of(std::string_view name) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 8> types{
        {{".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
         {".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
         {".pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"},
         {".xls", "application/vnd.ms-excel"},
         {".doc", "application/msword"},
         {".pdf", "application/pdf"},
         {".html", "text/html"},
         {".rtf", "application/rtf"}}};
    const std::string lower = lower_case(name);
    for (const auto& [suffix, type] : types)
        if (lower.ends_with(suffix)) return std::string(type);
    return "application/octet-stream";
}

bool is_file(std::string_view kind) {
    return kind == "oleObject" || kind == "package" || kind == "aFChunk" || kind == "subDocument";
}

}  // namespace

std::vector<EmbeddedFile> embedded_files(const Source& source, const ReadOptions& how) {
    std::vector<EmbeddedFile> result;
    std::set<std::string> parts;
    std::set<std::string> names;
    codings::zip::Archive archive(source.file(), how);
    for (const Source::Part& part : source.parts())
        for (const auto& [id, relationship] : relationships_of(source, part.name)) {
            if (!is_file(relationship.kind) || relationship.external ||
                !parts.insert(relationship.target).second)
                continue;
            try {
                auto bytes = archive.read(relationship.target);
                if (!bytes) continue;
                std::string name = relationship.target.substr(relationship.target.rfind('/') + 1);
                if (!names.insert(name).second) name = fmt::format("{}-{}", result.size() + 1, name);
                result.push_back({name, media_type_of(name), std::move(*bytes)});
            } catch (const Unreadable&) {  // DOCX-9 tells of it where it stands
            }
        }
    return result;
}

}  // namespace voetnoot::docx::package
