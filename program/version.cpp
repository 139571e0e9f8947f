#include "program/version.hpp"

#include "library/build_id.hpp"
#include "library/steps.hpp"
#include "library/voetnoot/formats.hpp"
#include "pipeline/format/resources.hpp"
#include "pipeline/ledger/ledger.hpp"
#include "pipeline/source/sha256.hpp"
#include "pipeline/text/shown.hpp"
#include "program/installed.hpp"

#include <fmt/format.h>
#include <unicode/uversion.h>

#include <fstream>
#include <iterator>
#include <map>
#include <vector>

namespace voetnoot::program {

namespace {

std::string program_text() {
    const auto path = own_file();
    std::ifstream file(path.string(), std::ios::binary);
    if (!file) return {};
    const std::string bytes(std::istreambuf_iterator<char>(file), {});
    return fmt::format("program    {}\n           sha256 {}\n", shown(path.string()), sha256(bytes));
}

std::string libraries_text(const FormatTable& table) {
    std::map<std::string, std::string> versions{{"icu", U_ICU_VERSION}};
    for (const Format& format : table.formats)
        for (const Library& library : format.libraries) versions.emplace(library.name, library.version);
    std::vector<std::string> all;
    all.reserve(versions.size());
    for (const auto& [name, version] : versions) all.push_back(fmt::format("{} {}", name, version));
    return fmt::format("libraries  {}\n", fmt::join(all, "\n           "));
}

std::vector<Need> needs_of(const Format& format) {
    if (format.all_needs) return format.all_needs();
    return format.needs ? format.needs("", {}) : std::vector<Need>{};
}

// Found, missing and not needed by all, or missing.
std::string data_text(const Need& need, Resources& resources) {
    try {
        if (const Resource* const found = resources.load(need); found != nullptr)
            return fmt::format("{}\n           sha256 {}\n           {}", need.name, found->sha256,
                               shown(found->path.string()));
        return fmt::format("{}: not on this machine; some letters are told so: {}", need.name,
                           need.install);
    } catch (const CannotRun& error) {
        return error.what();
    }
}

}  // namespace

std::string version_text(const FormatTable& table, bool verbose) {
    std::string text = fmt::format("voetnoot {}", library::version());
    if (!verbose) return text;
    text +=
        fmt::format("\nbuild      {}\n{}{}", library::build_id(), program_text(), libraries_text(table));
    Resources resources = library::resources_of("");
    std::map<std::string, std::string> data;
    for (const Format& format : table.formats)
        for (const Need& need : needs_of(format)) data.emplace(need.name, data_text(need, resources));
    for (const auto& [name, said] : data) text += fmt::format("data       {}\n", said);
    text.pop_back();  // the parser ends the line
    return text;
}

}  // namespace voetnoot::program
