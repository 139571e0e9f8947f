// What a folder of letters holds: the letters, and all that is none, so that nobody believes that
// everything was read that was not.
#pragma once

#include "pipeline/format/format.hpp"

#include <boost/filesystem/path.hpp>
#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace voetnoot::program {

struct LeftOut {
    std::map<std::string, std::size_t> suffixes;  // of files that are no letters here; "" has none
    std::size_t passed_over = 0;     // hidden folders and what programs leave (left_behind.hpp)
    std::vector<std::string> links;  // that lead out of the folder, or to no file in it
    std::size_t not_chosen = 0;      // letters that --include and --exclude leave out

    bool empty() const {
        return suffixes.empty() && passed_over == 0 && links.empty() && not_chosen == 0;
    }
    void add(const LeftOut& other);
};

struct FolderChoice {
    std::function<bool(const std::string& path)> wanted;  // nobody else asks about it: empty, all are
    std::function<bool(const std::string& path)> chosen;  // what is not, is counted: empty, all are
    std::function<bool(const std::string& path)> is_letter;
    std::function<bool(const std::string& name)> brought_back;  // although it is left behind
    boost::filesystem::path not_below;  // the outputs, where they stand within; may be empty
};

// Links to folders are not followed, so there is no loop; a link to a file counts where it stays within
// the folder. What cannot be opened is passed over by the walk. `visit` is given each letter's path
// within the folder, in no order.
LeftOut look_through(const boost::filesystem::path& folder, const FolderChoice& choice,
                     const std::function<void(const std::string& path)>& visit);

// "2 .pdf, 1 .xlsx, 1 without a suffix", in the order of their names.
std::string suffixes_text(const LeftOut& left_out);

// {"suffixes": {".pdf": 2}, "passedOver": 1, "links": ["…"], "notChosen"?: 3}; empty text where nothing
// was.
std::string left_out_json(const LeftOut& left_out);

// "2 .pdf, 1 .xlsx; 3 passed over; 1 link", of that JSON.
std::string left_out_text(const std::string& json);

// Says on standard error what was left out of what was named; nothing where that is nothing.
void tell(const LeftOut& left_out, const std::string& where);

}  // namespace voetnoot::program
