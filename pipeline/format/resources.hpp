// Resources are the files that a conversion needs and that are not the letter: fonts, hyphenation
// patterns, a schema. They are loaded once, before the first letter needs them, and named with their
// sha256 in every receipt.
//
// Files are mapped, not copied: most of a font is never looked at. So they must not be changed in their
// place while somebody converts; who installs others renames them, as dpkg does.
//
// Search order: --data DIR, <prefix>/share/voetnoot of the library and of the program, the system's
// folders, the build tree.
// Thread rules: one Resources per worker; a loaded Resource is never moved or changed.
#pragma once

#include "pipeline/error/error.hpp"

#include <boost/filesystem/path.hpp>
#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace voetnoot {

struct Need {
    std::string name;                       // how the receipt calls it: "font/NotoSans-Regular"
    std::string file;                       // under a data folder: "fonts/NotoSans-Regular.ttf"
    std::vector<std::string> system_files;  // absolute paths where distributions put it
    std::string install;                    // the command that installs it
    bool optional = false;
};

struct Resource {
    std::string name;
    std::string_view bytes;                  // as long as the Resource lives
    std::string sha256;                      // hex
    boost::filesystem::path path = {};       // from where it was read; empty where it was fetched
    std::shared_ptr<const void> owner = {};  // of the bytes
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

    // From now on: the bytes of what is not loaded yet come by this, not from the file system.
    using Fetch = std::function<std::optional<std::string>(const Need&)>;
    void fetch_by(Fetch fetch) { fetch_ = std::move(fetch); }

private:
    std::vector<boost::filesystem::path> folders_;       // searched before the system's files
    std::size_t named_ = 0;                              // of these, those that were named
    std::vector<boost::filesystem::path> last_folders_;  // searched after them
    std::unique_ptr<Resource> find(const Need& need) const;
    std::unique_ptr<Resource> fetched(const Need& need) const;

    Fetch fetch_;
    std::map<std::string, std::unique_ptr<Resource>, std::less<>> loaded_;
};

}  // namespace voetnoot
