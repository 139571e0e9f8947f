#include "program/commands/batch_plan.hpp"

#include "pipeline/batch/letter_name.hpp"
#include "pipeline/format/resources.hpp"
#include "pipeline/phrase/make.hpp"
#include "program/folder.hpp"
#include "program/letter_options.hpp"
#include "program/letters.hpp"
#include "program/manifest.hpp"
#include "program/mistakes/nearest.hpp"
#include "program/patterns.hpp"

#include <boost/filesystem.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace voetnoot::program::commands {

namespace {

namespace fs = boost::filesystem;

std::string named_in(const nlohmann::json& line, const char* key) {
    if (!line.is_object() || !line.contains(key) || !line.at(key).is_string())
        throw CannotRun(
            phrase("'{}' is missing, or no word in quotes; each line is like {}", key, example_line));
    return line.at(key).get<std::string>();
}

class Planner {
public:
    Planner(batch::Batch& batch, const Arguments& arguments, const FormatTable& table)
        : batch_(batch),
          arguments_(arguments),
          table_(table),
          chosen_(arguments.include, arguments.exclude) {}

    void add_all() {
        const bool alone = arguments_.files.size() == 1 && arguments_.manifest.empty();
        for (const std::string& source : arguments_.files) add_source(source, alone);
        if (!arguments_.manifest.empty())
            for_each_line(arguments_.manifest, [this](const nlohmann::json& line) { add_line(line); });
        tell(left_out_, fmt::format("{}", fmt::join(arguments_.files, ", ")));
        batch_.journal().leave_out(left_out_json(left_out_));
        if (found_ == 0)
            throw CannotRun(
                phrase("there is no letter in {}", fmt::format("{}", fmt::join(sources(), ", "))));
    }

private:
    void add(const std::string& file, const std::string& path, const std::string& options) {
        ++found_;
        batch_.add({batch::letter_name(table_.formats, path), file, options});
    }

    // Of a single source the names start within it; of several each starts with its source.
    void add_source(const std::string& source, bool alone) {
        if (!fs::is_directory(source)) {
            add(source, alone ? fs::path(source).filename().string() : source, "");
            return;
        }
        const FolderChoice choice{{},
                                  [this](const std::string& path) { return chosen_.takes(path); },
                                  [this](const std::string& path) { return is_letter(path); },
                                  [this](const std::string& name) { return chosen_.brings_back(name); },
                                  arguments_.output};
        left_out_.add(look_through(source, choice, [&](const std::string& below) {
            const std::string file = (fs::path(source) / below).string();
            add(file, alone ? below : file, "");
        }));
    }

    std::vector<std::string> sources() const {
        std::vector<std::string> all = arguments_.files;
        if (!arguments_.manifest.empty()) all.push_back(arguments_.manifest);
        return all;
    }

    bool is_letter(const std::string& path) const {
        if (!arguments_.options.from.empty() && !arguments_.include.empty()) return true;
        const Format* format = find_format_of_file(table_.formats, fs::path(path).filename().string());
        if (format == nullptr || !format->read) return false;
        return !format->writer || !arguments_.include.empty();  // else it may be an output
    }

    void add_line(const nlohmann::json& line) {
        const std::string path = named_in(line, "path");
        const std::string name = line.contains("name") ? named_in(line, "name") : path;
        for (const auto& [key, value] : line.items())
            if (key != "path" && key != "name" && key != "options")
                throw CannotRun(phrase("'{}' is no key of a letter{}; there are path, name and options",
                                       key, mistakes::did_you_mean(key, {"path", "name", "options"})));
        if (path.find('\0') != path.npos || name.find('\0') != name.npos)
            throw CannotRun(phrase("a path has no zero bytes"));
        const std::string options = line.contains("options") ? line.at("options").dump() : "";
        arguments_of(arguments_, options, table_);
        add(path, name, options);
    }

    batch::Batch& batch_;
    const Arguments& arguments_;
    const FormatTable& table_;
    Choice chosen_;
    std::size_t found_ = 0;
    LeftOut left_out_;
};

}  // namespace

void plan(batch::Batch& batch, const Arguments& arguments, const FormatTable& table) {
    batch.begin_plan();
    Planner(batch, arguments, table).add_all();
}

}  // namespace voetnoot::program::commands
