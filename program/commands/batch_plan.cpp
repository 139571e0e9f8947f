#include "program/commands/batch_plan.hpp"

#include "pipeline/batch/letter_name.hpp"
#include "pipeline/format/resources.hpp"
#include "program/letter_options.hpp"
#include "program/letters.hpp"

#include <boost/filesystem.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>
#include <iostream>

namespace voetnoot::program::commands {

namespace {

namespace fs = boost::filesystem;

bool is_any_of(const std::vector<std::string>& patterns, const std::string& path) {
    const std::string file = fs::path(path).filename().string();
    return std::any_of(patterns.begin(), patterns.end(), [&](const std::string& pattern) {
        return matches(pattern, pattern.find('/') == pattern.npos ? file : path);
    });
}

class Planner {
public:
    Planner(batch::Batch& batch, const Arguments& arguments, const FormatTable& table)
        : batch_(batch), arguments_(arguments), table_(table) {}

    void add_all() {
        const bool alone = arguments_.files.size() == 1 && arguments_.manifest.empty();
        for (const std::string& source : arguments_.files) add_source(source, alone);
        if (!arguments_.manifest.empty()) add_manifest();
        if (found_ == 0) throw CannotRun("there is no letter here");
    }

private:
    void add(const std::string& file, const std::string& path, const std::string& options) {
        ++found_;
        batch_.add({batch::letter_name(table_.formats, path), file, options});
    }

    // Of a single source the names start within it; of several each starts with its source.
    void add_source(const std::string& source, bool alone) {
        boost::system::error_code error;
        if (!fs::exists(source, error))
            throw CannotRun(fmt::format("{}: there is no such file or folder", source));
        if (!fs::is_directory(source)) {
            add(source, alone ? fs::path(source).filename().string() : source, "");
            return;
        }
        const auto options = fs::directory_options::skip_permission_denied;
        for (fs::recursive_directory_iterator at(source, options), end; at != end; ++at) {
            if (fs::is_directory(at->status(error)) &&
                fs::equivalent(at->path(), arguments_.output, error)) {
                at.disable_recursion_pending();
                continue;
            }
            if (!fs::is_regular_file(at->status(error))) continue;
            const std::string below = at->path().lexically_relative(source).string();
            if (wanted(below)) add(at->path().string(), alone ? below : at->path().string(), "");
        }
    }

    bool wanted(const std::string& path) const {
        if (is_any_of(arguments_.exclude, path)) return false;
        if (!arguments_.include.empty() && !is_any_of(arguments_.include, path)) return false;
        if (!arguments_.options.from.empty() && !arguments_.include.empty()) return true;
        const Format* format = find_format_of_file(table_.formats, fs::path(path).filename().string());
        return format != nullptr && format->read;
    }

    void add_manifest() {
        std::ifstream file;
        if (arguments_.manifest != "-") file.open(arguments_.manifest);
        std::istream& lines = arguments_.manifest == "-" ? std::cin : file;
        if (!lines) throw CannotRun(fmt::format("{}: cannot be read", arguments_.manifest));
        std::string line;
        for (std::size_t number = 1; std::getline(lines, line); ++number) {
            if (line.find_first_not_of(" \t\r") == line.npos) continue;
            try {
                add_line(nlohmann::json::parse(line));
            } catch (const nlohmann::json::exception& error) {
                throw CannotRun(fmt::format("{}:{}: {}", arguments_.manifest, number, error.what()));
            }
        }
    }

    void add_line(const nlohmann::json& line) {
        const auto path = line.at("path").get<std::string>();
        const std::string options = line.contains("options") ? line.at("options").dump() : "";
        arguments_of(arguments_, options, table_);
        add(path, line.value("name", path), options);
    }

    batch::Batch& batch_;
    const Arguments& arguments_;
    const FormatTable& table_;
    std::size_t found_ = 0;
};

}  // namespace

void plan(batch::Batch& batch, const Arguments& arguments, const FormatTable& table) {
    batch.begin_plan();
    Planner(batch, arguments, table).add_all();
}

}  // namespace voetnoot::program::commands
