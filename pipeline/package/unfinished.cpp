#include "pipeline/package/unfinished.hpp"

#include "pipeline/error/error.hpp"
#include "pipeline/phrase/make.hpp"
#include "pipeline/seal/pending_file.hpp"
#include "pipeline/source/file_below.hpp"

#include <boost/filesystem.hpp>

namespace voetnoot::package {

namespace {

constexpr std::string_view mark_name = ".voetnoot-packages";
constexpr std::size_t longest_mark = 256;

}  // namespace

Unfinished::Unfinished(const boost::filesystem::path& output, std::string fingerprint)
    : file_(output / mark_name.data()), fingerprint_(std::move(fingerprint) + "\n") {
    const FileBelow there = read_below(output, mark_name.data(), longest_mark);
    if (there.fault == FileBelow::Fault::absent) return;
    if (there.fault != FileBelow::Fault::none || there.bytes != fingerprint_)
        throw CannotRun(
            phrase("{} is of an unfinished run with other letters, values or options; "
                   "end that one first, or remove the folder",
                   file_.string()));
    taken_up_ = true;
}

void Unfinished::begin() const {
    if (taken_up_) return;
    PendingFile file(file_.parent_path(), mark_name, fingerprint_);
    file.flush();
    file.publish(false);
    file.keep();
}

void Unfinished::finish() const {
    boost::filesystem::remove(file_);
}

}  // namespace voetnoot::package
