#include "program/receipts.hpp"

#include "pipeline/audit/neighbours.hpp"
#include "pipeline/error/error.hpp"
#include "pipeline/phrase/make.hpp"

#include <boost/filesystem.hpp>

#include <algorithm>
#include <cstddef>

namespace voetnoot::program {

namespace {

namespace fs = boost::filesystem;

}  // namespace

std::string receipt_file(const std::string& path) {
    boost::system::error_code error;
    if (!fs::is_directory(path, error)) return path;
    std::string found;
    std::size_t count = 0;
    for (const fs::directory_entry& entry : fs::directory_iterator(path)) {
        const std::string file = entry.path().string();
        if (!file.ends_with(audit::receipt_suffix)) continue;
        found = count++ == 0 ? file : std::min(found, file);
    }
    if (count == 0) throw CannotRun(phrase("{}: holds no receipt (…{})", path, audit::receipt_suffix));
    if (count > 1) throw CannotRun(phrase("{}: holds several receipts: name one, like {}", path, found));
    return found;
}

// "brief.akn.xml" is of "brief.receipt.json".
std::string receipt_beside(const std::string& output) {
    const fs::path folder = fs::path(output).parent_path();
    std::string name = fs::path(output).filename().string();
    boost::system::error_code error;
    for (std::size_t dot = name.rfind('.'); dot != name.npos && dot != 0; dot = name.rfind('.')) {
        name.resize(dot);
        const fs::path receipt = folder / (name + std::string(audit::receipt_suffix));
        if (fs::is_regular_file(receipt, error)) return receipt.string();
    }
    return {};
}

}  // namespace voetnoot::program
