// Files that are read below a folder that somebody named: whoever filled the folder decides neither what
// else is read nor what is opened. A file is opened once, and read from that.
//
// Errors: none is thrown; what is wrong is said. Thread rules: none.
#pragma once

#include <boost/filesystem/path.hpp>
#include <cstddef>
#include <optional>
#include <string>

namespace voetnoot {

struct FileBelow {
    enum class Fault {
        none,
        absent,      // there is no such file
        outside,     // its name leads out of the folder
        linked_out,  // a link does
        irregular,   // a folder, a device, a pipe
        too_large,   // than the limit
        unreadable,  // for us, or now
    };
    Fault fault = Fault::none;
    std::string bytes;
};

// `name` below `folder`, at most `limit` bytes of it. Links within the folder are followed to what they
// mean; then each step is opened by itself and no link is followed any more, so that nobody can put one
// in its place meanwhile.
FileBelow read_below(const boost::filesystem::path& folder, const boost::filesystem::path& name,
                     std::size_t limit);

// Where `name` below `folder` leads: a path of real names below the folder, without a link. Nothing
// where it leads out, or to nothing.
std::optional<boost::filesystem::path> resolved_below(const boost::filesystem::path& folder,
                                                      const boost::filesystem::path& name);

}  // namespace voetnoot
