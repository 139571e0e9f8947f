// What a folder holds, in a stable order: receipts, and the files beside them that are none.
//
// Links are not followed, so there is no loop. Thread rules: one thread.
#pragma once

#include "pipeline/audit/check.hpp"

#include <boost/filesystem/path.hpp>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace voetnoot::audit {

struct FoundFolder {
    boost::filesystem::path path;
    std::vector<std::string> others;  // names of what is no receipt and no folder
    bool in_package = false;          // whose own lists say what belongs there
};

// A receipt of the folder, or the end of the folder.
struct Found {
    std::optional<Place> receipt;
    std::shared_ptr<const FoundFolder> folder;  // none for a receipt that was named by itself
};

// One after another: the receipts of a folder by name, its end, then the folders below it by name.
class Walk {
public:
    // Each a folder, or a receipt. Throws CannotRun where one is not there, or is no receipt.
    explicit Walk(std::vector<std::string> paths);
    std::optional<Found> next();

private:
    void open(const boost::filesystem::path& folder, std::optional<boost::filesystem::path> package);

    struct Folder {
        boost::filesystem::path path;
        std::optional<boost::filesystem::path> package;
    };
    std::vector<std::string> paths_;  // the first one last
    std::vector<Folder> folders_;     // the next one last
    std::vector<Found> here_;         // the next one last
};

// A folder with the marks of an archive package, by the names of its files and folders: bagit.txt,
// METS.xml, MDTO's side-cars, the objects and metadata of a transfer.
bool is_package(const std::vector<std::string>& names, const std::vector<std::string>& folders);

}  // namespace voetnoot::audit
