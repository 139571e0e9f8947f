#include "formats/docx/package/relationships.hpp"

#include <optional>
#include <vector>

namespace voetnoot::docx::package {

namespace {

std::string_view folder_of(std::string_view part) {
    const std::size_t slash = part.rfind('/');
    return slash == std::string_view::npos ? std::string_view() : part.substr(0, slash);
}

std::optional<std::string> resolve(std::string_view folder, std::string_view target) {
    std::string path(target.starts_with('/') ? std::string_view() : folder);
    path.append("/").append(target);
    std::vector<std::string> steps;
    for (std::size_t i = 0; i <= path.size();) {
        const std::size_t end = std::min(path.find('/', i), path.size());
        const std::string step = path.substr(i, end - i);
        if (step == "..") {
            if (steps.empty()) return std::nullopt;
            steps.pop_back();
        } else if (!step.empty() && step != ".") {
            steps.push_back(step);
        }
        i = end + 1;
    }
    std::string result;
    for (const std::string& step : steps) result += (result.empty() ? "" : "/") + step;
    return result;
}

}  // namespace

std::string relationships_part(std::string_view part) {
    const std::string_view folder = folder_of(part);
    const std::string_view file = folder.empty() ? part : part.substr(folder.size() + 1);
    std::string result(folder);
    if (!result.empty()) result += '/';
    return result.append("_rels/").append(file).append(".rels");
}

Relationships read_relationships(const Element& root, std::string_view part) {
    Relationships result;
    for (const Element& element : root.children) {
        if (!element.is("rel:Relationship")) continue;
        const std::string_view type = element.attribute("Type");
        Relationship read;
        read.kind = type.substr(type.rfind('/') + 1);
        read.external = element.attribute("TargetMode") == "External";
        if (read.external) {
            read.target = element.attribute("Target");
        } else {
            const auto target = resolve(folder_of(part), element.attribute("Target"));
            if (!target) continue;
            read.target = *target;
        }
        result.try_emplace(std::string(element.attribute("Id")), std::move(read));
    }
    return result;
}

Relationships relationships_of(const Source& source, std::string_view part) {
    const auto index = source.find_part(relationships_part(part));
    return index ? read_relationships(parse_part(source.parts()[*index], *index), part)
                 : Relationships();
}

}  // namespace voetnoot::docx::package
