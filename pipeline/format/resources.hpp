// Resources are the files that a conversion needs and that are not the letter: fonts, hyphenation
// patterns, a schema. They are loaded once, before the first letter needs them, and named with their
// sha256 in every receipt.
//
// Search order: --data DIR, <prefix>/share/voetnoot of the library and of the program, the system's
// folders, the build tree.
// Thread rules: one Resources per worker; a loaded Resource is never moved or changed.
#pragma once

#include <boost/filesystem/path.hpp>
#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace voetnoot {

// The machine lacks something: exit code 2. The message says what, and what would mend it.
class CannotRun : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

struct Need {
    std::string name;                       // how the receipt calls it: "font/NotoSans-Regular"
    std::string file;                       // under a data folder: "fonts/NotoSans-Regular.ttf"
    std::vector<std::string> system_files;  // absolute paths where distributions put it
    std::string install;                    // the command that installs it
    bool optional = false;
};

struct Resource {
    std::string name;
    std::string bytes;
    std::string sha256;                 // hex
    boost::filesystem::path path = {};  // from where it was read
};

class Resources {
public:
    // `data` is the --data folder, if given; `program` the path of the running program, if known.
    explicit Resources(std::optional<boost::filesystem::path> data = {},
                       std::optional<boost::filesystem::path> program = {});

    // Looks in this folder too: after `data`, before all others.
    void search(boost::filesystem::path folder);

    // Loads it, once. Throws CannotRun where it is missing and not optional; nullptr where it is
    // missing and optional.
    const Resource* load(const Need& need);
    const Resource& require(const Need& need);

private:
    std::vector<boost::filesystem::path> folders_;       // searched before the system's files
    std::size_t named_ = 0;                              // of these, those that were named
    std::vector<boost::filesystem::path> last_folders_;  // searched after them
    std::map<std::string, std::unique_ptr<Resource>, std::less<>> loaded_;
};

}  // namespace voetnoot
