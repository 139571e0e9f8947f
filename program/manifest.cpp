#include "program/manifest.hpp"

#include "pipeline/error/error.hpp"
#include "pipeline/phrase/make.hpp"
#include "program/mistakes/paths.hpp"

#include <fmt/format.h>

#include <fstream>
#include <iostream>
#include <stdexcept>

namespace voetnoot::program {

namespace {

using Json = nlohmann::json;

constexpr std::size_t longest_line = std::size_t{64} << 10;
constexpr int deepest = 8;

// Like std::getline, but it stops where a line is longer than any letter needs.
bool next_line(std::istream& lines, std::string& line) {
    line.clear();
    for (int c = lines.get(); c != std::istream::traits_type::eof(); c = lines.get()) {
        if (c == '\n') return true;
        if (line.size() == longest_line)
            throw CannotRun(phrase("longer than {} KiB", longest_line >> 10));
        line += static_cast<char>(c);
    }
    return !line.empty();
}

Json parsed(const std::string& line) {
    return Json::parse(line, [](int depth, Json::parse_event_t, const Json&) {
        if (depth > deepest) throw CannotRun(phrase("deeper than the options of any letter are"));
        return true;
    });
}

}  // namespace

void for_each_line(const std::string& manifest, const std::function<void(const Json&)>& visit) {
    mistakes::require_file(manifest);
    std::ifstream file;
    if (manifest != "-") file.open(manifest);
    std::istream& lines = manifest == "-" ? std::cin : file;
    if (!lines) throw CannotRun(phrase("{}: cannot be read", manifest));
    for_each_line(lines, manifest, visit);
}

void for_each_line(std::istream& lines, const std::string& shown,
                   const std::function<void(const Json&)>& visit) {
    std::string line;
    for (std::size_t number = 1;; ++number) {
        try {
            if (!next_line(lines, line)) return;
            if (line.find_first_not_of(" \t\r") == line.npos) continue;
            visit(parsed(line));
        } catch (const Json::exception& error) {
            throw CannotRun(
                phrase("{}:{}: is no JSON; each line is like {}", shown, number, example_line));
        } catch (const CannotRun& error) {
            throw CannotRun(phrase("{}:{}: {}", shown, number, error.said));
        }
    }
}

}  // namespace voetnoot::program
