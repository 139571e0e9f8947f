// Patterns of paths as .gitignore has them (gitignore(5)), for --include, --exclude and letters that
// are named by a pattern. Bytes, as git compares them: "?" is one byte.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace voetnoot::program {

// Does the pattern match the whole path? "*", "?" and "[…]" never match a slash; "**/" stands for any
// number of folders, "/**" at the end for all that is below. Time grows with both lengths multiplied.
bool matches(std::string_view pattern, std::string_view path);

// Does a part of the pattern, between slashes, begin as the name does, and match it? ".git/**" and
// ".*/x" write out ".git", "*" does not.
bool writes_out(std::string_view pattern, std::string_view name);

class Patterns {
public:
    // Each is what a line of a .gitignore may be: "!" takes back, a slash at the end means folders only,
    // one elsewhere ties it to the top, "#" begins a comment.
    explicit Patterns(const std::vector<std::string>& lines);

    bool empty() const { return patterns_.empty(); }
    // Does the last pattern that matches the file hold it, or one of the folders above it? `path` is of
    // a file, below the folder that the patterns are about.
    bool hold(std::string_view path) const;
    // Does a pattern write this name out, as one name of its path? "*" and "?" at its beginning do not.
    bool write_out(std::string_view name) const;

private:
    struct Pattern {
        std::string text;
        bool takes_back = false;
        bool folders_only = false;
        bool whole_path = false;  // else the last name of it
    };
    bool hold(std::string_view path, bool is_folder) const;

    std::vector<Pattern> patterns_;
};

// What --include and --exclude leave of a folder.
class Choice {
public:
    Choice(const std::vector<std::string>& include, const std::vector<std::string>& exclude)
        : include_(include), exclude_(exclude) {}
    bool takes(std::string_view path) const {
        return (include_.empty() || include_.hold(path)) && !exclude_.hold(path);
    }
    bool includes() const { return !include_.empty(); }
    // What would be passed over for its name is looked at.
    bool brings_back(std::string_view name) const { return include_.write_out(name); }

private:
    Patterns include_, exclude_;
};

}  // namespace voetnoot::program
