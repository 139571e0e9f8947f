#include "program/folder.hpp"

#include "library/steps.hpp"
#include "pipeline/phrase/make.hpp"
#include "pipeline/receipt/json_text.hpp"
#include "pipeline/source/file_below.hpp"
#include "pipeline/source/left_behind.hpp"
#include "pipeline/text/shown.hpp"
#include "pipeline/text/text.hpp"
#include "program/report/text.hpp"
#include "program/words.hpp"

#include <boost/filesystem.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <string_view>

namespace voetnoot::program {

namespace {

namespace fs = boost::filesystem;
using Visit = std::function<void(const std::string& path)>;

constexpr std::size_t most_links = 20;      // that are told by name
constexpr std::size_t longest_suffix = 12;  // a longer one is a part of a name

std::string short_suffix(const fs::path& file) {
    const std::string suffix = lower_case(in_utf8(file.extension().string()));
    return suffix.size() <= longest_suffix ? suffix : std::string();
}

class Walk {
public:
    Walk(const fs::path& folder, const FolderChoice& choice, const Visit& visit)
        : folder_(folder), choice_(choice), visit_(visit) {}

    LeftOut all() {
        const auto options = fs::directory_options::skip_permission_denied;
        for (fs::recursive_directory_iterator at(folder_, options), end; at != end; ++at)
            if (!enter(*at)) at.disable_recursion_pending();
        return std::move(left_);
    }

private:
    // True where what is below it is to be looked at.
    bool enter(const fs::directory_entry& entry) {
        boost::system::error_code error;
        const fs::path& path = entry.path();
        const fs::file_type type = entry.symlink_status(error).type();
        const bool is_folder = type == fs::directory_file;
        const std::string name = path.filename().string();
        if (is_folder && is_output(path)) return false;
        if (is_left_behind(name, is_folder) && !choice_.brought_back(name)) {
            if (is_folder) left_.passed_over += files_in(path);
            else if (is_wanted(path)) ++left_.passed_over;
            return false;
        }
        if (is_folder) return true;
        const std::string below = below_folder(path);
        if (choice_.wanted && !choice_.wanted(below)) return false;
        if (choice_.chosen && !choice_.chosen(below)) {
            if (choice_.is_letter(below)) ++left_.not_chosen;
            return false;
        }
        if (type == fs::symlink_file && !is_file_within(below)) left_.links.push_back(path.string());
        else if (type != fs::symlink_file && type != fs::regular_file)
            ++left_.suffixes[short_suffix(path)];
        else if (choice_.is_letter(below)) visit_(below);
        else ++left_.suffixes[short_suffix(path)];
        return false;
    }

    std::string below_folder(const fs::path& path) const {
        return path.lexically_relative(folder_).string();
    }

    bool is_wanted(const fs::path& path) const {
        return !choice_.wanted || choice_.wanted(below_folder(path));
    }

    std::size_t files_in(const fs::path& folder) const {
        std::size_t count = 0;
        const auto options = fs::directory_options::skip_permission_denied;
        for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder, options)) {
            boost::system::error_code error;
            if (entry.symlink_status(error).type() != fs::directory_file && is_wanted(entry.path()))
                ++count;
        }
        return count;
    }

    bool is_output(const fs::path& path) const {
        boost::system::error_code error;
        return !choice_.not_below.empty() && fs::equivalent(path, choice_.not_below, error);
    }

    bool is_file_within(const std::string& below) const {
        const auto place = resolved_below(folder_, below);
        boost::system::error_code error;
        return place && fs::is_regular_file(folder_ / *place, error);
    }

    const fs::path& folder_;
    const FolderChoice& choice_;
    const Visit& visit_;
    LeftOut left_;
};

}  // namespace

void LeftOut::add(const LeftOut& other) {
    for (const auto& [suffix, count] : other.suffixes) suffixes[suffix] += count;
    passed_over += other.passed_over;
    not_chosen += other.not_chosen;
    links.insert(links.end(), other.links.begin(), other.links.end());
}

LeftOut look_through(const fs::path& folder, const FolderChoice& choice, const Visit& visit) {
    return Walk(folder, choice, visit).all();
}

std::string suffixes_text(const LeftOut& left_out) {
    std::vector<std::string> all;
    for (const auto& [suffix, count] : left_out.suffixes)
        all.push_back(
            fmt::format("{} {}", count, suffix.empty() ? tr("without a suffix") : shown(suffix)));
    return fmt::format("{}", fmt::join(all, ", "));
}

std::string left_out_json(const LeftOut& left_out) {
    if (left_out.empty()) return {};
    nlohmann::ordered_json json{{"suffixes", nlohmann::ordered_json::object()},
                                {"passedOver", left_out.passed_over},
                                {"links", nlohmann::ordered_json::array()}};
    for (const auto& [suffix, count] : left_out.suffixes) json["suffixes"][suffix] = count;
    for (const std::string& link : left_out.links) json["links"].push_back(in_utf8(link));
    if (left_out.not_chosen != 0) json["notChosen"] = left_out.not_chosen;
    return json_text(json, -1);
}

std::string left_out_text(const std::string& json) {
    const nlohmann::ordered_json given = nlohmann::ordered_json::parse(json);
    LeftOut left_out;
    for (const auto& [suffix, count] : given.at("suffixes").items())
        left_out.suffixes[suffix] = count.get<std::size_t>();
    std::string text = suffixes_text(left_out);
    const auto add = [&text](std::size_t count, const std::string& what) {
        if (count != 0) text += (text.empty() ? "" : "; ") + what;
    };
    const auto passed = given.at("passedOver").get<std::size_t>(), links = given.at("links").size(),
               chosen = given.value("notChosen", std::size_t{0});
    add(passed, tr("{} passed over", passed));
    add(links, tr("{} links", links));
    add(chosen, tr("{} left out by --include and --exclude", chosen));
    return text;
}

void tell(const LeftOut& left_out, const std::string& where) {
    if (!left_out.suffixes.empty())
        report::print_error(
            phrase("{}: files that are not read as letters: {}", where, suffixes_text(left_out)));
    for (const auto& [suffix, count] : left_out.suffixes)
        if (const auto advice = library::advice_for_unread(suffix); !advice.empty())
            fmt::print(stderr, "    {}: {}\n", suffix, in_words(advice));
    if (left_out.not_chosen != 0)
        report::print_error(
            phrase("{}: letters left out by --include and --exclude: {}", where, left_out.not_chosen));
    if (left_out.passed_over != 0)
        report::print_error(
            phrase("{}: passed over, in hidden folders or left by programs (.git, .DS_Store, Thumbs.db, "
                   "~$…, ._…, __MACOSX): {}; --include takes those that it writes out",
                   where, left_out.passed_over));
    for (std::size_t i = 0; i < std::min(left_out.links.size(), most_links); ++i)
        report::print_error(phrase("{}: not read: a link that leads out of the folder, or to no file",
                                   left_out.links[i]));
    if (left_out.links.size() > most_links)
        report::print_error(
            phrase("{}: and {} more such links", where, left_out.links.size() - most_links));
}

}  // namespace voetnoot::program
