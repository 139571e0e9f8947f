// The mark of a run that has not ended: where it is found again with the same request, the run is taken
// up, and what it has made stays.
//
// Errors: CannotRun, where it is of another request. Thread rules: under the lock of the folder.
#pragma once

#include <boost/filesystem/path.hpp>
#include <string>

namespace voetnoot::package {

class Unfinished {
public:
    Unfinished(const boost::filesystem::path& output, std::string fingerprint);

    bool taken_up() const { return taken_up_; }
    void begin() const;
    void finish() const;

private:
    boost::filesystem::path file_;
    std::string fingerprint_;
    bool taken_up_ = false;
};

}  // namespace voetnoot::package
